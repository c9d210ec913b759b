"""Read the rows of a session with the times of its pictures."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fer_core.errors import ResultError
from fer_core.sessions import folder as names
from fer_core.sessions.picture_clock import Stretch
from fer_core.tables.rows import Row, read_rows


def read_stretches(folder: Path) -> tuple[Stretch, ...]:
    """Read which frames of a session follow one another.

    Raises:
        ResultError: ``session.json`` cannot be read, or says nonsense of them.
    """
    found: Any = names.read_session(folder).get("stretches", [])
    try:
        return tuple(
            Stretch(int(s["frame"]), int(s["loop"]), float(s["time_s"]), float(s["pictures_s"]))
            for s in found
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ResultError(
            "The session.json of {folder} is damaged and cannot be read.", folder=folder
        ) from error


def picture_rows(folder: Path) -> Iterator[Row]:
    """Read the rows of a session; ``time_s`` is that of the picture, which only rises.

    Raises:
        ResultError: The session cannot be read.
    """
    stretches = read_stretches(folder)
    starts = [stretch.frame for stretch in stretches]
    for row in read_rows(folder / names.TABLE_FILE):
        place = bisect_right(starts, row.frame) - 1
        if place < 0:
            yield row
            continue
        stretch = stretches[place]
        seconds = row.time_s - stretch.time_s + stretch.pictures_s
        yield row._replace(time_s=round(seconds, 6))


def picture_times(
    stretches: Sequence[Stretch], frames: NDArray[np.int64], times: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return when the frames of a session are shown among its pictures.

    Args:
        stretches: See `read_stretches`.
        frames: (f,) int64, numbers of the frames, rising.
        times: (f,) float64, their times in the table.
    """
    if not stretches:
        return times
    starts = np.array([stretch.frame for stretch in stretches])
    shift = np.array([stretch.pictures_s - stretch.time_s for stretch in stretches])
    place = np.searchsorted(starts, frames, "right") - 1
    moved = np.round(times + shift[np.maximum(place, 0)], 6)
    return np.where(place < 0, times, moved)
