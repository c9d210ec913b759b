"""The axis above the lanes: times, and the names of markers."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPalette, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.review.lanes.time_scale import TimeScale
from app.review.lanes.time_window import TimeWindow
from app.system.language.marker_names import marker_text
from app.system.language.numbers import time_text
from fer_core.sessions.markers import Marker

_STEPS: Final = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200)
_LEAST_PIXELS: Final = 90
_LINE: Final = 18


class TimeAxis(QWidget):
    """Paint times and markers above lanes, which are narrower where a scroll bar is beside them.

    Args:
        window: Which stretch of time is shown; shared with the lanes.
        lanes: The lanes.
        parent: The widget that owns this one.
    """

    def __init__(self, window: TimeWindow, lanes: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._scale = TimeScale(window, lanes)
        self._markers: tuple[Marker, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_markers(self, markers: tuple[Marker, ...]) -> None:
        """Show markers, by their onset."""
        self._markers = markers
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(400, _LINE * (2 if self._markers else 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        found = [marker for marker in self._markers if self._covers(marker, event.position().x())]
        self.setToolTip("\n".join(f"{time_text(m.onset, 2)} {marker_text(m.name)}" for m in found))

    def _covers(self, marker: Marker, x: float) -> bool:
        """Whether a marker is at a place, nearly for one that is a moment."""
        onset = self._scale.x(marker.onset)
        inside = marker.offset is not None and onset <= x <= self._scale.x(marker.offset)
        return inside or abs(onset - x) < 6

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: D102
        if self._window.span <= 0:
            return
        painter = QPainter(self)
        palette = self.palette()
        step = self._step()
        tick = int(self._window.left // step) * step
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        while tick <= self._window.right:
            if tick >= self._window.left:
                x = self._scale.x(tick)
                painter.drawLine(QPointF(x, self.height() - 4), QPointF(x, self.height()))
                room = QRectF(x + 3, self.height() - _LINE, _LEAST_PIXELS, _LINE)
                text = time_text(tick, 1 if step < 1 else 0)
                # A time of which a part would be missing reads as another one.
                if room.left() + painter.fontMetrics().horizontalAdvance(text) <= self.width():
                    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
            tick += step
        painter.setPen(palette.color(QPalette.ColorRole.Link))
        painter.setBrush(palette.color(QPalette.ColorRole.Link))
        self._paint_markers(painter)

    def _paint_markers(self, painter: QPainter) -> None:
        metrics = QFontMetricsF(self.font())
        free = 0.0
        for marker in self._markers:
            if not self._window.left <= marker.onset <= self._window.right:
                continue
            x = self._scale.x(marker.onset)
            peak = QPointF(x, _LINE)
            painter.drawPolygon(QPolygonF([QPointF(x - 4, 8), QPointF(x + 4, 8), peak]))
            name = marker_text(marker.name)
            width = metrics.horizontalAdvance(name)
            if x + 6 >= free and x + 6 + width <= self.width():
                room = QRectF(x + 6, 0, width + 1, _LINE)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
                free = room.right() + 8

    def _step(self) -> float:
        least = self._window.span * _LEAST_PIXELS / self._scale.width
        return next((float(step) for step in _STEPS if step >= least), float(_STEPS[-1]))
