"""The plain convolutional networks of the systems that the project answers to."""

from typing import Any

from keras import layers

from training.architectures.parts import norm, scaled
from training.recipe import Model


def cnn_wide(x: Any, model: Model) -> Any:  # noqa: ANN401 (a symbolic tensor)
    """Four convolutions (64, 128, 512, 512) and two dense layers (256, 512); 4.5 M parameters.

    Each convolution: ReLU, max pooling 2, batch norm, dropout; each dense layer: ReLU, batch
    norm, dropout.

    Args:
        x: (n, 48, 48, 1) float, 0..255.
        model: Its ``dropout`` is used.

    Returns:
        (n, 512) features.
    """
    x = scaled(x)
    for block, (filters, kernel) in enumerate([(64, 3), (128, 5), (512, 3), (512, 3)], start=1):
        # The ReLU stands after the pooling: it commutes with the maximum and costs a quarter.
        x = layers.Conv2D(filters, kernel, padding="same", name=f"conv{block}")(x)
        x = layers.MaxPooling2D(2, name=f"pool{block}")(x)
        x = layers.ReLU(name=f"relu{block}")(x)
        x = norm(x, f"norm{block}")
        x = layers.Dropout(model.dropout, name=f"drop{block}")(x)
    x = layers.Flatten(name="flat")(x)
    for block, units in enumerate([256, 512], start=1):
        x = layers.Dense(units, activation="relu", name=f"dense{block}")(x)
        x = norm(x, f"dense_norm{block}")
        x = layers.Dropout(model.dropout, name=f"dense_drop{block}")(x)
    return x


def cnn_compact(x: Any, model: Model) -> Any:  # noqa: ANN401
    """Three pairs of convolutions (32, 64, 128), dense 128 and 384; 490,000 parameters.

    Args:
        x: (n, 48, 48, 1) float, 0..255.
        model: Its ``dropout`` is used, twice as large before and between the dense layers.

    Returns:
        (n, 384) features.
    """
    x = scaled(x)
    for block, filters in enumerate([32, 64, 128], start=1):
        for twin in "ab":
            name = f"{block}{twin}"
            x = layers.Conv2D(filters, 3, padding="same", use_bias=False, name=f"conv{name}")(x)
            x = norm(x, f"norm{name}")
            x = layers.ReLU(name=f"relu{name}")(x)
        x = layers.MaxPooling2D(2, name=f"pool{block}")(x)
        x = layers.Dropout(model.dropout, name=f"drop{block}")(x)
    x = layers.MaxPooling2D(2, name="pool4")(x)
    x = layers.Flatten(name="flat")(x)
    for block, units in enumerate([128, 384], start=1):
        x = layers.Dense(units, use_bias=False, name=f"dense{block}")(x)
        x = norm(x, f"dense_norm{block}")
        x = layers.ReLU(name=f"dense_relu{block}")(x)
        x = layers.Dropout(min(0.9, 2 * model.dropout), name=f"dense_drop{block}")(x)
    return x


def cnn_baseline(x: Any, model: Model) -> Any:  # noqa: ANN401
    """Convolutions of 32, 64 and 128, each pooled, and one dense layer of 128; no batch norm.

    Args:
        x: (n, 48, 48, 1) float, 0..255.
        model: Its ``dropout`` is used after the convolutions, twice as large after the dense.

    Returns:
        (n, 128) features.
    """
    x = scaled(x)
    for block, filters in enumerate([32, 64, 128], start=1):
        x = layers.Conv2D(filters, 3, padding="same", name=f"conv{block}")(x)
        x = layers.MaxPooling2D(2, name=f"pool{block}")(x)
        x = layers.ReLU(name=f"relu{block}")(x)
    x = layers.Dropout(model.dropout, name="drop")(x)
    x = layers.Flatten(name="flat")(x)
    x = layers.Dense(128, activation="relu", name="dense")(x)
    return layers.Dropout(min(0.9, 2 * model.dropout), name="dense_drop")(x)
