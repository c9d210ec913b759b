import threading
import time

import numpy as np
import onnxruntime as ort
import pytest

from fer_core.emotion import classifier as classifier_module
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.run_limit import (
    LIMITER,
    THREAD_NAME,
    RunLimiter,
    RunningTime,
    RunTooLongError,
)
from fer_core.errors import ModelError
from tests.support.models import make_model

FACE = np.zeros((1, 48, 48, 1), np.uint8)


@pytest.fixture
def endless(tmp_path) -> ort.InferenceSession:
    settings = ort.SessionOptions()
    settings.log_severity_level = 4
    return ort.InferenceSession(str(make_model(tmp_path / "m.onnx", endless=True)), settings)


def run_for(limiter: RunLimiter, session: ort.InferenceSession, seconds: float) -> None:
    limiter.run(lambda options: session.run(None, {"faces": FACE}, options), seconds)


def test_an_endless_run_is_ended_and_the_next_is_watched_as_well(endless):
    limiter = RunLimiter()
    for _ in range(2):
        with pytest.raises(RunTooLongError):
            run_for(limiter, endless, 0.1)


def test_a_short_limit_is_kept_beside_a_long_one(endless):
    limiter = RunLimiter()
    entered, leave = threading.Event(), threading.Event()

    def wait(_: ort.RunOptions) -> None:
        entered.set()
        leave.wait()

    other = threading.Thread(target=limiter.run, args=(wait, 1000.0))
    other.start()
    entered.wait()
    try:
        with pytest.raises(RunTooLongError):
            run_for(limiter, endless, 0.1)
    finally:
        leave.set()
        other.join()


def test_a_pause_of_the_process_counts_for_a_second_at_most():
    seconds = 100.0
    running = RunningTime(lambda: seconds)
    seconds += 0.25
    assert running.now() == running.look() == 0.25
    seconds += 3600
    assert running.now() == running.look() == 1.25
    seconds += 0.5
    assert running.now() == 1.75


def test_a_run_outlasts_a_pause_of_the_process(endless):
    limiter, later = RunLimiter(), 0.0
    clock = time.monotonic
    limiter._time = RunningTime(lambda: clock() + later)

    def pause(options: ort.RunOptions) -> bool:
        nonlocal later
        later = 3600.0
        # A run with an earlier deadline wakes the thread, which looks at both.
        with pytest.raises(RunTooLongError):
            run_for(limiter, endless, 0.1)
        return bool(options.terminate)

    assert not limiter.run(pause, 1000.0)


def test_results_and_errors_pass_through():
    limiter = RunLimiter()
    assert limiter.run(lambda _: 7, 10) == 7
    with pytest.raises(ZeroDivisionError):
        limiter.run(lambda _: 1 // 0, 10)


def test_one_thread_serves_all_runs():
    for _ in range(3):
        LIMITER.run(lambda _: None, 10)
    assert len([t for t in threading.enumerate() if t.name == THREAD_NAME and t.daemon]) >= 1
    limiter = RunLimiter()
    before = set(threading.enumerate())
    for _ in range(3):
        limiter.run(lambda _: None, 10)
    assert [t.name for t in set(threading.enumerate()) - before] == [THREAD_NAME]


def test_a_model_that_hangs_is_told_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(classifier_module, "_RUN_SECONDS", 0.1)
    monkeypatch.setattr(classifier_module, "_FACE_SECONDS", 0.0)
    hanging = EmotionClassifier.load(make_model(tmp_path / "endless.onnx", endless=True))
    with pytest.raises(ModelError, match="The model endless did not finish within 0 s"):
        hanging.classify(FACE)
