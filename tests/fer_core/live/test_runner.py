import os
import threading
import time

import numpy as np
import psutil
import pytest
from PIL import Image

from fer_core.errors import ModelError, SourceError
from fer_core.live.runner import Runner
from fer_core.live.status import RunnerState
from fer_core.sources import open_source
from fer_core.sources.stream import StreamSource
from tests.support.runners import Bell, wait_for_analysis, wait_until
from tests.support.sources import Live, NotingPipeline, Recording, wait_for
from tests.support.streams import MjpegServer
from tests.support.videos import make_video, read_number

# Live sources.


def test_a_live_source_is_always_read_and_the_newest_frame_analysed(run):
    source, pipeline = Live(), NotingPipeline()
    pipeline.gate.clear()
    runner = run(source, pipeline)
    wait_for(lambda: runner.counts.captured > 20)
    pipeline.gate.set()
    wait_for(lambda: runner.counts.analysed > 5)
    runner.stop(60.0)
    counts = runner.counts
    assert counts.dropped >= 15
    assert pipeline.seen[1] > 15
    assert pipeline.seen == sorted(pipeline.seen)
    assert source.calls == ["open", "close"]


def test_pausing_a_live_source_keeps_it_open(run):
    source, pipeline = Live(), NotingPipeline()
    runner = run(source, pipeline)
    wait_for(lambda: len(pipeline.seen) > 2)
    runner.pause()
    wait_for(lambda: source.skips > 2)
    reads, analysed = source.reads, runner.counts.captured
    wait_for(lambda: source.skips > 10)
    assert (source.reads, runner.counts.captured) == (reads, analysed)
    runner.resume()
    wait_for(lambda: source.reads > reads + 3)
    assert source.calls == ["open"]


@pytest.mark.slow
def test_a_lost_source_is_tried_again_until_it_is_back(run):
    pipeline = NotingPipeline()
    states = []

    def lose():
        assert pipeline.entered.wait(60.0)
        return SourceError("The camera sends no more pictures.")

    source = Live(iter([1.0, 2.0, lose]))
    source.openings = [None, SourceError("not yet"), SourceError("not yet"), None]
    runner = Runner(source, pipeline, lambda: states.append(runner.status))
    runner.start()
    wait_for(lambda: None in pipeline.seen)
    assert runner.status.state is RunnerState.RUNNING
    assert runner.stop(60.0) == ()
    told = [status for status in states if status.state is RunnerState.RECONNECTING]
    assert told
    assert told[0].message.startswith("The camera sends no more pictures. It is tried again")
    assert source.calls.count("open") == 4
    assert source.calls[-1] == "close"
    assert runner.status.message == ""


def test_a_source_that_is_lost_can_be_stopped_while_it_is_tried_again(run):
    source = Live(iter([1.0, SourceError("Gone.")]))
    source.openings = [None] + [SourceError("Still gone.")] * 1000
    runner = run(source)
    wait_until(runner, RunnerState.RECONNECTING)
    assert runner.stop(60.0) == ()
    assert runner.status.state is RunnerState.STOPPED


@pytest.mark.slow
def test_a_network_camera_that_is_cut_and_put_back_goes_on_by_itself(run):
    numbers = []

    class Reading(NotingPipeline):
        def __call__(self, frame):
            numbers.append(read_number(frame.image))
            return super().__call__(frame)

    with MjpegServer() as server:
        runner = run(StreamSource(server.address), Reading())
        wait_for(lambda: len(numbers) > 5)
        server.cut()
        wait_until(runner, RunnerState.RECONNECTING)
        assert "sends no more pictures" in runner.status.message
        before = len(numbers)
        time.sleep(0.7)
        assert runner.status.state is RunnerState.RECONNECTING
        server.start()
        wait_for(lambda: len(numbers) > before + 5)
        assert runner.status.state is RunnerState.RUNNING
        assert runner.status.message == ""
        assert runner.stop(60.0) == ()


# Failures.


@pytest.mark.parametrize("source", [Live(), Recording([0.0])])
def test_a_source_that_does_not_open_fails_with_its_sentence(run, source, monkeypatch):
    def refuse():
        raise SourceError("There is no camera 99; plug it in.")

    monkeypatch.setattr(source, "open", refuse)
    bell = Bell()
    runner = run(source, None, bell)
    wait_until(runner, RunnerState.FAILED)
    wait_for(lambda: bell.rings > 0)
    assert runner.status.message == "There is no camera 99; plug it in."
    assert "Traceback" in runner.status.detail
    assert source.calls[-1:] == ["close"]
    assert runner.stop(60.0) == ()
    assert runner.status.state is RunnerState.FAILED


def test_a_failing_pipeline_arrives_as_a_status_and_releases_the_source(run):
    source, pipeline, bell = Live(), NotingPipeline(), Bell()
    pipeline.failure = ModelError("The model does not run; choose another.")
    runner = run(source, pipeline, bell)
    wait_until(runner, RunnerState.FAILED)
    assert runner.status.message == "The model does not run; choose another."
    assert source.released.wait(60.0)
    wait_for(lambda: bell.rings > 0)


def test_an_error_of_ours_names_its_type_and_keeps_the_traceback(run):
    pipeline = NotingPipeline()
    pipeline.failure = ZeroDivisionError("by zero")
    runner = run(Recording([0.0, 1.0]), pipeline)
    wait_until(runner, RunnerState.FAILED)
    assert "ZeroDivisionError: by zero" in runner.status.message
    assert "--debug" in runner.status.message
    assert "tests/support/sources.py" in runner.status.detail.replace(os.sep, "/")


