"""How long the window's first and later starts take: ``python -m tests.benchmarks.starts``.

It starts the window of one or several trees in turn, each time with an empty home folder and then
again with that folder, and prints medians: seconds from the process' start to its first picture and
to the first one with a face, and processor seconds of the whole run, which ends half a second after
the first picture. Every tree's bytecode is compiled first.

On a machine without a screen: ``xvfb-run -a -s "-screen 0 1280x800x24" python -m ...``.
"""

import argparse
import compileall
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

import psutil

from fer_core.system.user_folders import HOME_VARIABLE


class Start(NamedTuple):
    """One start of a window.

    Attributes:
        picture: Seconds from the process' start to the first picture.
        face: Seconds to the first picture with a face and its label.
        processor: Processor seconds of the run.
    """

    picture: float
    face: float
    processor: float


def start(tree: Path, home: Path) -> Start:
    """Start the window of a tree as a user does, without a source being named."""
    stats = home / "stats.json"
    environment = {**os.environ, HOME_VARIABLE: str(home), "PYTHONPATH": str(tree)}
    before = _children_seconds()
    command = [sys.executable, "-m", "app", "--run-for", "0.5", "--stats", str(stats)]
    subprocess.run(command, cwd=tree, env=environment, check=True)
    measured = json.loads(stats.read_text(encoding="utf-8"))
    face = measured.get("first_face_s")  # trees of before do not measure it
    return Start(
        measured["startup_s"],
        float("nan") if face is None else face,
        _children_seconds() - before,
    )


def _children_seconds() -> float:
    times = psutil.Process().cpu_times()
    return times.children_user + times.children_system


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trees", nargs="*", type=Path, default=[Path.cwd()], help="checkouts")
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    trees = [tree.resolve() for tree in options.trees]
    for tree in trees:
        for package in ("app", "fer_core"):
            compileall.compile_dir(tree / package, quiet=1)
    starts: dict[tuple[Path, str], list[Start]] = {}
    for _ in range(options.repeats):
        for tree in trees:
            with tempfile.TemporaryDirectory() as home:
                for which in ("first", "later"):
                    starts.setdefault((tree, which), []).append(start(tree, Path(home)))
    print("| tree | start | first picture s | first face s | processor s |")
    print("| --- | --- | ---: | ---: | ---: |")
    for (tree, which), measured in starts.items():
        middle = Start(*(median(values) for values in zip(*measured, strict=True)))
        print(
            f"| {tree.name} | {which} | {middle.picture:.2f} | {middle.face:.2f} "
            f"| {middle.processor:.2f} |"
        )


if __name__ == "__main__":
    main()
