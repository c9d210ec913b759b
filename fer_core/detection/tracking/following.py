"""Following a face between two looks of the cascade, by template correlation."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square
from fer_core.detection.pictures.pyramid import Pyramid

_FACE: Final = 32
"""Side of the face in the compared patches, pixels."""

_TEMPLATE: Final = 28
"""Side of the template, the face without its rim."""

_REACH: Final = 10
"""How far the face may move between two frames, in the patch's pixels: 0.31 of its side."""


class Template:
    """How a face looked when it was last placed.

    Attributes:
        pixels: (28, 28) uint8 gray.
    """

    def __init__(self, pixels: NDArray[np.uint8]) -> None:
        self.pixels = pixels

    @classmethod
    def of(cls, pyramid: Pyramid, square: Square) -> "Template":
        """How a face looks that is at this place."""
        return cls(pyramid.patch(square, _FACE, _TEMPLATE))

    def follow(self, pyramid: Pyramid, last: Square) -> tuple[Square, float]:
        """Where the face is now.

        Args:
            pyramid: The new picture.
            last: Where the face was on the frame before.

        Returns:
            The square moved, of the same side, and the normalised correlation there (-1 to 1).
        """
        patch = pyramid.patch(last, _FACE, _TEMPLATE + 2 * _REACH)
        scores = cv2.matchTemplate(patch, self.pixels, cv2.TM_CCOEFF_NORMED)
        scores = np.asarray(scores, np.float32)
        if not np.isfinite(scores).all():
            # A template without contrast correlates with nothing; OpenCV may say infinity.
            scores = np.nan_to_num(scores, nan=0.0, posinf=0.0, neginf=0.0)
        _, score, _, (column, row) = cv2.minMaxLoc(scores)
        if score <= 0:
            return last, 0.0
        x = column - _REACH + _peak(scores[row], column)
        y = row - _REACH + _peak(scores[:, column], row)
        scale = last.side / _FACE
        return last.moved(x * scale, y * scale), min(1.0, score)


def _peak(scores: NDArray[np.float32], index: int) -> float:
    """Offset of a maximum from its sample, -0.5 to 0.5, by a parabola through its neighbours."""
    if index in (0, len(scores) - 1):
        return 0.0
    before, here, after = (float(scores[index + step]) for step in (-1, 0, 1))
    bend = before - 2 * here + after
    return 0.0 if bend >= 0 else 0.5 * (before - after) / bend
