"""Pixelate the faces of live pictures, where nothing is known yet of the frames that follow."""

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.annotation.hiding.blur import BLOCKS, blurred_rects, pixelate
from fer_core.annotation.hiding.cover import FaceCover
from fer_core.types import Analysis


class LiveCover:
    """Covers the faces that are found on a picture, and where one was within two seconds.

    Every analysis is noted, also those that are not covered, so that a face that was lost just
    before is covered too. A face that is never found is not. Serves one thread at a time.
    """

    def __init__(self) -> None:
        self._cover = FaceCover()

    def note(self, analysis: Analysis) -> None:
        """Note the faces of the next picture."""
        self._cover.note(analysis.frame.time, analysis.faces)

    def areas(self) -> NDArray[np.float32]:
        """Return the areas to cover on the picture that was noted last, for `covered`."""
        return self._cover.areas()


def covered(analysis: Analysis, areas: NDArray[np.float32]) -> Analysis:
    """Return an analysis with covered pictures; the one that is given stays as it is.

    Args:
        analysis: Any.
        areas: (m, 4) float32 ``left, top, right, bottom``, see `LiveCover.areas`.

    Returns:
        The same with a copy of its picture in which the areas are pixelated, and with crops that
        are pixelated as much.
    """
    image = analysis.frame.image.copy()
    pixelate(image, blurred_rects(areas, analysis.frame.size))
    image.flags.writeable = False
    crops = [_coarse(crop) for crop in analysis.crops]
    return replace(
        analysis,
        frame=replace(analysis.frame, image=image),
        crops=np.array(crops, np.uint8).reshape(analysis.crops.shape),
    )


def _coarse(crop: NDArray[np.uint8]) -> NDArray[np.uint8]:
    side = crop.shape[:2]
    small = cv2.resize(crop, (BLOCKS, BLOCKS), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(small, side[::-1], interpolation=cv2.INTER_NEAREST), np.uint8)
