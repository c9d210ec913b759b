"""Rows of a live table: one for each face of each captured frame, whether analysed or not."""

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fer_core.tables.rows import DROPPED, Row, rows_of
from fer_core.tables.schema import LIVE_COLUMNS, Cell
from fer_core.types import Analysis, CapturedFrame, Observation

_MOST_ROWS: Final = 20_000
"""Rows that may wait for a slow disk before the analysis waits."""

LiveRow = tuple[Cell, ...]
"""A cell for each of `LIVE_COLUMNS`."""

_NAMES: Final = (*Row._fields, "loop", "wall_time")
_PLACES: Final = tuple(_NAMES.index(column.name) for column in LIVE_COLUMNS)


@dataclass(frozen=True, slots=True)
class LiveCounts:
    """Numbers of a live recording so far.

    Attributes:
        frames: Frames of the source that were captured; each has at least one row.
        rows: Rows of the table.
        dropped: How many of the frames were not analysed, since a newer one came first.
        skipped: Frames of a recording that were passed over at capture, to catch up with its
            clock; they have no rows and are not among ``frames``.
    """

    frames: int = 0
    rows: int = 0
    dropped: int = 0
    skipped: int = 0


class LiveRows:
    """Makes the rows of a live source in the order of capture, for a thread that writes them.

    An observer of a runner: frames may be captured on one thread while earlier ones are analysed
    on another. No row is lost; where the writer is far behind, the analysis waits for it.

    Args:
        threshold: Probability below which ``emotion_smoothed`` is "uncertain".
    """

    def __init__(self, threshold: float) -> None:
        self._threshold = threshold
        # Everything below is guarded by this condition, which is notified of every change.
        self._changed = threading.Condition()
        self._waiting: deque[_Captured] = deque()
        self._made: list[LiveRow] = []
        self._origin: float | None = None
        self._frames = 0
        self._rows = 0
        self._dropped = 0
        self._skipped = 0
        self._ended = False

    @property
    def counts(self) -> LiveCounts:
        """Numbers of the frames that were captured, and of the rows that were made of them."""
        with self._changed:
            return LiveCounts(self._frames, self._rows, self._dropped, self._skipped)

    def note_captured(self, captured: CapturedFrame) -> None:
        """See `RunnerObserver.note_captured`."""
        frame = captured.frame
        with self._changed:
            if self._ended:
                return
            if self._origin is None:
                self._origin = frame.time if captured.live else 0.0
            seconds = frame.time - self._origin
            self._waiting.append(
                _Captured(captured.number, self._frames, seconds, frame.loop, captured.wall_time)
            )
            self._frames += 1

    def note_skipped(self) -> None:
        """See `RunnerObserver.note_skipped`."""
        with self._changed:
            # What was passed over before the first frame is not part of the recording.
            if self._frames and not self._ended:
                self._skipped += 1

    def note_analysed(self, captured: CapturedFrame, analysis: Analysis) -> None:
        """See `RunnerObserver.note_analysed`.

        Makes the frame's rows, behind those of dropped frames before it; none for a frame that was
        captured before the recording began.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._ended or len(self._made) < _MOST_ROWS)
            while self._waiting and self._waiting[0].number < captured.number:
                self._drop(self._waiting.popleft())
            if self._waiting and self._waiting[0].number == captured.number:
                one = self._waiting.popleft()
                observation = Observation(one.index, one.seconds, analysis.faces)
                for row in rows_of(observation, analysis.labels, self._threshold):
                    self._add(one, row)
            self._changed.notify_all()

    def end(self) -> None:
        """Take no more frames; those that were captured and not analysed count as dropped."""
        with self._changed:
            self._ended = True
            while self._waiting:
                self._drop(self._waiting.popleft())
            self._changed.notify_all()

    def discard(self) -> None:
        """Take no more frames, and forget rows that were not taken: they cannot be written."""
        with self._changed:
            self._ended = True
            self._waiting.clear()
            self._made.clear()
            self._changed.notify_all()

    def take(self, seconds: float) -> list[LiveRow] | None:
        """Return the rows that came within some seconds, or at once after `end`.

        Returns:
            Rows that were not taken before, which may be none; None once there is nothing more.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._ended, seconds)
            if self._ended and not self._made:
                return None
            rows, self._made = self._made, []
            self._changed.notify_all()
            return rows

    def _drop(self, one: "_Captured") -> None:
        self._dropped += 1
        self._add(one, Row(one.index, round(one.seconds, 6), status=DROPPED))

    def _add(self, one: "_Captured", row: Row) -> None:
        self._rows += 1
        self._made.append(one.complete(row))


@dataclass(frozen=True, slots=True)
class _Captured:
    """What a row needs to know of a captured frame, without its picture."""

    number: int
    index: int
    seconds: float
    loop: int
    wall_time: float

    def complete(self, row: Row) -> LiveRow:
        cells: Sequence[Cell] = (*row, self.loop, format_wall_time(self.wall_time))
        return tuple([cells[place] for place in _PLACES])


def format_wall_time(seconds: float) -> str:
    """Return ``time.time()`` as ISO 8601 with milliseconds and the local difference from UTC.

    Example:
        >>> len(format_wall_time(1.5)) == len("1970-01-01T00:00:01.500+00:00")
        True
    """
    return datetime.fromtimestamp(seconds).astimezone().isoformat(timespec="milliseconds")
