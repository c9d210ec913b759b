"""Many mixed files while workers are killed: ``python -m tests.benchmarks.killed_workers``.

Files of many containers, codecs, sizes, rates and lengths are cut from clips by ffmpeg; about a
tenth are damaged, empty or no video. They are annotated once undisturbed and once by a local
cluster one of whose two workers is killed again and again. The script fails unless all tables are
equal to the byte, the same files are refused with the same sentences, and nothing is left behind.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from fer_core.system.resources import asset

WORKERS = 2
CODECS = {
    ".mp4": (["libx264", "-preset", "ultrafast", "-g", "12"], ["mpeg4", "-q:v", "4"]),
    ".mkv": (["libx264", "-preset", "ultrafast", "-bf", "2"], ["mjpeg", "-q:v", "4"], ["ffv1"]),
    ".mov": (["mjpeg", "-q:v", "3"], ["libx264", "-preset", "ultrafast"]),
    ".avi": (["mpeg4", "-q:v", "4"], ["mjpeg", "-q:v", "4"]),
    ".ts": (["libx264", "-preset", "ultrafast", "-g", "10"], ["mpeg2video", "-q:v", "4"]),
    ".webm": (["libvpx", "-deadline", "realtime", "-cpu-used", "8"],),
}
WIDTHS = (96, 160, 162, 240, 320)
RATES = ("10", "12.5", "15", "24000/1001", "25", "30")
DAMAGES = ("half", "overwritten", "noise", "empty", "text")


@dataclass(frozen=True)
class Run:
    """How a command ended.

    Attributes:
        code: Its exit code.
        outcomes: Status and message of each file by name.
        tables: The bytes of each table by name.
        left: What else lies in its folder.
        killed: How many workers were killed.
        seconds: How long it took.
    """

    code: int
    outcomes: dict[str, tuple[str, str]]
    tables: dict[str, bytes]
    left: list[str]
    killed: int
    seconds: float


def make_files(clips: Sequence[Path], count: int, folder: Path) -> list[str]:
    """Make the files; returns the names of those that were damaged."""
    chance = random.Random(7)
    folder.mkdir(parents=True)
    damaged: list[str] = []
    endings = sorted(CODECS)
    for number in range(count):
        ending = endings[number % len(endings)]
        path = folder / f"{number:03}{ending}"
        codec = chance.choice(CODECS[ending])
        pixels = [] if codec[0] == "mjpeg" else ["-pix_fmt", "yuv420p"]
        subprocess.run(
            ["ffmpeg", "-v", "error", "-ss", f"{chance.uniform(0, 4):.2f}",
             "-i", str(clips[number % len(clips)]), "-t", f"{chance.uniform(1, 3):.2f}",
             "-vf", f"scale={chance.choice(WIDTHS)}:-2", "-r", chance.choice(RATES), "-an",
             "-c:v", *codec, *pixels, "-threads", "1", str(path)],
            check=True, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        if number % 10 == 9:
            damage(path, DAMAGES[number // 10 % len(DAMAGES)], chance)
            damaged.append(path.name)
    return damaged


def damage(path: Path, how: str, chance: random.Random) -> None:
    """Spoil a file in one of the ways of `DAMAGES`."""
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    if how == "half":
        content = content[:middle]
    elif how == "overwritten":
        content[middle : middle + 400] = chance.randbytes(400)
    elif how == "noise":
        content = bytearray(chance.randbytes(3000))
    elif how == "empty":
        content = bytearray()
    else:
        content = bytearray(b"This is no video.\n" * 40)
    path.write_bytes(content)


def annotate(source: Path, target: Path, options: Sequence[str], kill_every: float | None) -> Run:
    """Annotate a folder, and kill workers meanwhile.

    Between two kills so many seconds pass, and a piece is begun: on a machine so slow that a worker
    takes longer to begin, nothing would ever be done.
    """
    command = [sys.executable, "-m", "app", "annotate", str(source), "-o", str(target)]
    command += ["--no-video", "--json", "--jobs", str(WORKERS), *options]
    begun, killed = time.monotonic(), 0
    with tempfile.TemporaryFile("w+") as printed, tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(command, stdout=printed, stderr=said)
        chance, last = random.Random(3), time.monotonic()
        before: set[str] = set()
        while process.poll() is None:
            time.sleep(0.2)
            if kill_every is None or time.monotonic() - last < kill_every:
                continue
            attempts = attempts_in(target)
            workers = workers_of(process.pid)
            if attempts - before and workers:
                chance.choice(workers).kill()
                killed += 1
                before, last = attempts, time.monotonic()
        printed.seek(0)
        said.seek(0)
        text, errors = printed.read(), said.read()
    contents = [json.loads(line) for line in text.splitlines()]
    if not contents:
        sys.exit(f"{' '.join(command)} printed nothing: {errors[-2000:]}")
    outcomes = {
        Path(one["source"]).name: (one["status"], one.get("message", "")) for one in contents
    }
    files = [path for path in target.rglob("*") if path.is_file()]
    tables = {path.name: path.read_bytes() for path in files if path.suffix == ".csv"}
    left = sorted(path.name for path in target.rglob("*") if path.suffix not in (".csv", ".json"))
    seconds = time.monotonic() - begun
    return Run(process.returncode, outcomes, tables, left, killed, seconds)


def attempts_in(folder: Path) -> set[str]:
    """Return the folders of pieces that are being produced; others may vanish meanwhile."""
    return {
        os.path.join(parent, name)
        for parent, names, _ in os.walk(folder)
        for name in names
        if name.startswith("attempt-")
    }


def workers_of(pid: int) -> list[psutil.Process]:
    """Return the processes of a local cluster's workers."""
    found: list[psutil.Process] = []
    with suppress(psutil.Error):
        for child in psutil.Process(pid).children(recursive=True):
            with suppress(psutil.Error):  # one has ended, and nobody has asked how
                if "spawn_main" in " ".join(child.cmdline()):
                    found.append(child)
    return found


