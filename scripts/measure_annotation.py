"""Print what annotating costs: processor time by size, faces and copy, and what archives take.

    python scripts/measure_annotation.py PORTRAIT GROUP [--seconds 12] [--cores 4]

PORTRAIT is a video of one person, GROUP a picture of several; both are brought to the sizes below
by ffmpeg. Processor time is that of the whole command with its children, so it hardly depends on
what else the machine does; the time by the clock follows from it where cores are free.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SIZES = ((640, 360), (1280, 720), (1920, 1080))
RATE = 30
HOURS = (40, 1000)


@dataclass(frozen=True)
class Cost:
    """What a second of video costs.

    Attributes:
        name: Size and faces.
        table: Seconds of processor time for tables only.
        copy: The same with an annotated copy.
    """

    name: str
    table: float
    copy: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("portrait", type=Path)
    parser.add_argument("group", type=Path)
    parser.add_argument("--seconds", type=float, default=12.0, help="length of each clip")
    parser.add_argument("--cores", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    costs: list[Cost] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for width, height in SIZES:
            clip = folder / f"one-{height}.mp4"
            encode(["-i", str(arguments.portrait)], (width, height), arguments.seconds, clip)
            costs.append(cost(f"{width}x{height}, one face", clip, arguments.seconds))
        clip = folder / "several.mp4"
        still = ["-loop", "1", "-i", str(arguments.group)]
        encode(still, SIZES[1], arguments.seconds, clip)
        costs.append(cost("1280x720, several faces", clip, arguments.seconds))
        # What does not grow with the length: the start of the program, the model.
        short, long = folder / "short.mp4", folder / "long.mp4"
        encode(["-i", str(arguments.portrait)], SIZES[1], arguments.seconds / 2, short)
        encode(["-stream_loop", "-1", "-i", str(arguments.portrait)], SIZES[1],
               2 * arguments.seconds, long)  # fmt: skip
        lengths = [(seconds, processor_time(clip, copy=False)) for seconds, clip in (
            (arguments.seconds / 2, short), (2 * arguments.seconds, long))]  # fmt: skip
    (short_s, first), (long_s, second) = lengths
    slope = (second - first) / (long_s - short_s)
    once = max(first - slope * short_s, 0.0)
    share = once / arguments.seconds
    # The start of the command is no cost of a second of video.
    costs = [Cost(one.name, one.table - share, one.copy - share) for one in costs]
    show(costs, once, arguments.cores)


def encode(source: Sequence[str], size: tuple[int, int], seconds: float, target: Path) -> None:
    """Make a clip of a size, a rate and a length."""
    width, height = size
    fill = f"scale={width}:{height}:force_original_aspect_ratio=increase,crop={width}:{height}"
    subprocess.run(
        ["ffmpeg", "-v", "error", "-y", *source, "-t", str(seconds), "-r", str(RATE), "-vf", fill,
         "-an", "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-pix_fmt", "yuv420p",
         str(target)],
        check=True,
    )  # fmt: skip


def cost(name: str, clip: Path, seconds: float) -> Cost:
    """Annotate a clip without and with a copy."""
    return Cost(
        name,
        processor_time(clip, copy=False) / seconds,
        processor_time(clip, copy=True) / seconds,
    )


def processor_time(clip: Path, *, copy: bool) -> float:
    """Return the seconds of processor time that the command takes, its start included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "app", "annotate", str(clip), "-o", folder]
        subprocess.run(
            command if copy else [*command, "--no-video"], check=True, stderr=subprocess.DEVNULL
        )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def show(costs: Sequence[Cost], once: float, cores: int) -> None:
    """Print the tables as Markdown; cores are taken to share the work without a loss."""
    out = sys.stdout.write
    out("| pictures | processor time of a second: tables | with copy | times real time, one core |")
    out(f" {cores} cores |\n| --- | --- | --- | --- | --- |\n")
    for one in costs:
        speeds = [f"{n / one.table:.1f} ({n / one.copy:.1f})" for n in (1, cores)]
        out(f"| {one.name} | {one.table:.2f} s | {one.copy:.2f} s | {' | '.join(speeds)} |\n")
    out(f"\nEach command takes {once:.1f} s more, however long its files are.\n\n")
    out(f"| hours of video | one core: tables | with copy | {cores} cores: tables | with copy |\n")
    out("| --- | --- | --- | --- | --- |\n")
    usual = costs[1]
    for hours in HOURS:
        cells = [duration(hours * c / n) for n in (1, cores) for c in (usual.table, usual.copy)]
        out(f"| {hours} | {' | '.join(cells)} |\n")


def duration(hours: float) -> str:
    """Return a duration in hours, or in days where it is long."""
    return f"{hours:.0f} h" if hours < 72 else f"{hours / 24:.0f} days"


if __name__ == "__main__":
    main()
