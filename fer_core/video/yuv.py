"""Convert BGR to 4:2:0 planes without the colour error of FFmpeg's fast conversion."""

from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

LIMITED_RANGE: Final = 1
"""Code of libav for luma from 16 to 235."""

FULL_RANGE: Final = 2
"""Code of libav for luma from 0 to 255."""

_LUMA: Final = {
    1: (0.2126, 0.0722),
    4: (0.30, 0.11),
    7: (0.212, 0.087),
    9: (0.2627, 0.0593),
    10: (0.2627, 0.0593),
}
"""Weights of red and blue in luma by the code of the matrix (ITU-T H.273, table 4)."""

_BT601: Final = (0.299, 0.114)


def luma_weights(matrix: int) -> tuple[float, float]:
    """Return the weights of red and blue in luma; that of green makes their sum 1.

    Args:
        matrix: Code of the matrix coefficients; BT.601 where it is none of those known.
    """
    return _LUMA.get(matrix, _BT601)


@lru_cache(maxsize=256)
def to_reversed_yuv(colour: tuple[int, int, int], matrix: int) -> tuple[int, int, int]:
    """Convert a colour from RGB to limited range, each of 8 bits.

    Returns:
        Cr, Cb and luma: the order of RGB where painters expect B, G, R in a picture's channels.
    """
    pixel = np.full((2, 2, 3), colour[::-1], np.uint8)
    luma, (blue, red) = to_planes(pixel, matrix)
    return int(red[0, 0]), int(blue[0, 0]), int(luma[0, 0])


def to_planes(
    image: NDArray[np.uint8], matrix: int
) -> tuple[NDArray[np.uint8], tuple[NDArray[np.uint8], NDArray[np.uint8]]]:
    """Convert BGR to 4:2:0 of limited range (ITU-R BT.601, BT.709, BT.2020).

    Args:
        image: (h, w, 3) uint8 BGR, h and w even.
        matrix: Code of the matrix coefficients; BT.601 where it is none of those known.

    Returns:
        (h, w) uint8 luma, and two (h/2, w/2) uint8 chroma planes, Cb and Cr.
    """
    red, blue = luma_weights(matrix)
    weights = np.array([blue, 1 - red - blue, red])
    from_blue = (np.array([1.0, 0.0, 0.0]) - weights) / (2 * (1 - blue))
    from_red = (np.array([0.0, 0.0, 1.0]) - weights) / (2 * (1 - red))
    luma = np.append(weights * 219 / 255, 16.0)[None]
    chroma = np.array([np.append(row * 224 / 255, 128.0) for row in (from_blue, from_red)])
    small = cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    both = np.asarray(cv2.transform(small, chroma), np.uint8)
    return (
        np.asarray(cv2.transform(image, luma), np.uint8).reshape(image.shape[:2]),
        (both[..., 0], both[..., 1]),
    )


def to_i420(image: NDArray[np.uint8], matrix: int) -> NDArray[np.uint8]:
    """Convert BGR to 4:2:0 of limited range, the planes in one array.

    Args:
        image: (h, w, 3) uint8 BGR, h and w even.
        matrix: Code of the matrix coefficients, as for `to_planes`.

    Returns:
        (3 h / 2, w) uint8: luma, then Cb and Cr, one below the other.
    """
    if matrix not in _LUMA:
        # OpenCV's own is BT.601, and a tenth of the time.
        return np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2YUV_I420), np.uint8)
    luma, chroma = to_planes(image, matrix)
    flat = np.concatenate([luma.ravel(), *(plane.ravel() for plane in chroma)])
    return flat.reshape(-1, image.shape[1])
