import keras
import numpy as np
import pytest

from training.architectures.build import build
from training.explain.gradcam import ExplainError, grad_cam
from training.recipe import Model, Recipe

pytestmark = pytest.mark.slow

HAPPY = 3


def dot(row, column):
    face = np.zeros((1, 48, 48, 1), np.uint8)
    face[0, row : row + 8, column : column + 8] = 255
    return face


def bright_is_happy():
    """Return a network whose second feature map sees brightness, which speaks for happy."""
    faces = keras.Input((48, 48, 1), dtype="uint8")
    x = keras.layers.Rescaling(1 / 255.0)(faces)
    maps = keras.layers.Conv2D(4, 8, strides=8, use_bias=False, name="maps")
    mean = keras.layers.GlobalAveragePooling2D()(maps(x))
    head = keras.layers.Dense(7, name="fer2013")
    model = keras.Model(faces, {"fer2013": head(mean)})
    kernel = np.zeros((8, 8, 1, 4), np.float32)
    kernel[..., 1] = 1 / 64
    maps.set_weights([kernel])
    weights = np.zeros((4, 7), np.float32)
    weights[1, HAPPY] = 5.0
    head.set_weights([weights, np.zeros(7, np.float32)])
    return model


@pytest.mark.parametrize(("row", "column"), [(0, 0), (40, 8), (16, 32)])
def test_grad_cam_points_at_the_dot(row, column):
    heat = grad_cam(bright_is_happy(), dot(row, column), "fer2013", np.array([HAPPY]))[0]
    assert heat.shape == (6, 6)
    assert np.unravel_index(heat.argmax(), heat.shape) == (row // 8, column // 8)
    assert heat.max() == pytest.approx(1.0)
    assert (heat > 0).sum() == 1


def test_nothing_speaks_for_another_emotion():
    assert not grad_cam(bright_is_happy(), dot(0, 0), "fer2013", np.array([0])).any()


@pytest.mark.parametrize("architecture", ["residual", "vit-small", "cnn-wide"])
def test_the_real_networks_can_be_cut(architecture):
    model = build(Recipe("test", model=Model(architecture=architecture)))
    head = model.get_layer("fer2013")
    rng = np.random.default_rng(0)
    head.set_weights([rng.normal(size=w.shape) for w in head.get_weights()])
    heat = grad_cam(model, dot(8, 8), "fer2013", np.array([HAPPY]))
    assert min(heat.shape[1:]) >= 6
    assert 0 < heat.max() <= 1


def test_a_network_without_maps_says_so():
    faces = keras.Input((48, 48, 1), dtype="uint8")
    x = keras.layers.Flatten()(keras.layers.Rescaling(1.0)(faces))
    model = keras.Model(faces, {"fer2013": keras.layers.Dense(7)(x)})
    with pytest.raises(ExplainError, match="no feature maps"):
        grad_cam(model, dot(0, 0), "fer2013", np.array([0]))
