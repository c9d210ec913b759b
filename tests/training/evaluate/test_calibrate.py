import numpy as np
import pytest

from training.evaluate.calibrate import softmax, temperature


def test_temperature_finds_what_was_hidden():
    rng = np.random.default_rng(0)
    logits = rng.normal(0, 2, (4000, 7)).astype(np.float32)
    cumulative = softmax(logits).cumsum(axis=1)
    labels = (rng.uniform(size=(4000, 1)) > cumulative).sum(axis=1).clip(0, 6)
    assert temperature(logits, labels) == pytest.approx(1.0, abs=0.06)
    assert temperature(3 * logits, labels) == pytest.approx(3.0, abs=0.18)
