import numpy as np
import pytest

from fer_core.agreement.bootstrap import FEWEST_STRETCHES, estimate, sum_by_stretch


def share(sums: np.ndarray) -> np.ndarray:
    """Share of the first count."""
    return sums[..., 0] / sums.sum(-1)


def test_figures_are_added_up_within_stretches() -> None:
    sums = sum_by_stretch(np.array([[1.0, 0], [2, 0], [4, 1]]), np.array([0, 0, 1]))
    assert sums.tolist() == [[3, 0], [4, 1]]


def test_an_interval_over_stretches_is_that_of_as_many_single_observations() -> None:
    # 40 stretches of 100 equal frames say as much as 40 frames, not as 4,000.
    right = np.repeat([1.0, 0.0], [30, 10])
    sums = np.stack([100 * right, 100 * (1 - right)], 1)
    (found,) = estimate(sums, share, seed=0)
    half = 1.96 * np.sqrt(0.75 * 0.25 / 40)
    assert found.value == pytest.approx(0.75)
    assert found.low == pytest.approx(0.75 - half, abs=0.03)
    assert found.high == pytest.approx(0.75 + half, abs=0.03)


def test_equal_seeds_give_equal_intervals() -> None:
    sums = np.random.default_rng(0).random((12, 2))
    assert estimate(sums, share, 4) == estimate(sums, share, 4)
    assert estimate(sums, share, 4) != estimate(sums, share, 5)


def test_few_stretches_have_no_interval() -> None:
    sums = np.ones((FEWEST_STRETCHES - 1, 2))
    (found,) = estimate(sums, share, 0)
    assert (found.value, found.low, found.high) == (0.5, None, None)


def test_a_measure_that_many_draws_lack_has_no_interval() -> None:
    sums = np.zeros((6, 2))
    sums[0] = 1
    with np.errstate(invalid="ignore"):
        (found,) = estimate(sums, share, 0)
    assert found.value == 0.5
    assert found.low is None
