"""Paint an overlay with Qt: the same lines and plates as exports have, at device pixels."""

from functools import lru_cache
from math import hypot
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QImage, QPainter, QPen

from fer_core.drawing.layout import Overlay
from fer_core.drawing.palette import Colour
from fer_core.drawing.plates import Plate
from fer_core.drawing.shapes import Polygon, Quadrant, Stroke
from fer_core.drawing.text import font_path

# Where Qt's arcs, counter-clockwise from three o'clock, begin for each quarter.
_FIRST_DEGREES: Final = {
    Quadrant.TOP_LEFT: 90,
    Quadrant.TOP_RIGHT: 0,
    Quadrant.BOTTOM_RIGHT: 270,
    Quadrant.BOTTOM_LEFT: 180,
}

_STRAIGHT: Final = 3
"""From how many times its width on a part of a band is painted as a line."""

_OVERLAP: Final = 0.5
"""Pixels by which such a line reaches over its neighbours."""


def paint_overlay(painter: QPainter, overlay: Overlay) -> None:
    """Paint an overlay.

    Args:
        painter: Its origin at the picture's top left corner, one unit a pixel of the size that
            ``overlay`` was laid out for.
        overlay: From `fer_core.drawing.layout.layout_overlay`.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for mark in overlay.marks:
        for stroke in mark.strokes:
            _paint_stroke(painter, stroke)
    painter.setPen(Qt.PenStyle.NoPen)
    for mark in overlay.marks:
        if mark.plate is not None:
            _paint_plate(painter, mark.plate)
    painter.restore()


def label_font(pixels: int, text: str = "") -> QFont:
    """Return the font of labels, set as `fer_core.drawing.text` measures it.

    Args:
        pixels: Its size.
        text: What is to be painted: for letters that it lacks, as those of Chinese, the system's
            fonts help.
    """
    return QFont(_font(pixels, has_letters(text)))


@lru_cache(maxsize=64)
def _font(pixels: int, has_all_letters: bool) -> QFont:
    family, style = _family()
    font = QFont(family)
    font.setStyleName(style)
    font.setPixelSize(pixels)
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if has_all_letters:
        font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return font


@lru_cache(maxsize=512)
def has_letters(text: str) -> bool:
    """Whether the font of labels has every letter of a text."""
    family, style = _family()
    font = QFont(family)
    font.setStyleName(style)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    metrics = QFontMetricsF(font)
    return all(metrics.inFontUcs4(ord(letter)) for letter in text)


@lru_cache(maxsize=1)
def _family() -> tuple[str, str]:
    number = QFontDatabase.addApplicationFont(str(font_path()))
    families = QFontDatabase.applicationFontFamilies(number)
    if not families:
        raise RuntimeError(f"Qt cannot read the font {font_path().name}")
    return families[0], QFontDatabase.styles(families[0])[0]


def _paint_stroke(painter: QPainter, stroke: Stroke) -> None:
    colour = _colour(stroke.colour)
    for bar in stroke.bars:
        painter.fillRect(bar.left, bar.top, bar.width, bar.height, colour)
    for polygon in stroke.polygons:
        _paint_band(painter, polygon, stroke.colour)
    for corner in stroke.corners:
        shown = _corner(corner.radius, corner.width, corner.quadrant, stroke.colour)
        painter.drawImage(corner.left, corner.top, shown)


def _paint_band(painter: QPainter, outline: Polygon, colour: Colour) -> None:
    """Fill a band of a stroke: its straight parts as lines, the rest as polygons.

    As one polygon a frame takes eight times as long, since Qt then goes through every row that it
    reaches over.
    """
    last = len(outline) // 2 - 1
    outer, inner = outline[: last + 1], outline[:last:-1]
    closed = outer[0] == outer[last]
    bent = 0  # where the part begins that is not straight
    for here in range(last):
        (x, y), (inner_x, inner_y) = outer[here], inner[here]
        right, down = outer[here + 1][0] - x, outer[here + 1][1] - y
        across, along = hypot(inner_x - x, inner_y - y), hypot(right, down)
        if along < _STRAIGHT * across:
            continue
        _fill(painter, outer[bent : here + 1] + inner[bent : here + 1][::-1], colour)
        bent = here + 1
        # Both parts are smoothed where they meet; without an overlap the picture shines through.
        before = _OVERLAP / along if closed or here > 0 else 0.0
        behind = 1 + (_OVERLAP / along if closed or bent < last else 0.0)
        x, y = (x + inner_x) / 2, (y + inner_y) / 2
        painter.setPen(_pen(colour, round(across, 3)))
        painter.drawLine(
            QPointF(x - before * right, y - before * down),
            QPointF(x + behind * right, y + behind * down),
        )
    _fill(painter, outer[bent:] + inner[bent:][::-1], colour)


def _fill(painter: QPainter, outline: Polygon, colour: Colour) -> None:
    if len(outline) > 2:  # of a single pair nothing is left
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_colour(colour))
        painter.drawPolygon([QPointF(x, y) for x, y in outline])
        painter.setBrush(Qt.BrushStyle.NoBrush)


@lru_cache(maxsize=64)
def _colour(rgb: Colour) -> QColor:
    return QColor(*rgb)


@lru_cache(maxsize=256)
def _pen(rgb: Colour, width: float) -> QPen:
    return QPen(QColor(*rgb), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)


@lru_cache(maxsize=256)
def _corner(radius: int, width: int, quadrant: Quadrant, colour: Colour) -> QImage:
    """Return a corner of a frame; an arc is painted in a sixth of the time once it is a picture."""
    picture = QImage(radius, radius, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    # Around the middle line of the ring that it is a quarter of.
    middle = radius - width / 2
    x = 0 if quadrant in (Quadrant.TOP_RIGHT, Quadrant.BOTTOM_RIGHT) else radius
    y = 0 if quadrant in (Quadrant.BOTTOM_LEFT, Quadrant.BOTTOM_RIGHT) else radius
    circle = QRectF(x - middle, y - middle, 2 * middle, 2 * middle)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(colour, width))
    painter.drawArc(circle, _FIRST_DEGREES[quadrant] * 16, 90 * 16)
    painter.end()
    return picture


def _paint_plate(painter: QPainter, plate: Plate) -> None:
    painter.setBrush(_colour(plate.fill))
    rect = plate.rect
    painter.drawRoundedRect(
        QRectF(rect.left, rect.top, rect.width, rect.height), plate.radius, plate.radius
    )
    painter.setFont(label_font(plate.text_pixels, plate.text))
    painter.setPen(_colour(plate.ink))
    painter.drawText(QPointF(rect.left + plate.text_left, rect.top + plate.baseline), plate.text)
    painter.setPen(Qt.PenStyle.NoPen)
