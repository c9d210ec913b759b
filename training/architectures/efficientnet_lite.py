"""EfficientNet-Lite0: EfficientNet-B0 without squeeze-excitation and with ReLU6 (Liu, 2020).

"Higher accuracy on vision models with EfficientNet-Lite", TensorFlow blog, 16 March 2020: what
was left out is what integers cannot say well, so that the network loses little as int8.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from keras import layers
from numpy.typing import NDArray

from training.layers.batchnorm import FusedBatchNorm
from training.layers.standardize import StandardizeFaces
from training.recipe import Model

_STEM = 32

_STAGES = (
    (3, 1, 1, 16, 1),
    (3, 2, 6, 24, 2),
    (5, 2, 6, 40, 2),
    (3, 2, 6, 80, 3),
    (5, 1, 6, 112, 3),
    (5, 2, 6, 192, 4),
    (3, 1, 6, 320, 1),
)
"""Kernel, stride, expansion, channels and blocks of each stage (Tan and Le, 2019, table 1)."""

_PUBLISHED_SPREAD = 0.5
"""The published weights see (value - 127) / 128, where a photograph's deviation is about this."""


def efficientnet_lite0(x: Any, model: Model) -> Any:  # noqa: ANN401 (a symbolic tensor)
    """Return the published blocks without the last 1x1 convolution and the top; 3.0 M parameters.

    Args:
        x: (n, input_size, input_size, 1) float, 0..255; at 96 pixels the last maps have 3.
        model: ``dropout`` stands before the heads.

    Returns:
        (n, 320) features.
    """
    x = StandardizeFaces(name="standardize", autocast=False)(x)
    x = layers.Rescaling(_PUBLISHED_SPREAD, name="scale")(x)
    x = layers.Conv2D(_STEM, 3, strides=2, padding="same", use_bias=False, name="stem")(x)
    x = _relu6(_norm(x, "stem_norm"), "stem_relu")
    for stage, (kernel, first_stride, expansion, channels, blocks) in enumerate(_STAGES, start=1):
        for block in range(1, blocks + 1):
            stride = first_stride if block == 1 else 1
            x = _inverted(x, kernel, stride, expansion, channels, f"s{stage}b{block}")
    x = layers.GlobalAveragePooling2D(name="mean")(x)
    return layers.Dropout(model.dropout, name="drop")(x)


def published(arrays: Mapping[str, NDArray[Any]]) -> dict[str, list[NDArray[np.float32]]]:
    """Return the weights of each layer from the arrays of the published PyTorch file.

    Args:
        arrays: By the file's own names: ``_conv_stem.weight`` (32, 3, 3, 3),
            ``_blocks.0._depthwise_conv.weight``, ... What stands for the top is left out.

    Returns:
        By layer name. The stem adds its three colours, since a gray face has the same in each.

    Raises:
        KeyError: An array is missing.
        ValueError: An array has another number of axes.
    """
    found = {"stem": [_kernel(arrays["_conv_stem.weight"]).sum(axis=2, keepdims=True)]}
    found["stem_norm"] = _averages(arrays, "_bn0")
    for index, (name, expansion) in enumerate(_blocks()):
        there = f"_blocks.{index}"
        if expansion > 1:
            found[f"{name}_expand"] = [_kernel(arrays[f"{there}._expand_conv.weight"])]
            found[f"{name}_expand_norm"] = _averages(arrays, f"{there}._bn0")
        # PyTorch writes (channels, 1, h, w), Keras (h, w, channels, 1).
        depthwise = _kernel(arrays[f"{there}._depthwise_conv.weight"]).swapaxes(2, 3)
        found[f"{name}_depthwise"] = [depthwise]
        found[f"{name}_depthwise_norm"] = _averages(arrays, f"{there}._bn1")
        found[f"{name}_project"] = [_kernel(arrays[f"{there}._project_conv.weight"])]
        found[f"{name}_project_norm"] = _averages(arrays, f"{there}._bn2")
    return found


def _blocks() -> Iterator[tuple[str, int]]:
    """Yield each block's name and expansion, in the order of the network."""
    for stage, (_, _, expansion, _, blocks) in enumerate(_STAGES, start=1):
        for block in range(1, blocks + 1):
            yield f"s{stage}b{block}", expansion


def _kernel(weights: NDArray[Any]) -> NDArray[np.float32]:
    """Return (out, in, h, w) as (h, w, in, out)."""
    return np.asarray(weights, np.float32).transpose(2, 3, 1, 0)


def _averages(arrays: Mapping[str, NDArray[Any]], name: str) -> list[NDArray[np.float32]]:
    parts = ("weight", "bias", "running_mean", "running_var")
    return [np.asarray(arrays[f"{name}.{part}"], np.float32) for part in parts]


def _inverted(x: Any, kernel: int, stride: int, expansion: int, channels: int, name: str) -> Any:  # noqa: ANN401
    """Append an inverted residual block (Sandler et al., 2018): widen, filter channels, narrow."""
    narrow = x.shape[-1]
    y = x
    if expansion > 1:
        y = layers.Conv2D(narrow * expansion, 1, use_bias=False, name=f"{name}_expand")(y)
        y = _relu6(_norm(y, f"{name}_expand_norm"), f"{name}_expand_relu")
    y = layers.DepthwiseConv2D(
        kernel, strides=stride, padding="same", use_bias=False, name=f"{name}_depthwise"
    )(y)
    y = _relu6(_norm(y, f"{name}_depthwise_norm"), f"{name}_depthwise_relu")
    y = layers.Conv2D(channels, 1, use_bias=False, name=f"{name}_project")(y)
    y = _norm(y, f"{name}_project_norm")
    if stride == 1 and narrow == channels:
        y = layers.Add(name=f"{name}_add")([x, y])
    return y


def _norm(x: Any, name: str) -> Any:  # noqa: ANN401
    # The published epsilon; the averages follow as quickly as those of the other networks here.
    return FusedBatchNorm(momentum=0.9, epsilon=1e-3, name=name)(x)


def _relu6(x: Any, name: str) -> Any:  # noqa: ANN401
    return layers.ReLU(6.0, name=name)(x)
