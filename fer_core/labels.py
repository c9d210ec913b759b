"""Choose the label to show from probabilities."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

UNCERTAIN: Final = "uncertain"
DEFAULT_THRESHOLD: Final = 0.4
"""Probability below which a label reads "uncertain"; chance is 1/7."""


FLAGGED_FACTOR: Final = 1.5
"""How many times the threshold a face needs of which something is wrong (see
`fer_core.types.FaceFlag`)."""

LOW_PROBABILITY: Final = "low_probability"
"""The reason of `UNCERTAIN` where no emotion stands out."""


def decide(
    probabilities: NDArray[np.float32],
    labels: Sequence[str],
    threshold: float = DEFAULT_THRESHOLD,
    flags: Sequence[str] = (),
) -> tuple[str, float]:
    """Return the most probable emotion, or "uncertain", and its probability.

    Args:
        probabilities: (k,) float32.
        labels: The k emotions in the same order.
        threshold: Below it the label is `UNCERTAIN`; below `FLAGGED_FACTOR` times it where
            something is wrong with the face.
        flags: What is wrong with the face, see `fer_core.types.FaceQuality.lasting`.

    Returns:
        The label and the largest probability, also where the label is `UNCERTAIN`.
    """
    best = int(probabilities.argmax())
    confidence = float(probabilities[best])
    needed = threshold * FLAGGED_FACTOR if flags else threshold
    return (labels[best] if confidence >= needed else UNCERTAIN), confidence


def uncertain_reasons(
    confidence: float, threshold: float = DEFAULT_THRESHOLD, flags: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return why `decide` says "uncertain", from the same figures; empty where it does not.

    Returns:
        `LOW_PROBABILITY` where the probability is below the threshold, and the flags.
    """
    low = (LOW_PROBABILITY,) if confidence < threshold else ()
    return (*low, *flags) if low or (flags and confidence < threshold * FLAGGED_FACTOR) else ()
