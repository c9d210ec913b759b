"""Colours of emotions against the ground that a widget's palette gives them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QPen

from fer_core.drawing.palette import style_of, visible_on


def ground_of(palette: QPalette, role: QPalette.ColorRole) -> tuple[int, int, int]:
    """Return a palette's colour as RGB."""
    colour = palette.color(role)
    return colour.red(), colour.green(), colour.blue()


def fill_of(label: str) -> QColor:
    """Return the colour of an emotion as it is on boxes and plates."""
    return QColor(*style_of(label).colour)


def line_of(label: str, ground: tuple[int, int, int]) -> QColor:
    """Return the colour of an emotion, moved until a line in it shows on ``ground``."""
    return QColor(*visible_on(style_of(label).colour, ground))


def pen_of(label: str, ground: tuple[int, int, int], width: float) -> QPen:
    """Return a pen for an emotion's line in a chart, with its dashes as the second cue."""
    style = style_of(label)
    pen = QPen(line_of(label, ground), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if style.dashes:
        pen.setDashPattern(list(style.dashes))
    return pen
