"""A small residual network for 48x48 faces (He et al., 2016, basic blocks)."""

from typing import Any

from keras import layers

from training.architectures.parts import eighths, norm
from training.heads import SQUEEZE
from training.layers.standardize import StandardizeFaces
from training.recipe import Model

BEGINS_AS_NOTHING = ("stem_fine", SQUEEZE)
"""In the names of layers that change nothing before they have learnt: a run without them fits."""

_FINE = 32
"""Channels between the two convolutions at 48 pixels."""

_SQUEEZED = 8
"""Part of the channels that squeeze-excitation narrows to (16 in the paper, for wider nets)."""


def residual(x: Any, model: Model) -> Any:  # noqa: ANN401 (a symbolic tensor)
    """Stem, then three stages of two basic blocks at 24, 12 and 6 pixels; 2.1 M parameters.

    With ``attentive``, two convolutions in a row look at the face at 48 pixels, beside the stem's
    one, and each block weighs its channels (squeeze-excitation; Hu et al., 2018, section 3).

    Args:
        x: (n, 48, 48, 1) float, 0..255.
        model: ``width`` scales the channels (56, 112, 224), ``dropout`` stands before the heads;
            ``attentive``, see above.

    Returns:
        (n, 224 x width) features.
    """
    x = StandardizeFaces(name="standardize", autocast=False)(x)
    widths = [eighths(w * model.width) for w in (56, 112, 224)]
    fine = _fine(x, widths[0]) if model.attentive else None
    x = layers.Conv2D(widths[0], 3, padding="same", use_bias=False, name="stem")(x)
    if fine is not None:
        x = layers.Add(name="stem_add")([x, fine])
    # Pooled before norm and ReLU: on 48x48 these would cost as much as a stage.
    x = layers.MaxPooling2D(2, name="stem_pool")(x)
    x = norm(x, "stem_norm")
    x = layers.ReLU(name="stem_relu")(x)
    for stage, filters in enumerate(widths, start=1):
        for block in (1, 2):
            stride = 2 if stage > 1 and block == 1 else 1
            x = _block(x, filters, stride, f"s{stage}b{block}", attentive=model.attentive)
    x = layers.GlobalAveragePooling2D(name="mean")(x)
    return layers.Dropout(model.dropout, name="drop")(x)


def _fine(x: Any, filters: int) -> Any:  # noqa: ANN401
    """Two convolutions at full size; the second begins with zeros."""
    y = layers.Conv2D(_FINE, 3, padding="same", use_bias=False, name="stem_fine_conv1")(x)
    y = layers.ReLU(name="stem_fine_relu")(norm(y, "stem_fine_norm"))
    return layers.Conv2D(
        filters,
        3,
        padding="same",
        use_bias=False,
        kernel_initializer="zeros",
        name="stem_fine_conv2",
    )(y)


def _squeezed(x: Any, name: str) -> Any:  # noqa: ANN401
    """Weigh the channels by what the whole map holds, 0..2, beginning with 1."""
    channels = x.shape[-1]
    y = layers.GlobalAveragePooling2D(keepdims=True, name=f"{name}_{SQUEEZE}_mean")(x)
    y = layers.Conv2D(
        eighths(channels / _SQUEEZED), 1, activation="relu", name=f"{name}_{SQUEEZE}_narrow"
    )(y)
    y = layers.Conv2D(
        channels,
        1,
        kernel_initializer="zeros",
        activation="sigmoid",
        name=f"{name}_{SQUEEZE}_widen",
    )(y)
    y = layers.Rescaling(2.0, name=f"{name}_{SQUEEZE}_scale")(y)
    return layers.Multiply(name=f"{name}_{SQUEEZE}")([x, y])


def _block(x: Any, filters: int, stride: int, name: str, *, attentive: bool) -> Any:  # noqa: ANN401
    shortcut = x
    y = layers.Conv2D(
        filters, 3, strides=stride, padding="same", use_bias=False, name=f"{name}_conv1"
    )(x)
    y = norm(y, f"{name}_norm1")
    y = layers.ReLU(name=f"{name}_relu1")(y)
    y = layers.Conv2D(filters, 3, padding="same", use_bias=False, name=f"{name}_conv2")(y)
    y = norm(y, f"{name}_norm2")
    if attentive:
        y = _squeezed(y, name)
    if stride > 1 or x.shape[-1] != filters:
        shortcut = layers.Conv2D(
            filters, 1, strides=stride, use_bias=False, name=f"{name}_shortcut"
        )(x)
        shortcut = norm(shortcut, f"{name}_shortcut_norm")
    y = layers.Add(name=f"{name}_add")([y, shortcut])
    return layers.ReLU(name=f"{name}_relu2")(y)
