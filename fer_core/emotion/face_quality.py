"""How far what a model says of a face can be trusted: size, contrast, sharpness, pose, edges.

Each limit lies where a kind of disturbance, stepwise increased, has cost the default model ten
points of accuracy on FER-2013's PublicTest against the majority of ten people (FER+).
`tests/benchmarks/face_quality.py` measures them; docs/quality.md states what it found.
"""

from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from fer_core.emotion.model_card import FACE_SIZE
from fer_core.emotion.smoothing import EmotionSmoother
from fer_core.state import State
from fer_core.types import FaceFlag, FaceQuality, TrackedBoxes

LEAST_SIDE: Final = 20.0
"""Pixels of the face's square below which it is `FaceFlag.SMALL`."""

LEAST_CLEARNESS: Final = 1.8
"""Contrast, in standard deviations of the noise, below which a face is `FaceFlag.DARK`."""

LEAST_SHARPNESS: Final = 0.013
"""Sharpness below which a face is `FaceFlag.BLURRED`."""

MOST_YAW: Final = 35.0
"""Degrees of estimated yaw beyond which a face is `FaceFlag.TURNED`."""

MOST_OUTSIDE: Final = 0.34
"""Share of the face's square outside of the picture beyond which it is `FaceFlag.CUT_OFF`."""

_NOISE_MASK: Final = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
"""Difference of two Laplacians, which edges pass little of (Immerkaer, "Fast noise variance
estimation", 1996)."""

_MASK_NORM: Final = 6.0
"""Standard deviation that noise of standard deviation 1 has behind the mask."""

_MEDIAN_OF_NORMAL: Final = 0.6745
"""Median of the absolute value of a normal variable, in standard deviations."""

_DETAIL_MASKS: Final = (
    np.array([[1, -2, 1]], np.float32),
    np.array([[1], [-2], [1]], np.float32),
)
"""Second differences across and down, the two parts of a Laplacian."""

_DETAIL_NOISE: Final = 6.0
"""Variance that noise of variance 1 has behind each of them: the sum of the squares."""

_MEAN: Final = 3
"""Side of the square over which the mean is taken for the contrast, pixels."""

_QUANTISATION: Final = 0.5
"""Least noise, gray levels: whole numbers do not tell less."""


@dataclass(frozen=True, slots=True, eq=False)
class CropFigures:
    """Figures of n face crops.

    Attributes:
        sharpness: (n,) float32, variance of the second differences, across or down, whichever is
            smaller, by the variance of the gray values, the share of the noise taken off both:
            neither low contrast counts as blur nor noise as detail, and motion in one direction
            counts as blur. After the variance of the Laplacian as a measure of focus
            (Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy", 2000). 0 for a
            uniform area.
        contrast: (n,) float32, standard deviation of the gray values after a mean over 3x3
            pixels, which leaves a third of the noise; gray levels, 0 to 127.
        noise: (n,) float32, standard deviation of the noise in gray levels, from the median of
            the differences between neighbours; at least 0.5.
    """

    sharpness: NDArray[np.float32]
    contrast: NDArray[np.float32]
    noise: NDArray[np.float32]


def measure_crops(crops: NDArray[np.uint8]) -> CropFigures:
    """Measure what models see of faces.

    Args:
        crops: (n, 48, 48, 1) uint8 gray, also for n = 0.

    Raises:
        ValueError: ``crops`` has another shape or type.
    """
    if crops.shape[1:] != (FACE_SIZE, FACE_SIZE, 1) or crops.dtype != np.uint8:
        raise ValueError(
            f"expected crops (n, {FACE_SIZE}, {FACE_SIZE}, 1) uint8, "
            f"not {crops.shape} {crops.dtype}"
        )
    figures = np.empty((3, len(crops)), np.float32)
    for column, crop in enumerate(crops):
        gray = crop[:, :, 0]
        # Whole numbers of 16 bits, which OpenCV computes faster.
        residue = np.abs(cv2.filter2D(gray, cv2.CV_16S, _NOISE_MASK))
        noise = _median(residue.astype(np.float32)) / (_MEDIAN_OF_NORMAL * _MASK_NORM)
        # Motion takes detail away along its own direction alone.
        detail = min(
            _deviation(np.asarray(cv2.filter2D(gray, cv2.CV_32F, mask))) for mask in _DETAIL_MASKS
        )
        detail = max(0.0, detail**2 - _DETAIL_NOISE * noise**2)
        # A uniform area has no contrast to compare with; one gray level of noise is not detail.
        sharpness = detail / max(1.0, _deviation(gray) ** 2 - noise**2)
        contrast = _deviation(_sums(gray)) / _MEAN**2
        figures[:, column] = sharpness, contrast, max(noise, _QUANTISATION)
    return CropFigures(*figures)


