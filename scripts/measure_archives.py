"""Measure what annotating archives costs on this machine, against bare decoding and transcoding.

    python scripts/measure_archives.py PORTRAIT CLIP CLIP GROUP [--seconds 12] [--cores 4]

PORTRAIT is a video of one person, GROUP one of several; pictures are taken, too, and become a slow
pan. ffmpeg brings all of them to 1280x720 and one length. Printed as Markdown:

- processor time of ``annotate``: without copy against decoding, with copy against transcoding
  (``ffmpeg -threads 1``, x264 veryfast);
- ``--jobs 2``: time by the clock over processor time;
- how many times as fast two Dask workers of one thread are as one;
- processor time of a second of video by size and faces, and what long archives take.

Processor time is that of the whole command with its children; other programs hardly change it. The
second and third need a machine that does nothing else. What is compared runs in turn.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

SIZES = ((640, 360), (1280, 720), (1920, 1080))
RATE = 30
HOURS = (40, 1000)
PICTURES = (".jpg", ".jpeg", ".png")
X264 = ("-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p")
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
"""Python keeps what it has compiled, as it does for users: else each start takes a third more."""
WORKER_CLIP_SECONDS = 6
WORKER_CLIPS = 8


@dataclass(frozen=True)
class Used:
    """What a command took: processor time and time by the clock, in seconds."""

    processor: float
    clock: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("portrait", type=Path)
    parser.add_argument(
        "others", type=Path, nargs="+", metavar="clip", help="the last of several faces"
    )
    parser.add_argument("--seconds", type=float, default=12.0, help="length of each clip")
    parser.add_argument("--cores", type=int, default=4, help="for the table of costs")
    parser.add_argument("--only", choices=("ratios", "jobs", "workers", "costs"), action="append")
    arguments = parser.parse_args()
    parts = arguments.only or ["ratios", "jobs", "workers", "costs"]
    sources = [arguments.portrait, *arguments.others]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clips = [
            make_clip(source, SIZES[1], arguments.seconds, folder / "in" / f"{place}.mp4")
            for place, source in enumerate(sources)
        ]
        out(f"{len(clips)} clips of {arguments.seconds:g} s, 1280x720, {RATE} frames/s; ")
        run([sys.executable, "-m", "app", "annotate", "--help"])  # which compiles the modules
        out(f"load before {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores.\n\n")
        if "ratios" in parts:
            show_ratios(clips, folder)
        if "jobs" in parts:
            show_jobs(folder)
        if "workers" in parts:
            show_workers(arguments.portrait, folder)
        if "costs" in parts:
            show_costs(arguments, clips, folder)


def show_ratios(clips: Sequence[Path], folder: Path) -> None:
    """Print processor time against decoding and transcoding."""
    out("| clip | decode | without copy | times (bar 8.4) | transcode | with copy |")
    out(" times (bar 2.15) |\n")
    out("| --- | --- | --- | --- | --- | --- | --- |\n")
    ratios: list[tuple[float, float]] = []
    for place, clip in enumerate(clips):
        kinds = {
            "decode": partial(run, decoding(clip)),
            "table": partial(annotate, [clip], folder, copy=False),
            "transcode": partial(run, transcoding(clip, folder / "bare.mp4")),
            "copy": partial(annotate, [clip], folder, copy=True),
        }
        names = list(kinds) if place % 2 == 0 else list(reversed(kinds))
        used = {name: kinds[name]().processor for name in names}
        without, with_copy = used["table"] / used["decode"], used["copy"] / used["transcode"]
        ratios.append((without, with_copy))
        out(f"| {place + 1} | {used['decode']:.2f} s | {used['table']:.2f} s | {without:.2f} | "
            f"{used['transcode']:.2f} s | {used['copy']:.2f} s | {with_copy:.2f} |\n")  # fmt: skip
    means = [sum(values) / len(values) for values in zip(*ratios, strict=True)]
    out(f"\nMean: {means[0]:.2f} and {means[1]:.2f}. The start of each command is part of it.\n\n")


def show_jobs(folder: Path) -> None:
    """Print how much of the processor time ``--jobs 2`` takes by the clock."""
    inputs = sorted((folder / "in").iterdir())
    for copy in (False, True):
        one, two = (annotate(inputs, folder, copy=copy, jobs=jobs) for jobs in (1, 2))
        out(f"- {'with' if copy else 'without'} copy, --jobs 2: {two.clock:.1f} s by the clock, "
            f"{two.processor:.1f} s of processor time: {two.clock / two.processor:.2f} (bar 0.58); "
            f"--jobs 1: {one.clock:.1f} s, {one.processor:.1f} s\n")  # fmt: skip
    out("\n")


def show_workers(portrait: Path, folder: Path) -> None:
    """Print how many times as fast two Dask workers are as one, each of one thread.

    All clips are of one person: one of several faces, which takes several times as long and may be
    begun last, says how files happen to be shared and not what a worker loses.
    """
    short = [
        make_clip(portrait, SIZES[1], WORKER_CLIP_SECONDS,
                  folder / "short" / f"{place}.mp4", start=place)
        for place in range(WORKER_CLIPS)
    ]  # fmt: skip
    tiny = [make_clip(portrait, SIZES[0], 0.5, folder / "tiny" / f"{place}.mp4")
            for place in range(WORKER_CLIPS)]  # fmt: skip
    seconds: dict[int, list[float]] = {1: [], 2: []}
    for workers in (1, 2, 2, 1):
        seconds[workers].append(time_of_workers(workers, tiny, short, folder / "workers"))
    one, two = (sum(seconds[workers]) for workers in (1, 2))
    told = "; ".join(
        f"{workers}: {', '.join(f'{one:.1f}' for one in some)} s"
        for workers, some in seconds.items()
    )
    out(f"- Dask workers, {len(short)} clips of {WORKER_CLIP_SECONDS} s without copy: {told}; ")
    out(f"two are {one / two:.2f} times as fast as one (bar 1.8)\n\n")


def time_of_workers(
    workers: int, warm: Sequence[Path], clips: Sequence[Path], folder: Path
) -> float:
    """Return the seconds that workers need for clips, once each has loaded what it needs."""
    from fer_core.annotation.batches.batch import Task, annotate
    from fer_core.annotation.batches.inputs import Input, name_targets
    from fer_core.annotation.settings import AnnotationSettings
    from fer_core.cluster.session import open_session
    from fer_core.emotion.classifier import EmotionClassifier
    from fer_core.emotion.model_library import default_model

    classifier = EmotionClassifier.load(default_model().path)

    def work(paths: Sequence[Path], target: Path) -> float:
        inputs = [Input(path) for path in paths]
        named = name_targets(inputs, target, "csv", video=False)
        tasks = [Task(one, targets) for one, targets in zip(inputs, named, strict=True)]
        begun = time.perf_counter()
        with ThreadPoolExecutor(2 * workers) as pool:
            outcomes = pool.map(
                lambda task: annotate(
                    task, classifier, AnnotationSettings(), threading.Event(),
                    runner=session.produce,
                ),
                tasks,
            )  # fmt: skip
            assert all(outcome.status == "done" for outcome in outcomes)
        return time.perf_counter() - begun

    with open_session("local", classifier, workers) as session:
        work(warm, folder / "warm")
        seconds = work(clips, folder / "results")
    shutil.rmtree(folder)
    return seconds


def show_costs(arguments: argparse.Namespace, clips: Sequence[Path], folder: Path) -> None:
    """Print what a second of video costs, and what archives take."""
    seconds = arguments.seconds
    made = [
        (f"{width}x{height}, one face",
         make_clip(arguments.portrait, (width, height), seconds, folder / f"{height}.mp4"))
        for width, height in SIZES
    ]  # fmt: skip
    made.append(("1280x720, several faces", clips[-1]))
    # What does not grow with the length: the start of the program, the model.
    half = make_clip(arguments.portrait, SIZES[1], seconds / 2, folder / "half.mp4")
    used = [
        (name, *(annotate([clip], folder, copy=copy).processor for copy in (False, True)))
        for name, clip in made
    ]
    once = max(2 * annotate([half], folder, copy=False).processor - used[1][1], 0.0)
    costs = [(name, *((one - once) / seconds for one in both)) for name, *both in used]
    out("| pictures, faces | tables only | with annotated copy | one core | "
        f"{arguments.cores} cores |\n| --- | --- | --- | --- | --- |\n")  # fmt: skip
    for name, table, copy in costs:
        speeds = [f"{n / table:.1f} ({n / copy:.1f})" for n in (1, arguments.cores)]
        out(f"| {name} | {table:.2f} s | {copy:.2f} s | {' | '.join(speeds)} |\n")
    out(f"\nEach command takes {once:.1f} s more, however long its files are.\n\n")
    out("| hours of 1280x720, one face | one core: tables | with copy | ")
    out(f"{arguments.cores} cores: tables | with copy |\n| --- | --- | --- | --- | --- |\n")
    _, *usual = costs[1]
    for hours in HOURS:
        cells = [duration(hours * c / n) for n in (1, arguments.cores) for c in usual]
        out(f"| {hours:,} | {' | '.join(cells)} |\n")


def make_clip(
    source: Path, size: tuple[int, int], seconds: float, target: Path, start: float = 0.0
) -> Path:
    """Make a clip of a size, a rate and a length; a shorter video is repeated."""
    width, height = size
    target.parent.mkdir(exist_ok=True)
    if source.suffix.lower() in PICTURES:
        before = ["-loop", "1", "-framerate", str(RATE)]
        wide, high = width * 6 // 5, height * 6 // 5
        fill = (f"scale={wide}:{high}:force_original_aspect_ratio=increase,"
                f"crop={width}:{height}:(iw-ow)*t/{seconds}:(ih-oh)*t/{seconds}")  # fmt: skip
    else:
        before = ["-stream_loop", "-1", "-ss", str(start)]
        fill = f"scale={width}:{height}:force_original_aspect_ratio=increase,crop={width}:{height}"
    run(["ffmpeg", "-v", "error", "-y", *before, "-i", str(source), "-t", str(seconds),
         "-r", str(RATE), "-vf", fill, "-an", *X264, "-crf", "20", str(target)])  # fmt: skip
    return target


def decoding(clip: Path) -> list[str]:
    """Return the command that decodes a clip and nothing else."""
    return ["ffmpeg", "-v", "error", "-threads", "1", "-i", str(clip), "-f", "null", "-"]


def transcoding(clip: Path, target: Path) -> list[str]:
    """Return the command that decodes and encodes a clip and nothing else."""
    return ["ffmpeg", "-v", "error", "-y", "-threads", "1", "-i", str(clip), *X264,
            "-threads", "1", str(target)]  # fmt: skip


def annotate(clips: Sequence[Path], folder: Path, *, copy: bool, jobs: int = 1) -> Used:
    """Run ``fer-desktop annotate`` on clips."""
    target = folder / "annotated"
    command = [sys.executable, "-m", "app", "annotate", *map(str, clips), "-o", str(target)]
    used = run([*command, "--jobs", str(jobs), *([] if copy else ["--no-video"])])
    shutil.rmtree(target)
    return used


def run(command: Sequence[str]) -> Used:
    """Run a command and return what it took, its start included."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} failed: {done.stderr.strip()[-500:]}")
    clock, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    user, system = after.ru_utime - before.ru_utime, after.ru_stime - before.ru_stime
    return Used(user + system, clock)


def duration(hours: float) -> str:
    """Return a duration in hours, or in days where it is long."""
    return f"{hours:.0f} h" if hours < 72 else f"{hours / 24:.0f} days"


def out(text: str) -> None:
    """Print at once, also where the output is a file."""
    sys.stdout.write(text)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
