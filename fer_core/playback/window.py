"""Frames around the place that is shown, kept decoded."""

from bisect import bisect_right
from collections import OrderedDict, deque
from math import inf
from typing import Final

from fer_core.playback.frames import StoredFrame

WINDOW_BYTES: Final = 192 << 20
"""Memory for decoded frames: about five seconds of a 720p video."""
SPARSE_BYTES: Final = 64 << 20
"""Memory for frames between which others were left out: those that were met on the way."""

_ROUNDING: Final = 0.0005


class FrameWindow:
    """Consecutive frames of a file, and some others that are shown until the right one is there.

    Args:
        limit: Bytes for the consecutive frames; one is always kept.
        sparse_limit: Bytes for the others.
    """

    def __init__(self, limit: int = WINDOW_BYTES, sparse_limit: int = SPARSE_BYTES) -> None:
        self._limit = limit
        self._sparse_limit = sparse_limit
        self._run: deque[StoredFrame] = deque()
        self._bytes = 0
        self._following = inf
        self._sparse: OrderedDict[float, StoredFrame] = OrderedDict()
        self._sparse_bytes = 0

    @property
    def last(self) -> StoredFrame | None:
        """The last of the consecutive frames; the decoder stands behind it."""
        return self._run[-1] if self._run else None

    def begin(self) -> None:
        """Begin with other consecutive frames; the first one so far can still be shown."""
        if self._run:
            self.keep(self._run[0])
        self._run.clear()
        self._bytes = 0
        self._following = inf

    def add(self, frame: StoredFrame) -> None:
        """Add the frame behind the last one; until `follow` it is shown at its own time alone.

        One that is no later than the last one begins anew.
        """
        if self._run and frame.time <= self._run[-1].time:
            self.begin()
        self._run.append(frame)
        self._bytes += frame.size
        self._following = frame.time + 2 * _ROUNDING
        while self._bytes > self._limit and len(self._run) > 1:
            self._bytes -= self._run.popleft().size

    def follow(self, seconds: float | None) -> None:
        """Say when the frame behind the last one begins; None at the end of the file."""
        self._following = inf if seconds is None else seconds

    def keep(self, frame: StoredFrame) -> None:
        """Keep a frame by itself, to be shown near its time."""
        if frame.time in self._sparse:
            self._sparse.move_to_end(frame.time)
            return
        self._sparse[frame.time] = frame
        self._sparse_bytes += frame.size
        while self._sparse_bytes > self._sparse_limit and len(self._sparse) > 1:
            self._sparse_bytes -= self._sparse.popitem(last=False)[1].size

    def at(self, seconds: float) -> StoredFrame | None:
        """Return the frame that is shown at a time, if it is one of the consecutive ones."""
        place = self._place(seconds)
        if place < 0:
            # The first frame of a file is shown at any time before it.
            return None
        if place == len(self._run) - 1 and seconds + _ROUNDING >= self._following:
            return None
        return self._run[place]

    def before(self, seconds: float) -> StoredFrame | None:
        """Return the consecutive frame before the one that begins at a time."""
        place = self._place(seconds - 2 * _ROUNDING)
        known = place >= 0 and (place < len(self._run) - 1 or self._follows(seconds))
        return self._run[place] if known else None

    def after(self, seconds: float) -> StoredFrame | None:
        """Return the consecutive frame behind the one that begins at a time."""
        place = self._place(seconds)
        inside = 0 <= place < len(self._run) - 1
        return self._run[place + 1] if inside else None

    def nearest(self, seconds: float) -> StoredFrame | None:
        """Return whatever frame is nearest to a time."""
        known = [*self._run, *self._sparse.values()]
        return min(known, key=lambda frame: abs(frame.time - seconds), default=None)

    def _follows(self, seconds: float) -> bool:
        return abs(self._following - seconds) <= _ROUNDING

    def _place(self, seconds: float) -> int:
        return bisect_right(self._run, seconds + _ROUNDING, key=lambda frame: frame.time) - 1
