import numpy as np

from training.explain.occlusion import occlusion

HAPPY = 3


def dot(row, column):
    face = np.zeros((1, 48, 48, 1), np.uint8)
    face[0, row : row + 8, column : column + 8] = 255
    return face


class DotIsHappy:
    name, parameters, recipe = "dot", 0, None

    def predict(self, images):
        found = np.full((len(images), 7), 0.01, np.float32)
        found[:, HAPPY] = images[:, 16:24, 32:40].mean(axis=(1, 2, 3)) / 255
        return {"fer2013": found}


def test_occlusion_points_at_the_dot():
    heat = occlusion(DotIsHappy(), dot(16, 32), "fer2013", np.array([HAPPY]))[0]
    assert heat.shape == (48, 48)
    row, column = np.unravel_index(heat.argmax(), heat.shape)
    assert 14 <= row < 26
    assert 30 <= column < 42
    assert heat[:8, :16].max() == 0
