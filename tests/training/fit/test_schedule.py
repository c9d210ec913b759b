import pytest

from training.fit.schedule import WarmupCosine

pytestmark = pytest.mark.slow


def test_warm_up_and_cosine():
    rate = WarmupCosine(0.1, 10, 110)
    told = [float(rate(step)) for step in (0, 9, 10, 60, 110, 500)]
    assert told == pytest.approx([0.01, 0.1, 0.1, 0.05, 0.0, 0.0], abs=1e-6)
    assert WarmupCosine.from_config(rate.get_config())(9) == rate(9)
