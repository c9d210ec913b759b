"""``fer-desktop benchmark``: the program's speed on the machine where it runs."""

import argparse
import json
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table

from app.commands.numbers import count_of
from app.machine.benchmark.annotation import AnnotationReport, measure_annotation
from app.machine.benchmark.clip import ClipReport, Timing, measure_clip
from app.machine.benchmark.notebook import NotebookProcess, notebook_available
from app.machine.benchmark.startup import measure_startup
from fer_core.detection import DetectionSettings
from fer_core.detection.settings import DEFAULT_DETECTOR, DETECTORS, SCHEDULES
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import check_model, default_model, find_model
from fer_core.pipeline import PipelineSettings
from fer_core.sources import open_source
from fer_core.system.printable import printable


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``benchmark`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "benchmark",
        help="measure speed on this machine",
        description="Measure the analysis (a) against a full scan of every frame with the same "
        "model (b) and, where the training extra is installed, against a loop as in the usual "
        "notebooks (c), interleaved in one run. Ratios carry over to other machines, "
        "milliseconds do not.",
    )
    add = parser.add_argument
    add("clips", metavar="CLIP", nargs="*", help="video files (default: the demo clip)")
    add("--json", action="store_true", help="print the figures as JSON")
    add("--model", metavar="NAME|PATH", help="a model's name or file")
    add("--frames", metavar="N", type=count_of, default=300, help="frames a clip (default: 300)")
    add(
        "--detector",
        choices=DETECTORS,
        default=DEFAULT_DETECTOR,
        help=f"what finds faces in (a) (default: {DEFAULT_DETECTOR})",
    )
    add(
        "--schedule",
        choices=SCHEDULES,
        default="balanced",
        help="how thoroughly frames are searched for faces (default: balanced)",
    )
    add("--no-notebook", action="store_true", help="leave (c) out")
    add("--startup", action="store_true", help="also measure how fast the window opens")
    add("--annotate", metavar="CLIP", type=Path, help="also measure the annotation of this video")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Measure and print."""
    path = default_model().path if arguments.model is None else find_model(arguments.model)
    check_model(path)
    classifier = EmotionClassifier.load(path)
    settings = PipelineSettings(DetectionSettings(arguments.detector, schedule=arguments.schedule))
    clips = arguments.clips or ["demo"]
    _check_clips([*clips, *([str(arguments.annotate)] if arguments.annotate else [])])
    reports: list[ClipReport] = []
    startup = annotation = None
    with ExitStack() as stack, _open_bars() as bars:
        notebook = None
        if not arguments.no_notebook and notebook_available():
            notebook = stack.enter_context(NotebookProcess())
        for clip in clips:
            bar = bars.add_task(Path(clip).name, total=arguments.frames)
            reports.append(
                measure_clip(
                    clip,
                    classifier,
                    settings,
                    arguments.frames,
                    notebook,
                    partial(_advance, bars, bar),
                )
            )
            bars.remove_task(bar)
        if arguments.startup:
            bars.add_task("start of the window", total=None)
            startup = measure_startup(arguments.model)
        if arguments.annotate:
            bars.add_task(f"annotation of {printable(arguments.annotate.name)}", total=None)
            annotation = measure_annotation(arguments.annotate, classifier)
    if arguments.json:
        figures = _as_json(classifier.card.name, arguments, reports, startup, annotation)
        text = json.dumps(figures, ensure_ascii=False, indent=1)
        print(printable(text, keep="\n"))  # noqa: T201
    else:
        _print_for_people(Console(highlight=False), reports, startup, annotation)
    return 0


def _check_clips(clips: Sequence[str]) -> None:
    """Open each clip once, so that a wrong name is an error before anything is measured.

    Raises:
        SourceError: A clip is missing or is no video.
    """
    for clip in clips:
        source = open_source(clip)
        try:
            source.open()
        finally:
            source.close()


def _open_bars() -> Progress:
    """Bars on stderr where that is a terminal; nothing elsewhere."""
    console = Console(stderr=True)
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def _advance(bars: Progress, bar: TaskID, frames: int) -> None:
    bars.update(bar, completed=frames)


def _as_json(
    model: str,
    arguments: argparse.Namespace,
    reports: list[ClipReport],
    startup: float | None,
    annotation: AnnotationReport | None,
) -> dict[str, Any]:
    return {
        "model": model,
        "schedule": arguments.schedule,
        "clips": [{**asdict(report), "ratios": report.ratios} for report in reports],
        "startup_s": startup,
        "annotation": annotation and {**asdict(annotation), "ratio": annotation.ratio},
    }


def _print_for_people(
    console: Console,
    reports: list[ClipReport],
    startup: float | None,
    annotation: AnnotationReport | None,
) -> None:
    for report in reports:
        width, height = report.size
        name = printable(str(report.clip))
        console.print(f"{name}, {width}x{height}, {report.ours.frames} frames", style="bold")
        console.print(_timings(report))
        console.print(_findings(report))
        console.print()
    if startup is not None:
        console.print(f"Start of the process to the first painted frame: {startup:.2f} s")
    if annotation is not None:
        console.print(
            f"Annotation of {printable(str(annotation.clip))}: "
            f"{annotation.annotated_fps:.1f} frames/s, "
            f"{annotation.ratio:.2f} of bare decoding and encoding "
            f"({annotation.bare_fps:.1f} frames/s)"
        )
        shares = ", ".join(f"{step} {share:.0%}" for step, share in annotation.shares.items())
        console.print(f"Processor time of a frame: {shares}")


def _timings(report: ClipReport) -> Table:
    table = Table(
        "ms a frame", "median", "p95", "processor", "times (a)", box=None, padding=(0, 2, 0, 2)
    )
    table.columns[0].no_wrap = True
    for column in table.columns[1:]:
        column.justify = "right"
    systems: list[tuple[str, Timing | None]] = [
        ("(a) this program", report.ours),
        ("(b) full scan of every frame", report.full_scan),
        ("(c) a notebook's loop", report.notebook),
    ]
    for name, timing in systems:
        if timing is None:
            table.add_row(name, "-", "-", "-", "not run")
        else:
            processor = timing.processor_ms
            table.add_row(
                name,
                f"{timing.median_ms:.2f}",
                f"{timing.p95_ms:.2f}",
                "-" if processor is None else f"{processor:.2f}",
                f"{timing.median_ms / report.ours.median_ms:.1f}",
            )
    return table


def _findings(report: ClipReport) -> Table:
    faces = report.agreement
    table = Table.grid(padding=(0, 2, 0, 2))
    stages = ", ".join(f"{name} {ms:.2f}" for name, ms in report.stages_ms.items())
    rows = [
        ("stages, median ms", stages),
        (
            "(b)'s lasting faces missed",
            f"{faces.missed} of {faces.expected} boxes, {faces.missed_doubles} of them second "
            "boxes of a face that has one",
        ),
        ("boxes", f"(a) {faces.our_boxes}, (b) {faces.reference_boxes}"),
        ("boxes of one alone", f"(a) {faces.ours_only}, (b) {faces.reference_only}"),
        (
            "label changes a minute",
            f"(a) {report.label_changes:.1f}, (b) {report.label_changes_full_scan:.1f}",
        ),
        ("memory of all this", f"{report.memory_mb:.0f} MB"),
    ]
    for row in rows:
        table.add_row(*row)
    return table
