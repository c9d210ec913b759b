"""Write the rows of results into one table, with further columns."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import FerError
from fer_core.findings.measures import (
    CHANGE,
    VALENCE,
    VALENCE_COLUMN,
    Baseline,
    change_column,
    measures_of,
)
from fer_core.findings.mixing import model_of
from fer_core.findings.persons import person_of
from fer_core.findings.recording import Recording
from fer_core.people.reading import read_result
from fer_core.phrases import system_reason
from fer_core.system.printable import printable
from fer_core.tables.rows import Row
from fer_core.tables.schema import FILE_COLUMN, TABLE_COLUMNS, Cell, Column
from fer_core.tables.writers import check_format, format_of, open_table

MODEL_COLUMN = Column("model_sha256", "text", "", "SHA-256 of the model file that made the row")

CHANGES = tuple(emotion + CHANGE for emotion in EMOTIONS)
"""The columns that a baseline gives."""


def write_measured(
    output: Path,
    recordings: Sequence[Recording],
    added: Sequence[str] = (),
    *,
    baselines: Sequence[Baseline] = (),
    metadata: Mapping[str, Mapping[str, str]] | None = None,
    mixed: bool = False,
) -> int:
    """Write rows of results with their user's changes, as ``fer-desktop table`` does.

    Args:
        output: The table; its ending says the format.
        recordings: The results, perhaps without some of their rows.
        added: Names of further columns, see `fer_core.findings.measures.measures_of`.
        baselines: What the changes in `CHANGES` are against; of a single result.
        metadata: What is known of each clip, by its name and the column.
        mixed: Whether the model of each row is named.

    Returns:
        How many rows.

    Raises:
        FerError: A column is there twice, a baseline has too few rows, or the table cannot be
            read or written; no file is left then.
    """
    kind = format_of(output)
    if kind is None:
        raise FerError("{name} is no table; choose another ending.", name=output.name)
    check_format(kind)
    lines: Mapping[str, Mapping[str, str]] = {} if metadata is None else metadata
    first = next(iter(lines.values()), None)
    known = [] if first is None else [name for name in first if name != "file"]
    columns = _columns(added, known, mixed=mixed)
    rows = 0
    writer = open_table(output, kind, columns)
    try:
        for recording in recordings:
            line = lines.get(recording.name, {})
            tail: list[Cell] = [line.get(name) or None for name in known]
            tail += [model_of(recording) or None] if mixed else []
            measures = measures_of(recording, added, baselines)
            for cells in _rows(recording, list(measures.values())):
                writer.write([(recording.name, *cells, *tail)])
                rows += 1
        writer.close()
    except OSError as error:
        writer.abandon()
        raise FerError(
            "{output} cannot be written: {reason}.", output=output, reason=system_reason(error)
        ) from error
    except BaseException:
        writer.abandon()
        raise
    return rows


def _columns(added: Sequence[str], known: Sequence[str], *, mixed: bool) -> list[Column]:
    extra = [
        VALENCE_COLUMN if n == VALENCE else change_column(n.removesuffix(CHANGE)) for n in added
    ]
    columns = [FILE_COLUMN, *TABLE_COLUMNS, *extra]
    taken = {column.name for column in columns}
    for name in known:
        if name in taken:
            raise FerError(
                "The metadata have a column {name!r}, which the table has already.", name=name
            )
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
