"""Networks of `keras.applications` under a head of ours: the published transfer learning.

The gray face is repeated to three channels and normalised as the backbone expects, in the graph.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import keras
import numpy as np
from keras import layers

from fer_core.errors import FerError
from fer_core.model_card import FACE_SIZE
from training.layers.batchnorm import FusedBatchNorm
from training.layers.normalization import StoredNormalization
from training.recipe import Model, RecipeError

BACKBONE = "backbone"
"""Name of the nested model that holds the backbone's layers."""

_CAFFE_MEANS = (123.68, 116.779, 103.939)
_TORCH_DEVIATIONS = (0.229, 0.224, 0.225)


class WeightsError(FerError):
    """A backbone's weights cannot be fetched or read."""


_KINDS = {
    "resnet50": "ResNet50",
    "resnet50-transfer": "ResNet50",
    "vgg16-transfer": "VGG16",
    "efficientnet-b0": "EfficientNetB0",
}
"""Architecture by architecture, the network of `keras.applications` in it."""


def transfer(x: Any, model: Model) -> Any:  # noqa: ANN401 (a symbolic tensor)
    """A backbone, global average pooling, dropout; "-transfer": dense 128 ReLU before it.

    ResNet50 (He et al., 2016), VGG16 (Simonyan and Zisserman, 2015), EfficientNet-B0 (Tan and
    Le, 2019), each without its top and with random weights.

    Args:
        x: (n, 48, 48, 1) float, 0..255.
        model: ``architecture``, ``input_size``, ``freeze`` and ``dropout`` are used, and
            ``weights`` for the scaling that they expect.

    Returns:
        (n, features).

    Raises:
        RecipeError: The input is too small for the network.
    """
    kind = _KINDS[model.architecture]
    size = model.input_size or FACE_SIZE
    if size < 32:
        msg = f"input_size={size}: {kind} needs at least 32 pixels."
        raise RecipeError(msg)
    if size != FACE_SIZE:
        x = layers.Resizing(size, size, name="resize")(x)
    x = layers.Concatenate(name="repeat")([x, x, x])
    x = _normalised(x, kind, pretrained=model.weights != "none")
    made = getattr(keras.applications, kind)(
        include_top=False, weights=None, input_shape=(size, size, 3)
    )
    fast = keras.models.clone_model(made, clone_function=_with_our_norms)
    backbone = keras.Model(fast.inputs[0], fast.outputs[0], name=BACKBONE)
    backbone.trainable = model.freeze == "none"
    x = backbone(x)
    x = layers.GlobalAveragePooling2D(name="mean")(x)
    if model.architecture.endswith("-transfer"):
        x = layers.Dense(128, activation="relu", name="dense")(x)
    return layers.Dropout(model.dropout, name="drop")(x)


def _normalised(x: Any, kind: str, *, pretrained: bool) -> Any:  # noqa: ANN401
    if kind == "EfficientNetB0":
        return x  # it scales by itself
    if not pretrained:
        return layers.Rescaling(1.0 / 255.0, name="scale")(x)
    # The published weights see BGR less the mean of ImageNet; the channels are equal here.
    blue_first = [-mean for mean in reversed(_CAFFE_MEANS)]
    return layers.Rescaling([1.0, 1.0, 1.0], offset=blue_first, name="scale")(x)


