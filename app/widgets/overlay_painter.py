"""Paint an overlay with Qt: the same lines and plates as exports have, at device pixels."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPen, QPolygonF

from fer_core.drawing.layout import Overlay
from fer_core.drawing.plates import Plate
from fer_core.drawing.shapes import Corner, Quadrant, Stroke
from fer_core.drawing.text import font_path

# Where Qt's arcs, counter-clockwise from three o'clock, begin for each quarter.
_FIRST_DEGREES: Final = {
    Quadrant.TOP_LEFT: 90,
    Quadrant.TOP_RIGHT: 0,
    Quadrant.BOTTOM_RIGHT: 270,
    Quadrant.BOTTOM_LEFT: 180,
}


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
    family, style = _family()
    font = QFont(family)
    font.setStyleName(style)
    font.setPixelSize(pixels)
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if has_letters(text):
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
    colour = QColor(*stroke.colour)
    for bar in stroke.bars:
        painter.fillRect(bar.left, bar.top, bar.width, bar.height, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for polygon in stroke.polygons:
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in polygon]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for corner in stroke.corners:
        painter.setPen(QPen(colour, corner.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(_circle(corner), _FIRST_DEGREES[corner.quadrant] * 16, 90 * 16)


def _circle(corner: Corner) -> QRectF:
    """Return the square around the middle line of the ring that a corner is a quarter of."""
    right = corner.quadrant in (Quadrant.TOP_RIGHT, Quadrant.BOTTOM_RIGHT)
    bottom = corner.quadrant in (Quadrant.BOTTOM_LEFT, Quadrant.BOTTOM_RIGHT)
    middle = corner.radius - corner.width / 2
    centre_x = corner.left + (0 if right else corner.radius)
    centre_y = corner.top + (0 if bottom else corner.radius)
    return QRectF(centre_x - middle, centre_y - middle, 2 * middle, 2 * middle)


def _paint_plate(painter: QPainter, plate: Plate) -> None:
    painter.setBrush(QColor(*plate.fill))
    rect = plate.rect
    painter.drawRoundedRect(
        QRectF(rect.left, rect.top, rect.width, rect.height), plate.radius, plate.radius
    )
    painter.setFont(label_font(plate.text_pixels, plate.text))
    painter.setPen(QColor(*plate.ink))
    painter.drawText(QPointF(rect.left + plate.text_left, rect.top + plate.baseline), plate.text)
    painter.setPen(Qt.PenStyle.NoPen)
