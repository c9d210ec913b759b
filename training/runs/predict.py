"""Logits of many faces by a Keras model, in batches of one static shape."""

import keras
import numpy as np
from numpy.typing import NDArray


def predict_logits(
    model: keras.Model, images: NDArray[np.uint8], batch_size: int = 256
) -> dict[str, NDArray[np.float32]]:
    """Return the logits (n, 7) float32 of each head for images (n, 48, 48, 1) uint8.

    The last batch is padded, so that the graph is traced once.
    """
    parts: dict[str, list[NDArray[np.float32]]] = {}
    batch_size = max(1, min(batch_size, len(images)))
    for start in range(0, max(1, len(images)), batch_size):
        batch = images[start : start + batch_size]
        n = len(batch)
        if n < batch_size:
            batch = np.concatenate([batch, np.zeros((batch_size - n, *batch.shape[1:]), np.uint8)])
        for name, logits in model.predict_on_batch(batch).items():
            parts.setdefault(name, []).append(np.asarray(logits, np.float32)[:n])
    return {name: np.concatenate(found) for name, found in parts.items()}
