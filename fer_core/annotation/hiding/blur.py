"""Pixelate faces."""

from collections.abc import Iterable
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.drawing.shapes import PixelRect

BLOCKS: Final = 6
"""Blocks across a pixelated box with its margin: not 4 across the face. People recognise half of
the faces they know at 7 by 10 pixels (Sinha, Balas, Ostrovsky and Russell, 2006)."""

MARGIN: Final = 0.3
"""Share of a box's side that is pixelated beyond each edge: hair, ears and chin."""

AROUND_SECONDS: Final = 0.5
"""A sighting is pixelated for so long before and after, too, where the cascade may miss it."""


def blurred_rects(boxes: NDArray[np.float32], size: tuple[int, int]) -> list[PixelRect]:
    """Return the rectangles to pixelate around boxes.

    Args:
        boxes: (n, 4) float32 ``left, top, right, bottom``.
        size: (width, height) of the picture.

    Returns:
        Rectangles within the picture, each once, in the order of the boxes.
    """
    width, height = size
    rects: dict[PixelRect, None] = {}
    for left, top, right, bottom in boxes.tolist():
        across, down = MARGIN * (right - left), MARGIN * (bottom - top)
        x0, y0 = max(round(left - across), 0), max(round(top - down), 0)
        x1, y1 = min(round(right + across), width), min(round(bottom + down), height)
        if x0 < x1 and y0 < y1:
            rects[PixelRect(x0, y0, x1, y1)] = None
    return list(rects)


def pixelate(image: NDArray[np.uint8], rects: Iterable[PixelRect]) -> None:
    """Pixelate rectangles, in place.

    Args:
        image: (H, W, 3) uint8 BGR, writeable.
        rects: Within the picture, see `blurred_rects`.
    """
    for rect in rects:
        patch = image[rect.top : rect.bottom, rect.left : rect.right]
        blocks = (min(BLOCKS, rect.width), min(BLOCKS, rect.height))
        small = cv2.resize(patch, blocks, interpolation=cv2.INTER_AREA)
        patch[:] = cv2.resize(small, (rect.width, rect.height), interpolation=cv2.INTER_NEAREST)
