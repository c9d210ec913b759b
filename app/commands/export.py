"""``fer-desktop export``: a result in the format of another program."""

import argparse
from functools import partial
from pathlib import Path
from typing import Any

from app.commands.result_options import (
    add_results,
    check_target,
    files_of,
    print_line,
    seconds,
    without_short_faces,
)
from app.system.text import counted
from fer_core.errors import ResultError
from fer_core.exports import EXPORTS, export_format_of
from fer_core.exports.timeline import timeline_of
from fer_core.findings.recording import read_recordings
from fer_core.system.files import write_bytes
from fer_core.system.printable import printable


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``export`` to the parser of ``fer-desktop``."""
    endings = ", ".join(f"{known.ending} ({known.title})" for known in EXPORTS.values())
    parser = subparsers.add_parser(
        "export",
        help="write a result for ELAN, Praat, BORIS, or as subtitles",
        description="Write the emotions of each person over time, as labelled stretches, for "
        f"another program: {endings}. Times count from the first frame of the file that was "
        "annotated.",
    )
    add_results(parser, several=False)
    add = parser.add_argument
    add("-o", "--output", metavar="FILE", type=Path, required=True, help="the file to write")
    add("-f", "--format", choices=EXPORTS, help="its format, where its ending does not say it")
    add(
        "--min-segment-seconds",
        metavar="S",
        type=seconds,
        default=0.0,
        help="leave out stretches that are shorter (default: 0)",
    )
    add("--overwrite", action="store_true", help="replace the file where it exists")
    parser.set_defaults(run=partial(run, parser))


def run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """Write the file."""
    output: Path = arguments.output
    kind = arguments.format or export_format_of(output)
    if kind is None:
        parser.error(printable(f"the ending of {output.name} names no format; name it with -f"))
    recordings = read_recordings([arguments.result])
    if len(recordings) > 1:
        raise ResultError(f"{arguments.result} holds {len(recordings)} results; name one of them.")
    check_target(output, files_of(recordings[0]), overwrite=arguments.overwrite)
    (recording,), notes = without_short_faces(recordings, arguments.min_face_seconds)
    timeline = timeline_of(recording, arguments.min_segment_seconds)
    write_bytes(output, EXPORTS[kind].content(timeline, output))
    for note in notes:
        print_line(note)
    if timeline.media is None and kind == "eaf":
        print_line(f"{recording.name} was not found; link it in {EXPORTS[kind].title}.")
    persons = counted(len(timeline.tiers), "person")
    print_line(f"{output}: {persons}, {counted(len(timeline.stretches), 'segment')}")
    return 0
