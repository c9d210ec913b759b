"""What a way of drawing the past is: it paints the pieces and names what it painted."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

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
    """

    NAME: ClassVar[str]
    TITLE: ClassVar[str]
    TIP: ClassVar[str]

    @abstractmethod
    def paint(
        self, painter: QPainter, plot: Plot, labels: tuple[str, ...], pieces: Sequence[Piece]
    ) -> list[EndLabel]:
        """Paint the pieces.

        Args:
            painter: Clipped to the plot.
            plot: Where things go.
            labels: The k emotions.
            pieces: The past, the newest piece last; at least one.

        Returns:
            The names to be written at the right end; so that nothing is told by colour alone.
        """
