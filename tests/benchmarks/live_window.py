"""What the live window takes of the processor: ``python -m tests.benchmarks.live_window``.

It plays the demo clip as 640x480, or another file, in windows of one or several trees in turn, so
that a change is compared with what was before at the same load of the machine, and prints medians:
shares of a core of the whole process and of the thread of the window, frames painted a second, and
seconds from the process' start to its first picture. Linux only: threads are told apart by /proc.
Every tree's bytecode is compiled first.

On a machine without a screen: ``xvfb-run -a -s "-screen 0 1280x800x24" python -m ...``.
"""

import argparse
import compileall
import json
import os
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

import av

from fer_core.system.resources import asset
from fer_core.system.user_folders import HOME_VARIABLE

SETTLE_SECONDS: Final = 6.0
"""After the first picture, before which a window is not measured: then pages that nobody has opened
are imported, too."""

_SETTINGS: Final = "[settings]\nlanguage=en\ntheme=light\nnotice_seen=True\n"


class Run(NamedTuple):
    """One run of a window.

    Attributes:
        process: Share of a core that it takes.
        window: Share of a core that the window's own thread takes.
        painted: Frames painted a second.
        start: Seconds from the process' start to the first picture.
    """

    process: float
    window: float
    painted: float
    start: float


def make_clip(path: Path) -> Path:
    """Write the demo clip as 640x480, cut at its sides."""
    with av.open(str(asset("demo.mp4"))) as source, av.open(str(path), "w") as output:
        rate = source.streams.video[0].average_rate or Fraction(30)
        stream = output.add_stream("libx264", rate=rate, options={"crf": "18"})
        stream.width, stream.height, stream.pix_fmt = 640, 480, "yuv420p"
        for number, frame in enumerate(source.decode(video=0)):
            wide = round(frame.width * 480 / frame.height)
            pixels = frame.reformat(wide, 480, "rgb24").to_ndarray()
            left = (wide - 640) // 2
            cut = av.VideoFrame.from_ndarray(pixels[:, left : left + 640].copy(), "rgb24")
            cut.pts, cut.time_base = number, 1 / rate
            output.mux(stream.encode(cut))
        output.mux(stream.encode(None))
    return path


def processor_seconds(process: int) -> dict[int, float]:
    """Return what each thread of a process has taken so far."""
    seconds: dict[int, float] = {}
    for thread in Path(f"/proc/{process}/task").iterdir():
        try:
            nanoseconds = int((thread / "schedstat").read_text().split()[0])
        except OSError:
            continue  # it has ended
        seconds[int(thread.name)] = nanoseconds / 1e9
    return seconds


def measure(tree: Path, clip: Path, seconds: float) -> Run:
    """Show a clip in the window of a tree.

    Raises:
        RuntimeError: It ended too early or badly.
    """
    with tempfile.TemporaryDirectory() as folder:
        home, stats = Path(folder), Path(folder) / "stats.json"
        (home / "config").mkdir()
        (home / "config" / "fer-desktop.ini").write_text(_SETTINGS)
        environment = {**os.environ, HOME_VARIABLE: folder, "PYTHONPATH": str(tree)}
        lasting = str(seconds + 2 * SETTLE_SECONDS)
        command = ["app", "--source", str(clip), "--run-for", lasting, "--stats", str(stats)]
        window = subprocess.Popen([sys.executable, "-m", *command], cwd=tree, env=environment)
        wait_for_picture(window.pid)
        time.sleep(SETTLE_SECONDS)
        began, before = time.monotonic(), processor_seconds(window.pid)
        time.sleep(seconds)
        passed, after = time.monotonic() - began, processor_seconds(window.pid)
        if window.wait() != 0:
            raise RuntimeError(f"The window of {tree} ended with exit code {window.returncode}.")
        summary = json.loads(stats.read_text())
    taken = {thread: after[thread] - before.get(thread, 0.0) for thread in after}
    return Run(
        sum(taken.values()) / passed,
        taken[window.pid] / passed,
        summary["fps_painted"],
        summary["startup_s"],
    )


def wait_for_picture(process: int, most: float = 60.0) -> None:
    """Wait until the threads of a source are there and have worked for a moment."""
    end = time.monotonic() + most
    while time.monotonic() < end:
        if sum(seconds > 0.2 for seconds in processor_seconds(process).values()) > 1:
            return
        time.sleep(0.1)
    raise RuntimeError("The window showed nothing within a minute.")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trees", nargs="*", type=Path, default=[Path.cwd()], help="checkouts")
    parser.add_argument("--clip", type=Path, help="a video file")
    parser.add_argument("--seconds", type=float, default=12.0)
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    trees = [tree.resolve() for tree in options.trees]
    with tempfile.TemporaryDirectory() as folder:
        clip = (options.clip or make_clip(Path(folder) / "demo480.mp4")).resolve()
        for tree in trees:
            for package in ("app", "fer_core"):
                compileall.compile_dir(tree / package, quiet=1)
        runs: dict[Path, list[Run]] = {tree: [] for tree in trees}
        for _ in range(options.repeats):
            for tree in trees:
                runs[tree].append(measure(tree, clip, options.seconds))
    print("| tree | process | window's thread | painted a second | start s |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for tree, measured in runs.items():
        middle = Run(*(median(values) for values in zip(*measured, strict=True)))
        print(
            f"| {tree.name} | {middle.process:.3f} | {middle.window:.3f} | {middle.painted:.1f} "
            f"| {middle.start:.2f} |"
        )


if __name__ == "__main__":
    main()
