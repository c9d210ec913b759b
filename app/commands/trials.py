"""``fer-desktop trials``: curves locked to events, as a table and a plot."""

import argparse
import csv
import io
from functools import partial
from pathlib import Path
from typing import Any

from app.commands.result_options import (
    add_measures,
    add_mixing,
    add_results,
    baselines_of,
    check_target,
    files_of,
    print_line,
    wants_baseline,
    without_short_faces,
)
from app.system.text import counted
from fer_core.emotion.model_card import EMOTIONS
from fer_core.findings.mixing import check_same
from fer_core.findings.recording import read_recordings
from fer_core.report.conditions import read_metadata
from fer_core.system.files import write_text
from fer_core.trials.curves import Point, Window, average, find_trials
from fer_core.trials.events import read_events
from fer_core.trials.plot import plot_of

_COLUMNS = ("condition", "figure", "time_s", "mean", "low", "high", "trials", "participants")


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``trials`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "trials",
        help="average what is shown around events",
        description="Cut out what each person shows around each event, average it over trials, "
        "each participant once, and write the curves with 95 % intervals as a table and a plot.",
    )
    add_results(parser)
    add = parser.add_argument
    add(
        "--markers",
        metavar="CSV",
        type=Path,
        required=True,
        help="the events: onset_s, and where needed name, file, person, condition",
    )
    add("--tmin", metavar="S", type=float, default=-1.0, help="begin of the window (default: -1)")
    add("--tmax", metavar="S", type=float, default=3.0, help="end of the window (default: 3)")
    add("--step", metavar="S", type=float, default=0.1, help="length of a bin (default: 0.1)")
    add("--by", metavar="COLUMN", default="", help="a column of --markers or --metadata")
    add("--metadata", metavar="CSV", type=Path, help="a table with file, participant, condition, …")
    add("-o", "--output", metavar="CSV", type=Path, required=True, help="the table of the curves")
    add("--plot", metavar="SVG", type=Path, help="also a plot")
    add_measures(parser, f"figures to average (default: {','.join(EMOTIONS)})")
    add_mixing(parser)
    add("--overwrite", action="store_true", help="replace files that exist")
    parser.set_defaults(run=partial(run, parser))


def run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """Average and write."""
    window = Window(arguments.tmin, arguments.tmax, arguments.step)
    events = read_events(arguments.markers)
    recordings = read_recordings(arguments.results)
    if wants_baseline(arguments) and len(recordings) > 1:
        parser.error("a baseline goes with a single result")
    targets = [target for target in (arguments.output, arguments.plot) if target is not None]
    if len(targets) != len({target.absolute() for target in targets}):
        parser.error("the table and the plot need names of their own")
    read = [file for recording in recordings for file in files_of(recording)]
    for target in targets:
        inputs = [arguments.markers, *filter(None, [arguments.metadata])]
        check_target(target, [*read, *inputs], overwrite=arguments.overwrite)
    for note in check_same(recordings, allow_mixed=arguments.allow_mixed):
        print_line(note)
    recordings, notes = without_short_faces(recordings, arguments.min_face_seconds)
    for note in notes:
        print_line(note)
    metadata = None if arguments.metadata is None else read_metadata(arguments.metadata, recordings)
    trials = find_trials(
        recordings,
        events,
        window,
        arguments.columns or EMOTIONS,
        by=arguments.by.casefold(),
        metadata=metadata,
        baselines=baselines_of(arguments, recordings[0]) if wants_baseline(arguments) else [],
    )
    points = average(trials, window)
    write_text(arguments.output, _table(points))
    if arguments.plot is not None:
        write_text(arguments.plot, plot_of(points, f"{counted(len(events), 'event')}"))
    print_line(f"{arguments.output}: {counted(len(trials), 'trial')} around "
               f"{counted(len(events), 'event')}")  # fmt: skip
    return 0


def _table(points: list[Point]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for point in points:
        figures = (point.mean.value, point.mean.low, point.mean.high)
        cells = ["" if figure is None else f"{figure:.6f}" for figure in figures]
        writer.writerow(
            (point.group, point.figure, f"{point.time_s:g}", *cells, point.trials,
             point.participants)
        )  # fmt: skip
    return text.getvalue()
