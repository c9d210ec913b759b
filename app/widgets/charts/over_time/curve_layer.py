"""The curves of the past on a picture of their own, which moves on with time."""

from dataclasses import dataclass
from math import floor, inf
from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.widgets.charts.over_time.past import Past, make_pieces
from app.widgets.charts.over_time.plot_style import EndLabel, Plot, PlotStyle

_BEYOND: Final = 2
"""Device pixels that the width of a line and its smoothed edge reach beyond its points."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the past is drawn.

    Attributes:
        style: Layers or lines.
        labels: The k emotions.
        average: Seconds over which each point is averaged; 0 for none.
        step: Seconds that one point stands for, see `make_pieces`.
        size: Of the widget, in its own pixels.
        ratio: Device pixels in one of them.
    """

    style: PlotStyle
    labels: tuple[str, ...]
    average: float
    step: float
    size: QSize
    ratio: float


@dataclass(frozen=True, slots=True, eq=False)
class _Painted:
    """What a picture shows.

    Attributes:
        plot: Where things are.
        look: How they are drawn.
        columns: The emotions that are drawn.
        past: The samples, from before the left edge on.
    """

    plot: Plot
    look: Look
    columns: tuple[int, ...]
    past: Past


class CurveLayer:
    """Paints the curves of a past; where nothing else has changed, only the part that is new.

    What was painted is then moved to the left by whole pixels, and the rest is painted anew, from
    the last point on that later samples leave as it is.
    """

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._painted: _Painted | None = None

    @property
    def picture(self) -> QPixmap:
        """The curves on a transparent ground, as large as the widget."""
        return self._picture

    def paint(self, plot: Plot, look: Look, past: Past) -> list[EndLabel]:
        """Bring the picture up to date.

        Args:
            plot: Where things go, as `Plot.on_pixels` returns it.
            look: How they are drawn.
            past: The samples.

        Returns:
            The names to be written at the right end.
        """
        before, self._painted = self._painted, None
        # From before the left edge, so that averages and steps there are those of whole times.
        past = past.since(plot.now - plot.span - look.average - 2 * look.step)
        there = np.flatnonzero(np.isfinite(past.rows[:, 0])) if len(past) else []
        if not len(there):
            self._clear(look)
            return []
        now = _Painted(plot, look, look.style.choose(look.labels, past.rows[there]), past)
        first = -inf if before is None else _first_change(before, now)
        if before is None or first == -inf:
            self._clear(look)
            left, pieces = 0.0, make_pieces(past, look.average, look.step)
        else:
            self._picture.scroll(-_pixels_between(before, now), 0, self._picture.rect())
            left = floor(plot.x(first) * look.ratio - _BEYOND) / look.ratio
            # With whole points before it, on which the line there depends; and with the last one
            # in any case: its names stand at the end.
            at = max(int(np.searchsorted(past.times, first)) - 2, 0)
            begin = min(first, float(past.times[at]), float(past.times[there[-1]]))
            pieces = make_pieces(
                past.since(begin - look.average - 4 * look.step), look.average, look.step
            )
        painter = QPainter(self._picture)
        anew = QRectF(left, 0, look.size.width() - left, look.size.height())
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(anew, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setClipRect(anew)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look.style.paint(painter, plot, look.labels, now.columns, pieces)
        painter.end()
        self._painted = now
        return look.style.name_ends(plot, look.labels, now.columns, pieces[-1].rows[-1])

    def _clear(self, look: Look) -> None:
        size = look.size * look.ratio
        if self._picture.size() != size or self._picture.devicePixelRatio() != look.ratio:
            self._picture = QPixmap(size)
            self._picture.setDevicePixelRatio(look.ratio)
        self._picture.fill(Qt.GlobalColor.transparent)


def _first_change(before: _Painted, now: _Painted) -> float:
    """Return the moment from which on the curves differ from those that were painted.

    Returns:
        Where a step begins, see `make_pieces`; minus infinity where nothing can be kept.
    """
    look = now.look
    moved = _pixels_between(before, now)
    same = (
        look.style.SCROLLS
        and (look, now.columns) == (before.look, before.columns)
        and now.plot.shape == before.plot.shape
        and 0 <= moved < now.plot.area.width() * look.ratio
        and _continues(before.past, now.past)
    )
    if not same:
        return -inf
    times = before.past.times
    # Later samples change the averages of the last ones, and the step of the newest.
    settled = floor((times[-1] - look.average / 2) / look.step) * look.step
    last = int(np.searchsorted(times, settled)) - 1
    return floor(times[last] / look.step) * look.step if last >= 0 else -inf


def _pixels_between(before: _Painted, now: _Painted) -> int:
    pixel = now.plot.span / (now.plot.area.width() * now.look.ratio)
    return round((now.plot.now - before.plot.now) / pixel)


def _continues(before: Past, after: Past) -> bool:
    """Return whether what both contain is the same, and the later one begins no earlier."""
    first = int(np.searchsorted(before.times, after.times[0]))
    count = len(before) - first
    return (
        0 < count <= len(after)
        and bool(before.times[0] <= after.times[0])
        and np.array_equal(before.times[first:], after.times[:count])
        and np.array_equal(before.rows[first:], after.rows[:count], equal_nan=True)
    )
