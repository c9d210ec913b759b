import json
import time
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from app.live.run_statistics import RunStatistics
from fer_core.live.runner import RunnerCounts
from tests.app.live.test_meter import analysis

COUNTS = RunnerCounts(captured=12, analysed=10, dropped=2)


def test_a_stage_that_is_not_on_every_frame_counts_with_its_mean() -> None:
    statistics = RunStatistics()
    for number in range(10):
        seconds = {"classify": 0.002 if number % 2 == 0 else 0.0}
        statistics.analysed(replace(analysis(), seconds=seconds))
    summary = statistics.summary(COUNTS, provider="P", model="m")
    assert summary["stage_ms"] == {"classify": 1.0}


def test_what_was_noted_is_summed_up() -> None:
    statistics = RunStatistics()
    for milliseconds in range(1, 101):
        statistics.analysed(analysis())
        statistics.painted(milliseconds / 1000)
        time.sleep(0.0005)
    summary = statistics.summary(COUNTS, provider="P", model="m")
    assert (summary["frames_captured"], summary["frames_analysed"]) == (12, 10)
    assert (summary["frames_dropped"], summary["frames_painted"]) == (2, 100)
    assert summary["latency_ms"] == {"p50": 50.5, "p95": 95.05, "max": 100.0}
    assert summary["stage_ms"] == {"gray": 1.0, "detect": 10.0}
    assert summary["faces_mean"] == 0
    assert summary["fps_painted"] > 0
    assert summary["startup_s"] > 0
    assert (summary["provider"], summary["model"]) == ("P", "m")
    json.dumps(summary)


def test_percentiles_are_those_of_all_delays_to_a_tenth_of_a_millisecond() -> None:
    chance = np.random.default_rng(3)
    delays = np.append(chance.gamma(4, 0.01, 4000), 7.5)  # the last one beyond what is counted
    statistics = RunStatistics()
    for delay in delays.tolist():
        statistics.painted(delay)
    delay = statistics.summary(COUNTS, provider="P", model="m")["latency_ms"]
    for name, percent in (("p50", 50), ("p95", 95)):
        assert delay[name] == pytest.approx(1000 * np.percentile(delays, percent), abs=0.1)
    assert delay["max"] == 7500


def test_what_is_kept_does_not_grow_with_the_run() -> None:
    statistics, one = RunStatistics(), analysis()

    def note(frames: int) -> None:
        for _ in range(frames):
            statistics.analysed(one)
            statistics.painted(0.02)

    tracemalloc.start()
    try:
        note(10)
        before, _ = tracemalloc.get_traced_memory()
        note(10_000)
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert after - before < 40_000  # a number of each frame alone would take 80,000


def test_a_run_without_a_picture_has_nothing_to_say() -> None:
    summary = RunStatistics().summary(RunnerCounts(0, 0, 0), provider="", model="")
    assert summary["frames_painted"] == 0
    assert summary["latency_ms"] == {"p50": None, "p95": None, "max": None}
    assert summary["startup_s"] is None
    assert summary["first_face_s"] is None
    json.dumps(summary)
