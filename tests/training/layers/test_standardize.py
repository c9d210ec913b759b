import numpy as np
import pytest

from training.layers.standardize import StandardizeFaces

pytestmark = pytest.mark.slow


def faces(n=6):
    return np.random.default_rng(0).integers(0, 256, (n, 48, 48, 1), dtype=np.uint8)


def test_standardised_faces_are_the_same_in_any_light():
    x = faces().astype(np.float32)
    layer = StandardizeFaces()
    bright = np.asarray(layer(x))
    assert np.abs(bright.mean(axis=(1, 2, 3))).max() < 1e-4
    assert np.allclose(bright.std(axis=(1, 2, 3)), 1, atol=1e-3)
    assert np.allclose(np.asarray(layer(0.3 * x + 10)), bright, atol=1e-3)


def test_a_face_without_contrast_is_not_blown_up():
    x = np.full((2, 48, 48, 1), 90, np.uint8)
    x[:, 0, 0] = 91
    assert np.abs(np.asarray(StandardizeFaces()(x))).max() < 0.2
