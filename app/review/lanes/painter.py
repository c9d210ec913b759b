"""Paint one lane."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
)

from app.review.lanes.content import Lane
from app.review.lanes.raster import covered_pixels, curve_pixels, label_pixels, runs
from app.style.colours import fill_of, ground_of, line_of
from fer_core.drawing.palette import style_of
from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.rows import LABELS

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


def paint_lane(lane: Lane, edges: NDArray[np.float64], look: LaneLook, *, chosen: bool) -> QPixmap:
    """Return the picture of a lane.

    Args:
        lane: The lane.
        edges: (w + 1,) float64, seconds at the edges of the w pixels behind the name.
        look: How it is painted.
        chosen: Whether it is the chosen one.
    """
    width = len(edges) - 1
    size = NAME_WIDTH + width + MARGIN, lane_height(lane, curves=look.curves)
    picture = QPixmap(round(size[0] * look.ratio), round(size[1] * look.ratio))
    picture.setDevicePixelRatio(look.ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(look.font)
    palette = look.palette
    ground = palette.color(QPalette.ColorRole.AlternateBase)
    if chosen:
        highlight = palette.color(QPalette.ColorRole.Highlight)
        painter.fillRect(QRectF(0, 0, 4, size[1] - _GAP), highlight)
    _paint_name(painter, lane.title, 0, _BAND, look, bold=chosen)
    painter.fillRect(QRectF(NAME_WIDTH, 0, width, _BAND), ground)
    _paint_labels(painter, label_pixels(lane.labels, edges), 0, _BAND, look)
    _paint_by_hand(painter, covered_pixels(lane.by_hand, edges), palette)
    top = _BAND + _SPACE
    wrong = palette.color(QPalette.ColorRole.PlaceholderText)
    _paint_marks(painter, covered_pixels(lane.flagged, edges), top, wrong)
    top += _THIN
    if lane.other is not None:
        top += _SPACE
        _paint_name(painter, "other result", top, _OTHER, look, bold=False)
        painter.fillRect(QRectF(NAME_WIDTH, top, width, _OTHER), ground)
        _paint_labels(painter, label_pixels(lane.other.labels, edges), top, _OTHER, look)
        top += _OTHER + _SPACE
        bright = palette.color(QPalette.ColorRole.BrightText)
        _paint_marks(painter, covered_pixels(lane.other.differs, edges), top, bright)
        top += _THIN
    if look.curves:
        top += _SPACE
        painter.fillRect(QRectF(NAME_WIDTH, top, width, _CURVES), ground)
        painter.drawImage(QPointF(NAME_WIDTH, top), _curves(lane, edges, look))
    painter.end()
    return picture


def _paint_name(
    painter: QPainter, name: str, top: int, height: int, look: LaneLook, *, bold: bool
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
    area = QRectF(NAME_WIDTH, top, len(pixels), height)
    colours = np.append(_COLOURS, np.uint32(0))[pixels]
    painter.drawImage(area, _image(colours[None]), QRectF(0, 0, len(pixels), 1))
    metrics = QFontMetricsF(look.font)
    widths = [metrics.horizontalAdvance(name) + 2 * _PADDING for name in LABELS]
    for first, after, label in runs(pixels, math.ceil(min(widths))):
        if after - first >= widths[label]:
            room = QRectF(NAME_WIDTH + first + _PADDING, top, after - first - _PADDING, height)
            painter.setPen(QColor(*style_of(LABELS[label]).ink))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, LABELS[label])


def _paint_by_hand(painter: QPainter, pixels: NDArray[np.int8], palette: QPalette) -> None:
    """Frame the stretches that a person labelled."""
    pen = QPen(palette.color(QPalette.ColorRole.WindowText), 2)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for first, after, _ in runs(pixels):
        painter.drawRect(QRectF(NAME_WIDTH + first + 1, 1, max(after - first - 2, 1), _BAND - 2))


def _paint_marks(painter: QPainter, pixels: NDArray[np.int8], top: int, colour: QColor) -> None:
    for first, after, _ in runs(pixels):
        painter.fillRect(QRectF(NAME_WIDTH + first, top, after - first, _THIN), colour)


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
