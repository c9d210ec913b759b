"""The last minute of one face: a line for each emotion."""

from collections.abc import Iterator
from typing import ClassVar, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.style.colours import ground_of, pen_of
from app.widgets.charts.chart import Chart, ShownFace

_SECONDS: Final = 60
_TIMES: Final = ((-60, "60 s ago"), (-40, "40 s"), (-20, "20 s"), (0, "now"))
_SHARES: Final = ((0.0, "0 %"), (0.5, "50 %"), (1.0, "100 %"))
_LINE_WIDTH: Final = 2
_GAP: Final = 5


class TimeLine(Chart):
    """A rolling chart of smoothed probabilities, with gaps where the face was gone.

    Painted here rather than by a chart library: the import of one stopped the live picture for
    a third of a second.

    Args:
        parent: The widget that owns this one.
    """

    TITLE: ClassVar[str] = "The last minute"
    INTERVAL_MS: ClassVar[int] = 300
    GROWS: ClassVar[bool] = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] = ()
        self._seconds = np.zeros(0)
        self._probabilities = np.zeros((0, 0), np.float32)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("The last minute")
        self.setAccessibleDescription(
            "A chart of how likely each emotion was during the last sixty seconds."
        )
        self.setToolTip(
            "How likely each emotion was during the last minute.\n"
            "Lines have the colours and dashes that stand before the bars."
        )

    def sizeHint(self) -> QSize:  # noqa: D102
        # As much as fits on a screen of 800 lines, beside the panel's other parts; it grows.
        return QSize(280, 145)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(200, 110)

    def show_face(self, shown: ShownFace | None) -> None:
        """Show the past of a face, see `Chart.show_face`; it goes on while the face is away."""
        if shown is None:
            self.show_nothing()
        else:
            self.show_past(shown.analysis.labels, *shown.past())

    def show_nothing(self) -> None:
        """Empty the chart."""
        self.show_past((), np.zeros(0), np.zeros((0, 0), np.float32))

    def show_past(
        self,
        labels: tuple[str, ...],
        seconds: NDArray[np.float64],
        probabilities: NDArray[np.float32],
    ) -> None:
        """Show the past of a face.

        Args:
            labels: The k emotions.
            seconds: (m,) before now, ascending to 0.
            probabilities: (m, k) float32, rows of NaN for gaps.
        """
        self._labels, self._seconds, self._probabilities = labels, seconds, probabilities
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        chart = self._chart()
        self._paint_axes(painter, chart)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(chart.adjusted(-1, -_LINE_WIDTH, 1, _LINE_WIDTH))
        ground = ground_of(self.palette(), QPalette.ColorRole.Window)
        for column, label in enumerate(self._labels):
            painter.setPen(pen_of(label, ground, _LINE_WIDTH))
            for line in lines(self._seconds, self._probabilities[:, column], chart):
                painter.drawPolyline(line)

    def _chart(self) -> QRectF:
        """Where the lines go: what the labels on the left and below leave."""
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance(_SHARES[-1][1]) + 2 * _GAP
        # Half of the last time stands to the right of the chart, half of the highest share above.
        right = metrics.horizontalAdvance(_TIMES[-1][1]) / 2 + 1
        above = metrics.height() / 2
        below = metrics.height() + _GAP
        return QRectF(self.rect()).adjusted(left, above, -right, -below)

    def _paint_axes(self, painter: QPainter, chart: QRectF) -> None:
        palette, metrics = self.palette(), self.fontMetrics()
        text = palette.color(QPalette.ColorRole.WindowText)
        axis = QPen(palette.color(QPalette.ColorRole.Mid))
        grid = QPen(palette.color(QPalette.ColorRole.Midlight))
        height = metrics.height()
        for share, label in _SHARES:
            y = round(chart.bottom() - share * chart.height()) + 0.5
            painter.setPen(grid if share else axis)
            painter.drawLine(QLineF(chart.left(), y, chart.right(), y))
            painter.setPen(text)
            painter.drawText(
                QRect(0, round(y - height / 2), round(chart.left()) - _GAP, height),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                label,
            )
        end = -_GAP
        for time, label in _TIMES:
            x = chart.right() + time / _SECONDS * chart.width()
            width = metrics.horizontalAdvance(label)
            painter.setPen(axis)
            painter.drawLine(QLineF(x, chart.bottom(), x, chart.bottom() + _GAP / 2))
            left = round(max(0.0, x - width / 2))
            # In a narrow panel a time without room is left out.
            if left < end + _GAP:
                continue
            end = left + width
            painter.setPen(text)
            painter.drawText(
                QRect(left, self.height() - height, width + 1, height),
                Qt.AlignmentFlag.AlignCenter,
                label,
            )


def lines(
    seconds: NDArray[np.float64], shares: NDArray[np.float32], chart: QRectF
) -> Iterator[QPolygonF]:
    """Return the pieces of a line between its gaps.

    Args:
        seconds: (m,) before now, ascending to 0.
        shares: (m,) of 0 to 1, NaN in gaps.
        chart: Where a minute and a share of 1 reach to.

    Yields:
        Each piece in pixels of the widget.
    """
    there = np.isfinite(shares)
    if not there.any():
        return
    x = chart.right() + seconds / _SECONDS * chart.width()
    y = chart.bottom() - shares.astype(np.float64) * chart.height()
    edges = np.flatnonzero(np.diff(there)) + 1
    for piece in np.split(np.arange(len(shares)), edges):
        if there[piece[0]]:
            yield QPolygonF([QPointF(*at) for at in zip(x[piece], y[piece], strict=True)])
