"""Paint one lane."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPalette,
    QPen,
)

from app.review.lanes.content import Lane
from app.review.lanes.raster import covered_pixels, curve_pixels, label_pixels, runs
from app.style.colours import fill_of, ground_of, line_of
from app.system.language.emotions import emotion_text
from fer_core.drawing.palette import style_of
from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.rows import LABELS

translate = QCoreApplication.translate

NAME_WIDTH: Final = 116
"""Pixels at the left for names."""

MARGIN: Final = 8
"""Pixels that stay free at the right."""

_BAND: Final = 22
_OTHER: Final = 16
_THIN: Final = 4
_CURVES: Final = 54
_SPACE: Final = 2
_GAP: Final = 8
_PADDING: Final = 4
_COLOURS: Final = np.array([fill_of(name).rgba() for name in LABELS], np.uint32)


@dataclass(frozen=True, slots=True)
class LaneLook:
    """How lanes are painted.

    Attributes:
        palette: Colours.
        font: Font.
        curves: Whether the probabilities are drawn.
        ratio: Pixels of the screen by pixel of the window.
    """

    palette: QPalette
    font: QFont
    curves: bool
    ratio: float


def lane_height(lane: Lane, *, curves: bool) -> int:
    """Return the pixels of a lane with the gap below it."""
    other = _OTHER + _THIN + 2 * _SPACE if lane.other is not None else 0
    return _BAND + _SPACE + _THIN + other + (_CURVES + _SPACE if curves else 0) + _GAP


def paint_ground(
    painter: QPainter, lane: Lane, top: float, width: int, look: LaneLook, *, chosen: bool
) -> None:
    """Paint what a lane has whatever is shown of it: its names, and the ground of its bands.

    Args:
        painter: Paints on the widget.
        lane: The lane.
        top: Where it begins.
        width: Pixels behind the names.
        look: How it is painted.
        chosen: Whether it is the chosen one.
    """
    ground = look.palette.color(QPalette.ColorRole.AlternateBase)
    places = _places(lane, curves=look.curves)
    if chosen:
        highlight = look.palette.color(QPalette.ColorRole.Highlight)
        height = lane_height(lane, curves=look.curves) - _GAP
        painter.fillRect(QRectF(0, top, 4, height), highlight)
    _paint_name(painter, lane.title, top, _BAND, look, bold=chosen)
    painter.fillRect(QRectF(NAME_WIDTH, top, width, _BAND), ground)
    if lane.other is not None:
        _paint_name(
            painter,
            translate("Review", "other result"),
            top + places.other,
            _OTHER,
            look,
            bold=False,
        )
        painter.fillRect(QRectF(NAME_WIDTH, top + places.other, width, _OTHER), ground)
    if look.curves:
        painter.fillRect(QRectF(NAME_WIDTH, top + places.curves, width, _CURVES), ground)


def paint_lane(lane: Lane, edges: NDArray[np.float64], look: LaneLook) -> QImage:
    """Return the picture of what a lane shows over time, on nothing; on any thread.

    Args:
        lane: The lane.
        edges: (w + 1,) float64, seconds at the edges of its w pixels.
        look: How it is painted.
    """
    size = len(edges) - 1, lane_height(lane, curves=look.curves) - _GAP
    picture = QImage(
        round(size[0] * look.ratio),
        round(size[1] * look.ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    picture.setDevicePixelRatio(look.ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(look.font)
    palette = look.palette
    places = _places(lane, curves=look.curves)
    _paint_labels(painter, label_pixels(lane.labels, edges), 0, _BAND, look)
    _paint_by_hand(painter, covered_pixels(lane.by_hand, edges), palette)
    wrong = palette.color(QPalette.ColorRole.PlaceholderText)
    _paint_marks(painter, covered_pixels(lane.flagged, edges), places.flagged, wrong)
    if lane.other is not None:
        _paint_labels(painter, label_pixels(lane.other.labels, edges), places.other, _OTHER, look)
        bright = palette.color(QPalette.ColorRole.BrightText)
        _paint_marks(painter, covered_pixels(lane.other.differs, edges), places.differs, bright)
    if look.curves:
        painter.drawImage(QPointF(0, places.curves), _curves(lane, edges, look))
    painter.end()
    return picture


class _Places(NamedTuple):
    """Pixels from the top of a lane to its parts."""

    flagged: int
    other: int
    differs: int
    curves: int


def _places(lane: Lane, *, curves: bool) -> _Places:
    flagged = _BAND + _SPACE
    other = flagged + _THIN + _SPACE
    differs = other + _OTHER + _SPACE
    end = lane_height(lane, curves=curves) - _GAP
    return _Places(flagged, other, differs, end - _CURVES)


def _paint_name(
    painter: QPainter, name: str, top: float, height: int, look: LaneLook, *, bold: bool
) -> None:
    font = QFont(look.font)
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(look.palette.color(QPalette.ColorRole.WindowText))
    room = QRectF(MARGIN, top, NAME_WIDTH - 2 * MARGIN, height)
    shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
    painter.setFont(look.font)


def _paint_labels(
    painter: QPainter, pixels: NDArray[np.int8], top: int, height: int, look: LaneLook
) -> None:
    # One row of pixels, stretched: an hour may have thousands of changes.
    area = QRectF(0, top, len(pixels), height)
    colours = np.append(_COLOURS, np.uint32(0))[pixels]
    painter.drawImage(area, _image(colours[None]), QRectF(0, 0, len(pixels), 1))
    metrics = QFontMetricsF(look.font)
    names = [emotion_text(label) for label in LABELS]
    short = distinct_beginnings(names)
    widths = [metrics.horizontalAdvance(name) + 2 * _PADDING for name in names]
    short_widths = [metrics.horizontalAdvance(name) + 2 for name in short]
    for first, after, label in runs(pixels, math.ceil(min(short_widths))):
        room = QRectF(first, top, after - first, height)
        painter.setPen(QColor(*style_of(LABELS[label]).ink))
        if after - first >= widths[label]:
            room.setLeft(first + _PADDING)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, names[label])
        elif after - first >= short_widths[label]:
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, short[label])


def distinct_beginnings(names: Sequence[str]) -> list[str]:
    """Return the least of each name's beginning that no other name has, for where it must be short.

    Args:
        names: Names of which none begins with a whole other one.
    """
    found: list[str] = []
    for name in names:
        others = [other for other in names if other != name]
        lengths = range(1, len(name) + 1)
        least = (n for n in lengths if not any(other.startswith(name[:n]) for other in others))
        found.append(name[: next(least, len(name))])
    return found


def _paint_by_hand(painter: QPainter, pixels: NDArray[np.int8], palette: QPalette) -> None:
    """Frame the stretches that a person labelled."""
    pen = QPen(palette.color(QPalette.ColorRole.WindowText), 2)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for first, after, _ in runs(pixels):
        painter.drawRect(QRectF(first + 1, 1, max(after - first - 2, 1), _BAND - 2))


def _paint_marks(painter: QPainter, pixels: NDArray[np.int8], top: int, colour: QColor) -> None:
    for first, after, _ in runs(pixels):
        painter.fillRect(QRectF(first, top, after - first, _THIN), colour)


def _curves(lane: Lane, edges: NDArray[np.float64], look: LaneLook) -> QImage:
    ratio = look.ratio
    ground = ground_of(look.palette, QPalette.ColorRole.AlternateBase)
    styles = [
        (
            line_of(name, ground).rgba(),
            [2 * ratio * length for length in style_of(name).dashes],
        )
        for name in EMOTIONS
    ]
    width = round((len(edges) - 1) * ratio)
    fine = np.linspace(edges[0], edges[-1], width + 1)
    pixels = curve_pixels(lane.rows, fine, round(_CURVES * ratio), styles, 2 * ratio)
    image = _image(pixels)
    image.setDevicePixelRatio(ratio)
    return image


def _image(pixels: NDArray[np.uint32]) -> QImage:
    """Copy (h, w) 0xAARRGGBB into an image."""
    height, width = pixels.shape
    shown = QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_ARGB32)
    return shown.copy()  # the array goes


def hatched(palette: QPalette) -> QBrush:
    """Return how stretches that were cut out are painted over."""
    return QBrush(palette.color(QPalette.ColorRole.WindowText), Qt.BrushStyle.BDiagPattern)
