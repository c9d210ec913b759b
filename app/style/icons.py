"""Icons of the program, drawn in the colours of the palette in use.

The files in ``assets/icons`` are line drawings in ``currentColor``; here that becomes the
palette's text colour, so that one file serves dark and light. After a change of palette an icon
is made again: give actions and buttons theirs with `set_icon` and call `refresh_icons` from the
window's ``changeEvent``.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from fer_core.system.resources import asset

_SIZES: Final = (16, 20, 24, 32, 48, 64, 128, 256)
_PROPERTY: Final = "icon_name"
_MODES: Final = (QIcon.Mode.Normal, QIcon.Mode.Disabled, QIcon.Mode.Selected)
_ROLES: Final = (
    (QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText),
    (QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText),
    (QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText),
)
"""Where the palette has the colour of each of these modes."""


def icon(name: str) -> QIcon:
    """Return the icon ``assets/icons/<name>.svg`` in the application's present colours.

    Raises:
        AssetError: There is no such file.
    """
    palette = QApplication.palette()
    return QIcon(_icon(name, tuple(_css(palette.color(*roles)) for roles in _ROLES)))


@lru_cache(maxsize=256)
def _icon(name: str, colours: tuple[bytes, ...]) -> QIcon:
    """Draw an icon; many actions and buttons share one, and some change theirs again and again.

    Args:
        name: Of the icon.
        colours: As CSS writes them, one for each of `_MODES`.
    """
    drawing = asset("icons", f"{name}.svg").read_bytes()
    made = QIcon()
    if b"currentColor" not in drawing:
        for pixmap in _render(drawing, _SIZES):
            made.addPixmap(pixmap)
        return made
    for mode, colour in zip(_MODES, colours, strict=True):
        for pixmap in _render(drawing.replace(b"currentColor", colour), _SIZES[:6]):
            made.addPixmap(pixmap, mode)
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


def _css(colour: QColor) -> bytes:
    return colour.name(QColor.NameFormat.HexRgb).encode()


def _render(drawing: bytes, sizes: Sequence[int]) -> Iterator[QPixmap]:
    renderer = QSvgRenderer(QByteArray(drawing))
    for size in sizes:
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        yield pixmap
