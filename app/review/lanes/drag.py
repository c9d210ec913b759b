"""What a button of the mouse that is held down does in the lanes: seek, scroll, mark a stretch."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.review.lanes.time_scale import TimeScale
from app.review.lanes.time_window import TimeWindow


class LaneDrag(QObject):
    """Follows the pointer from the press of a button to its release.

    Args:
        window: Which stretch of time is shown; scrolled by `pan`.
        scale: Where on the screen each moment stands.
        parent: The lanes.

    Signals:
        sought: Seconds at the pointer.
        panned: Another stretch of time is shown.
        stretched: The first and the last second of a stretch that is being marked.
        marked: The same when it is complete.
        unmarked: The button was released where it was pressed.
    """

    sought = Signal(float)
    panned = Signal()
    stretched = Signal(float, float)
    marked = Signal(float, float)
    unmarked = Signal()

    def __init__(self, window: TimeWindow, scale: TimeScale, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._scale = scale
        self._follow: Callable[[float], None] | None = None
        self._last = self._anchor = 0.0
        self._stretch: tuple[float, float] | None = None

    def seek(self, x: float) -> None:
        """Seek to where the pointer is, x pixels from the left, and follow it."""
        self._follow = self._seek_to
        self._seek_to(x)

    def pan(self, x: float) -> None:
        """Scroll as the pointer goes."""
        self._last = x
        self._follow = self._pan_to

    def mark(self, x: float) -> None:
        """Mark a stretch from here to where the pointer goes."""
        self._anchor = self._scale.seconds(x)
        self._follow = self._stretch_to
        self._stretch_to(x)

    def move(self, x: float) -> None:
        """Follow the pointer, where a button is held down."""
        if self._follow is not None:
            self._follow(x)

    def end(self) -> None:
        """Say that the button was released."""
        stretch, self._follow, self._stretch = self._stretch, None, None
        if stretch is None:
            return
        first, last = stretch
        if last > first:
            self.marked.emit(first, last)
        else:
            self.unmarked.emit()

    def _seek_to(self, x: float) -> None:
        self.sought.emit(self._scale.seconds(x))

    def _pan_to(self, x: float) -> None:
        self._window.scroll((self._last - x) / self._scale.width * self._window.span)
        self._last = x
        self.panned.emit()

    def _stretch_to(self, x: float) -> None:
        there = self._scale.seconds(x)
        self._stretch = min(self._anchor, there), max(self._anchor, there)
        self.stretched.emit(*self._stretch)
