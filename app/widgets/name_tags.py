"""Paint names of people below their faces, on a picture whose boxes are part of it."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from app.widgets.overlay_painter import label_font

_FILL: Final = QColor(16, 16, 18, 220)
_INK: Final = QColor(255, 255, 255)
_TEXT_SHARE: Final = 0.032
"""Height of a name against the picture's shorter side."""
_LEAST_TEXT: Final = 12
_PAD: Final = 0.3
"""Room around a name, in heights of its text."""


class NameTag(NamedTuple):
    """A name and where its face is.

    Attributes:
        left: Left edge of the face's box, in pixels of the picture.
        bottom: Its bottom edge.
        name: The name.
    """

    left: float
    bottom: float
    name: str


def paint_name_tags(
    painter: QPainter,
    tags: Sequence[NameTag],
    picture: tuple[int, int],
    shown: QSizeF,
    pixel_ratio: float,
) -> None:
    """Paint names.

    Args:
        painter: Its origin at the picture's top left corner, one unit a device pixel.
        tags: The names.
        picture: (width, height) of the picture in its own pixels.
        shown: Its size on the screen in device pixels.
        pixel_ratio: Device pixels per plain pixel.
    """
    if not tags:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shorter = min(shown.width(), shown.height())
    text = max(round(_LEAST_TEXT * pixel_ratio), round(_TEXT_SHARE * shorter))
    font = label_font(text, "".join(tag.name for tag in tags))
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    scale = shown.width() / picture[0], shown.height() / picture[1]
    pad = _PAD * text
    height = metrics.height() + pad
    for tag in tags:
        width = metrics.horizontalAdvance(tag.name) + 2 * pad
        left = min(max(tag.left * scale[0], 0.0), max(shown.width() - width, 0.0))
        top = min(max(tag.bottom * scale[1], 0.0), max(shown.height() - height, 0.0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_FILL)
        painter.drawRoundedRect(QRectF(left, top, width, height), pad, pad)
        painter.setPen(_INK)
        painter.drawText(QPointF(left + pad, top + pad / 2 + metrics.ascent()), tag.name)
    painter.restore()
