"""Networks of `keras.applications` under a head of ours: the published transfer learning.

The gray face is repeated to three channels and normalised as the backbone expects, in the graph.
"""

from typing import Any

import keras
from keras import layers

from fer_core.emotion.model_card import FACE_SIZE
from training.layers.batchnorm import FusedBatchNorm
from training.layers.normalization import StoredNormalization
from training.recipe import Model, RecipeError

BACKBONE = "backbone"
"""Name of the nested model that holds the backbone's layers."""

_CAFFE_MEANS = (123.68, 116.779, 103.939)


KINDS = {
    "resnet50": "ResNet50",
    "resnet50-transfer": "ResNet50",
    "vgg16-transfer": "VGG16",
    "efficientnet-b0": "EfficientNetB0",
}
"""Architecture by architecture, the network of `keras.applications` in it."""


def transfer(x: Any, model: Model) -> Any:  # noqa: ANN401 (a symbolic tensor)
    """Return a backbone, global average pooling, dropout; "-transfer": dense 128 ReLU before it.

    ResNet50 (He et al., 2016), VGG16 (Simonyan and Zisserman, 2015), EfficientNet-B0 (Tan and
    Le, 2019), each without its top and with random weights.

    Args:
        x: (n, input_size, input_size, 1) float, 0..255.
        model: ``architecture``, ``input_size``, ``freeze`` and ``dropout`` are used, and
            ``weights`` for the scaling that they expect.

    Returns:
        (n, features).

    Raises:
        RecipeError: The input is too small for the network.
    """
    kind = KINDS[model.architecture]
    size = model.input_size or FACE_SIZE
    if size < 32:
        raise RecipeError(f"input_size={size}: {kind} needs at least 32 pixels.")
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


def _with_our_norms(layer: keras.layers.Layer) -> keras.layers.Layer:
    """Return a copy of a layer; its norms become those of ours, same weights and names."""
    if type(layer) is keras.layers.Normalization:
        # Keras numbers the layers that it names itself; files of weights hold the first one's name.
        return StoredNormalization(name=layer.name.rstrip("_0123456789"))
    if type(layer) is keras.layers.BatchNormalization:
        return FusedBatchNorm.from_config(layer.get_config())
    return layer.__class__.from_config(layer.get_config())


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
