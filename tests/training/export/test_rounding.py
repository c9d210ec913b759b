import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from fer_core.emotion.model_card import INPUT_NAME
from training.export.rounding import LEVELS, round_weights

COARSE = np.random.default_rng(0).integers(0, 256, (8, 6, 6), np.uint8)
FACES = COARSE.repeat(8, axis=1).repeat(8, axis=2)[..., None]
"""Smooth, so that a pixel tells much of its neighbours, as on faces."""


def graph(groups, size=1, *, high=20.0, low=0.001, **attributes):
    """Faces as four channels of a high mean, and a convolution on them, "second"."""
    rng = np.random.default_rng(1)
    kernel = rng.normal(0, 0.01, (8, 4 // groups, size, size)).astype(np.float32)
    kernel[:, 0, 0, 0] = 1
    stored = {
        "first": (low * np.arange(1, 5)).reshape(4, 1, 1, 1).astype(np.float32),
        "high": np.full(4, high, np.float32),
        "kernel": kernel,
        "bias": np.zeros(8, np.float32),
        "shape": np.array([-1, 1, 48, 48]),
    }
    second = helper.make_node(
        "Conv", ["x", "kernel", "bias"], ["y"], name="second", group=groups, **attributes
    )
    nodes = [
        helper.make_node("Cast", [INPUT_NAME], ["float"], to=TensorProto.FLOAT),
        helper.make_node("Reshape", ["float", "shape"], ["maps"]),
        helper.make_node("Conv", ["maps", "first", "high"], ["x"], name="lift"),
        second,
    ]
    return helper.make_model(
        helper.make_graph(
            nodes,
            "test",
            [helper.make_tensor_value_info(INPUT_NAME, TensorProto.UINT8, ["n", 48, 48, 1])],
            [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
            [numpy_helper.from_array(value, name) for name, value in stored.items()],
        ),
        opset_imports=[helper.make_opsetid("", 17)],
        ir_version=8,
    )


def said(proto, faces=FACES):
    session = onnxruntime.InferenceSession(proto.SerializeToString())
    return session.run(["y"], {INPUT_NAME: faces})[0]


def round_plainly(proto):
    """What onnxruntime stores: seven bits, an output channel a scale, each to its nearest step."""
    kernel = weights(proto)
    step = np.abs(kernel).max(axis=(1, 2, 3), keepdims=True) / LEVELS
    put(proto, (np.round(kernel / step) * step).astype(np.float32))


def of_name(proto, name):
    return next(tensor for tensor in proto.graph.initializer if tensor.name == name)


def weights(proto, name="kernel"):
    return numpy_helper.to_array(of_name(proto, name))


def put(proto, value):
    of_name(proto, "kernel").CopyFrom(numpy_helper.from_array(value, "kernel"))


def on_steps(kernel):
    """Whether what onnxruntime stores is exactly these weights (outputs, inputs, h, w)."""
    steps = kernel * LEVELS / np.abs(kernel).max(axis=(1, 2, 3), keepdims=True)
    return np.allclose(steps, np.round(steps), atol=1e-3)


@pytest.mark.slow
@pytest.mark.parametrize(("groups", "size"), [(1, 1), (2, 1), (1, 3), (2, 3), (4, 3)])
def test_rounded_weights_change_less_than_the_nearest(groups, size):
    exact, plain, rounded = (graph(groups, size) for _ in range(3))
    round_weights(rounded, FACES, [])
    round_plainly(plain)
    assert on_steps(weights(rounded))
    assert np.array_equal(
        np.abs(weights(rounded)).max(axis=(1, 2, 3)), np.abs(weights(exact)).max(axis=(1, 2, 3))
    )
    truth, nearest, found = (said(proto) for proto in (exact, plain, rounded))
    assert np.abs(nearest - truth).mean() > 2 * np.abs(found - truth).mean()
    means = [value.mean(axis=(0, 2, 3)) for value in (truth, nearest, found)]
    assert np.abs(means[1] - means[0]).max() > 0.05
    assert np.abs(means[2] - means[0]).max() < 0.005


def test_what_a_layer_says_varies_as_before():
    """Biases make up for means; only weights that answer for each other keep the rest."""
    exact, plain, rounded = (graph(1, 3, low=0.02) for _ in range(3))
    round_weights(rounded, FACES, ["lift"])
    round_plainly(plain)
    truth, nearest, found = (said(proto) for proto in (exact, plain, rounded))
    strays = [np.std(value - truth, axis=(0, 2, 3)).mean() for value in (nearest, found)]
    assert strays[0] > 2 * strays[1]


def test_strides_and_pads_are_the_convolutions_own():
    """Wrong windows would have other means: every second row and column is dark, as is the pad."""
    odd = np.arange(48) % 2
    striped = (FACES * np.outer(odd, odd)[..., None]).astype(np.uint8)
    proto = graph(1, 3, low=0.02, strides=[2, 2], pads=[0, 0, 1, 1])
    truth = said(proto, striped).mean(axis=(0, 2, 3))
    round_weights(proto, striped, ["lift"])
    assert np.abs(said(proto, striped).mean(axis=(0, 2, 3)) - truth).max() < 0.005


def test_what_stays_exact_is_not_rounded():
    exact, untouched = graph(1), graph(1)
    round_weights(untouched, FACES, ["second", "lift"])
    assert untouched == exact


@pytest.mark.parametrize("attributes", [{"dilations": [2, 2]}, {"auto_pad": "SAME_UPPER"}])
def test_windows_that_it_does_not_know_leave_the_weights(attributes):
    exact, untouched = (graph(1, 3, **attributes) for _ in range(2))
    round_weights(untouched, FACES, ["lift"])
    assert untouched == exact


def again(proto, kernel, bias):
    """Add a convolution that shares weights or bias with the second one."""
    node = helper.make_node("Conv", ["x", kernel, bias], ["z"], name="again")
    proto.graph.node.append(node)


def test_shared_weights_are_left():
    proto = graph(1)
    again(proto, "kernel", "bias")
    before = weights(proto).copy()
    round_weights(proto, FACES, ["lift"])
    assert np.array_equal(weights(proto), before)


def test_weights_that_share_a_bias_keep_the_mean_themselves():
    exact, plain, proto = (graph(1, 3) for _ in range(3))
    proto.graph.initializer.append(numpy_helper.from_array(weights(proto), "other"))
    again(proto, "other", "bias")
    round_weights(proto, FACES, ["lift"])
    round_plainly(plain)
    assert np.array_equal(weights(proto, "bias"), weights(exact, "bias"))
    assert on_steps(weights(proto))
    truth, nearest, kept = (said(p).mean(axis=(0, 2, 3)) for p in (exact, plain, proto))
    assert np.abs(nearest - truth).mean() > 2 * np.abs(kept - truth).mean()


def test_a_layer_that_sees_nothing_is_rounded_to_the_nearest():
    exact, proto = graph(1, high=0.0, low=0.0), graph(1, high=0.0, low=0.0)
    round_weights(proto, FACES, [])
    round_plainly(exact)
    assert np.allclose(weights(proto), weights(exact), atol=1e-6)
