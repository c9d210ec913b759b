"""A small residual network for 48x48 faces (He et al., 2016, basic blocks)."""

from __future__ import annotations

from typing import Any

from keras import layers

from training.architectures.parts import eighths, norm
from training.layers.standardize import StandardizeFaces
from training.recipe import Model


def residual(x: Any, model: Model) -> Any:  # noqa: ANN401 (a symbolic tensor)
    """Stem, then three stages of two basic blocks at 24, 12 and 6 pixels; 2.1 M parameters.

    Args:
        x: (n, 48, 48, 1) float, 0..255.
        model: ``width`` scales the channels (56, 112, 224), ``dropout`` stands before the heads.

    Returns:
        (n, 224 x width) features.
    """
    x = StandardizeFaces(name="standardize", autocast=False)(x)
    widths = [eighths(w * model.width) for w in (56, 112, 224)]
    x = layers.Conv2D(widths[0], 3, padding="same", use_bias=False, name="stem")(x)
    # Pooled before norm and ReLU: on 48x48 these would cost as much as a stage.
    x = layers.MaxPooling2D(2, name="stem_pool")(x)
    x = norm(x, "stem_norm")
    x = layers.ReLU(name="stem_relu")(x)
    for stage, filters in enumerate(widths, start=1):
        for block in (1, 2):
            stride = 2 if stage > 1 and block == 1 else 1
            x = _block(x, filters, stride, f"s{stage}b{block}")
    x = layers.GlobalAveragePooling2D(name="mean")(x)
    return layers.Dropout(model.dropout, name="drop")(x)


def _block(x: Any, filters: int, stride: int, name: str) -> Any:  # noqa: ANN401
    shortcut = x
    y = layers.Conv2D(
        filters, 3, strides=stride, padding="same", use_bias=False, name=f"{name}_conv1"
    )(x)
    y = norm(y, f"{name}_norm1")
    y = layers.ReLU(name=f"{name}_relu1")(y)
    y = layers.Conv2D(filters, 3, padding="same", use_bias=False, name=f"{name}_conv2")(y)
    y = norm(y, f"{name}_norm2")
    if stride > 1 or x.shape[-1] != filters:
        shortcut = layers.Conv2D(
            filters, 1, strides=stride, use_bias=False, name=f"{name}_shortcut"
        )(x)
        shortcut = norm(shortcut, f"{name}_shortcut_norm")
    y = layers.Add(name=f"{name}_add")([y, shortcut])
    return layers.ReLU(name=f"{name}_relu2")(y)
