"""Batch norms that do the same as before, with statistics of faces.

Weights that were not learnt where they stand (folded into a convolution, or put together from
another network) leave norms whose stored statistics are made up. The network says the right thing
with them, but a first step of training would take the batch's statistics and undo it.
"""

from collections.abc import Callable
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Images = NDArray[np.uint8]

_BATCH = 128
_LEAST_VARIANCE = 1e-6
"""Of a channel that is the same on all faces."""


def measure_norms(model: keras.Model, images: Images) -> None:
    """Give the norms the statistics of faces, and the scale and offset that keep what they do.

    Args:
        model: From (n, 48, 48, 1) uint8 faces.
        images: Some faces, n > 0.
    """
    norms = [x for x in model.layers if isinstance(x, keras.layers.BatchNormalization)]
    if not norms:
        return
    probe = keras.Model(model.inputs[0], [norm.input for norm in norms])
    means, squares = _moments(probe.predict_on_batch, images, len(norms))
    for norm, mean, square in zip(norms, means, squares, strict=True):
        gamma, beta, old_mean, old_variance = norm.get_weights()
        factor = gamma / np.sqrt(old_variance + norm.epsilon)
        variance = np.maximum(square - mean**2, _LEAST_VARIANCE)
        norm.set_weights(
            [
                factor * np.sqrt(variance + norm.epsilon),
                beta + factor * (mean - old_mean),
                mean,
                variance,
            ]
        )


def _moments(
    probe: Callable[[Images], list[Array]], images: Images, count: int
) -> tuple[list[NDArray[np.float64]], list[NDArray[np.float64]]]:
    """Return the means of each tensor's channels and of their squares, over all the faces."""
    means: list[Any] = [0.0] * count
    squares: list[Any] = [0.0] * count
    for start in range(0, len(images), _BATCH):
        batch = images[start : start + _BATCH]
        share = len(batch) / len(images)
        for i, tensor in enumerate(probe(batch)):
            x = np.asarray(tensor, np.float64)
            axes = tuple(range(x.ndim - 1))
            means[i] = means[i] + share * x.mean(axis=axes)
            squares[i] = squares[i] + share * np.square(x).mean(axis=axes)
    return means, squares
