import numpy as np
import pytest

from training.data.errors import DataError
from training.data.targets import Targets, balance, targets_of
from training.recipe import Data, Loss, Recipe


def recipe(labels):
    return Recipe("test", data=Data(labels=labels), loss=Loss())


def test_targets_of_both_heads(voted_faces):
    found = targets_of(recipe("both"), voted_faces)
    assert list(found) == ["ferplus", "fer2013"]
    for target in found.values():
        assert np.array_equal(target.probabilities.argmax(axis=1), voted_faces.emotions)
        assert (target.weights == 1).all()


def test_votes_that_are_not_there_are_asked_for(faces):
    with pytest.raises(DataError, match=r"fer2013new\.csv"):
        targets_of(recipe("ferplus-majority"), faces)


def test_balance_gives_every_emotion_the_same_weight():
    one_hot = np.eye(7, dtype=np.float32)[[0, 0, 0, 0, 1, 2, 2]]
    weights = np.array([1, 1, 1, 1, 1, 1, 0], np.float32)
    found = balance(Targets(one_hot, weights)).weights
    assert found[:4].sum() == pytest.approx(found[4])
    assert found[5] == pytest.approx(found[4])
    assert found[6] == 0
    assert found.sum() == pytest.approx(6)
