"""Each face at its own mean and contrast, so that dim and bright rooms look the same."""

from typing import Any

import keras
from keras import ops

_LEAST_DEVIATION = 8.0
"""Gray values; a face with less contrast than this is mostly noise, which is not blown up."""


@keras.saving.register_keras_serializable("fer")
class StandardizeFaces(keras.layers.Layer):
    """Subtract each face's mean and divide by its standard deviation.

    Computed in float32 under every policy. Input: (n, h, w, c), gray values 0..255; output: the
    same shape, the layer's compute dtype, about -3..3.
    """

    def call(self, inputs: Any) -> Any:  # noqa: ANN401 (a tensor of the backend)
        """Standardise each face by itself."""
        x = ops.cast(inputs, "float32")
        centred = x - ops.mean(x, axis=(1, 2, 3), keepdims=True)
        variance = ops.mean(ops.square(centred), axis=(1, 2, 3), keepdims=True)
        deviation = ops.sqrt(ops.maximum(variance, _LEAST_DEVIATION**2))
        return ops.cast(centred / deviation, self.compute_dtype)

    def compute_output_shape(self, input_shape: Any) -> Any:  # noqa: ANN401 (Keras' signature)
        """Return the shape of the input."""
        return input_shape