def test_a_recording_that_breaks_in_the_middle_fails(run):
    source = Recording([k / 100 for k in range(10)])
    read = source.read

    def break_at_five():
        if source.reads == 5:
            raise SourceError("The file is broken here.")
        return read()

    source.read = break_at_five
    runner = run(source)
    wait_until(runner, RunnerState.FAILED)
    assert runner.status.message == "The file is broken here."
    assert source.calls == ["open", "close"]


def test_a_live_source_that_fails_in_an_unknown_way_is_not_tried_again(run):
    source = Live(iter([1.0, RuntimeError("driver")]))
    runner = run(source)
    wait_until(runner, RunnerState.FAILED)
    assert "RuntimeError: driver" in runner.status.message
    assert source.calls == ["open", "close"]


# Changes.


def test_changes_are_made_on_the_analysis_thread_between_frames(run):
    pipeline, changes = NotingPipeline(), []
    runner = run(Live(), pipeline)

    def change(given):
        changes.append((given, threading.current_thread().name))

    for _ in range(3):
        runner.reconfigure(change)
    wait_for(lambda: len(changes) == 3)
    assert changes == [(pipeline, "analysis of made-up camera")] * 3


@pytest.mark.parametrize("state", [RunnerState.PAUSED, RunnerState.ENDED])
def test_a_change_is_seen_while_nothing_moves(run, state):
    pipeline = NotingPipeline()
    runner = run(Recording([0.0, 0.01] if state is RunnerState.ENDED else [0.0, 30.0]), pipeline)
    if state is RunnerState.ENDED:
        wait_until(runner, state)
    else:
        wait_for(lambda: runner.counts.analysed == 1)
        runner.pause()
    newest = pipeline.seen[-1]
    counts = runner.counts
    while runner.take() is not None:
        pass
    runner.reconfigure(lambda _: None)
    assert wait_for_analysis(runner).frame.index == newest
    assert runner.counts == counts


def test_a_change_that_fails_arrives_as_a_status(run):
    def fail(_):
        raise ModelError("This model does not fit.")

    runner = run(Live())
    runner.reconfigure(fail)
    wait_until(runner, RunnerState.FAILED)
    assert runner.status.message == "This model does not fit."


# Stopping.


def test_a_driver_that_hangs_is_named_and_ends_by_itself_later():
    hanging, let_go = threading.Event(), threading.Event()

    def hang():
        hanging.set()
        let_go.wait(120.0)
        return 2.0

    source, bell = Live(iter([1.0, hang])), Bell()
    runner = Runner(source, NotingPipeline(), bell)
    runner.start()
    assert hanging.wait(60.0)
    # The other thread may take its time to end, too.
    wait_for(lambda: runner.stop(0.1) == ("capture of made-up camera",))
    rings = bell.rings
    let_go.set()
    assert source.released.wait(60.0)
    assert runner.stop(60.0) == ()
    assert bell.rings == rings
    assert runner.status.state is RunnerState.STOPPED


@pytest.mark.slow
def test_a_silent_stream_does_not_hold_up_stopping():
    with MjpegServer() as server:
        runner = Runner(StreamSource(server.address), NotingPipeline(), lambda: None)
        runner.start()
        wait_for(lambda: runner.counts.analysed > 2)
        server.silent.set()
        time.sleep(0.1)
        # Its read returns after three seconds at most.
        assert runner.stop(60.0) == ()


def test_nothing_is_told_after_stopping():
    bell = Bell()
    runner = Runner(Live(), NotingPipeline(), bell)
    runner.start()
    wait_for(lambda: bell.rings > 3)
    assert runner.stop(60.0) == ()
    rings = bell.rings
    time.sleep(0.05)
    assert bell.rings == rings


def test_stopping_again_and_before_starting_does_nothing():
    source = Live()
    runner = Runner(source, NotingPipeline(), lambda: None)
    assert runner.stop() == ()
    assert source.calls == []
    runner = Runner(source, NotingPipeline(), lambda: None)
    runner.start()
    assert runner.stop(60.0) == ()
    assert runner.stop(60.0) == ()


def handles() -> int:
    process = psutil.Process()
    return process.num_handles() if hasattr(process, "num_handles") else process.num_fds()


@pytest.mark.slow
def test_two_hundred_sources_one_after_the_other_leave_nothing_behind(tmp_path):
    files = [
        str(make_video(tmp_path / "a.mp4", 10)),
        str(make_video(tmp_path / "b.mkv", 10, rate=50)),
        str(tmp_path / "c.png"),
    ]
    Image.fromarray(np.zeros((40, 60, 3), np.uint8)).save(files[2])
    makers = [
        *(lambda file=file: open_source(file) for file in files),
        Live,
        lambda: Recording([k / 200 for k in range(50)]),
        lambda: open_source("demo"),
    ]

    def cycle(number: int) -> None:
        runner = Runner(makers[number % 6](), NotingPipeline(), lambda: None, loop=number % 4 > 1)
        runner.start()
        if number % 3:
            wait_for(lambda: runner.counts.analysed > 0)
        if number % 5 == 0:
            runner.seek(0.1)
            runner.pause()
        assert runner.stop(60.0) == ()

    for number in range(12):
        cycle(number)
    threads, handles_before = set(threading.enumerate()), handles()
    for number in range(200):
        cycle(number)
    assert set(threading.enumerate()) <= threads
    assert handles() <= handles_before
