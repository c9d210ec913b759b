import keras
import numpy as np
import pytest

from training.layers.normalization import StoredNormalization

pytestmark = pytest.mark.slow


def test_stored_normalization_is_keras_normalization():
    x = np.random.default_rng(0).normal(2, 3, (8, 4, 4, 3)).astype(np.float32)
    theirs, ours = keras.layers.Normalization(), StoredNormalization()
    theirs.adapt(x)
    ours(x)
    ours.set_weights(theirs.get_weights())
    assert np.allclose(np.asarray(ours(x)), np.asarray(theirs(x)), atol=1e-5)
