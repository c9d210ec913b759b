import numpy as np
import pytest

from training.fit.epoch_callback import macro_scores

pytestmark = pytest.mark.slow


def test_scores_by_hand():
    true = np.array([0, 0, 0, 1, 1, 2])
    predicted = np.array([0, 0, 1, 1, 2, 2])
    precision, recall, f1 = macro_scores(predicted, true)
    assert precision == pytest.approx((1 + 1 / 2 + 1 / 2) / 3)
    assert recall == pytest.approx((2 / 3 + 1 / 2 + 1) / 3)
    assert f1 == pytest.approx((0.8 + 0.5 + 2 / 3) / 3)
