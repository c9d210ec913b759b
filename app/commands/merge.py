"""``fer-desktop merge``: the tables of many results as one."""

import argparse
from functools import partial
from pathlib import Path
from typing import Any

from app.commands.result_options import add_mixing, check_target, print_line
from app.system.message_stream import MessageStream
from app.system.text import counted
from fer_core.errors import FerError
from fer_core.findings.merging import find_parts, merge_parts
from fer_core.findings.mixing import check_same
from fer_core.system.printable import printable
from fer_core.tables.writers import TABLE_ENDINGS, check_format, format_of


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``merge`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "merge",
        help="write the rows of any number of results as one table, as they are",
        description="Write the rows of many results into one table, with the path of each one's "
        "file in the column `file`. Results are only read; changes that were made in review "
        "count. A result that cannot be read is named and left out. To add columns (metadata, "
        "valence, change against a baseline) use table.",
    )
    add = parser.add_argument
    add(
        "results",
        metavar="RESULT",
        nargs="+",
        type=Path,
        help="a table or summary that annotate wrote, a recorded session, or a folder with such",
    )
    add(
        "-o",
        "--output",
        metavar="FILE",
        type=Path,
        required=True,
        help=f"the table to write ({TABLE_ENDINGS})",
    )
    add_mixing(parser)
    add("--overwrite", action="store_true", help="replace the file where it exists")
    parser.set_defaults(run=partial(run, parser))


def run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """Write the table; return 1 where a result was left out."""
    output: Path = arguments.output
    kind = format_of(output)
    if kind is None:
        parser.error(
            printable(f"the ending of {output.name} names no format; known are {TABLE_ENDINGS}")
        )
    check_format(kind)
    left_out: list[FerError] = []

    def leave_out(error: FerError) -> None:
        left_out.append(error)
        print(printable(f"Left out: {error}"), file=MessageStream(), flush=True)

    parts = find_parts(arguments.results, leave_out)
    every = [part.files for part in parts]
    read = [path for one in every for path in (one.table, one.summary, one.source, one.segments)]
    check_target(output, [path for path in read if path], overwrite=arguments.overwrite)
    for note in check_same(parts, allow_mixed=arguments.allow_mixed):
        print_line(note)
    counts = merge_parts(output, parts, leave_out)
    rows = counted(sum(counts.values()), "row")
    print_line(f"{output}: {rows} of {counted(len(counts), 'result')}")
    return 1 if left_out else 0
