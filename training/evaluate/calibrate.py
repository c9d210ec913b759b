"""One temperature a head, so that the per cent mean what they say (Guo et al., 2017)."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.data.targets import Targets

_LOWEST, _HIGHEST = 0.05, 20.0
_STEPS = 60
_PRECISION = 1e-5


def softmax(logits: NDArray[np.floating[Any]], temperature: float = 1.0) -> NDArray[np.float64]:
    """Return the softmax of (n, k) logits divided by a temperature."""
    z = logits.astype(np.float64) / temperature
    z -= z.max(axis=1, keepdims=True, initial=-np.inf)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def temperature(logits: NDArray[np.float32], labels: NDArray[np.int64]) -> float:
    """Return the temperature in 0.05..20 with the least log loss, to three digits.

    Args:
        logits: (n, k), n > 0.
        labels: (n,) columns of ``logits``.
    """
    return best_temperature([(logits, labels, 1.0)])


def best_temperature(
    groups: Sequence[tuple[NDArray[np.float32], NDArray[np.int64], float]],
    offset: NDArray[np.float64] | float = 0.0,
) -> float:
    """Return the temperature in 0.05..20 with the least log loss over groups, to three digits.

    Args:
        groups: Logits (n, k), labels (n,) and the weight of the group's mean log loss; n > 0.
        offset: (k,), added to the logits after they are divided by the temperature.

    The log loss is convex in 1 / temperature. Newton's steps find its minimum, and a bisection
    takes over where a step leaves the interval that the slopes have left.
    """
    low, high = 1.0 / _HIGHEST, 1.0 / _LOWEST
    inverse = 1.0
    for _ in range(_STEPS):
        slope = curvature = 0.0
        for logits, labels, weight in groups:
            wide = logits.astype(np.float64)
            p = softmax(wide * inverse + offset)
            mean = (p * wide).sum(axis=1)
            slope += weight * float((mean - wide[np.arange(len(labels)), labels]).mean())
            curvature += weight * float(((p * wide**2).sum(axis=1) - mean**2).mean())
        if slope > 0:
            high = inverse
        else:
            low = inverse
        step = inverse - slope / curvature if curvature > 0 else low
        following = step if low < step < high else (low + high) / 2
        if abs(following - inverse) < _PRECISION * inverse:
            break
        inverse = following
    return round(1.0 / inverse, 3)


def calibrate(
    logits: Mapping[str, NDArray[np.float32]], targets: Mapping[str, Targets]
) -> dict[str, float]:
    """Return the temperature of each head on validation faces.

    Args:
        logits: (n, 7) by head.
        targets: Of the same faces; rows without a label do not count.
    """
    found = {}
    for head, target in targets.items():
        rows = target.weights > 0
        labels = target.probabilities[rows].argmax(axis=1).astype(np.int64)
        found[head] = temperature(logits[head][rows], labels)
    return found
