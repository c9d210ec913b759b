"""Find the stretches of frames on which a face shows one emotion."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from fer_core.labels import UNCERTAIN
from fer_core.tables.rows import Row, read_table


class Segment(NamedTuple):
    """A stretch of frames on which one face shows one emotion.

    Attributes:
        onset_s: When it begins, seconds from the file's first frame.
        offset_s: When the frame after its last one begins.
        face_id: Number of the face.
        emotion: The smoothed emotion; may be "uncertain".
        mean_confidence: Mean probability of that emotion over its frames, each frame alone; for
            "uncertain" that of each frame's most probable one.
        person: The person whose face it is; None where nobody knows.
    """

    onset_s: float
    offset_s: float
    face_id: int
    emotion: str
    mean_confidence: float
    person: str | None = None


@dataclass(slots=True)
class _OpenSegment:
    onset: float
    emotion: str
    person: str | None
    total: float = 0.0
    frames: int = 0


class SegmentFinder:
    """Finds segments from the rows of one frame after the other; `segments` have ended."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._open: dict[int, _OpenSegment] = {}

    def add(self, rows: Iterable[Row], time: float) -> None:
        """Add the rows of the next frame, which begins at ``time``."""
        present: set[int] = set()
        for row in rows:
            label = row.label
            if row.face_id is None or label is None:
                continue
            present.add(row.face_id)
            open_ = self._open.get(row.face_id)
            if open_ is not None and (open_.emotion, open_.person) != (label, row.person):
                self._end(row.face_id, time)
                open_ = None
            if open_ is None:
                open_ = self._open[row.face_id] = _OpenSegment(time, label, row.person)
            open_.total += probability_shown(row)
            open_.frames += 1
        for face in [face for face in self._open if face not in present]:
            self._end(face, time)

    def finish(self, time: float) -> list[Segment]:
        """End the open segments at ``time`` and return all segments by onset, then by face."""
        for face in list(self._open):
            self._end(face, time)
        self.segments.sort(key=lambda segment: (segment.onset_s, segment.face_id))
        return self.segments

    def _end(self, face: int, time: float) -> None:
        open_ = self._open.pop(face)
        mean = round(open_.total / open_.frames, 6)
        self.segments.append(
            Segment(round(open_.onset, 6), round(time, 6), face, open_.emotion, mean, open_.person)
        )


def probability_shown(row: Row) -> float:
    """Return the frame's own probability of the emotion that counts; the largest if uncertain."""
    label = row.label
    if label is None or label == UNCERTAIN:
        return row.confidence or 0.0
    return getattr(row, label) or 0.0


def segments_of_table(path: Path, kind: str) -> tuple[list[Segment], float, float]:
    """Read a table and return its segments; see `segments_of_rows`."""
    return segments_of_rows(read_table(path, kind))


def segments_of_rows(rows: Iterable[Row]) -> tuple[list[Segment], float, float]:
    """Find the segments of all rows of a table.

    Returns:
        The segments by onset, and when the first frame begins and the last one ends; the last
        is taken to last as long as the one before.
    """
    finder = SegmentFinder()
    times: list[float] = []
    for _, group in groupby(rows, key=lambda row: row.frame):
        frame = list(group)
        times.append(frame[0].time_s)
        finder.add(frame, frame[0].time_s)
    if not times:
        return [], 0.0, 0.0
    end = times[-1] + (times[-1] - times[-2] if len(times) > 1 else 0.0)
    return finder.finish(end), times[0], end
