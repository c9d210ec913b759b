import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from fer_core.model_card import INPUT_NAME
from training.export.bias import correct_biases

FACES = np.random.default_rng(0).integers(0, 256, (8, 48, 48, 1), np.uint8)


def graph(groups):
    """Faces as four channels of a high mean, and a convolution of 1x1 pixels on them."""
    rng = np.random.default_rng(1)
    kernel = rng.normal(0, 0.01, (6, 4 // groups, 1, 1)).astype(np.float32)
    kernel[:, 0] = 1
    stored = {
        "first": np.full((4, 1, 1, 1), 0.001, np.float32),
        "high": np.full(4, 20, np.float32),
        "kernel": kernel,
        "bias": np.zeros(6, np.float32),
        "shape": np.array([-1, 1, 48, 48]),
    }
    nodes = [
        helper.make_node("Cast", [INPUT_NAME], ["float"], to=TensorProto.FLOAT),
        helper.make_node("Reshape", ["float", "shape"], ["maps"]),
        helper.make_node("Conv", ["maps", "first", "high"], ["x"], name="lift"),
        helper.make_node("Conv", ["x", "kernel", "bias"], ["y"], name="second", group=groups),
    ]
    return helper.make_model(
        helper.make_graph(
            nodes,
            "test",
            [helper.make_tensor_value_info(INPUT_NAME, TensorProto.UINT8, ["n", 48, 48, 1])],
            [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", 6, 48, 48])],
            [numpy_helper.from_array(value, name) for name, value in stored.items()],
        ),
        opset_imports=[helper.make_opsetid("", 17)],
        ir_version=8,
    )


def said(proto):
    session = onnxruntime.InferenceSession(proto.SerializeToString())
    return session.run(["y"], {INPUT_NAME: FACES})[0]


def round_weights(proto):
    """What onnxruntime stores: seven bits, an output channel a scale."""
    for tensor in proto.graph.initializer:
        if tensor.name == "kernel":
            kernel = numpy_helper.to_array(tensor)
            step = np.abs(kernel).max(axis=(1, 2, 3), keepdims=True) / 64
            rounded = (np.round(kernel / step) * step).astype(np.float32)
            tensor.CopyFrom(numpy_helper.from_array(rounded, "kernel"))


@pytest.mark.parametrize("groups", [1, 2])
def test_rounded_weights_keep_the_mean(groups):
    exact, plain, corrected = graph(groups), graph(groups), graph(groups)
    correct_biases(corrected, FACES, [])
    round_weights(plain)
    round_weights(corrected)
    means = [said(proto).mean(axis=(0, 2, 3)) for proto in (exact, plain, corrected)]
    assert np.abs(means[1] - means[0]).max() > 0.05
    assert np.abs(means[2] - means[0]).max() < 1e-3


def test_what_stays_exact_is_not_corrected():
    exact, untouched = graph(1), graph(1)
    correct_biases(untouched, FACES, ["second", "lift"])
    assert untouched == exact


def test_a_shared_bias_is_left():
    proto = graph(1)
    again = onnx.NodeProto()
    again.CopyFrom(proto.graph.node[-1])
    again.name, again.output[0] = "again", "z"
    proto.graph.node.append(again)
    before = numpy_helper.to_array(proto.graph.initializer[3]).copy()
    correct_biases(proto, FACES, [])
    assert np.array_equal(numpy_helper.to_array(proto.graph.initializer[3]), before)
