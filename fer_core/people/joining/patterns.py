"""Histograms of uniform local binary patterns of a gray picture."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

_AROUND: Final = ((-1, -1), (-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1))


def _table() -> NDArray[np.uint8]:
    """Return the place of each of the 256 patterns: uniform ones of their own, all others last."""
    places: list[int] = []
    uniform = 0
    for pattern in range(256):
        bits = [pattern >> bit & 1 for bit in range(8)]
        changes = sum(a != b for a, b in zip(bits, bits[1:] + bits[:1], strict=True))
        places.append(uniform if changes <= 2 else -1)
        uniform += changes <= 2
    return np.array([uniform if place < 0 else place for place in places], np.uint8)


_PLACES: Final = _table()
PATTERNS: Final = int(_PLACES.max()) + 1
"""Different patterns that are counted: 58 uniform ones, and one for all others."""


def pattern_codes(gray: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return (H - 2, W - 2) uint8, the pattern about each inner pixel, below `PATTERNS`."""
    height, width = gray.shape
    centre = gray[1:-1, 1:-1]
    codes = np.zeros(centre.shape, np.uint8)
    for bit, (down, right) in enumerate(_AROUND):
        around = gray[1 + down : height - 1 + down, 1 + right : width - 1 + right]
        # A small step is the noise of a camera.
        codes |= (around > centre.astype(np.int16) + 2).astype(np.uint8) << bit
    return _PLACES[codes]


def pattern_histogram(
    gray: NDArray[np.uint8], mask: NDArray[np.bool_] | None = None
) -> NDArray[np.uint8]:
    """Return (`PATTERNS`,) uint8, shares of the patterns with 255 as their sum.

    Args:
        gray: (H, W) uint8, at least 3 by 3.
        mask: (H, W) which pixels count; None for all.
    """
    codes = pattern_codes(gray)
    counted = codes.ravel() if mask is None else codes[mask[1:-1, 1:-1]]
    counts = np.bincount(counted, minlength=PATTERNS)
    return (255 * counts / max(len(counted), 1)).round().astype(np.uint8)
