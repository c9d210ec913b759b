"""Analyses made by hand, for what shows them."""

from collections.abc import Sequence

import numpy as np

from fer_core.emotion.model_card import EMOTIONS
from fer_core.types import Analysis, Faces, FaceStatus, Frame


def make_analysis(
    boxes: Sequence[tuple[float, float, float, float]] = (),
    emotions: Sequence[str | None] = (),
    *,
    size: tuple[int, int] = (320, 240),
    confidence: float = 0.8,
    tracks: Sequence[int] | None = None,
    status: FaceStatus = FaceStatus.DETECTED,
    time: float = 0.0,
    arrived: float = 0.0,
    image: np.ndarray | None = None,
    crops: np.ndarray | None = None,
) -> Analysis:
    """An analysis of a gray picture (or ``image``) whose faces have the given emotions.

    ``None`` as an emotion spreads the probability evenly. Tracks count from 1.
    """
    n, k = len(boxes), len(EMOTIONS)
    probabilities = np.full((n, k), 1 / k, np.float32)
    for row, emotion in zip(probabilities, emotions or ["happy"] * n, strict=True):
        if emotion is not None:
            row[:] = (1 - confidence) / (k - 1)
            row[EMOTIONS.index(emotion)] = confidence
    if image is None:
        image = np.full((size[1], size[0], 3), 128, np.uint8)
    faces = Faces(
        np.array(boxes, np.float32).reshape(n, 4),
        np.array(tracks if tracks is not None else range(1, n + 1), np.int64).reshape(n),
        np.full(n, status, np.int8),
        probabilities,
        probabilities.copy(),
    )
    if crops is None:
        crops = np.random.default_rng(0).integers(0, 256, (n, 48, 48, 1), np.uint8)
    return Analysis(Frame(image, 0, time, arrived), faces, EMOTIONS, crops, {})
