"""Icons of the program, drawn in the colours of the palette in use.

The files in ``assets/icons`` are line drawings in ``currentColor``; here that becomes the
palette's text colour, so that one file serves dark and light. After a change of palette an icon
is made again: give actions and buttons theirs with `set_icon` and call `refresh_icons` from the
window's ``changeEvent``.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from fer_core.system.resources import asset

_SIZES: Final = (16, 20, 24, 32, 48, 64, 128, 256)
_PROPERTY: Final = "icon_name"
_GROUPS: Final = (
    (QIcon.Mode.Normal, QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText),
    (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText),
    (QIcon.Mode.Selected, QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText),
)


def icon(name: str) -> QIcon:
    """Return the icon ``assets/icons/<name>.svg`` in the application's present colours.

    Raises:
        AssetError: There is no such file.
    """
    drawing = _drawing(name)
    palette = QApplication.palette()
    made = QIcon()
    if b"currentColor" not in drawing:
        for size in _SIZES:
            made.addPixmap(_render(drawing, size))
        return made
    for mode, group, role in _GROUPS:
        coloured = drawing.replace(b"currentColor", _css(palette.color(group, role)))
        for size in _SIZES[:6]:
            made.addPixmap(_render(coloured, size), mode)
    return made


def set_icon(target: QAction | QAbstractButton, name: str) -> None:
    """Give an action or a button an icon that `refresh_icons` finds again."""
    target.setProperty(_PROPERTY, name)
    target.setIcon(icon(name))


def refresh_icons(root: QWidget) -> None:
    """Draw the icons of all actions and buttons below ``root`` in the present colours."""
    for kind in (QAction, QAbstractButton):
        for target in root.findChildren(kind):
            name = target.property(_PROPERTY)
            if isinstance(name, str):
                target.setIcon(icon(name))


@lru_cache(maxsize=64)
def _drawing(name: str) -> bytes:
    return asset("icons", f"{name}.svg").read_bytes()


def _css(colour: QColor) -> bytes:
    return colour.name(QColor.NameFormat.HexRgb).encode()


def _render(drawing: bytes, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
