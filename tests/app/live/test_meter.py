import numpy as np
import pytest

from app.live.meter import LiveMeter, Reading
from fer_core.live.runner import RunnerCounts
from fer_core.types import Analysis, Faces, Frame

STAGES = {"gray": 0.001, "detect": 0.01}


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def analysis() -> Analysis:
    image = np.zeros((4, 4, 3), np.uint8)
    return Analysis(
        Frame(image, 0, 0.0, 0.0),
        Faces.empty(),
        ("sad",),
        np.zeros((0, 48, 48, 1), np.uint8),
        STAGES,
    )


def measure(seconds: float, *, rate: int, latency: float, drop_every: int = 0) -> Reading | None:
    """A reading after so many seconds at a steady rate."""
    clock = Clock()
    meter = LiveMeter(clock)
    dropped = 0
    reading = meter.read(RunnerCounts(0, 0, 0))
    for captured in range(1, round(seconds * rate) + 1):
        clock.now += 1 / rate
        if drop_every and captured % drop_every == 0:
            dropped += 1
        else:
            meter.analysed(analysis())
            meter.painted(latency)
        if captured % (rate // 2) == 0:
            reading = meter.read(RunnerCounts(captured, captured - dropped, dropped))
    return reading


def test_nothing_is_said_before_there_is_enough() -> None:
    assert measure(0.2, rate=30, latency=0.01) is None


def test_rates_and_latency() -> None:
    reading = measure(5, rate=30, latency=0.025)
    assert reading is not None
    assert reading.captured == pytest.approx(30)
    assert reading.analysed == pytest.approx(30)
    assert reading.painted == pytest.approx(30)
    assert (reading.latency, reading.latency_p95) == pytest.approx((0.025, 0.025))
    assert reading.dropped == 0
    assert reading.stages == pytest.approx(STAGES)


def test_dropped_frames_are_a_share_now_and_a_number_in_all() -> None:
    reading = measure(5, rate=30, latency=0.025, drop_every=3)
    assert reading is not None
    assert reading.dropped == pytest.approx(1 / 3, abs=0.02)
    assert reading.dropped_in_all == 50
    assert reading.painted == pytest.approx(20, abs=1)


@pytest.mark.parametrize(
    ("latency", "pace"), [(0.02, "small delay"), (0.2, "noticeable delay"), (0.7, "long delay")]
)
def test_the_pace_in_words(latency: float, pace: str) -> None:
    reading = measure(3, rate=20, latency=latency)
    assert reading is not None
    assert reading.pace == pace
    assert f"{1000 * latency:.0f} ms (median)" in reading.details
