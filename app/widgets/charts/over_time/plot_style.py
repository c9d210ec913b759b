"""What a way of drawing the past is: it paints the pieces and names what it painted."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.widgets.charts.over_time.past import Piece


@dataclass(frozen=True, slots=True)
class Plot:
    """Where things go on a chart of the past.

    Attributes:
        area: The plot, in pixels of the widget.
        now: The moment at its right edge, in seconds.
        span: Seconds from its left to its right edge.
        ground: RGB of what is behind it.
        least_label: Pixels of height below which a layer is too thin for a name.
    """

    area: QRectF
    now: float
    span: float
    ground: tuple[int, int, int]
    least_label: float

    @property
    def shape(self) -> tuple[QRectF, float, tuple[int, int, int]]:
        """What does not change while time goes on."""
        return self.area, self.span, self.ground

    def on_pixels(self, ratio: float) -> "Plot":
        """Return the plot as it was at the last moment at which it had moved by whole pixels.

        Args:
            ratio: Device pixels in a pixel of the widget.
        """
        pixel = self.span / (self.area.width() * ratio)
        return replace(self, now=floor(self.now / pixel) * pixel)

    def x(self, time: float) -> float:
        """Return the pixels from the left of the widget to a moment."""
        return self.area.right() + (time - self.now) / self.span * self.area.width()

    def y(self, share: float) -> float:
        """Return the pixels from the top of the widget to a share of 0 to 1."""
        return self.area.bottom() - share * self.area.height()

    def time_at(self, x: float) -> float:
        """Return the moment at some pixels from the left of the widget."""
        return self.now + (x - self.area.right()) / self.area.width() * self.span


@dataclass(frozen=True, slots=True)
class EndLabel:
    """A name that stands at the right end of what it names.

    Attributes:
        label: The emotion.
        y: Pixels from the top of the widget.
        share: Its probability there.
    """

    label: str
    y: float
    share: float


class PlotStyle(ABC):
    """A way of drawing the past, registered in `app.widgets.charts.time_line.STYLES`.

    Attributes:
        NAME: Name in the settings.
        TITLE: Name for people, in English, marked by `QT_TRANSLATE_NOOP("Widgets", ...)`.
        TIP: What it shows, in a sentence, marked as well.
        SCROLLS: Whether a part of it looks the same however much of the past before it is painted,
            so that it may be painted once and then moved; dashes, for example, do not.
    """

    NAME: ClassVar[str]
    TITLE: ClassVar[str]
    TIP: ClassVar[str]
    SCROLLS: ClassVar[bool] = False

    @abstractmethod
    def choose(self, labels: tuple[str, ...], rows: NDArray[np.float32]) -> tuple[int, ...]:
        """Choose which emotions to paint.

        Args:
            labels: The k emotions.
            rows: (m, k) float32, the samples that are shown, at least one; all finite.

        Returns:
            Their columns, in the order in which they are painted.
        """

    @abstractmethod
    def paint(
        self,
        painter: QPainter,
        plot: Plot,
        labels: tuple[str, ...],
        columns: tuple[int, ...],
        pieces: Sequence[Piece],
    ) -> None:
        """Paint the pieces.

        Args:
            painter: Smooth, and clipped to what is to be painted.
            plot: Where things go.
            labels: The k emotions.
            columns: As `choose` returned them.
            pieces: The past, or its end, the newest piece last.
        """

    @abstractmethod
    def name_ends(
        self,
        plot: Plot,
        labels: tuple[str, ...],
        columns: tuple[int, ...],
        shares: NDArray[np.float32],
    ) -> list[EndLabel]:
        """Return the names to be written at the right end, so that nothing is told by colour alone.

        Args:
            plot: Where things go.
            labels: The k emotions.
            columns: As `choose` returned them.
            shares: (k,) float32, the newest probabilities.
        """
