"""A run's network back from its model file, so that it can be trained on, explained, or teach.

The export folds each batch norm into the convolution before it, and int8 rounds the kernels. What
the file computes is kept; the norms get the statistics of faces again, without which a first step
of training would undo the network.
"""

from pathlib import Path
from typing import Any

import keras
import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

from training.architectures.build import build
from training.architectures.norms import measure_norms
from training.evaluate.predictors import Images
from training.export.graph import ExportError
from training.recipe import Recipe

Array = NDArray[np.float32]

_WEIGHTED = ("Conv", "Gemm", "MatMul", "BatchNormalization", "Mul", "Add")
"""What the exporter makes of layers with weights; the last two, of biases and folded norms."""


def restore_network(path: Path, recipe: Recipe, images: Images) -> keras.Model:
    """Return the network of a model file with its weights.

    Args:
        path: A model file that `fer-train export` has written.
        recipe: The one in its card.
        images: (n, 48, 48, 1) uint8 training faces, n > 0, that the norms are measured on.

    Raises:
        ExportError: The file has other layers than the network of its recipe.
    """
    model = build(recipe, fetch=False)
    try:
        proto = onnx.load(str(path))
        _fill(model, proto.graph)
    except (OSError, ValueError, KeyError, IndexError) as error:
        raise ExportError(
            f"{path} cannot be read back as {recipe.model.architecture}: {error}"
        ) from error
    measure_norms(model, images)
    return model


def _fill(model: keras.Model, graph: onnx.GraphProto) -> None:
    """Put the file's weights into the layers that its nodes are named for."""
    arrays = _weights(graph)
    layers = {layer.name: layer for layer in model.layers if layer.weights}
    found: dict[str, list[Array]] = {}
    for node in graph.node:
        stored = [arrays[name] for name in node.input if name in arrays]
        layer = _layer_of(node.name, layers)
        if layer is None or not stored or node.op_type not in _WEIGHTED:
            continue
        if node.op_type == "Conv":
            depthwise = isinstance(layer, keras.layers.DepthwiseConv2D)
            order = (2, 3, 0, 1) if depthwise else (2, 3, 1, 0)
            stored[0] = stored[0].transpose(order)
        found.setdefault(layer.name, []).extend(stored)
    _unfold(model, found)
    for name, layer in layers.items():
        if name not in found:
            raise ValueError(f"it has no weights for {name!r}")
        layer.set_weights(found[name])


def _unfold(model: keras.Model, found: dict[str, list[Array]]) -> None:
    """Let norms that the export has folded do what is left for them to do."""
    norms = [x for x in model.layers if isinstance(x, keras.layers.BatchNormalization)]
    before = {id(layer.output): layer for layer in model.layers}
    for norm in norms:
        source = before[id(norm.input)]
        if norm.name not in found and len(found.get(source.name, [])) > len(source.weights):
            bias = found[source.name].pop()
            found[norm.name] = [np.ones_like(bias), bias]
        stored = found.get(norm.name, [])
        if len(stored) == 2:  # a factor and an offset, without the statistics behind them
            zeros = np.zeros_like(stored[1])
            stored += [zeros, zeros + np.float32(1.0 - norm.epsilon)]


def _weights(graph: onnx.GraphProto) -> dict[str, Array]:
    """Return the constants of a graph by name, int8 ones as the numbers that they stand for."""
    arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    for node in graph.node:
        if node.op_type != "DequantizeLinear" or node.input[0] not in arrays:
            continue
        stored, scale, *zero = (arrays[name] for name in node.input)
        axis = next((a.i for a in node.attribute if a.name == "axis"), 1)
        shape = [1] * stored.ndim
        if scale.size > 1:
            shape[axis] = -1
        offset = zero[0].astype(np.float32).reshape(shape) if zero else np.float32(0)
        whole = stored.astype(np.float32) - offset
        arrays[node.output[0]] = whole * scale.reshape(shape)
    return arrays


def _layer_of(node: str, layers: dict[str, Any]) -> Any | None:  # noqa: ANN401 (a layer)
    """Return the layer that a node is named for: ``residual_1/stem_1/convolution`` for stem."""
    for part in node.split("/"):
        # A model that was called before has its layers numbered.
        for name in (part, part.rpartition("_")[0]):
            if name in layers:
                return layers[name]
    return None
