"""Grad-CAM (Selvaraju et al., 2017): which places of the last convolution speak for an emotion."""

import importlib
from typing import Any

import keras
import numpy as np
from keras import ops
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import FerError


class ExplainError(FerError):
    """A model cannot be explained this way."""


def grad_cam(
    model: keras.Model, faces: NDArray[np.uint8], head: str, codes: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Return a map of each face, 0..1, of what speaks for an emotion.

    The gradient of one emotion's logit with respect to the feature maps weighs these maps; what
    is positive in their sum is kept. On TensorFlow and JAX.

    Args:
        model: From (n, 48, 48, 1) faces to logits by head.
        faces: (n, 48, 48, 1) uint8.
        head: Whose logits.
        codes: (n,) the emotion to explain of each face.

    Returns:
        (n, h, w) float32, at the size of the last feature maps.

    Raises:
        ExplainError: The network has no feature maps, or the backend has no gradients here.
    """
    layer = _last_maps(model)
    cut = _tensor(model, layer)
    lower = keras.Model(model.inputs[0], cut)
    upper = _above(model, layer, cut)
    maps = lower(faces, training=False)
    chosen = np.eye(len(EMOTIONS), dtype=np.float32)[codes]

    def logit(maps: Any) -> Any:  # noqa: ANN401 (a tensor)
        return ops.sum(upper(maps, training=False)[head] * chosen)

    slopes = _gradient(logit, maps)
    values = np.asarray(ops.convert_to_numpy(maps), np.float32)
    weights = np.asarray(ops.convert_to_numpy(slopes), np.float32).mean(axis=(1, 2), keepdims=True)
    cam = np.maximum((values * weights).sum(axis=3), 0.0)
    return cam / np.maximum(cam.max(axis=(1, 2), keepdims=True), 1e-12)


def _last_maps(model: keras.Model) -> keras.layers.Layer:
    """Return the last layer of the model itself whose output is a map; of 6x6 where there is one.

    Smaller ones than that show hardly more than "the face".
    """
    for smallest in (6, 2):
        for layer in reversed(model.layers):
            shape = getattr(layer.output, "shape", ())
            if len(shape) == 4 and min(shape[1:3]) >= smallest and shape[3] > 3:
                return layer
    raise ExplainError(
        "This network has no feature maps that Grad-CAM could show; export it, and explain the "
        ".onnx file, which is done by covering places instead."
    )


def _tensor(model: keras.Model, layer: keras.layers.Layer) -> Any:  # noqa: ANN401
    """Return what a layer gives within this model.

    A nested model's own ``output`` is that of its inside; what follows it knows the one outside.
    """
    if isinstance(layer, keras.Model):
        return model.layers[model.layers.index(layer) + 1].input
    return layer.output


def _above(model: keras.Model, layer: keras.layers.Layer, cut: Any) -> keras.Model:  # noqa: ANN401
    """Return the part of a model from a layer's output on."""
    start = keras.Input(cut.shape[1:], dtype=cut.dtype)
    known: dict[int, Any] = {id(cut): start}
    later = model.layers[model.layers.index(layer) + 1 :]
    for upper in later:
        source = upper.input
        inputs = source if isinstance(source, list) else [source]
        if not all(id(tensor) in known for tensor in inputs):
            raise ExplainError(
                "This network branches before its last feature maps; it cannot be cut there."
            )
        mapped = [known[id(tensor)] for tensor in inputs]
        attends = isinstance(upper, keras.layers.MultiHeadAttention)
        known[id(upper.output)] = (
            upper(mapped) if isinstance(source, list) and not attends else upper(*mapped)
        )
    outputs = {
        name: known[id(tensor)]
        for name, tensor in zip(model.output_names, model.outputs, strict=True)
    }
    return keras.Model(start, outputs)


def _gradient(function: Any, at: Any) -> Any:  # noqa: ANN401 (tensors)
    backend = keras.backend.backend()
    if backend == "tensorflow":
        import tensorflow as tf

        with tf.GradientTape() as tape:
            tape.watch(at)
            value = function(at)
        return tape.gradient(value, at)
    if backend == "jax":
        return importlib.import_module("jax").grad(function)(at)
    raise ExplainError(f"Grad-CAM runs on TensorFlow and JAX, not on {backend}.")
