"""Leave persons out of rows who are seen for too short a time to be one."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from fer_core.tables.rows import Row

_TINY = 1e-6
"""Times are rounded to the microsecond; who is seen for exactly the limit stays."""

Owner = str | int | None


def find_short_persons(
    parts: Iterable[Iterable[Row]], end: float, min_seconds: float
) -> list[Owner]:
    """Find who is seen for less than a limit; a face without a person counts by its number.

    Args:
        parts: All rows in the order of their frames.
        end: When the last frame ends, seconds from the file's first frame.
        min_seconds: The limit.
    """
    seconds: dict[Owner, float] = {}
    before: list[Row] = []
    for rows in parts:
        for _, group in groupby(rows, key=lambda row: row.frame):
            frame = list(group)
            _add(seconds, before, frame[0].time_s)
            before = frame
    _add(seconds, before, end)
    return [owner for owner, time in seconds.items() if time < min_seconds - _TINY]


def drop_persons(rows: Iterable[Row], owners: Iterable[Owner]) -> Iterator[Row]:
    """Yield rows without those of some persons; a frame that loses all its faces keeps a row."""
    gone = set(owners)
    for frame, group in groupby(rows, key=lambda row: row.frame):
        time, kept = 0.0, False
        for row in group:
            time = row.time_s
            if row.face_id is None or owner_of(row) not in gone:
                kept = True
                yield row
        if not kept:
            yield Row(frame, time)


def owner_of(row: Row) -> Owner:
    """Return the person of a row, or the number of its face where there is none."""
    return row.person or row.face_id


def _add(seconds: dict[Owner, float], frame: list[Row], until: float) -> None:
    for row in frame:
        if row.face_id is not None:
            owner = owner_of(row)
            seconds[owner] = seconds.get(owner, 0.0) + max(until - row.time_s, 0.0)
