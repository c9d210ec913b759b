"""Occlusion maps (Zeiler and Fergus, 2014): how much certainty goes when a place is covered."""

import numpy as np
from numpy.typing import NDArray

from training.evaluate.predictors import Predictor

_PATCH, _STEP = 12, 4


def occlusion(
    predictor: Predictor, faces: NDArray[np.uint8], head: str, codes: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Return a map of each face, 0..1: what a gray patch there takes off an emotion.

    Args:
        predictor: Run or file; nothing but its answers is used.
        faces: (n, 48, 48, 1) uint8.
        head: Whose probabilities.
        codes: (n,) the emotion to explain of each face.

    Returns:
        (n, 48, 48) float32.
    """
    size = faces.shape[1]
    rows = np.arange(len(faces))
    before = predictor.predict(faces)[head][rows, codes]
    gray = np.rint(faces.mean(axis=(1, 2, 3), keepdims=True)).astype(np.uint8)
    total = np.zeros((len(faces), size, size), np.float64)
    count = np.zeros((size, size), np.float64)
    for top in range(0, size - _PATCH + 1, _STEP):
        for left in range(0, size - _PATCH + 1, _STEP):
            covered = faces.copy()
            covered[:, top : top + _PATCH, left : left + _PATCH] = gray
            lost = before - predictor.predict(covered)[head][rows, codes]
            total[:, top : top + _PATCH, left : left + _PATCH] += lost[:, None, None]
            count[top : top + _PATCH, left : left + _PATCH] += 1
    maps = np.maximum(total / count, 0.0)
    return (maps / np.maximum(maps.max(axis=(1, 2), keepdims=True), 1e-12)).astype(np.float32)
