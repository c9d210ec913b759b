"""Does the file say what the Keras model says?"""

from dataclasses import dataclass

import numpy as np

from training.evaluate.predictors import Images, Predictor
from training.export.graph import ExportError

TOLERANCE = 1e-3
"""Largest difference of one probability between Keras and a float32 file."""


@dataclass(frozen=True, slots=True)
class Parity:
    """How far two models are apart on the same faces.

    Attributes:
        largest: Largest difference of one probability, over all heads.
        agreement: Share of faces on which both name the same emotion, of the worst head.
    """

    largest: float
    agreement: float


def compare(first: Predictor, second: Predictor, images: Images) -> Parity:
    """Return how far two models are apart on (n, 48, 48, 1) uint8 faces, n > 0."""
    a, b = first.predict(images), second.predict(images)
    heads = sorted(set(a) & set(b))
    largest = max(float(np.abs(a[head] - b[head]).max()) for head in heads)
    agreement = min(
        float((a[head].argmax(axis=1) == b[head].argmax(axis=1)).mean()) for head in heads
    )
    return Parity(largest, agreement)


def require(first: Predictor, second: Predictor, images: Images) -> Parity:
    """Return the same, or refuse it.

    Raises:
        ExportError: A probability differs by more than `TOLERANCE`.
    """
    parity = compare(first, second, images)
    if not parity.largest <= TOLERANCE:
        raise ExportError(
            f"The exported file and the Keras model differ by up to {parity.largest:.4f} in a "
            f"probability ({TOLERANCE} is allowed); nothing was written."
        )
    return parity
