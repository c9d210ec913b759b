"""A vision transformer that suits 48x48 (Dosovitskiy et al., 2021, small patches)."""

from typing import Any

import keras
from keras import layers, ops

from training.architectures.parts import eighths, scaled
from training.recipe import Model

_PATCH, _DEPTH, _HEADS = 6, 8, 6


@keras.saving.register_keras_serializable("fer")
class Positions(keras.layers.Layer):
    """Adds a learnt vector to each of the tokens (n, tokens, channels)."""

    def build(self, input_shape: tuple[int | None, ...]) -> None:
        """Make the vectors."""
        self.table = self.add_weight(
            name="table",
            shape=(1, *input_shape[1:]),
            initializer=keras.initializers.RandomNormal(stddev=0.02, seed=0),
        )

    def call(self, inputs: Any) -> Any:  # noqa: ANN401
        """Add them."""
        return inputs + ops.cast(self.table, inputs.dtype)


@keras.saving.register_keras_serializable("fer")
def gelu(x: Any) -> Any:  # noqa: ANN401 (a tensor)
    """GELU by its tanh form; the exact one needs an operation that ONNX does not have."""
    return ops.gelu(x, approximate=True)


def vit_small(x: Any, model: Model) -> Any:  # noqa: ANN401 (a symbolic tensor)
    """Patches of 6x6 become 64 tokens of 192 channels; 8 pre-norm layers; 3.6 M parameters.

    Args:
        x: (n, 48, 48, 1) float, 0..255.
        model: ``width`` scales the channels, ``dropout`` is used in every layer.

    Returns:
        (n, 192 x width) features, the mean of the tokens.
    """
    width = eighths(192 * model.width / _HEADS) * _HEADS
    # Two convolutions before the patches: transformers without a convolutional stem need more
    # images than there are here (Xiao et al., 2021).
    x = scaled(x)
    x = layers.Conv2D(width // 4, 3, padding="same", activation="relu", name="stem")(x)
    x = layers.Conv2D(width, _PATCH, strides=_PATCH, name="patches")(x)
    x = layers.Reshape((-1, width), name="tokens")(x)
    x = Positions(name="positions")(x)
    for i in range(1, _DEPTH + 1):
        y = layers.LayerNormalization(epsilon=1e-6, name=f"norm{i}a")(x)
        y = layers.MultiHeadAttention(
            _HEADS, width // _HEADS, dropout=model.dropout, flash_attention=False, name=f"attend{i}"
        )(y, y)
        x = layers.Add(name=f"add{i}a")([x, y])
        y = layers.LayerNormalization(epsilon=1e-6, name=f"norm{i}b")(x)
        y = layers.Dense(2 * width, activation=gelu, name=f"dense{i}a")(y)
        y = layers.Dropout(model.dropout, name=f"drop{i}a")(y)
        y = layers.Dense(width, name=f"dense{i}b")(y)
        y = layers.Dropout(model.dropout, name=f"drop{i}b")(y)
        x = layers.Add(name=f"add{i}b")([x, y])
    x = layers.LayerNormalization(epsilon=1e-6, name="norm")(x)
    return layers.GlobalAveragePooling1D(name="mean")(x)
