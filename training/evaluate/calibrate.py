"""One temperature a head, so that the per cent mean what they say (Guo et al., 2017)."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from training.data.targets import Targets

_LOWEST, _HIGHEST = 0.05, 20.0


def softmax(logits: NDArray[np.float32], temperature: float = 1.0) -> NDArray[np.float64]:
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

    The log loss is convex in 1 / temperature, so a golden section over its logarithm finds it.
    """
    rows = np.arange(len(labels))

    def loss(log_t: float) -> float:
        p = softmax(logits, float(np.exp(log_t)))[rows, labels]
        return float(-np.log(np.maximum(p, 1e-300)).mean())

    low, high = np.log(_LOWEST), np.log(_HIGHEST)
    ratio = (5**0.5 - 1) / 2
    while high - low > 1e-4:
        a, b = high - ratio * (high - low), low + ratio * (high - low)
        if loss(a) < loss(b):
            high = b
        else:
            low = a
    return round(float(np.exp((low + high) / 2)), 3)


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
