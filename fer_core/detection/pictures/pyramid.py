"""A gray picture at several sizes, each made once and only when asked for."""

from math import cos, radians, sin

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square


class Pyramid:
    """A gray picture and its reductions: the whole, the working size, and halves of that.

    The reductions are by whole numbers, for which ``INTER_AREA`` has a fast path.

    Attributes:
        gray: (H, W) uint8, the whole picture.
        reduction: How many pixels of the whole picture one of the working size spans.
    """

    def __init__(self, gray: NDArray[np.uint8], reduction: int) -> None:
        self.gray = gray
        self.reduction = reduction
        self._octaves = [reduced(gray, reduction)]

    def octave(self, index: int) -> NDArray[np.uint8]:
        """Return the working size, halved `index` times; may be empty."""
        while len(self._octaves) <= index:
            self._octaves.append(reduced(self._octaves[-1], 2))
        return self._octaves[index]

    def patch(
        self,
        around: Square,
        face: float,
        size: int,
        *,
        black: bool = False,
        turn: float = 0.0,
    ) -> NDArray[np.uint8]:
        """Return the surroundings of a face at a fixed scale.

        Args:
            around: The face; its centre becomes the patch's.
            face: Side that the face gets, in pixels of the patch.
            size: Side of the patch, in pixels of the patch.
            black: Whether it is black beyond the picture's edges; else its border pixels go on.
            turn: Degrees by which a face leans clockwise that is to stand upright in the patch.

        Returns:
            (size, size) uint8.
        """
        picture, span = self._picture_for(around.side, face)
        step = around.side / face / span
        # Pixel i of a picture reduced by n covers n pixels of the whole: its centre is there at
        # (i + 0.5) * n - 0.5.
        middle = (size - 1) / 2
        cosine, sine = step * cos(radians(turn)), step * sin(radians(turn))
        x = (around.x + 0.5) / span - 0.5 - (cosine - sine) * middle
        y = (around.y + 0.5) / span - 0.5 - (sine + cosine) * middle
        patch = cv2.warpAffine(
            picture,
            np.array([[cosine, -sine, x], [sine, cosine, y]]),
            (size, size),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_CONSTANT if black else cv2.BORDER_REPLICATE,
        )
        return np.asarray(patch, np.uint8)

    def _picture_for(self, side: float, face: float) -> tuple[NDArray[np.uint8], int]:
        """Return the smallest picture with at least about `face` pixels for a face of this side."""
        picture, span = self.gray, 1
        index = 0
        while side / (self.reduction << index) >= 0.8 * face:
            smaller = self.octave(index)
            if min(smaller.shape) < 2:
                break
            picture, span = smaller, self.reduction << index
            index += 1
        return picture, span


def reduced(gray: NDArray[np.uint8], reduction: int) -> NDArray[np.uint8]:
    """Reduce a picture by a whole number; rows and columns left over at the end are cut off.

    Args:
        gray: (H, W) uint8.
        reduction: 1 (the picture itself) or more.

    Returns:
        (H // reduction, W // reduction) uint8, also when one of them is 0.
    """
    if reduction == 1:
        return gray
    height, width = (side // reduction for side in gray.shape)
    if not height or not width:
        return np.zeros((height, width), np.uint8)
    whole = gray[: height * reduction, : width * reduction]
    return np.asarray(cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
