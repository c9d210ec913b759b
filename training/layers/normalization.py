"""Normalisation by stored means that stay variables, so that they load and export like weights."""

from typing import Any

import keras
from keras import ops


@keras.saving.register_keras_serializable("fer")
class StoredNormalization(keras.layers.Layer):
    """`keras.layers.Normalization` over the last axis, with the same three weights.

    Keras' own copies its means into constants when they are adapted: weights that are set later
    do not reach them, and the exporter finds them to be inputs of the graph.

    Input and output: (..., c) float.
    """

    def build(self, input_shape: tuple[int | None, ...]) -> None:
        """Make mean, variance and count, in the order of Keras' layer."""
        channels = (input_shape[-1],)
        self.mean = self.add_weight(
            name="mean", shape=channels, initializer="zeros", trainable=False
        )
        self.variance = self.add_weight(
            name="variance", shape=channels, initializer="ones", trainable=False
        )
        self.count = self.add_weight(
            name="count", shape=(), dtype="int", initializer="zeros", trainable=False
        )

    def call(self, inputs: Any) -> Any:  # noqa: ANN401 (a tensor)
        """Normalise."""
        deviation = ops.maximum(ops.sqrt(self.variance), keras.config.epsilon())
        mean, deviation = ops.cast(self.mean, inputs.dtype), ops.cast(deviation, inputs.dtype)
        return (inputs - mean) / deviation
