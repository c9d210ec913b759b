"""Biases that make up for what rounding the weights does to the mean.

A channel that hardly moves around a high mean, as a ResNet50 grown from a small network has them
(`training.architectures.grow`), turns each weight's rounding into an offset. Its expectation is
known, and goes into the bias (Nagel et al., 2019, section 4.2, with means measured on faces). Of
69.0 points on PublicTest `resnet50-faces` lost 3.3 as int8 without it, and none with it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fer_core.model_card import INPUT_NAME
from training.evaluate.predictors import Images

if TYPE_CHECKING:
    import onnx

_LEVELS = 64
"""Steps from zero to the largest weight of an output channel; int8 less a bit."""
_BATCH = 64


def correct_biases(proto: onnx.ModelProto, faces: Images, outside: list[str]) -> None:
    """Change the biases of the convolutions for weights that will be rounded.

    A convolution without a bias, or one that shares it with another, is left as it is.

    Args:
        proto: A float32 graph of the contract; changed in place.
        faces: (n, 48, 48, 1) uint8, n > 0, that the means are measured on.
        outside: Names of the nodes whose weights stay as they are.
    """
    from onnx import numpy_helper

    stored = {tensor.name: tensor for tensor in proto.graph.initializer}
    readers = Counter(name for node in proto.graph.node for name in node.input)
    convolutions = [
        node
        for node in proto.graph.node
        if node.op_type == "Conv"
        and node.name not in outside
        and len(node.input) > 2
        and all(name in stored and readers[name] == 1 for name in node.input[1:])
    ]
    if not convolutions:
        return
    means = _means(proto, sorted({node.input[0] for node in convolutions}), faces)
    for node in convolutions:
        kernel = numpy_helper.to_array(stored[node.input[1]]).astype(np.float64)
        inputs = means[node.input[0]].reshape(-1, kernel.shape[1])
        # Each group of outputs sees its own inputs.
        seen = np.repeat(inputs, len(kernel) // len(inputs), axis=0)
        offset = ((kernel - _rounded(kernel)).sum(axis=(2, 3)) * seen).sum(axis=1)
        bias = numpy_helper.to_array(stored[node.input[2]]) + offset
        stored[node.input[2]].CopyFrom(
            numpy_helper.from_array(bias.astype(np.float32), node.input[2])
        )


def _rounded(kernel: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a kernel (outputs, inputs, h, w) as it will be stored, an output a scale."""
    largest = np.abs(kernel).max(axis=(1, 2, 3), keepdims=True)
    step = np.where(largest > 0, largest, 1.0) / _LEVELS
    return np.round(kernel / step) * step


def _means(
    proto: onnx.ModelProto, tensors: list[str], faces: Images
) -> dict[str, NDArray[np.float64]]:
    """Return the mean of each channel of maps (n, c, h, w), over the faces and the pixels."""
    import onnx
    import onnxruntime

    probe = onnx.ModelProto()
    probe.CopyFrom(proto)
    del probe.graph.output[:]
    probe.graph.output.extend(onnx.ValueInfoProto(name=name) for name in tensors)
    session = onnxruntime.InferenceSession(
        probe.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    sums: dict[str, NDArray[np.float64]] = {}
    for start in range(0, len(faces), _BATCH):
        batch = faces[start : start + _BATCH]
        for name, found in zip(tensors, session.run(tensors, {INPUT_NAME: batch}), strict=True):
            part = np.asarray(found, np.float64).mean(axis=(2, 3)).sum(axis=0)
            sums[name] = sums.get(name, 0.0) + part
    return {name: total / len(faces) for name, total in sums.items()}
