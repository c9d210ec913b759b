"""The past as a ribbon: the shares of all emotions stacked, together 100 %."""

from collections.abc import Sequence
from typing import ClassVar, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.style.colours import fill_of
from app.widgets.charts.over_time.past import Piece
from app.widgets.charts.over_time.plot_style import EndLabel, Plot, PlotStyle

_LEAST_SHARE: Final = 0.004
"""A share that stays below this in all that is shown is not drawn: it is less than a pixel."""

_LEAST_WIDTH: Final = 1.5
"""Pixels that a piece is wide at least, so that a single sample can be seen."""


class Ribbon(PlotStyle):
    """Layers in the order of the bars, from top to bottom."""

    NAME: ClassVar[str] = "ribbon"
    TITLE: ClassVar[str] = str(QT_TRANSLATE_NOOP("Widgets", "Shares"))
    TIP: ClassVar[str] = str(
        QT_TRANSLATE_NOOP("Widgets", "All emotions, stacked to 100 %, in the order of the bars")
    )

    SCROLLS: ClassVar[bool] = True

    def choose(self, labels: tuple[str, ...], rows: NDArray[np.float32]) -> tuple[int, ...]:  # noqa: D102
        return tuple(np.flatnonzero(rows.max(axis=0) >= _LEAST_SHARE).tolist())

    def paint(  # noqa: D102
        self,
        painter: QPainter,
        plot: Plot,
        labels: tuple[str, ...],
        columns: tuple[int, ...],
        pieces: Sequence[Piece],
    ) -> None:
        seam = QPen(QColor(*plot.ground), 1)
        bottom = plot.area.bottom()
        for piece in pieces:
            xs = [plot.x(time) for time in piece.times.tolist()]
            tops = _tops(piece)
            if len(xs) == 1:
                xs, tops = xs * 2, [edge * 2 for edge in tops]
            xs[0] = min(xs[0], xs[-1] - _LEAST_WIDTH)  # to the left: the right edge may be now
            for column in columns:
                # Each layer reaches down to the bottom; the next one covers the rest of it.
                # So there are no gaps between neighbours, whose edges are both smoothed.
                edge = [QPointF(x, plot.y(y)) for x, y in zip(xs, tops[column], strict=True)]
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(fill_of(labels[column]))
                painter.drawPolygon([*edge, QPointF(xs[-1], bottom), QPointF(xs[0], bottom)])
                if column:
                    painter.setPen(seam)
                    painter.drawPolyline(edge)

    def name_ends(  # noqa: D102
        self,
        plot: Plot,
        labels: tuple[str, ...],
        columns: tuple[int, ...],
        shares: NDArray[np.float32],
    ) -> list[EndLabel]:
        found: list[EndLabel] = []
        above = 0.0
        for label, share in zip(labels, shares.tolist(), strict=True):
            if share * plot.area.height() >= plot.least_label:
                found.append(EndLabel(label, plot.y(1 - above - share / 2), share))
            above += share
        return found


def _tops(piece: Piece) -> list[list[float]]:
    """Return the upper edge of each layer as shares from the bottom, (k, p)."""
    sums = np.cumsum(piece.rows, axis=1, dtype=np.float64)
    above = sums - piece.rows
    return np.clip(1 - above, 0, 1).T.tolist()
