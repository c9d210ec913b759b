"""A VGG with batch norm that suits 48x48 (Simonyan and Zisserman, 2015, configuration B)."""

from typing import Any

from keras import layers

from training.architectures.parts import eighths, norm
from training.layers.standardize import StandardizeFaces
from training.recipe import Model

_STAGES = (64, 128, 256, 512)


def vgg_bn(x: Any, model: Model) -> Any:  # noqa: ANN401 (a symbolic tensor)
    """Two 3x3 convolutions at each of 48, 24, 12 and 6 pixels, batch norm after each; 4.7 M.

    The mean of the last maps stands in place of the paper's two dense layers of 4,096, which
    would hold nine tenths of the weights.

    Args:
        x: (n, 48, 48, 1) float, 0..255.
        model: ``width`` scales the channels (64, 128, 256, 512), ``dropout`` stands before the
            heads.

    Returns:
        (n, 512 x width) features.
    """
    x = StandardizeFaces(name="standardize", autocast=False)(x)
    for stage, channels in enumerate(_STAGES, start=1):
        for twin in "ab":
            name = f"{stage}{twin}"
            x = layers.Conv2D(
                eighths(channels * model.width),
                3,
                padding="same",
                use_bias=False,
                name=f"conv{name}",
            )(x)
            x = layers.ReLU(name=f"relu{name}")(norm(x, f"norm{name}"))
        if stage < len(_STAGES):
            x = layers.MaxPooling2D(2, name=f"pool{stage}")(x)
    x = layers.GlobalAveragePooling2D(name="mean")(x)
    return layers.Dropout(model.dropout, name="drop")(x)