def fetch_weights(model: keras.Model, spec: Model) -> None:
    """Put the weights that a recipe starts from into its model's backbone.

    Args:
        model: Built from ``spec``.
        spec: ``weights`` is "imagenet", or the path of a file or run.

    Raises:
        RecipeError: The architecture has no backbone.
        WeightsError: They cannot be downloaded or do not fit.
    """
    kind = _KINDS.get(spec.architecture)
    if kind is None:
        msg = f"weights={spec.weights}: {spec.architecture} has no backbone that takes weights."
        raise RecipeError(msg)
    backbone = model.get_layer(BACKBONE)
    if spec.weights != "imagenet":
        load_weights(backbone, Path(spec.weights))
        return
    size = spec.input_size or FACE_SIZE
    try:
        made = getattr(keras.applications, kind)(
            include_top=False, weights="imagenet", input_shape=(size, size, 3)
        )
    except Exception as error:  # Keras raises a bare Exception when a download fails
        msg = (
            f"The ImageNet weights of {kind} cannot be downloaded ({error}). Name a file that "
            "you have (--set weights=FILE.h5), or train without them (--set weights=none)."
        )
        raise WeightsError(msg) from error
    backbone.set_weights(made.get_weights())
    for layer in backbone.layers:
        if isinstance(layer, StoredNormalization):
            # With these weights Keras puts a layer behind this one that divides by the roots of
            # the deviations; here the stored variance does so.
            layer.variance.assign(layer.variance * np.array(_TORCH_DEVIATIONS, np.float32))


def _with_our_norms(layer: keras.layers.Layer) -> keras.layers.Layer:
    """Return a copy of a layer; its norms become those of ours, same weights and names."""
    if type(layer) is keras.layers.Normalization:
        return StoredNormalization(name=layer.name)
    if type(layer) is keras.layers.BatchNormalization:
        return FusedBatchNorm.from_config(layer.get_config())
    return layer.__class__.from_config(layer.get_config())


def load_weights(backbone: keras.Model, path: Path) -> None:
    """Put a file's weights into a backbone.

    Args:
        backbone: Without its top.
        path: Published weights (``.h5``, with or without the top), a ``.weights.h5``, a whole
            model (``.keras``), or the folder or ``model.keras`` of a run with this backbone.

    Raises:
        WeightsError: The file is missing or fits no such network.
    """
    if path.is_dir():
        path = path / "model.keras"
    if not path.is_file():
        msg = f"There is no weights file {path}; --set weights=none trains without one."
        raise WeightsError(msg)
    try:
        if path.suffix == ".keras":
            source = keras.saving.load_model(path, compile=False, safe_mode=True)
            nested = [layer for layer in source.layers if layer.name == BACKBONE]
            _copy(nested[0] if nested else source, backbone, path)
        else:
            by_name = not path.name.endswith(".weights.h5")
            with warnings.catch_warnings():
                # Keras only warns where a file leaves layers as random as they were.
                warnings.simplefilter("error", UserWarning)
                backbone.load_weights(path, **({"by_name": True} if by_name else {}))
    except (ValueError, OSError, TypeError, KeyError, UserWarning) as error:
        msg = f"{path} does not fit this network: {error}"
        raise WeightsError(msg) from error


def _copy(source: keras.Model, backbone: keras.Model, path: Path) -> None:
    """Copy by layer name, so that a model with its top fits too."""
    known = {layer.name: layer for layer in source.layers}
    missing = [layer.name for layer in backbone.layers if layer.weights and layer.name not in known]
    if missing:
        msg = f"{path} has no layer {missing[0]!r}"
        raise ValueError(msg)
    for layer in backbone.layers:
        if layer.weights:
            layer.set_weights(known[layer.name].get_weights())


def unfreeze(model: keras.Model, prefixes: str) -> int:
    """Let the backbone's upper layers learn, but for its batch norms (as Keras' guide advises).

    Args:
        model: Whole model.
        prefixes: Comma separated beginnings of layer names; empty for all.

    Returns:
        How many layers learn from now on.
    """
    wanted = tuple(p.strip() for p in prefixes.split(",") if p.strip())
    backbone = model.get_layer(BACKBONE)
    backbone.trainable = True
    count = 0
    for layer in backbone.layers:
        learns = not wanted or layer.name.startswith(wanted)
        layer.trainable = learns and not isinstance(layer, keras.layers.BatchNormalization)
        count += bool(layer.trainable and layer.weights)
    return count
