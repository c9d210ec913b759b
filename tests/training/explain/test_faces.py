"""The faces of a photograph are cut as the app cuts them: turned upright, from left to right."""

import cv2
import numpy as np
import skimage.data

from training.explain.faces import find_faces


def tilted(angle: float) -> np.ndarray:
    gray = cv2.cvtColor(skimage.data.astronaut()[:300, 80:380], cv2.COLOR_RGB2GRAY)
    turn = cv2.getRotationMatrix2D((150, 110), angle, 1.0)
    return cv2.warpAffine(gray, turn, (300, 300), borderMode=cv2.BORDER_REPLICATE)


def test_a_tilted_face_is_turned_upright():
    (upright,), _ = find_faces(tilted(0), 0.0, "area")
    (turned,), whole = find_faces(tilted(30), 0.0, "area")
    assert not whole
    alike = np.corrcoef(upright.ravel(), turned.ravel())[0, 1]
    assert alike > 0.8


def test_the_cascades_alone_do_not_see_it():
    faces, whole = find_faces(tilted(35), 0.0, "area", "haar")
    assert whole
    assert faces.shape == (1, 48, 48, 1)


def test_a_face_of_a_data_set_is_not_searched():
    face = np.full((48, 48), 9, np.uint8)
    found, whole = find_faces(face, 0.0, "area")
    assert not whole
    assert np.array_equal(found[0, :, :, 0], face)
