"""Paint boxes and labels into a BGR picture without Qt, for exports and snapshots.

Only the pixels under lines and plates are touched. Rendered corners and plates are cached,
since the same few are needed on every frame.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from fer_core.drawing.layout import Overlay
from fer_core.drawing.palette import Colour
from fer_core.drawing.plates import Plate
from fer_core.drawing.shapes import PixelRect, Quadrant, Stroke
from fer_core.drawing.text import font

_KEPT_PATCHES: Final = 128
"""Rendered labels and corners that are kept, a label of some 18 KB each: those of a few seconds."""

_SUPERSAMPLING: Final = 4


@dataclass(frozen=True, slots=True, eq=False)
class _Patch:
    """A small rendered picture, ready to be blended in.

    Attributes:
        colours: (h, w, 3) uint16 BGR times opacity in 256ths.
        transparency: (h, w, 1) uint16, 256ths of the picture that show through.
    """

    colours: NDArray[np.uint16]
    transparency: NDArray[np.uint16]


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
    red, green, blue = stroke.colour
    colour = (blue, green, red)
    for bar in stroke.bars:
        image[bar.top : bar.bottom, bar.left : bar.right] = colour
    for polygon in stroke.polygons:
        _fill_polygon(image, np.array(polygon), colour)
    for corner in stroke.corners:
        patch = _render_corner(corner.radius, corner.width, corner.quadrant, stroke.colour)
        _blend(image, corner.left, corner.top, patch)


def _fill_polygon(image: NDArray[np.uint8], points: NDArray[np.float64], colour: Colour) -> None:
    """Fill a polygon, also where it reaches beyond the picture.

    Args:
        image: Is changed.
        points: (n, 2) x and y, the edge of the first pixel at 0.
        colour: BGR.
    """
    height, width = image.shape[:2]
    left, top = np.clip(np.floor(points.min(axis=0)), 0, (width, height)).astype(int).tolist()
    right, bottom = np.clip(np.ceil(points.max(axis=0)), 0, (width, height)).astype(int).tolist()
    if left >= right or top >= bottom:
        return
    # Drawn large and reduced: OpenCV's own smooth edges make areas a pixel and more larger.
    many = _SUPERSAMPLING
    large = np.zeros(((bottom - top) * many, (right - left) * many), np.uint8)
    # OpenCV's points are centres of pixels, the first one at 0.
    outline = np.round((points - (left, top)) * many - 0.5).astype(np.int32)
    cv2.fillPoly(large, [outline], 255)
    # Halved twice, which is several times faster than a quarter at once.
    half = cv2.resize(large, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    opacity = np.asarray(
        cv2.resize(half, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8
    )
    within = np.flatnonzero(opacity != 0)
    weight = np.repeat(opacity.ravel()[within], 3).astype(np.uint16)
    # As wholes of three bytes pixels are taken and put several times as fast as by channels.
    pixels = image.reshape(-1, 3).view("V3")[:, 0]
    at = within + within // (right - left) * (width - (right - left)) + top * width + left
    blended = pixels[at].view(np.uint8) * (255 - weight)
    blended += np.tile(np.array(colour, np.uint16), len(at)) * weight
    pixels[at] = ((blended + 127) // 255).astype(np.uint8).view("V3")


def _draw_plate(image: NDArray[np.uint8], plate: Plate) -> None:
    at_origin = PixelRect(0, 0, plate.rect.width, plate.rect.height)
    patch = _render_plate(replace(plate, rect=at_origin))
    _blend(image, plate.rect.left, plate.rect.top, patch)


def _blend(image: NDArray[np.uint8], left: int, top: int, patch: _Patch) -> None:
    height, width = patch.colours.shape[:2]
    under = image[top : top + height, left : left + width]
    under[:] = (under * patch.transparency + patch.colours) >> 8


@lru_cache(maxsize=_KEPT_PATCHES)
def _render_corner(radius: int, width: int, quadrant: Quadrant, colour: Colour) -> _Patch:
    # Pixel centres of the top left quarter against the ring's centre at (radius, radius).
    centres = radius - 0.5 - np.arange(radius)
    distance = np.hypot(centres[np.newaxis], centres[:, np.newaxis])
    inner = np.clip(distance - (radius - width) + 0.5, 0, 1) if width < radius else 1.0
    opacity = np.clip(radius + 0.5 - distance, 0, 1) * inner
    if quadrant in (Quadrant.TOP_RIGHT, Quadrant.BOTTOM_RIGHT):
        opacity = opacity[:, ::-1]
    if quadrant in (Quadrant.BOTTOM_LEFT, Quadrant.BOTTOM_RIGHT):
        opacity = opacity[::-1]
    return _patch(np.full((radius, radius, 3), colour, np.uint8), opacity)


@lru_cache(maxsize=_KEPT_PATCHES)
def _render_plate(plate: Plate) -> _Patch:
    size = (plate.rect.width, plate.rect.height)
    many = _SUPERSAMPLING
    shape = Image.new("L", (size[0] * many, size[1] * many))
    ImageDraw.Draw(shape).rounded_rectangle(
        (0, 0, shape.width - 1, shape.height - 1), plate.radius * many, fill=255
    )
    # Drawn large and reduced: at small sizes Pillow moves each letter to a whole pixel.
    letters = Image.new("L", shape.size)
    ImageDraw.Draw(letters).text(
        (plate.text_left * many, plate.baseline * many),
        plate.text,
        fill=255,
        font=font(plate.text_pixels * many),
        anchor="ls",
    )
    opacity, ink = (
        np.asarray(mask.resize(size, Image.Resampling.BOX)) / 255 for mask in (shape, letters)
    )
    ink = ink[..., np.newaxis]
    colours = np.array(plate.fill) * (1 - ink) + np.array(plate.ink) * ink
    return _patch(np.round(colours).astype(np.uint8), opacity)


def _patch(colours: NDArray[np.uint8], opacity: NDArray[np.float64]) -> _Patch:
    """Prepare colours (h, w, 3) uint8 RGB with an opacity (h, w), 0 to 1, for blending."""
    # Opaque is 256, which blends without rounding; 255 * 256 still fits into 16 bits.
    weight = np.round(opacity * 256).astype(np.uint16)[..., np.newaxis]
    weighted = (colours[..., ::-1] * weight).astype(np.uint16)
    return _Patch(weighted, (256 - weight).astype(np.uint16))
