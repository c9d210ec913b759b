"""Markers on the chart of the past."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

from app.widgets.charts.over_time.past import Mark
from app.widgets.charts.over_time.plot_style import Plot


def paint_marks(painter: QPainter, plot: Plot, of: QWidget, marks: Sequence[Mark]) -> None:
    """Paint markers: a dashed line at the onset, a bar below a stretch, names where there is room.

    Args:
        painter: Clipped to the plot.
        plot: Where things go.
        of: The widget, whose font and colours are used.
        marks: In any order.
    """
    ink = of.palette().color(QPalette.ColorRole.WindowText)
    paper = of.palette().color(QPalette.ColorRole.Window)
    metrics = of.fontMetrics()
    shown: list[tuple[float, Mark]] = []
    for mark in sorted(marks, key=lambda mark: mark.start):
        start, end = plot.x(mark.start), plot.x(mark.end)
        if end < plot.area.left() or start > plot.area.right():
            continue
        shown.append((max(start, plot.area.left()), mark))
        line = QLineF(start, plot.area.top(), start, plot.area.bottom())
        painter.setPen(QPen(paper, 3))
        painter.drawLine(line)
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
        painter.drawLine(line)
        if end > start:
            bar = QRectF(start, plot.area.bottom() - 4, end - start, 4)
            painter.fillRect(bar.adjusted(0, -1, 0, 0), paper)
            painter.fillRect(bar, ink)
    free = plot.area.left()
    for start, mark in shown:  # after all lines, which would cross them
        name = elided(metrics, mark.marker.name, plot.area.right() - start - 2)
        if name and start + 2 >= free:
            width = metrics.horizontalAdvance(name) + 4
            plate = QRectF(start + 2, plot.area.top(), width, metrics.height())
            painter.fillRect(plate, paper)
            painter.setPen(ink)
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, name)
            free = plate.right() + 2


def elided(metrics: QFontMetrics, text: str, width: float) -> str:
    """Return a text cut to a width in pixels, with a mark where it is cut."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(width)))
