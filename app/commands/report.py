"""``fer-desktop report``: one page for people about one or several results."""

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from app.commands.agreement import add_code_options, word_map
from app.commands.result_options import (
    add_mixing,
    add_results,
    check_target,
    files_of,
    print_line,
    seconds,
    without_short_faces,
)
from app.models.report_text import models_of
from app.system.text import counted
from fer_core.agreement.agreement import compare
from fer_core.agreement.ratings import rate
from fer_core.codes import read_coders
from fer_core.findings.mixing import check_same
from fer_core.findings.recording import Recording, read_recordings
from fer_core.report.conditions import conditions_of, read_metadata
from fer_core.report.content import Report, section_of
from fer_core.report.faces import FACES_MODES, pictures_of
from fer_core.report.page import page_of, pdf_of
from fer_core.sessions.markers import read_markers
from fer_core.system.files import write_bytes


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``report`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "report",
        help="write a report for people about one or several results",
        description="Write one file that opens without a network: what was analysed, with which "
        "model and how often that is right, persons, shares, time lines, transitions, markers, "
        "quality, settings and hashes. Pictures of faces only with --faces.",
    )
    add_results(parser)
    add = parser.add_argument
    add("-o", "--output", metavar="FILE", type=Path, required=True, help="a .html or .pdf file")
    add("--title", metavar="TEXT", help="title of the report")
    add(
        "--faces",
        choices=FACES_MODES,
        default="hide",
        help="a picture of each person, pixelated or as it is (default: hide)",
    )
    add("--metadata", metavar="CSV", type=Path, help="a table with file, condition, participant, …")
    add(
        "--by",
        metavar="COLUMN",
        default="condition",
        help="the column of --metadata to compare by (default: condition)",
    )
    add(
        "--markers",
        metavar="CSV",
        type=Path,
        help="markers of a single result (default: those of a session)",
    )
    add(
        "--min-segment-seconds",
        metavar="S",
        type=seconds,
        default=0.0,
        help="leave shorter stretches out of time lines and transitions (default: 0)",
    )
    add_code_options(parser, positional=False)
    add_mixing(parser)
    add("--overwrite", action="store_true", help="replace the file where it exists")
    parser.set_defaults(run=partial(run, parser))


def run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """Write the report."""
    output: Path = arguments.output
    if output.suffix.lower() not in (".html", ".htm", ".pdf"):
        parser.error("-o names a .html or .pdf file")
    recordings = read_recordings(arguments.results)
    if arguments.markers is not None and len(recordings) > 1:
        parser.error("--markers goes with a single result")
    read = [file for recording in recordings for file in files_of(recording)]
    inputs = [*arguments.codes, arguments.metadata, arguments.markers]
    check_target(output, [*read, *filter(None, inputs)], overwrite=arguments.overwrite)
    mixed = check_same(recordings, allow_mixed=arguments.allow_mixed)
    recordings, notes = without_short_faces(recordings, arguments.min_face_seconds)
    write_bytes(output, _content(output, _report(arguments, recordings, mixed, notes)))
    print_line(f"{output}: {counted(len(recordings), 'result')}")
    return 0


def _content(output: Path, report: Report) -> bytes:
    html = page_of(report)
    return pdf_of(html) if output.suffix.lower() == ".pdf" else html.encode()


def _report(
    arguments: argparse.Namespace,
    recordings: Sequence[Recording],
    mixed: Sequence[str],
    notes: Sequence[str],
) -> Report:
    metadata = {} if arguments.metadata is None else read_metadata(arguments.metadata, recordings)
    markers = None if arguments.markers is None else read_markers(arguments.markers)
    sections = [
        section_of(
            recording,
            faces=pictures_of(recording, arguments.faces),
            metadata=metadata.get(recording.name, {}),
            markers=markers,
            notes=[note for note in notes if note.startswith(f"{recording.name}: ")],
            min_segment_seconds=arguments.min_segment_seconds,
        )
        for recording in recordings
    ]
    conditions = (
        conditions_of(recordings, [s.persons for s in sections], metadata, arguments.by)
        if metadata
        else []
    )
    ratings = None
    if arguments.codes:
        coders = read_coders(arguments.codes)
        ratings = rate(recordings, coders, word_map(arguments.map), arguments.include)
    single = recordings[0].name if len(recordings) == 1 else counted(len(recordings), "result")
    return Report(
        arguments.title or f"Report on {single}",
        sections,
        models_of(recordings),
        mixed,
        arguments.by,
        conditions,
        ratings,
        []
        if ratings is None
        else [compare(ratings, uncertain=how) for how in ("missing", "label")],
        bool(mixed),
    )
