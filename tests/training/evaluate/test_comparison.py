import numpy as np
import pytest

from training.evaluate.comparison import Entry, pairs
from training.evaluate.evaluation import Evaluation


def entry(name, faces, probabilities):
    found = Evaluation(
        name, "PublicTest", "none", {}, 0, 0.001, 1, {"fer2013": probabilities}, faces
    )
    return Entry(name, "", [], found)


def test_two_models_that_err_on_other_faces_gain_by_their_mean(faces):
    faces = faces.part("PublicTest")
    right = np.eye(7, dtype=np.float32)[faces.emotions]
    wrong = np.roll(right, 1, axis=1)
    first, second = 0.8 * right + 0.2 / 7, 0.8 * right + 0.2 / 7
    first[:7] = 0.6 * wrong[:7] + 0.4 * right[:7]
    second[7:21] = 0.6 * wrong[7:21] + 0.4 * right[7:21]
    nothing = Entry("third", "", [], None, "its training is not finished")
    (pair,) = pairs([entry("one", faces, first), nothing, entry("two", faces, second)])
    assert (pair.first, pair.second) == ("one", "two")
    assert pair.differ == pytest.approx(21 / 28)
    assert pair.better == pytest.approx(21 / 28)
    assert pair.mean == 1.0
    assert "another emotion on 75.0 % of the faces" in str(pair)
    assert str(pair).endswith("+25.00 points")
