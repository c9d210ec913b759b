"""Read a table of any format and schema version into arrays."""

from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import ResultError
from fer_core.phrases import Phrase
from fer_core.tables.arrays.result import NO_LABEL, NOT_MEASURED, ResultArrays
from fer_core.tables.formats.columns import Columns, Words
from fer_core.tables.readers import read_columns, read_records
from fer_core.tables.rows import DROPPED, LABELS, OK, STATUSES
from fer_core.tables.schema import TABLE_COLUMNS
from fer_core.tables.writers import TABLE_ENDINGS, format_of
from fer_core.types import FaceFlag

_NEEDED: Final = frozenset(
    {"frame", "time_s", "face_id", "status", "x", "y", "width", "height", *EMOTIONS}
    | {"emotion_smoothed", "code", "person", "confidence_smoothed", "roll"}
    | {"face_quality"}
)
_COLUMNS: Final = tuple(column for column in TABLE_COLUMNS if column.name in _NEEDED)
_MOST_TILT: Final = 180.0
_FLAGS: Final = {flag.name.lower(): 1 << flag for flag in FaceFlag}


def load_arrays(table: Path, kind: str | None = None) -> ResultArrays:
    """Read a table; an hour of four people takes about two seconds where pyarrow is installed.

    The cells are those that `fer_core.tables.rows.read_table` yields, with the numbers of boxes
    and probabilities as float32. Without pyarrow it takes several times as long.

    Args:
        table: The table.
        kind: Name of its format; left out, its name says it.

    Raises:
        ResultError: It cannot be read, is damaged, or is no table of faces.
    """
    kind = kind or format_of(table)
    if kind is None:
        raise ResultError(
            "{name} is no table; name a table ({table_endings}).",
            name=table.name,
            table_endings=TABLE_ENDINGS,
        )
    columns = read_columns(table, kind, _COLUMNS)
    try:
        return _arrays(columns)
    except ValueError as error:
        # Where the table is damaged, such as an empty line, the reader of rows says where.
        deque(read_records(table, kind, _COLUMNS), maxlen=0)
        raise ResultError(
            "{name} is damaged and cannot be read: {reason}.", name=table.name, reason=error
        ) from error


def _arrays(columns: Columns) -> ResultArrays:
    numbers, texts = columns.numbers, columns.texts
    frame, time = numbers["frame"], numbers["time_s"]
    if np.isnan(frame).any() or np.isnan(time).any():
        raise ValueError(Phrase("a row has no number or no time of its frame"))
    first = np.ones(len(frame), bool)
    first[1:] = np.diff(frame) != 0
    seen = ~np.isnan(numbers["face_id"])
    # Where the rows of each frame begin among those with a face.
    before = np.concatenate([[0], np.cumsum(seen)]).astype(np.int64)
    starts = np.append(before[:-1][first], before[-1])
    rows = np.flatnonzero(seen)
    status = _codes(texts["status"], {name: place for place, name in enumerate(STATUSES)}, rows)
    if (status == NO_LABEL).any():
        raise ValueError(Phrase("a face has no status"))
    labels = {name: place for place, name in enumerate(LABELS)}
    person = texts["person"]
    dropped = _is_word(texts["status"], DROPPED)
    return ResultArrays(
        frame[first].astype(np.int64),
        time[first],
        dropped[first],
        starts,
        numbers["face_id"][rows].astype(np.int64),
        person.codes[rows],
        person.words,
        status,
        _stacked(numbers, ("x", "y", "width", "height"), rows),
        _stacked(numbers, EMOTIONS, rows),
        _codes(texts["emotion_smoothed"], labels, rows),
        _codes(texts["code"], labels, rows),
        numbers["confidence_smoothed"][rows].astype(np.float32),
        _flags(texts["face_quality"], rows),
        _rolls(numbers["roll"][rows]),
    )


def _stacked(
    numbers: Mapping[str, NDArray[np.float64]], names: Sequence[str], rows: NDArray[np.int64]
) -> NDArray[np.float32]:
    return np.stack([numbers[name][rows].astype(np.float32) for name in names], axis=1)


def _codes(column: Words, known: Mapping[str, int], rows: NDArray[np.int64]) -> NDArray[np.int8]:
    """Return each cell's code, `NO_LABEL` for an empty one.

    Raises:
        ValueError: A cell of ``rows`` holds a word that is not known.
    """
    used = column.codes[rows]
    meaning = np.array([known.get(word, NO_LABEL) for word in column.words], np.int8)
    codes = np.append(meaning, np.int8(NO_LABEL))[used]
    strange = (codes == NO_LABEL) & (used >= 0)
    if strange.any():
        word = column.words[int(used[strange][0])]
        raise ValueError(Phrase("{word!r} is none of {known}", word=word, known=", ".join(known)))
    return codes


def _flags(column: Words, rows: NDArray[np.int64]) -> NDArray[np.int8]:
    """Return the bits of each cell; flags of a later version are left out."""
    meaning = [
        sum(_FLAGS.get(name, 0) for name in word.split("|") if name != OK) for word in column.words
    ]
    return np.array([*meaning, NOT_MEASURED], np.int8)[column.codes[rows]]


def _rolls(degrees: NDArray[np.float64]) -> NDArray[np.float32]:
    """Return 0 for what was not measured, and for what is no tilt."""
    return np.where(np.abs(degrees) <= _MOST_TILT, degrees, 0.0).astype(np.float32)


def _is_word(column: Words, word: str) -> NDArray[np.bool_]:
    place = column.words.index(word) if word in column.words else None
    return np.zeros(len(column.codes), bool) if place is None else column.codes == place
