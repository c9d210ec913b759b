"""The axes of the past: shares on the left, times below."""

from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

from app.system.language.numbers import number_text, percent_text
from app.widgets.charts.over_time.plot_style import Plot

translate = QCoreApplication.translate

SPANS: Final = {10: 5, 30: 10, 60: 20, 120: 60, 300: 60, 600: 120}
"""The seconds that may be shown, and those from one time on the axis to the next."""

SHARES: Final = (0.0, 0.5, 1.0)
"""The shares that are written on the left."""

GAP: Final = 5
"""Pixels between a text and what it belongs to."""


def paint_axes(painter: QPainter, plot: Plot, of: QWidget, *, paused: bool) -> None:
    """Paint shares on the left and times below.

    Args:
        painter: Paints on the widget or a picture of it.
        plot: Where things go.
        of: The widget, whose size, font and colours are used.
        paused: Whether the right edge is not the present.
    """
    palette, metrics = of.palette(), of.fontMetrics()
    text = palette.color(QPalette.ColorRole.WindowText)
    axis = QPen(palette.color(QPalette.ColorRole.Mid))
    grid = QPen(palette.color(QPalette.ColorRole.Midlight))
    height = metrics.height()
    for share in SHARES:
        y = round(plot.y(share)) + 0.5
        painter.setPen(grid if share else axis)
        painter.drawLine(QLineF(plot.area.left(), y, plot.area.right(), y))
        painter.setPen(text)
        painter.drawText(
            QRect(0, round(y - height / 2), round(plot.area.left()) - GAP, height),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            percent_text(share),
        )
    taken: list[tuple[float, float]] = []
    for seconds, label in time_labels(plot.span, paused):
        x = plot.x(plot.now - seconds)
        painter.setPen(axis)
        painter.drawLine(QLineF(x, plot.area.bottom(), x, plot.area.bottom() + GAP / 2))
        width = metrics.horizontalAdvance(label)
        left = min(max(0.0, x - width / 2), of.width() - width - 1.0)
        # In a narrow panel a time without room is left out.
        if any(left < end + GAP and start < left + width + GAP for start, end in taken):
            continue
        taken.append((left, left + width))
        painter.setPen(text)
        painter.drawText(
            QRectF(left, of.height() - height, width + 1, height),
            Qt.AlignmentFlag.AlignCenter,
            label,
        )


def time_labels(span: float, paused: bool) -> list[tuple[float, str]]:
    """Return the times below the axis by importance: seconds before its right edge, and texts."""
    step = SPANS.get(round(span), span / 2)
    inner = np.arange(step, span - step / 2, step).tolist()
    return [
        (0.0, translate("Widgets", "paused") if paused else translate("Widgets", "now")),
        (span, translate("Widgets", "{time} ago").format(time=span_text(span))),
        *((seconds, span_text(seconds)) for seconds in inner),
    ]


def span_text(seconds: float) -> str:
    """Return a time span for people: 90 s, 2 min."""
    if seconds >= 60 and seconds % 60 == 0:
        return translate("Widgets", "{minutes} min").format(minutes=number_text(seconds / 60))
    return translate("Widgets", "{seconds} s").format(seconds=number_text(seconds))
