import numpy as np
import pytest

from training.evaluate.mcnemar import mcnemar


def answers(only_first, only_second, both=5):
    first = np.array([True] * (only_first + both) + [False] * only_second)
    second = np.array([False] * only_first + [True] * (both + only_second))
    return first, second


def test_against_the_binomial_by_hand():
    found = mcnemar(*answers(1, 9))
    assert (found.only_first, found.only_second) == (1, 9)
    assert found.p == pytest.approx(2 * (1 + 10) / 2**10)


def test_equal_models_and_large_counts():
    assert mcnemar(*answers(0, 0)).p == 1.0
    assert mcnemar(*answers(7, 7)).p == 1.0
    assert 0 <= mcnemar(*answers(400, 900)).p < 1e-40


def test_other_images_are_refused():
    with pytest.raises(ValueError, match="same images"):
        mcnemar(np.ones(3, bool), np.ones(4, bool))
