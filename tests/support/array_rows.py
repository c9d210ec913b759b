"""What arrays of a table should hold, from its rows."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import numpy as np

from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.arrays.loading import load_arrays
from fer_core.tables.arrays.result import ResultArrays, flag_names
from fer_core.tables.rows import DROPPED, LABELS, OK, STATUSES, Row
from fer_core.tables.schema import TABLE_COLUMNS
from fer_core.tables.writers import open_table


def arrays_of(path: Path, rows: Sequence[Row]) -> ResultArrays:
    """Write rows as a table and read it into arrays."""
    table = open_table(path, "csv", TABLE_COLUMNS)
    table.write(rows)
    table.close()
    return load_arrays(path)


def frames_of(rows: Sequence[Row]) -> list[tuple[object, ...]]:
    """Each frame with its faces: everything that arrays hold."""
    found: list[tuple[object, ...]] = []
    for frame, group in groupby(rows, key=lambda row: row.frame):
        every = list(group)
        faces = [_cells(row) for row in every if row.face_id is not None]
        dropped = every[0].status == DROPPED
        found.append((frame, every[0].time_s, dropped, faces))
    return found


def frames_in(arrays: ResultArrays) -> list[tuple[object, ...]]:
    """The same of arrays."""
    words = [*LABELS, None]
    persons = [*arrays.persons, None]
    found: list[tuple[object, ...]] = []
    for place, (frame, time) in enumerate(zip(arrays.frames, arrays.times, strict=True)):
        rows = range(arrays.starts[place], arrays.starts[place + 1])
        faces = [
            (
                int(arrays.face[row]),
                STATUSES[arrays.status[row]],
                persons[arrays.person[row]],
                words[arrays.smoothed[row]],
                words[arrays.code[row]],
                words[arrays.label[row]],
                None if arrays.flags[row] < 0 else flag_names(int(arrays.flags[row])),
                *_numbers([*arrays.boxes[row], *arrays.probabilities[row], arrays.confidence[row]]),
                str(arrays.roll[row]),
            )
            for row in rows
        ]
        found.append((int(frame), float(time), bool(arrays.dropped[place]), faces))
    return found


def _cells(row: Row) -> tuple[object, ...]:
    quality = row.face_quality
    flags = None if quality is None else () if quality == OK else tuple(quality.split("|"))
    numbers = [row.x, row.y, row.width, row.height]
    numbers += [getattr(row, name) for name in EMOTIONS]
    numbers.append(row.confidence_smoothed)
    return (
        row.face_id, row.status, row.person, row.emotion_smoothed, row.code, row.label, flags,
        *_numbers(numbers), str(np.float32(row.roll or 0.0)),
    )  # fmt: skip


def _numbers(values: Sequence[float | None]) -> list[str]:
    """Single precision, as text, so that NaN equals NaN."""
    return [str(np.float32(np.nan if value is None else value)) for value in values]
