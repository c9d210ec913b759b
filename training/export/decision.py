"""The decision inside a model file: the nodes between the logits of a head and its softmax.

The exporter ends a head with a factor (one over the temperature) and a softmax. The decision adds
an offset between the two, minus power times the logarithm of the prior, which divides the softmax
by the prior to that power. Nothing before these nodes is touched.
"""

from typing import Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper

from fer_core.emotion.model_card import FACE_SIZE, INPUT_NAME
from training.evaluate.decision import Decision
from training.evaluate.predictors import Images
from training.export.graph import ExportError

_FACTOR: Final = "decision_factor"
_OFFSET: Final = "decision_offset"
_BATCH: Final = 64


def put_decision(proto: onnx.ModelProto, output: str, decision: Decision) -> None:
    """Let an output follow a decision, in place of its temperature or the decision it had.

    Args:
        proto: A graph of the contract, changed in place.
        output: Name of the output.
        decision: Its prior has as many shares as the output has columns.

    Raises:
        ExportError: The output is not what the exporter writes.
    """
    graph = proto.graph
    softmax, between = _tail(graph, output)
    logits = between[0].input[0] if between else softmax.input[0]
    for node in reversed(between):
        if not any(node.output[0] in other.input for other in graph.node if other is not softmax):
            graph.node.remove(node)
    factor, offset = f"{_FACTOR}:{output}", f"{_OFFSET}:{output}"
    place = list(graph.node).index(softmax)
    scaled, decided = f"{factor}:scaled", f"{offset}:decided"
    graph.node.insert(place, helper.make_node("Mul", [logits, factor], [scaled], name=_FACTOR))
    graph.node.insert(place + 1, helper.make_node("Add", [scaled, offset], [decided], name=_OFFSET))
    softmax.input[0] = decided
    used = {name for node in graph.node for name in node.input}
    for tensor in list(graph.initializer):
        if tensor.name not in used or tensor.name in (factor, offset):
            graph.initializer.remove(tensor)
    graph.initializer.extend(
        [
            numpy_helper.from_array(np.array(1.0 / decision.temperature, np.float32), factor),
            numpy_helper.from_array(decision.offset.astype(np.float32), offset),
        ]
    )
    onnx.checker.check_model(proto)


def logits_of(proto: onnx.ModelProto, output: str, images: Images) -> NDArray[np.float32]:
    """Return the logits (n, k) float32 that an output is made of, before any temperature.

    Args:
        proto: A graph of the contract.
        output: Name of the output.
        images: (n, 48, 48, 1) uint8, n > 0.

    Raises:
        ExportError: The output is not what the exporter writes.
    """
    import onnxruntime as ort

    softmax, between = _tail(proto.graph, output)
    logits = between[0].input[0] if between else softmax.input[0]
    changed = onnx.ModelProto()
    changed.CopyFrom(proto)
    del changed.graph.output[:]
    changed.graph.output.append(
        helper.make_tensor_value_info(logits, onnx.TensorProto.FLOAT, ["n", None])
    )
    settings = ort.SessionOptions()
    settings.intra_op_num_threads = 1
    settings.log_severity_level = 4
    session = ort.InferenceSession(
        changed.SerializeToString(), settings, providers=["CPUExecutionProvider"]
    )
    assert images.shape[1:] == (FACE_SIZE, FACE_SIZE, 1)
    return np.concatenate(
        [
            np.asarray(session.run([logits], {INPUT_NAME: images[i : i + _BATCH]})[0], np.float32)
            for i in range(0, len(images), _BATCH)
        ]
    )


def _tail(graph: onnx.GraphProto, output: str) -> tuple[onnx.NodeProto, list[onnx.NodeProto]]:
    """Return the softmax of an output and the nodes between the logits and it, first to last."""
    makers = {name: node for node in graph.node for name in node.output}
    constants = {tensor.name: tensor for tensor in graph.initializer}
    softmax = makers.get(output)
    if softmax is None or softmax.op_type != "Softmax":
        raise ExportError(f"The output {output!r} is no softmax, so its logits are not known.")
    between: list[onnx.NodeProto] = []
    node = makers.get(softmax.input[0])
    if node is not None and node.op_type == "Add" and node.name == _OFFSET:
        between.insert(0, node)
        node = makers.get(node.input[0])
    if node is not None and node.op_type == "Mul":
        factor = constants.get(node.input[1])
        if factor is not None and int(np.prod(factor.dims)) == 1:
            between.insert(0, node)
    return softmax, between