def _median(values: NDArray[np.float32]) -> float:
    """Return the median of an even number of values; NumPy's own takes ten times as long."""
    middle = values.size // 2
    ordered = np.partition(values.ravel(), middle)
    return (float(ordered[:middle].max()) + float(ordered[middle])) / 2


def _sums(gray: NDArray[np.uint8]) -> NDArray[np.int16]:
    """Return the sum of each pixel and its neighbours."""
    return np.asarray(cv2.boxFilter(gray, cv2.CV_16S, (_MEAN, _MEAN), normalize=False), np.int16)


def _deviation(values: MatLike) -> float:
    return float(cv2.meanStdDev(values)[1][0, 0])


def find_flags(
    figures: CropFigures, tracked: TrackedBoxes, sides: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Compare figures with the limits.

    Args:
        figures: Of the crops of n faces.
        tracked: Where the n faces are.
        sides: (n,) float32, sides of the faces' squares in pixels.

    Returns:
        (n, 5) float32, 1 where a `FaceFlag` applies, else 0. A yaw that was not estimated flags
        nothing.
    """
    flags = np.zeros((len(sides), len(FaceFlag)), np.float32)
    flags[:, FaceFlag.SMALL] = sides < LEAST_SIDE
    flags[:, FaceFlag.DARK] = figures.contrast < LEAST_CLEARNESS * figures.noise
    flags[:, FaceFlag.BLURRED] = figures.sharpness < LEAST_SHARPNESS
    flags[:, FaceFlag.TURNED] = np.abs(tracked.yaws) > MOST_YAW
    flags[:, FaceFlag.CUT_OFF] = tracked.outside > MOST_OUTSIDE
    return flags


class QualityMeter:
    """Measures the quality of tracked faces on each frame, and averages its flags over time.

    Args:
        seconds: Time constant of the average, that of the probabilities.
    """

    def __init__(self, seconds: float = 0.25) -> None:
        self._smoother = EmotionSmoother(seconds)

    def update(self, tracked: TrackedBoxes, crops: NDArray[np.uint8], time: float) -> FaceQuality:
        """Measure the faces of the next frame.

        Args:
            tracked: The n faces.
            crops: (n, 48, 48, 1) uint8 gray, what the model sees of them.
            time: Seconds on the source's clock.
        """
        return self.rate(tracked, measure_crops(crops), time)

    def rate(self, tracked: TrackedBoxes, figures: CropFigures, time: float) -> FaceQuality:
        """Rate the faces of the next frame, of which crops were measured on it or before it.

        Args:
            tracked: The n faces.
            figures: Of their crops.
            time: Seconds on the source's clock.
        """
        sides = _sides(tracked)
        flags = find_flags(figures, tracked, sides)
        smoothed = self._smoother.update(tracked, flags, time)
        return FaceQuality(
            tracked.yaws, figures.sharpness, figures.contrast, sides, flags, smoothed
        )

    def reset(self) -> None:
        """Forget every track."""
        self._smoother.reset()

    def state(self) -> dict[str, NDArray[Any]]:
        """Return everything that later averages depend on; see `fer_core.state`."""
        return self._smoother.state()

    def restore(self, state: State) -> None:
        """Continue from the `state` of a meter with the same time constant."""
        self._smoother.restore(state)


def _sides(tracked: TrackedBoxes) -> NDArray[np.float32]:
    """Sides of the faces' squares, of which the boxes may lack a part; (n,) float32."""
    boxes = tracked.boxes
    return np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
