import keras
import numpy as np
import pytest

from training.layers.batchnorm import FusedBatchNorm

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("shape", [(16, 6, 6, 5), (16, 5)])
def test_fused_norm_is_keras_norm(shape):
    x = np.random.default_rng(0).normal(2, 3, shape).astype(np.float32)
    ours = FusedBatchNorm(momentum=0.9, epsilon=1e-5)
    theirs = keras.layers.BatchNormalization(momentum=0.9, epsilon=1e-5)
    for _ in range(2):
        trained = [np.asarray(layer(x, training=True)) for layer in (ours, theirs)]
    assert np.allclose(*trained, atol=1e-5)
    assert np.allclose(ours.moving_mean, theirs.moving_mean, atol=1e-5)
    n = x.size // x.shape[-1]
    # The fused operation's running variance is the unbiased one.
    assert np.allclose(ours.moving_variance, theirs.moving_variance, rtol=1.2 / n)
    ours.set_weights(theirs.get_weights())
    said = [np.asarray(layer(x, training=False)) for layer in (ours, theirs)]
    assert np.allclose(*said, atol=1e-5)


def test_a_frozen_norm_does_not_move():
    x = np.random.default_rng(0).normal(2, 3, (8, 4, 4, 3)).astype(np.float32)
    norm = FusedBatchNorm()
    norm(x)
    norm.trainable = False
    before = norm.get_weights()
    norm(x, training=True)
    assert all(np.array_equal(a, b) for a, b in zip(before, norm.get_weights(), strict=True))
