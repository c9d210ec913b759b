"""Measure whether a face crop is large, bright and sharp enough for the model.

The limits were found by degrading FER-2013's PublicTest faces and classifying them again: at each
limit the model loses about a quarter of its right answers, and fewer than one unchanged face in
a hundred is beyond it.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import FACE_SIZE

LEAST_SIDE: Final = FACE_SIZE
"""Pixels of the box's side below which the crop is enlarged, so that detail is missing."""
LEAST_BRIGHTNESS: Final = 55.0
"""Mean gray value of the crop, 0 to 255."""
LEAST_SHARPNESS: Final = 0.03
"""See `CropQuality.sharpness`; a Gaussian blur of 1.4 pixels in the crop comes to about this."""


class CropProblem(Enum):
    """What is wrong with a crop; the value is a sentence to show, with what to do."""

    TOO_SMALL = "The face is small in the picture. Come closer for a better answer."
    TOO_DARK = "The face is dark. More light from the front helps."
    TOO_BLURRED = "The face is blurred. Hold still or focus the camera."


@dataclass(frozen=True, slots=True)
class CropQuality:
    """Measures of one crop.

    Attributes:
        side: Shorter side of the face's box in pixels of the picture.
        brightness: Mean gray value, 0 to 255.
        sharpness: Variance of the Laplacian (a measure of focus after Pech-Pacheco et al.,
            "Diatom autofocusing in brightfield microscopy", 2000) divided by the variance of the
            gray values, so that a face of low contrast does not count as blurred. 0 for a uniform
            area; an unchanged face of FER-2013 has 0.2 to 1.6.
    """

    side: float
    brightness: float
    sharpness: float

    @property
    def problem(self) -> CropProblem | None:
        """The most important problem, or None; a small face counts as small, not as blurred."""
        if self.side < LEAST_SIDE:
            return CropProblem.TOO_SMALL
        if self.brightness < LEAST_BRIGHTNESS:
            return CropProblem.TOO_DARK
        if self.sharpness < LEAST_SHARPNESS:
            return CropProblem.TOO_BLURRED
        return None


def crop_quality(crop: NDArray[np.uint8], box: NDArray[np.float32]) -> CropQuality:
    """Measure the size, brightness and sharpness of a face crop.

    Args:
        crop: (48, 48, 1) uint8 gray, what the model sees.
        box: (4,) float32 ``left, top, right, bottom``, the face in pixels of the picture.

    Raises:
        ValueError: ``crop`` has another shape or type.
    """
    if crop.shape != (FACE_SIZE, FACE_SIZE, 1) or crop.dtype != np.uint8:
        raise ValueError(
            f"expected a crop ({FACE_SIZE}, {FACE_SIZE}, 1) uint8, not {crop.shape} {crop.dtype}"
        )
    left, top, right, bottom = box.tolist()
    mean, deviation = cv2.meanStdDev(crop)
    _, detail = cv2.meanStdDev(cv2.Laplacian(crop[:, :, 0], cv2.CV_32F))
    # A uniform area has no contrast to compare with; one gray level of noise is not detail.
    sharpness = float(detail[0, 0]) ** 2 / max(float(deviation[0, 0]) ** 2, 1.0)
    return CropQuality(min(right - left, bottom - top), float(mean[0, 0]), sharpness)
