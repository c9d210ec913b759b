"""Paint the markers of a recording across the lanes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPalette

from app.review.lanes.time_scale import TimeScale
from fer_core.sessions.markers import Marker


def paint_markers(
    painter: QPainter,
    markers: Sequence[Marker],
    scale: TimeScale,
    room: QRect,
    palette: QPalette,
) -> None:
    """Paint a line at each moment, and a faint ground below each stretch that was named.

    Args:
        painter: Paints on the lanes.
        markers: By their onset.
        scale: Where each moment stands.
        room: The lanes.
        palette: Colours.
    """
    colour = QColor(palette.color(QPalette.ColorRole.Link))
    faint = QColor(colour)
    faint.setAlphaF(0.12)
    for marker in markers:
        x = scale.x(marker.onset)
        if x > room.right():
            break
        if marker.offset is not None:
            area = scale.area(marker.onset, marker.offset, room.height())
            painter.fillRect(area, faint)
        painter.setPen(colour)
        painter.drawLine(QPointF(x, 0), QPointF(x, room.height()))
