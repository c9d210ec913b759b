"""The shares of an ensemble's members."""

import numpy as np
import pytest

from training.fit.ensemble import shares

pytestmark = pytest.mark.slow


def test_shares_of_a_mixture_follow_the_better_member():
    rng = np.random.default_rng(0)
    labels = np.eye(7, dtype=np.float32)[rng.integers(0, 7, 500)]
    good = 0.7 * labels + 0.3 / 7
    guess = np.full((500, 7), 1 / 7)
    found = shares([good, guess], labels)
    assert found.sum() == pytest.approx(1)
    assert found[0] > 0.95
