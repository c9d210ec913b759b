"""The last minute of one face: a line for each emotion."""

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.widgets.colours import ground_of, pen_of

if TYPE_CHECKING:
    import pyqtgraph

_SECONDS: Final = 60
_TIMES: Final = [(-60, "60 s ago"), (-40, "40 s"), (-20, "20 s"), (0, "now")]
_SHARES: Final = [(0, "0 %"), (0.5, "50 %"), (1, "100 %")]
_LABEL_ROOM: Final = 40
_LINE_WIDTH: Final = 2
_BUILD_DELAY_MS: Final = 1000
"""The import takes a third of a second; the first picture goes first."""


class TimeLine(QWidget):
    """A rolling chart of smoothed probabilities, with gaps where the face was gone.

    pyqtgraph is imported a moment after the chart is first shown, behind the first picture.

    Args:
        parent: The widget that owns this one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot: pyqtgraph.PlotWidget | None = None
        self._curves: dict[str, pyqtgraph.PlotDataItem] = {}
        self._grid: list[pyqtgraph.InfiniteLine] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
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
        return QSize(280, 170)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(200, 110)

    def show_nothing(self) -> None:
        """Empty the chart."""
        for curve in self._curves.values():
            curve.setData([], [])

    def show_past(
        self,
        labels: tuple[str, ...],
        seconds: NDArray[np.float64],
        probabilities: NDArray[np.float32],
    ) -> None:
        """Show the past of a face; nothing happens before the chart has been built.

        Args:
            labels: The k emotions.
            seconds: (m,) before now, ascending to 0.
            probabilities: (m, k) float32, rows of NaN for gaps.
        """
        if self._plot is None:
            return
        if tuple(self._curves) != labels:
            self._make_curves(self._plot, labels)
        for column, curve in enumerate(self._curves.values()):
            curve.setData(seconds, probabilities[:, column])

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        if self._plot is None:
            QTimer.singleShot(_BUILD_DELAY_MS, self, self._build)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._dress()
        return super().event(event)

    def _build(self) -> None:
        if self._plot is not None:
            return
        import pyqtgraph

        item = pyqtgraph.PlotItem()
        plot = pyqtgraph.PlotWidget(self, plotItem=item)
        plot.setMouseEnabled(x=False, y=False)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.getViewBox().setRange(xRange=(-_SECONDS, 0), yRange=(0, 1), padding=0.02)
        # Labels at both ends reach beyond the axes; pyqtgraph leaves out what has no room.
        item.setContentsMargins(0, 6, 16, 0)
        for side, ticks in (("bottom", _TIMES), ("left", _SHARES)):
            plot.getAxis(side).setTicks([ticks])
            plot.getAxis(side).setStyle(hideOverlappingLabels=_LABEL_ROOM)
        # The axes' own grid would cut those labels off.
        self._grid = [plot.addLine(y=share) for share, _ in _SHARES[1:]]
        plot.setFrameShape(plot.Shape.NoFrame)
        self._layout.addWidget(plot)
        self._plot = plot
        self._dress()

    def _make_curves(self, plot: "pyqtgraph.PlotWidget", labels: tuple[str, ...]) -> None:
        import pyqtgraph

        for curve in self._curves.values():
            plot.removeItem(curve)
        self._curves = {}
        for label in labels:
            curve = pyqtgraph.PlotDataItem(connect="finite", antialias=True)
            plot.addItem(curve)
            self._curves[label] = curve
        self._dress()

    def _dress(self) -> None:
        """Give the chart the colours of the palette."""
        if self._plot is None:
            return
        palette = self.palette()
        text = palette.color(QPalette.ColorRole.WindowText)
        self._plot.setBackground(palette.color(QPalette.ColorRole.Window))
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(palette.color(QPalette.ColorRole.Mid))
            axis.setTextPen(text)
            axis.setTickFont(self.font())
        for line in self._grid:
            line.setPen(palette.color(QPalette.ColorRole.Midlight))
        ground = ground_of(palette, QPalette.ColorRole.Window)
        for label, curve in self._curves.items():
            # Cosmetic, so not stretched with the chart: their width is in device pixels.
            pen = pen_of(label, ground, _LINE_WIDTH * self.devicePixelRatioF())
            pen.setCosmetic(True)
            curve.setPen(pen)
