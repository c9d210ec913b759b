"""Paint an overlay into a BGR picture: what exports and snapshots do, without Qt.

Lines are OpenCV's, text is Pillow's. Only the pixels under lines and plates are touched, and
rendered plates are kept, since the same few labels return on frame after frame.
"""

from dataclasses import replace
from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from fer_core.drawing.layout import Overlay, Plate, Stroke
from fer_core.drawing.text import font

# cv2 takes whole numbers; so many of their bits are fractions of a pixel.
_FRACTION_BITS: Final = 4
_SUPERSAMPLING: Final = 4


def draw_overlay(image: NDArray[np.uint8], overlay: Overlay) -> None:
    """Draw an overlay over a picture, in place.

    Args:
        image: (H, W, 3) uint8 BGR, C-contiguous, writeable, of the size that ``overlay`` was
            laid out for.
        overlay: From `fer_core.drawing.layout.layout_overlay`.

    Raises:
        ValueError: The picture is of another size or type, or cannot be written to.
    """
    height, width = image.shape[:2]
    if image.dtype != np.uint8 or image.shape[2:] != (3,) or overlay.size != (width, height):
        raise ValueError(
            f"expected a picture {overlay.size[::-1]} + (3,) uint8, not {image.shape} {image.dtype}"
        )
    if not image.flags.c_contiguous or not image.flags.writeable:
        raise ValueError("expected a C-contiguous picture that can be written to")
    for mark in overlay.marks:
        for stroke in mark.strokes:
            _draw_stroke(image, stroke)
    for mark in overlay.marks:
        if mark.plate is not None:
            _draw_plate(image, mark.plate)


def _draw_stroke(image: NDArray[np.uint8], stroke: Stroke) -> None:
    # For OpenCV the first pixel's centre is 0, not 0.5.
    lines = [
        np.round((line - 0.5) * (1 << _FRACTION_BITS)).astype(np.int32) for line in stroke.lines
    ]
    cv2.polylines(
        image,
        lines,
        stroke.closed,
        stroke.colour[::-1],
        stroke.width,
        cv2.LINE_AA,
        _FRACTION_BITS,
    )


def _draw_plate(image: NDArray[np.uint8], plate: Plate) -> None:
    colours, transparency = _render(replace(plate, left=0, top=0))
    patch = image[plate.top : plate.top + plate.height, plate.left : plate.left + plate.width]
    patch[:] = (patch * transparency + colours) >> 8


@lru_cache(maxsize=512)
def _render(plate: Plate) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """A plate as what to add and what to multiply the picture with, both in 256ths.

    Returns:
        (h, w, 3) uint16 BGR times 256 times opacity, and (h, w, 1) uint16, 256 where the picture
        shows through.
    """
    size = (plate.width, plate.height)
    large = Image.new("L", (plate.width * _SUPERSAMPLING, plate.height * _SUPERSAMPLING))
    ImageDraw.Draw(large).rounded_rectangle(
        (0, 0, large.width - 1, large.height - 1), plate.radius * _SUPERSAMPLING, fill=255
    )
    opacity = np.asarray(large.resize(size, Image.Resampling.BOX), np.uint16)
    face = Image.new("RGB", size, plate.fill)
    ImageDraw.Draw(face).text(
        (plate.text_left, plate.baseline),
        plate.text,
        fill=plate.ink,
        font=font(plate.text_pixels),
        anchor="ls",
    )
    # 255 becomes 256, so that opaque pixels come out exact; 255 * 256 still fits.
    opacity = (opacity + (opacity >> 7))[..., np.newaxis]
    colours = np.asarray(face, np.uint16)[..., ::-1] * opacity
    return colours.astype(np.uint16), (256 - opacity).astype(np.uint16)
