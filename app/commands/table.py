"""``fer-desktop table``: one table of results, with the changes of review and further columns."""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

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
from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import FerError
from fer_core.findings.measures import CHANGE, VALENCE, VALENCE_COLUMN, change_column, measures_of
from fer_core.findings.mixing import check_same, model_of
from fer_core.findings.persons import person_of
from fer_core.findings.recording import Recording, read_recordings
from fer_core.findings.stretches import drop_short_faces
from fer_core.people.reading import read_result
from fer_core.report.conditions import read_metadata
from fer_core.system.printable import printable
from fer_core.tables.rows import Row
from fer_core.tables.schema import FILE_COLUMN, TABLE_COLUMNS, Cell, Column
from fer_core.tables.writers import TABLE_ENDINGS, check_format, format_of, open_table

MODEL_COLUMN = Column("model_sha256", "text", "", "SHA-256 of the model file that made the row")


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``table`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "table",
        help="write results as one table, with further columns",
        description="Write the rows of results into one table, with the changes that were made in "
        "review, what is known of each clip, and further columns: valence_index, and the change "
        "against a baseline.",
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
    kind = format_of(output)
    if kind is None:
        parser.error(f"-o names a table ({TABLE_ENDINGS})")
    check_format(kind)
    added = list(arguments.columns)
    strange = [name for name in added if name != VALENCE]
    if strange:
        parser.error(f"there is no column {', '.join(strange)} to be added; there is {VALENCE}")
    recordings = read_recordings(arguments.results)
    if wants_baseline(arguments) and len(recordings) > 1:
        parser.error("a baseline goes with a single result")
    if wants_baseline(arguments):
        added += [emotion + CHANGE for emotion in EMOTIONS]
    read = [file for recording in recordings for file in files_of(recording)]
    inputs = filter(None, [arguments.metadata, arguments.markers])
    check_target(output, [*read, *inputs], overwrite=arguments.overwrite)
    mixed = check_same(recordings, allow_mixed=arguments.allow_mixed)
    metadata: Mapping[str, Mapping[str, str]] = (
        {} if arguments.metadata is None else read_metadata(arguments.metadata, recordings)
    )
    known = [name for name in next(iter(metadata.values()), {}) if name != "file"]
    columns = _columns(added, known, mixed=bool(mixed))
    rows = 0
    writer = open_table(output, kind, columns)
    try:
        for recording in recordings:
            line = metadata.get(recording.name, {})
            tail = [line.get(name) or None for name in known]
            tail += [model_of(recording) or None] if mixed else []
            kept, _ = drop_short_faces(recording, arguments.min_face_seconds)
            baselines = baselines_of(arguments, kept) if wants_baseline(arguments) else []
            measures = measures_of(kept, added, baselines)
            for cells in _rows(kept, list(measures.values())):
                writer.write([(recording.name, *cells, *tail)])
                rows += 1
        writer.close()
    except OSError as error:
        writer.abandon()
        raise FerError(f"{output} cannot be written: {error.strerror or error}.") from error
    except BaseException:
        writer.abandon()
        raise
    for note in mixed:
        print_line(note)
    print_line(f"{output}: {counted(rows, 'row')} of {counted(len(recordings), 'result')}")
    return 0


def _columns(added: Sequence[str], known: Sequence[str], *, mixed: bool) -> list[Column]:
    extra = [
        VALENCE_COLUMN if n == VALENCE else change_column(n.removesuffix(CHANGE)) for n in added
    ]
    columns = [FILE_COLUMN, *TABLE_COLUMNS, *extra]
    taken = {column.name for column in columns}
    for name in known:
        if name in taken:
            raise FerError(f"The metadata have a column {name!r}, which the table has already.")
        columns.append(Column(printable(name), "text", "", "from the metadata", "nothing is known"))
    return [*columns, MODEL_COLUMN] if mixed else columns


def _rows(
    recording: Recording, measures: Sequence[NDArray[np.float64]]
) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows with what is added; the order of those with a face is the recording's."""
    place = 0
    last = -1
    held: Row | None = None
    size = len(recording.frame)
    for row in read_result(recording.files):
        if row.frame != last:
            if held is not None:
                yield (*held, *[None] * len(measures))
            held, last = row if row.face_id is None else Row(row.frame, row.time_s), row.frame
        if row.face_id is None:
            continue
        here = place < size and int(recording.frames[recording.frame[place]]) == row.frame
        if not here or recording.persons[int(recording.person[place])] != person_of(row):
            continue  # left out as too short, or a second face of the same person
        held = None
        values = [float(figures[place]) for figures in measures]
        yield (*row, *(None if np.isnan(value) else round(value, 6) for value in values))
        place += 1
    if held is not None:
        yield (*held, *[None] * len(measures))
