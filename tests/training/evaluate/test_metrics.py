import numpy as np
import pytest

from fer_core.emotion.model_card import EMOTIONS
from training.evaluate.metrics import (
    bootstrap,
    calibration_bins,
    expected_calibration_error,
    measure,
)


def test_interval_of_a_coin():
    found = bootstrap(np.arange(3589) % 2 == 0)
    assert found.value == pytest.approx(0.5, abs=1e-3)
    # 1.96 x sqrt(p (1 - p) / n) = 1.64 points
    assert found.high - found.low == pytest.approx(2 * 0.0164, abs=0.002)


def test_calibration_error_by_hand():
    p = np.array([[0.9, 0.1], [0.9, 0.1], [0.6, 0.4], [0.4, 0.6]])
    labels = np.array([0, 1, 0, 1])
    bins = calibration_bins(p, labels, bins=10)
    assert [b["count"] for b in bins] == [2, 2]
    # |0.6 - 1.0| and |0.9 - 0.5|, half each
    assert expected_calibration_error(bins) == pytest.approx(0.4)


def test_figures_by_hand():
    p = np.full((4, 7), 0.05)
    told, labels = np.array([3, 3, 6, 0]), np.array([3, 3, 6, 6])
    p[np.arange(4), told] = 0.7
    found = measure(p, labels, EMOTIONS)
    assert found["n"] == 4
    assert found["accuracy"] == 0.75
    assert found["balanced_accuracy"] == pytest.approx((1 + 0.5) / 2)
    assert found["macro_f1"] == pytest.approx((1 + 2 / 3) / 2)
    assert found["log_loss"] == pytest.approx(-(3 * np.log(0.7) + np.log(0.05)) / 4)
    assert found["confusion"][6] == [1, 0, 0, 0, 0, 0, 1]
    assert found["per_class"]["neutral"]["recall"] == 0.5
    assert found["roc_auc"]["happy"] == 1.0
