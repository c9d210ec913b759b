"""The past as lines: the three emotions that were strongest within it."""

from collections.abc import Sequence
from typing import ClassVar, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QPointF, Qt
from PySide6.QtGui import QPainter

from app.style.colours import pen_of
from app.widgets.charts.over_time.past import Piece
from app.widgets.charts.over_time.plot_style import EndLabel, Plot, PlotStyle

_COUNT: Final = 3
_LINE_WIDTH: Final = 2
_LEAST_WIDTH: Final = 2.0
"""Pixels that a piece is wide at least, so that a single sample can be seen."""

_LEAD: Final = 0.02
"""Mean probability by which another emotion must be ahead to take the place of a drawn one."""


class StrongestLines(PlotStyle):
    """Three lines with the colours and dashes that stand before the bars."""

    NAME: ClassVar[str] = "lines"
    TITLE: ClassVar[str] = str(QT_TRANSLATE_NOOP("Widgets", "Three lines"))
    TIP: ClassVar[str] = str(
        QT_TRANSLATE_NOOP("Widgets", "The three emotions that were strongest in the time shown")
    )

    def __init__(self) -> None:
        self._drawn: frozenset[str] = frozenset()

    def choose(self, labels: tuple[str, ...], rows: NDArray[np.float32]) -> tuple[int, ...]:
        """See `PlotStyle.choose`; the weakest first: the others are drawn over it."""
        lead = np.array([_LEAD if label in self._drawn else 0.0 for label in labels])
        order: list[int] = np.argsort(-(rows.mean(axis=0) + lead), kind="stable")[:_COUNT].tolist()
        self._drawn = frozenset(labels[column] for column in order)
        return tuple(order[::-1])

    def paint(  # noqa: D102
        self,
        painter: QPainter,
        plot: Plot,
        labels: tuple[str, ...],
        columns: tuple[int, ...],
        pieces: Sequence[Piece],
    ) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for column in columns:
            painter.setPen(pen_of(labels[column], plot.ground, _LINE_WIDTH))
            for piece in pieces:
                line = [
                    QPointF(plot.x(time), plot.y(share))
                    for time, share in zip(
                        piece.times.tolist(), piece.rows[:, column].tolist(), strict=True
                    )
                ]
                if line[-1].x() - line[0].x() < _LEAST_WIDTH:
                    line.insert(0, QPointF(line[-1].x() - _LEAST_WIDTH, line[0].y()))
                painter.drawPolyline(line)

    def name_ends(  # noqa: D102
        self,
        plot: Plot,
        labels: tuple[str, ...],
        columns: tuple[int, ...],
        shares: NDArray[np.float32],
    ) -> list[EndLabel]:
        ends = [(labels[column], float(shares[column])) for column in columns]
        return [EndLabel(label, plot.y(share), share) for label, share in ends]
