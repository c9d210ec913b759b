"""ResNet50 for 48x48 faces: the published blocks behind a stem that keeps the small picture."""

from typing import Any

from keras import layers

from training.architectures.parts import eighths, norm
from training.layers.conv import SmallMapConv2D
from training.layers.standardize import StandardizeFaces
from training.recipe import Model

_STAGES = ((64, 3), (128, 4), (256, 6), (512, 3))
"""Narrow channels and blocks of each stage (He et al., 2016, table 1)."""

_EXPANSION = 4


def resnet50_faces(x: Any, model: Model) -> Any:  # noqa: ANN401 (a symbolic tensor)
    """Stages at 24, 12, 6 and 3 pixels; 23.6 M parameters, 50 layers with a head.

    The published stem halves the picture twice before the first block, which leaves 2x2 pixels of
    a 48x48 face in the last stage. This one halves it once, by pooling behind a 3x3 convolution
    without stride. Where a block halves, its 3x3 convolution has the stride, and its shortcut
    takes the mean of 2x2 pixels, so that none is left out (He, T. et al., 2019, section 4.2). The
    last norm of a block starts at zero, so that the net begins as a shallow one (Goyal et al.,
    2017, section 5.1), or as a small network (`training.architectures.grow`).

    Args:
        x: (n, 48, 48, 1) float, 0..255.
        model: ``width`` scales the channels, ``dropout`` stands before the heads.

    Returns:
        (n, 2048 x width) features.
    """
    x = StandardizeFaces(name="standardize", autocast=False)(x)
    x = layers.Conv2D(eighths(64 * model.width), 3, padding="same", use_bias=False, name="stem")(x)
    x = layers.MaxPooling2D(2, name="stem_pool")(x)
    x = layers.ReLU(name="stem_relu")(norm(x, "stem_norm"))
    for stage, (narrow, blocks) in enumerate(_STAGES, start=1):
        for block in range(1, blocks + 1):
            halves = stage > 1 and block == 1
            x = _bottleneck(x, eighths(narrow * model.width), f"s{stage}b{block}", halves=halves)
    x = layers.GlobalAveragePooling2D(name="mean")(x)
    return layers.Dropout(model.dropout, name="drop")(x)


def _bottleneck(x: Any, narrow: int, name: str, *, halves: bool) -> Any:  # noqa: ANN401
    wide = _EXPANSION * narrow
    shortcut = layers.AveragePooling2D(2, name=f"{name}_shortcut_pool")(x) if halves else x
    y = x
    for part, (filters, size) in enumerate(((narrow, 1), (narrow, 3), (wide, 1)), start=1):
        stride = 2 if halves and part == 2 else 1
        y = SmallMapConv2D(
            filters,
            size,
            strides=stride,
            padding="same",
            use_bias=False,
            name=f"{name}_conv{part}",
        )(y)
        y = norm(y, f"{name}_norm{part}", starts_at_zero=part == 3)
        if part < 3:
            y = layers.ReLU(name=f"{name}_relu{part}")(y)
    if x.shape[-1] != wide:
        widens = SmallMapConv2D(wide, 1, padding="same", use_bias=False, name=f"{name}_shortcut")
        shortcut = widens(shortcut)
        shortcut = norm(shortcut, f"{name}_shortcut_norm")
    y = layers.Add(name=f"{name}_add")([y, shortcut])
    return layers.ReLU(name=f"{name}_relu3")(y)
