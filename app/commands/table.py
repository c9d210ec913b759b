"""``fer-desktop table``: one table of results, with the changes of review and further columns."""

import argparse
from collections.abc import Mapping
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
)
from app.system.text import counted
from fer_core.findings.measured_table import CHANGES, write_measured
from fer_core.findings.measures import VALENCE
from fer_core.findings.mixing import check_same
from fer_core.findings.recording import read_recordings
from fer_core.findings.stretches import drop_short_faces
from fer_core.report.conditions import read_metadata
from fer_core.tables.writers import TABLE_ENDINGS, format_of


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``table`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "table",
        help="add columns to the rows of results: metadata, valence, change against a baseline",
        description="Write the rows of results, with the changes that were made in review, into "
        "one table with further columns: what is known of each clip, valence_index, and the change "
        "against a baseline. For rows as they are, of any number of results, use merge: it holds "
        "no result in memory, while table holds all of them, and names and leaves out what cannot "
        "be read, while table refuses it.",
    )
    add_results(parser)
    add = parser.add_argument
    add("-o", "--output", metavar="FILE", type=Path, required=True, help=f"one of {TABLE_ENDINGS}")
    add("--metadata", metavar="CSV", type=Path, help="a table with file and columns to be added")
    add(
        "--markers",
        metavar="CSV",
        type=Path,
        help="markers for --baseline-marker (default: those of a session)",
    )
    add_measures(parser, "columns to be added: valence_index")
    add_mixing(parser)
    add("--overwrite", action="store_true", help="replace the file where it exists")
    parser.set_defaults(run=partial(run, parser))


def run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """Write the table."""
    output: Path = arguments.output
    if format_of(output) is None:
        parser.error(f"-o names a table ({TABLE_ENDINGS})")
    added = list(arguments.columns)
    strange = [name for name in added if name != VALENCE]
    if strange:
        parser.error(f"there is no column {', '.join(strange)} to be added; there is {VALENCE}")
    recordings = read_recordings(arguments.results)
    if wants_baseline(arguments) and len(recordings) > 1:
        parser.error("a baseline goes with a single result")
    if wants_baseline(arguments):
        added += CHANGES
    read = [file for recording in recordings for file in files_of(recording)]
    inputs = filter(None, [arguments.metadata, arguments.markers])
    check_target(output, [*read, *inputs], overwrite=arguments.overwrite)
    mixed = check_same(recordings, allow_mixed=arguments.allow_mixed)
    metadata: Mapping[str, Mapping[str, str]] = (
        {} if arguments.metadata is None else read_metadata(arguments.metadata, recordings)
    )
    kept = [drop_short_faces(one, arguments.min_face_seconds)[0] for one in recordings]
    rows = write_measured(
        output,
        kept,
        added,
        baselines=baselines_of(arguments, kept[0]) if wants_baseline(arguments) else (),
        metadata=metadata,
        mixed=bool(mixed),
    )
    for note in mixed:
        print_line(note)
    print_line(f"{output}: {counted(rows, 'row')} of {counted(len(recordings), 'result')}")
    return 0
