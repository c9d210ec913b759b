"""Arguments that the commands on results share, and what they do with them."""

import argparse
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from fer_core.errors import FerError
from fer_core.findings.measures import Baseline
from fer_core.findings.own_markers import find_stretch, own_markers
from fer_core.findings.recording import Recording
from fer_core.findings.stretches import drop_short_faces
from fer_core.sessions.markers import read_markers
from fer_core.system.printable import printable


def add_results(parser: Any, *, several: bool = True) -> None:  # noqa: ANN401  # argparse
    """Add the arguments that name results and say what of them counts."""
    parser.add_argument(
        "results" if several else "result",
        metavar="RESULT",
        nargs="+" if several else None,
        type=Path,
        help="a table or summary that annotate wrote"
        + (", or a folder with such" if several else ", or a folder with one"),
    )
    parser.add_argument(
        "--min-face-seconds",
        metavar="S",
        type=seconds,
        default=0.0,
        help="leave out faces that are seen for less than this (default: 0)",
    )


def add_measures(parser: Any, columns: str) -> None:  # noqa: ANN401  # argparse
    """Add the arguments that name further figures of each row."""
    parser.add_argument("--columns", metavar="NAME,...", type=_names, default=(), help=columns)
    parser.add_argument(
        "--baseline",
        metavar=("PERSON", "START", "END"),
        nargs=3,
        action="append",
        default=[],
        help="a stretch of rest of at least 5 s and 50 detected rows: gives happy_logit_change "
        "and so on, log-odds against the person's median there",
    )
    parser.add_argument(
        "--baseline-marker",
        metavar=("PERSON", "NAME"),
        nargs=2,
        action="append",
        default=[],
        help="the same, a stretch by the name of its marker",
    )


def wants_baseline(arguments: argparse.Namespace) -> bool:
    """Whether a baseline was named."""
    return bool(arguments.baseline or arguments.baseline_marker)


def baselines_of(arguments: argparse.Namespace, recording: Recording) -> list[Baseline]:
    """Read the arguments of ``--baseline`` and ``--baseline-marker``.

    Raises:
        FerError: A time is no number of seconds, or a marker is not there.
    """
    found: list[Baseline] = []
    if arguments.baseline_marker:
        path: Path | None = arguments.markers
        markers = own_markers(recording) if path is None else read_markers(path)
        for person, name in arguments.baseline_marker:
            found.append(Baseline(person, *find_stretch(markers, name)))
    for person, *times in arguments.baseline:
        try:
            start, end = (seconds(time) for time in times)
        except argparse.ArgumentTypeError as error:
            raise FerError(f"--baseline: {error}.") from error
        found.append(Baseline(person, start, end))
    return found


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def add_mixing(parser: Any) -> None:  # noqa: ANN401  # argparse
    """Add the argument that lets results of different models and settings be counted together."""
    parser.add_argument(
        "--allow-mixed",
        action="store_true",
        help="count results of different models or settings together, and name the model of each",
    )


def seconds(text: str) -> float:
    """Parse a duration.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds") from None
    if not (value >= 0 and math.isfinite(value)):
        raise argparse.ArgumentTypeError(f"expected 0 seconds or more, not {text}")
    return value


def without_short_faces(
    recordings: Iterable[Recording], min_seconds: float
) -> tuple[list[Recording], list[str]]:
    """Leave out short faces of all results; returns the rest and a note for each result."""
    kept: list[Recording] = []
    notes: list[str] = []
    for recording in recordings:
        rest, names = drop_short_faces(recording, min_seconds)
        kept.append(rest)
        if names:
            notes.append(
                f"{recording.name}: left out {', '.join(names)}, seen for less than "
                f"{min_seconds:g} s."
            )
    return kept, notes


def check_target(target: Path, read: Sequence[Path], *, overwrite: bool) -> None:
    """Whether a file may be written.

    Args:
        target: The file.
        read: What the command reads.
        overwrite: Whether a file that exists may be replaced.

    Raises:
        FerError: It exists, is one of those that are read, or its folder is not there.
    """
    if any(target.exists() and path.exists() and path.samefile(target) for path in read):
        raise FerError(f"{target} is read by this command; choose another name with -o.")
    if target.is_dir():
        raise FerError(f"{target} is a folder; name a file with -o.")
    if target.exists() and not overwrite:
        raise FerError(f"{target} exists; --overwrite replaces it.")
    if not target.absolute().parent.is_dir():
        raise FerError(f"The folder of {target} does not exist; make it first.")


def files_of(recording: Recording) -> list[Path]:
    """All files of a result that are there."""
    files = recording.files
    every = (files.table, files.summary, files.segments, files.copy, files.source)
    return [path for path in every if path is not None]


def print_line(text: str) -> None:
    """Print a line on the standard output, control characters as escapes."""
    print(printable(text))  # noqa: T201