def main() -> None:
    """Run both and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clips", type=Path, nargs="*", help="default: the demo clip")
    parser.add_argument("--files", type=int, default=30)
    parser.add_argument("--every", type=float, default=6.0, help="seconds between two kills")
    parser.add_argument("--folder", type=Path, help="where files and results go, and stay")
    options = parser.parse_args()
    clips = options.clips or [asset("demo.mp4")]
    folder = options.folder or Path(tempfile.mkdtemp())
    source = folder / "in"
    if not source.exists():
        (folder / "damaged.json").write_text(json.dumps(make_files(clips, options.files, source)))
    damaged = json.loads((folder / "damaged.json").read_text())
    for name in ("calm", "harried"):
        shutil.rmtree(folder / name, ignore_errors=True)
    calm = annotate(source, folder / "calm", [], None)
    print(f"{len(calm.outcomes)} files, {len(damaged)} damaged: {len(calm.tables)} tables in "
          f"{calm.seconds:.0f} s undisturbed", flush=True)  # fmt: skip
    harried = annotate(source, folder / "harried", ["--cluster", "local"], options.every)
    print(f"{harried.killed} workers killed: {len(harried.tables)} tables in "
          f"{harried.seconds:.0f} s", flush=True)  # fmt: skip
    refused = {name: said for name, (how, said) in calm.outcomes.items() if how != "done"}
    for name, said in refused.items():
        print(f"- {name}: {said}")
    unlike = [name for name in calm.tables if harried.tables.get(name) != calm.tables[name]]
    assert len(calm.outcomes) == options.files, "not every file has an outcome"
    assert set(refused) <= set(damaged), "a file that is whole was refused"
    assert refused, "no damaged file was named"
    assert all(refused.values()), "a refusal says nothing"
    assert calm.code == harried.code == 1, (calm.code, harried.code)
    other = sorted(set(harried.outcomes.items()) ^ set(calm.outcomes.items()))
    assert not other, f"other outcomes: {other}"
    assert harried.tables.keys() == calm.tables.keys(), "other tables"
    assert not unlike, f"tables that differ: {unlike}"
    assert harried.left == calm.left == [], (harried.left, calm.left)
    assert harried.killed, "nobody was killed"
    print(f"All {len(calm.tables)} tables are equal to the byte, the same {len(refused)} files are "
          "refused with the same sentences, nothing else is left.")  # fmt: skip


if __name__ == "__main__":
    main()
