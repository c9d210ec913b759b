import keras
import numpy as np
import pytest

from training.layers.conv import SmallMapConv2D

pytestmark = pytest.mark.slow


def gradients(layer, x, seen):
    """Return the output and the gradients of a weighted sum of it by input and kernel."""
    import tensorflow as tf

    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = layer(x, training=True)
        total = tf.reduce_sum(y * seen)
    return [y, *tape.gradient(total, [x, layer.kernel.value])]


@pytest.mark.parametrize("kernel", [1, 3])
@pytest.mark.parametrize("shape", [(4, 3, 3, 5), (2, 6, 5, 3), (2, 8, 8, 3)])
def test_small_map_convolution_is_keras_convolution(shape, kernel):
    rng = np.random.default_rng(0)
    x = rng.normal(0, 1, shape).astype(np.float32)
    seen = rng.normal(0, 1, (*shape[:3], 7)).astype(np.float32)
    theirs = keras.layers.Conv2D(7, kernel, padding="same", use_bias=False)
    ours = SmallMapConv2D(7, kernel, padding="same", use_bias=False)
    theirs(x)
    ours(x)
    ours.set_weights(theirs.get_weights())
    for a, b in zip(gradients(ours, x, seen), gradients(theirs, x, seen), strict=True):
        assert np.allclose(a, b, atol=1e-4)
    assert np.array_equal(np.asarray(ours(x)), np.asarray(theirs(x)))


@pytest.mark.parametrize("changed", [{"strides": 2}, {"padding": "valid"}, {"use_bias": True}])
def test_small_map_convolution_leaves_other_kinds_to_keras(changed):
    x = np.random.default_rng(0).normal(0, 1, (2, 6, 6, 3)).astype(np.float32)
    kind = {"padding": "same", "use_bias": False} | changed
    theirs, ours = keras.layers.Conv2D(4, 3, **kind), SmallMapConv2D(4, 3, **kind)
    theirs(x)
    ours(x)
    ours.set_weights(theirs.get_weights())
    trained = [np.asarray(layer(x, training=True)) for layer in (ours, theirs)]
    assert np.allclose(*trained, atol=1e-5)
