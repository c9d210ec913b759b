"""Limit how often an action runs, without losing the last request."""

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer

_SLACK: Final = 0.05
"""Seconds beyond the interval that the last request waits for another one. Pictures come more
often than that: what they ask for is then painted with one of them, not by itself between two."""


class Throttle(QObject):
    """Runs an action at once, or soon after its interval since the last run is over.

    Args:
        milliseconds: Least time between two runs.
        action: What to do; called on the thread that the throttle lives on.
        parent: The object that owns this one.
    """

    def __init__(self, milliseconds: int, action: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._interval = milliseconds / 1000
        self._action = action
        self._last = float("-inf")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.run_now)

    def request(self) -> None:
        """Run the action now, or later if it ran a moment ago."""
        wait = self._last + self._interval - monotonic()
        if wait <= 0:
            self.run_now()
        elif not self._timer.isActive():
            self._timer.start(max(1, round((wait + _SLACK) * 1000)))

    def run_now(self) -> None:
        """Run the action without waiting."""
        self._timer.stop()
        self._last = monotonic()
        self._action()

    def cancel(self) -> None:
        """Forget a request that waits."""
        self._timer.stop()
