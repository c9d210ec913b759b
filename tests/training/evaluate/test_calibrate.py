import numpy as np
import pytest

from training.evaluate.calibrate import best_temperature, softmax, temperature


def test_temperature_finds_what_was_hidden():
    rng = np.random.default_rng(0)
    logits = rng.normal(0, 2, (4000, 7)).astype(np.float32)
    cumulative = softmax(logits).cumsum(axis=1)
    labels = (rng.uniform(size=(4000, 1)) > cumulative).sum(axis=1).clip(0, 6)
    assert temperature(logits, labels) == pytest.approx(1.0, abs=0.06)
    assert temperature(3 * logits, labels) == pytest.approx(3.0, abs=0.18)


def test_no_other_temperature_has_a_smaller_log_loss():
    rng = np.random.default_rng(1)
    logits = rng.normal(0, 4, (300, 7)).astype(np.float32)
    labels = np.where(rng.uniform(size=300) < 0.6, logits.argmax(axis=1), 0)
    offset = np.linspace(-1.0, 1.0, 7)

    def loss(t):
        p = softmax(logits / t + offset)[np.arange(300), labels]
        return -np.log(p).mean()

    found = best_temperature([(logits, labels, 2.0)], offset)
    assert loss(found) < min(loss(found - 0.005), loss(found + 0.005))


def test_answers_that_are_all_right_or_all_wrong_end_at_the_bounds():
    logits = np.array([[5.0, 0.0], [0.0, 5.0]], np.float32)
    assert temperature(logits, np.array([0, 1])) == pytest.approx(0.05, abs=0.001)
    assert temperature(logits, np.array([1, 0])) == pytest.approx(20.0, abs=0.01)
