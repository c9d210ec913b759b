"""Where on the screen each moment stands."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from app.review.lanes.painter import MARGIN, NAME_WIDTH
from app.review.lanes.time_window import TimeWindow

_FAR: Final = 1000.0
"""How many widths beyond the edge are told apart."""
_LEAST_SPAN: Final = 1e-6


class TimeScale:
    """Turns seconds into pixels of the lanes and back.

    Args:
        window: Which stretch of time is shown.
        lanes: The widget with the lanes; they begin behind the names and end before the margin.
    """

    def __init__(self, window: TimeWindow, lanes: QWidget) -> None:
        self._window = window
        self._lanes = lanes

    @property
    def width(self) -> int:
        """Pixels for what is shown."""
        return max(self._lanes.width() - NAME_WIDTH - MARGIN, 1)

    def x(self, seconds: float) -> float:
        """Return where a moment stands, in pixels from the left."""
        share = (seconds - self._window.left) / max(self._window.span, _LEAST_SPAN)
        # Far out of sight is far enough: Qt's numbers of pixels have an end.
        return NAME_WIDTH + min(max(share, -_FAR), _FAR) * self.width

    def seconds(self, x: float) -> float:
        """Return the moment at a place; beyond the edges the one at the edge."""
        share = (x - NAME_WIDTH) / self.width
        return self._window.left + min(max(share, 0.0), 1.0) * self._window.span

    def area(self, first: float, last: float, height: int) -> QRectF:
        """Return the place of a stretch of time, from the top."""
        left = self.x(first)
        return QRectF(left, 0, max(self.x(last) - left, 1.0), height)

    def edges(self) -> NDArray[np.float64]:
        """Return the seconds at the edges of the w pixels, (w + 1,) float64."""
        window = self._window
        right = max(window.right, window.left + _LEAST_SPAN)
        return np.linspace(window.left, right, self.width + 1)
