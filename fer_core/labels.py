"""Choose the label to show from probabilities."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

UNCERTAIN: Final = "uncertain"
DEFAULT_THRESHOLD: Final = 0.4
"""Probability below which a label reads "uncertain"; chance is 1/7."""


def decide(
    probabilities: NDArray[np.float32],
    labels: Sequence[str],
    threshold: float = DEFAULT_THRESHOLD,
) -> tuple[str, float]:
    """Return the most probable emotion, or "uncertain", and its probability.

    Args:
        probabilities: (k,) float32.
        labels: The k emotions in the same order.
        threshold: Below it the label is `UNCERTAIN`.

    Returns:
        The label and the largest probability, also where the label is `UNCERTAIN`.
    """
    best = int(np.argmax(probabilities))
    confidence = float(probabilities[best])
    return (labels[best] if confidence >= threshold else UNCERTAIN), confidence
