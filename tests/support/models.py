"""Small ONNX files for tests: they follow the contract, or break it in one chosen place."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from fer_core.emotion.model_card import EMOTIONS, ModelCard


def make_model(
    path: Path,
    *,
    labels: Sequence[str] = EMOTIONS,
    fer2013_head: bool = False,
    card: str | None = "",
    input_name: str = "faces",
    input_type: int = TensorProto.UINT8,
    input_shape: Sequence[int | str] = ("n", 48, 48, 1),
    output_name: str = "probabilities",
    classes: int | None = None,
    ending: str = "Softmax",
    endless: bool = False,
    seed: int = 0,
) -> Path:
    """Write a model: brightness in a grid of cells of 8x8 pixels, one linear layer, softmax.

    What it says is arbitrary but depends on the pixels. ``card`` is the metadata text; "" writes
    a proper card with ``labels``, None writes none. ``ending`` is the last operation. ``endless``
    puts a loop into the graph that never ends.
    """
    classes = len(labels) if classes is None else classes
    rng = np.random.default_rng(seed)
    height, width = (side if isinstance(side, int) else 48 for side in input_shape[1:3])
    cells = (height // 8) * (width // 8)
    nodes = [
        helper.make_node("Cast", [input_name], ["float"], to=TensorProto.FLOAT),
        helper.make_node("Div", ["float", "scale"], ["unit"]),
        helper.make_node("Transpose", ["unit"], ["nchw"], perm=[0, 3, 1, 2]),
        helper.make_node("AveragePool", ["nchw"], ["cells"], kernel_shape=[8, 8], strides=[8, 8]),
        helper.make_node("Flatten", ["cells"], ["flat"]),
    ]
    initializers = [numpy_helper.from_array(np.float32(255), "scale")]
    features = "turned" if endless else "flat"
    if endless:
        initializers.append(numpy_helper.from_array(np.bool_(True), "always"))
        nodes.append(helper.make_node("Loop", ["", "always", "flat"], ["turned"], body=_turn()))
    outputs = []
    for name in [output_name, *(["probabilities_fer2013"] if fer2013_head else [])]:
        weights = rng.normal(0, 1, (cells, classes)).astype(np.float32)
        initializers.append(numpy_helper.from_array(weights, f"weights_{name}"))
        nodes.append(helper.make_node("MatMul", [features, f"weights_{name}"], [f"logits_{name}"]))
        attributes = {"axis": 1} if ending == "Softmax" else {}
        nodes.append(helper.make_node(ending, [f"logits_{name}"], [name], **attributes))
        outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", classes]))
    graph = helper.make_graph(
        nodes,
        "test",
        [helper.make_tensor_value_info(input_name, input_type, list(input_shape))],
        outputs,
        initializers,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    if card == "":
        card = ModelCard(
            name=path.stem,
            labels=tuple(labels),
            fer2013_labels=tuple(labels) if fer2013_head else (),
            title="Test model",
        ).to_json()
    if card is not None:
        helper.set_model_props(model, {"card": card})
    path.write_bytes(model.SerializeToString())
    return path


def _turn() -> onnx.GraphProto:
    """The body of a loop that changes nothing and goes on."""
    value, condition = TensorProto.FLOAT, TensorProto.BOOL
    info = helper.make_tensor_value_info
    return helper.make_graph(
        [
            helper.make_node("Identity", ["go_on"], ["goes_on"]),
            helper.make_node("Identity", ["value"], ["same_value"]),
        ],
        "turn",
        [
            info("turn_number", TensorProto.INT64, []),
            info("go_on", condition, []),
            info("value", value, ["n", "cells"]),
        ],
        [info("goes_on", condition, []), info("same_value", value, ["n", "cells"])],
    )


def move_weights_out(path: Path, location: str) -> None:
    """Let a model file take its weights from another file, which is not written."""
    model = onnx.load(path)
    for weights in model.graph.initializer:
        if weights.name.startswith("weights"):
            size = len(weights.raw_data)
            weights.ClearField("raw_data")
            weights.data_location = TensorProto.EXTERNAL
            for key, text in {"location": location, "offset": "0", "length": str(size)}.items():
                entry = weights.external_data.add()
                entry.key, entry.value = key, text
    path.write_bytes(model.SerializeToString())


def make_foreign_model(path: Path) -> Path:
    """Write a valid ONNX model that has nothing to do with faces: y = 2 x, x float (3,)."""
    graph = helper.make_graph(
        [helper.make_node("Add", ["x", "x"], ["y"])],
        "foreign",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [3])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [3])],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(model, path)
    return path
