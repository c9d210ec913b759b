"""The notice that expressions are being estimated, for pictures that are shown to others.

Whoever is exposed to emotion recognition must be told (Regulation (EU) 2024/1689, Art. 50(3)).
"""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from fer_core.drawing.text import font

NOTICE: Final = "Expressions are being estimated here. They are no feelings."

TEXT_SHARE: Final = 1 / 28
"""Pixel size of the notice as a share of the picture's height."""

_LEAST_TEXT: Final = 11
_PADDING: Final = 0.45


def draw_notice(image: NDArray[np.uint8]) -> None:
    """Write the notice on a dark strip at the bottom of a picture, in place.

    Args:
        image: (H, W, 3) uint8 BGR, writeable.
    """
    height, width = image.shape[:2]
    pixels = max(round(TEXT_SHARE * height), _LEAST_TEXT)
    letters = font(pixels)
    wide = letters.getlength(NOTICE) + 2 * _PADDING * pixels
    if wide > width:
        pixels = max(int(pixels * width / wide), 1)
        letters = font(pixels)
    strip = min(round(pixels * (1 + 2 * _PADDING)), height)
    ground = Image.new("L", (width, strip), 0)
    # The same place for every picture, so that it can be read.
    ImageDraw.Draw(ground).text((width / 2, strip / 2), NOTICE, 255, letters, anchor="mm")
    image[height - strip :] = cv2.cvtColor(np.asarray(ground, np.uint8), cv2.COLOR_GRAY2BGR)
