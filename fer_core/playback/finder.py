"""Find frames of a file: among those that are decoded already, by reading on, or by a jump."""

from collections.abc import Callable
from typing import Final

from fer_core.playback.frames import FrameProvider, StoredFrame
from fer_core.playback.window import FrameWindow

_READ_ON_SECONDS: Final = 0.5
"""A place that is at most so far ahead is reached by reading on, others by a jump."""
_KEPT_SECONDS: Final = 1.0
"""Of the frames on the way to a place one in so many seconds is kept, to be shown near its time."""
_BEFORE: Final = 0.001
"""Seconds before a frame at which the one before it is shown."""


class FrameFinder:
    """Finds frames by their times; for one thread.

    Args:
        provider: The frames.
        window: Keeps those that were decoded.
        interrupted: Says whether what is looked for is not wanted any more.
        show_near: Called with a frame near the one that is looked for, and the time that is wanted.
    """

    def __init__(
        self,
        provider: FrameProvider,
        window: FrameWindow,
        interrupted: Callable[[], bool],
        show_near: Callable[[StoredFrame, float], None],
    ) -> None:
        self._provider = provider
        self._window = window
        self._interrupted = interrupted
        self._show_near = show_near

    def known(self, seconds: float) -> StoredFrame | None:
        """Return the frame that is shown at a time, if it is decoded already."""
        return self._window.at(seconds)

    def find(self, seconds: float, *, every: bool = False) -> StoredFrame | None:
        """Return the frame that is shown at a time; None where interrupted.

        Args:
            seconds: The time.
            every: Whether the frames before it will be wanted, too.

        Raises:
            SourceError: The file cannot be read there.
        """
        window = self._window
        frame = window.at(seconds)
        if frame is not None:
            return frame
        near = window.nearest(seconds)
        if near is not None:
            self._show_near(near, seconds)
        last = window.last
        if last is not None and last.time < seconds <= last.time + _READ_ON_SECONDS:
            while frame is None and not self._interrupted():
                if self._read_on() is None:
                    return window.last
                frame = window.at(seconds)
            return frame
        window.begin()
        kept = None
        for found in self._provider.approach(seconds, every=every):
            if not found.passed:
                window.add(found)
            if kept is None or not 0 <= found.time - kept.time < _KEPT_SECONDS:
                window.keep(found)
                if kept is None:
                    self._show_near(found, seconds)
                kept = found
            if self._interrupted():
                return None
        window.follow(self._provider.peek())
        return window.last

    def _read_on(self) -> StoredFrame | None:
        frame = self._provider.next()
        if frame is not None:
            self._window.add(frame)
        self._window.follow(self._provider.peek())
        return frame

    def following(self, shown: StoredFrame) -> StoredFrame | None:
        """Return the frame behind another one; None at the end, and where interrupted."""
        known = self._window.after(shown.time)
        if known is not None:
            return known
        last = self._window.last
        if last is None or last.time > shown.time + _BEFORE or last.time < shown.time - _BEFORE:
            if self.find(shown.time) is None:
                return None
            known = self._window.after(shown.time)
            if known is not None:
                return known
        return self._read_on()

    def preceding(self, shown: StoredFrame) -> StoredFrame | None:
        """Return the frame before another one; None where interrupted."""
        known = self._window.before(shown.time)
        return known if known is not None else self.find(shown.time - _BEFORE, every=True)
