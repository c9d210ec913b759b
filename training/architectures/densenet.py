"""A densely connected network for 48x48 faces (Huang et al., 2017, DenseNet-BC)."""

from typing import Any

from keras import layers

from training.architectures.parts import eighths, norm
from training.layers.standardize import StandardizeFaces
from training.recipe import Model

_GROWTH = 24
_UNITS = (6, 10, 8)
"""Units of the blocks at 24, 12 and 6 pixels."""

_BOTTLENECK = 4
"""Channels of a unit's 1x1 convolution, as a multiple of the growth."""


def densenet(x: Any, model: Model) -> Any:  # noqa: ANN401 (a symbolic tensor)
    """Three blocks at 24, 12 and 6 pixels; each unit sees all units before it; 1.0 M parameters.

    Args:
        x: (n, 48, 48, 1) float, 0..255.
        model: ``width`` scales the channels that a unit adds (24), ``dropout`` stands before the
            heads.

    Returns:
        (n, features).
    """
    growth = eighths(_GROWTH * model.width)
    x = StandardizeFaces(name="standardize", autocast=False)(x)
    x = layers.Conv2D(2 * growth, 3, padding="same", use_bias=False, name="stem")(x)
    x = layers.MaxPooling2D(2, name="stem_pool")(x)
    for block, units in enumerate(_UNITS, start=1):
        for unit in range(1, units + 1):
            x = _unit(x, growth, f"b{block}u{unit}")
        if block < len(_UNITS):
            name = f"between{block}"
            x = layers.ReLU(name=f"{name}_relu")(norm(x, f"{name}_norm"))
            half = eighths(x.shape[-1] / 2)
            x = layers.Conv2D(half, 1, use_bias=False, name=f"{name}_conv")(x)
            x = layers.AveragePooling2D(2, name=f"{name}_pool")(x)
    x = layers.ReLU(name="last_relu")(norm(x, "last_norm"))
    x = layers.GlobalAveragePooling2D(name="mean")(x)
    return layers.Dropout(model.dropout, name="drop")(x)


def _unit(x: Any, growth: int, name: str) -> Any:  # noqa: ANN401
    """Append new channels made of all that are there."""
    y = layers.ReLU(name=f"{name}_relu1")(norm(x, f"{name}_norm1"))
    y = layers.Conv2D(_BOTTLENECK * growth, 1, use_bias=False, name=f"{name}_conv1")(y)
    y = layers.ReLU(name=f"{name}_relu2")(norm(y, f"{name}_norm2"))
    y = layers.Conv2D(growth, 3, padding="same", use_bias=False, name=f"{name}_conv2")(y)
    return layers.Concatenate(name=f"{name}_add")([x, y])
