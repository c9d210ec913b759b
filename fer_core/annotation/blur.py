"""Make faces unrecognisable, as far as pixels can."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

BLOCKS: Final = 6
"""Blocks across a pixelated box with its margin: not 4 across the face. People recognise half of
the faces they know at 7 by 10 pixels (Sinha, Balas, Ostrovsky and Russell, 2006)."""

MARGIN: Final = 0.3
"""Share of a box's side that is pixelated beyond each edge: hair, ears and chin."""

AROUND_SECONDS: Final = 0.5
"""A sighting is pixelated for so long before and after, too, where the cascade may miss it."""


def pixelate(image: NDArray[np.uint8], boxes: NDArray[np.float32]) -> None:
    """Pixelate boxes and what is close to them, in place.

    Args:
        image: (H, W, 3) uint8 BGR, writeable.
        boxes: (n, 4) float32 ``left, top, right, bottom`` in its pixels.
    """
    height, width = image.shape[:2]
    for left, top, right, bottom in boxes.tolist():
        across, down = MARGIN * (right - left), MARGIN * (bottom - top)
        x0, y0 = max(round(left - across), 0), max(round(top - down), 0)
        x1, y1 = min(round(right + across), width), min(round(bottom + down), height)
        if x1 <= x0 or y1 <= y0:
            continue
        patch = image[y0:y1, x0:x1]
        blocks = (min(BLOCKS, x1 - x0), min(BLOCKS, y1 - y0))
        small = cv2.resize(patch, blocks, interpolation=cv2.INTER_AREA)
        patch[:] = cv2.resize(small, (x1 - x0, y1 - y0), interpolation=cv2.INTER_NEAREST)
