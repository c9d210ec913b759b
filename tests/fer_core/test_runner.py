import itertools
import os
import threading
import time

import numpy as np
import psutil
import pytest
from PIL import Image

from fer_core.errors import ModelError, SourceError
from fer_core.runner import Runner
from fer_core.runner_status import RunnerState
from fer_core.sources import open_source
from fer_core.sources.stream import StreamSource
from tests.support.sources import Live, NotingPipeline, Recording, wait_for
from tests.support.streams import MjpegServer
from tests.support.videos import make_video, read_number


class Bell:
    """Counts how often it is rung, and on which threads."""

    def __init__(self) -> None:
        self.rings = 0
        self.threads: set[str] = set()

    def __call__(self) -> None:
        self.rings += 1
        self.threads.add(threading.current_thread().name)


@pytest.fixture
def run():
    """Starts runners, and stops those that the test has not stopped."""
    runners = []

    def start(source, pipeline=None, notify=lambda: None, **options) -> Runner:
        runner = Runner(source, pipeline or NotingPipeline(), notify, **options)
        runners.append(runner)
        runner.start()
        return runner

    yield start
    for runner in runners:
        assert runner.stop(20.0) == ()


def wait_until(runner: Runner, state: RunnerState) -> None:
    wait_for(lambda: runner.status.state is state, f"{state}, is {runner.status}")


def wait_for_analysis(runner: Runner):
    found = []
    wait_for(lambda: (analysis := runner.take()) is not None and not found.append(analysis))
    return found[0]


# Recordings.


# How many frames a busy machine drops is not for a test to say; the last one is never dropped.


def test_a_recording_is_analysed_to_its_end_on_two_threads(run):
    source, pipeline, bell = Recording([k / 50 for k in range(20)]), NotingPipeline(), Bell()
    runner = run(source, pipeline, bell)
    wait_until(runner, RunnerState.ENDED)
    assert pipeline.seen == sorted(set(pipeline.seen))
    assert pipeline.seen[-1] == 19
    assert source.threads == {"capture of recording"}
    assert pipeline.threads == {"analysis of recording"}
    assert bell.threads <= source.threads | pipeline.threads
    counts = runner.counts
    assert counts.captured == counts.analysed + counts.dropped == 20
    assert counts.analysed == len(pipeline.seen)
    assert runner.status.info.name == "recording"
    assert runner.status.position == pytest.approx(19 / 50)
    assert runner.status.message == ""


def test_frames_come_when_they_are_due(run):
    times = [0.0, 0.1, 0.12, 0.3]
    arrived = {}

    class Noting(NotingPipeline):
        def __call__(self, frame):
            arrived[frame.time] = frame.arrived
            return super().__call__(frame)

    began = time.monotonic()
    runner = run(Recording(times), Noting())
    wait_until(runner, RunnerState.ENDED)
    assert 0.3 in arrived
    assert all(moment - began >= due for due, moment in arrived.items())


def test_the_last_analysis_is_there_when_the_end_is_told(run):
    runner = run(Recording([0.0, 0.01]))
    wait_until(runner, RunnerState.ENDED)
    assert runner.take().frame.index == 1
    assert runner.take() is None


def test_a_pipeline_that_is_too_slow_gets_the_newest_frame(run):
    pipeline = NotingPipeline()
    runner = run(Recording([k / 200 for k in range(400)]), pipeline)
    wait_for(lambda: len(pipeline.seen) > 0)
    pipeline.gate.clear()
    before = len(pipeline.seen)
    wait_for(lambda: runner.counts.captured == 400)
    pipeline.gate.set()
    wait_until(runner, RunnerState.ENDED)
    assert pipeline.seen[-1] == 399
    # One was on its way when the gate fell, one before it, and the newest waited in the slot.
    assert len(pipeline.seen) <= before + 3
    counts = runner.counts
    assert counts.captured == counts.analysed + counts.dropped == 400


def test_a_recording_waits_for_its_first_frame_to_be_analysed(run):
    pipeline = NotingPipeline()
    pipeline.gate.clear()
    runner = run(Recording([k / 200 for k in range(20)]), pipeline)
    assert pipeline.entered.wait(20.0)
    time.sleep(0.1)
    assert runner.counts.captured == 1
    pipeline.gate.set()
    wait_until(runner, RunnerState.ENDED)
    assert pipeline.seen[0] == 0


def test_a_recording_that_is_slow_to_read_passes_over_frames(run):
    source, pipeline = Recording([k / 100 for k in range(100)]), NotingPipeline()
    read, skips = source.read, []

    def read_slowly():
        time.sleep(0.03)
        return read()

    def skip():
        skips.append(None)
        return read() is not None

    source.read, source.skip = read_slowly, skip
    runner = run(source, pipeline)
    wait_until(runner, RunnerState.ENDED)
    assert len(skips) > 10
    counts = runner.counts
    assert counts.captured == counts.analysed + counts.dropped == 100
    assert pipeline.seen == sorted(set(pipeline.seen))


def test_a_recording_begins_again(run):
    source, pipeline = Recording([0.0, 0.01, 0.02]), NotingPipeline()
    runner = run(source, pipeline, loop=True)
    wait_for(lambda: source.calls.count("seek 0") >= 3)
    wait_for(lambda: pipeline.seen.count(2) >= 3)
    runner.set_loop(False)
    wait_until(runner, RunnerState.ENDED)
    rounds = [
        list(frames)
        for ended, frames in itertools.groupby(pipeline.seen, lambda k: k is None)
        if not ended
    ]
    assert all(frames == sorted(frames) for frames in rounds)
    assert pipeline.seen.count(None) == len(rounds) - 1


@pytest.mark.parametrize("again", [Runner.resume, lambda runner: runner.set_loop(True)])
def test_an_ended_recording_can_begin_again(run, again):
    pipeline = NotingPipeline()
    runner = run(Recording([0.0, 0.01]), pipeline)
    wait_until(runner, RunnerState.ENDED)
    again(runner)
    wait_for(lambda: None in pipeline.seen and pipeline.seen.count(1) > 1)
    runner.set_loop(False)
    wait_until(runner, RunnerState.ENDED)


def test_pausing_a_recording_stops_the_reading(run):
    source, pipeline = Recording([k / 100 for k in range(500)]), NotingPipeline()
    runner = run(source, pipeline)
    wait_for(lambda: len(pipeline.seen) > 5)
    runner.pause()
    assert runner.status.state is RunnerState.PAUSED
    time.sleep(0.05)
    reads = source.reads
    time.sleep(0.15)
    assert source.reads == reads
    runner.resume()
    assert runner.status.state is RunnerState.RUNNING
    wait_for(lambda: source.reads > reads + 5)
    # Nothing was left out and nothing was hurried after.
    seen = pipeline.seen[:]
    assert None not in seen
    assert runner.counts.captured - runner.counts.dropped - len(seen) <= 2


def test_a_recording_started_in_pause_shows_its_first_frame(run):
    pipeline = NotingPipeline()
    runner = Runner(Recording([k / 100 for k in range(50)]), pipeline, lambda: None)
    runner.pause()
    runner.start()
    assert wait_for_analysis(runner).frame.index == 0
    time.sleep(0.1)
    assert pipeline.seen == [0]
    assert runner.status.state is RunnerState.PAUSED
    assert runner.stop(20.0) == ()


def test_seeking_while_paused_shows_the_frame_sought(run):
    source, pipeline = Recording([k / 100 for k in range(500)]), NotingPipeline()
    runner = run(source, pipeline)
    wait_for(lambda: len(pipeline.seen) > 2)
    runner.pause()
    for sought in (3.0, 1.0, 4.99):
        runner.seek(sought)
        wait_for(lambda sought=sought: pipeline.times[-1] == sought)
        assert runner.status.position == sought
        assert runner.status.state is RunnerState.PAUSED
        assert pipeline.seen[-2] is None
    runner.seek(2.0)
    wait_for(lambda: pipeline.times[-1] == 2.0)
    runner.resume()
    wait_for(lambda: pipeline.times[-1] > 2.05)
    after = pipeline.times[pipeline.times.index(2.0) :]
    assert after == sorted(after)


def test_seeking_while_playing_and_after_the_end_plays_on_from_there(run):
    pipeline = NotingPipeline()
    # Longer than the test would wait for its end.
    runner = run(Recording([k / 100 for k in range(10_000)]), pipeline)
    wait_for(lambda: len(pipeline.seen) > 0)
    runner.seek(99.9)
    wait_until(runner, RunnerState.ENDED)
    runner.seek(99.95)
    wait_for(lambda: pipeline.times.count(99.99) == 2)
    wait_until(runner, RunnerState.ENDED)


def test_a_recording_without_times_to_go_to_ignores_a_seek_and_never_loops(run):
    source, pipeline = Recording([0.0, 0.05, 0.1], seekable=False), NotingPipeline()
    runner = run(source, pipeline, loop=True)
    runner.seek(0.0)
    wait_until(runner, RunnerState.ENDED)
    runner.seek(0.0)
    runner.resume()
    runner.set_loop(True)
    time.sleep(0.05)
    wait_until(runner, RunnerState.ENDED)
    assert pipeline.seen == sorted(set(pipeline.seen))
    assert source.calls == ["open"]


def test_a_picture_is_analysed_once_and_then_nothing_happens(run, tmp_path):
    Image.new("RGB", (60, 40), "red").save(tmp_path / "a.png")
    pipeline, bell = NotingPipeline(), Bell()
    runner = run(open_source(str(tmp_path / "a.png")), pipeline, bell, loop=True)
    wait_until(runner, RunnerState.ENDED)
    wait_for(lambda: bell.rings >= 3)
    time.sleep(0.1)
    # It is open, it is analysed, it has ended.
    assert bell.rings == 3
    assert pipeline.seen == [0]
    assert runner.take().frame.image[0, 0].tolist() == [0, 0, 255]


def test_a_video_file_is_played_and_sought(run, tmp_path):
    numbers = []

    class Reading(NotingPipeline):
        def __call__(self, frame):
            numbers.append(read_number(frame.image))
            return super().__call__(frame)

    path = make_video(tmp_path / "a.mp4", 100, rate=50)
    runner = run(open_source(str(path)), Reading())
    wait_for(lambda: len(numbers) > 5)
    runner.pause()
    runner.seek(1.5)
    wait_for(lambda: numbers[-1] == 75)
    runner.resume()
    wait_until(runner, RunnerState.ENDED)
    assert numbers[-1] == 99
    assert runner.status.position == pytest.approx(99 / 50)


# Live sources.


def test_a_live_source_is_always_read_and_the_newest_frame_analysed(run):
    source, pipeline = Live(), NotingPipeline()
    pipeline.gate.clear()
    runner = run(source, pipeline)
    wait_for(lambda: runner.counts.captured > 20)
    pipeline.gate.set()
    wait_for(lambda: runner.counts.analysed > 5)
    runner.stop(20.0)
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


def test_a_lost_source_is_tried_again_until_it_is_back(run):
    pipeline = NotingPipeline()
    states = []

    def lose():
        assert pipeline.entered.wait(20.0)
        return SourceError("The camera sends no more pictures.")

    source = Live(iter([1.0, 2.0, lose]))
    source.openings = [None, SourceError("not yet"), SourceError("not yet"), None]
    runner = Runner(source, pipeline, lambda: states.append(runner.status))
    runner.start()
    wait_for(lambda: None in pipeline.seen)
    assert runner.status.state is RunnerState.RUNNING
    assert runner.stop(20.0) == ()
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
    assert runner.stop(20.0) == ()
    assert runner.status.state is RunnerState.STOPPED


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
        assert runner.stop(20.0) == ()


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
    assert runner.stop(20.0) == ()
    assert runner.status.state is RunnerState.FAILED


def test_a_failing_pipeline_arrives_as_a_status_and_releases_the_source(run):
    source, pipeline, bell = Live(), NotingPipeline(), Bell()
    pipeline.failure = ModelError("The model does not run; choose another.")
    runner = run(source, pipeline, bell)
    wait_until(runner, RunnerState.FAILED)
    assert runner.status.message == "The model does not run; choose another."
    assert source.released.wait(20.0)
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
        wait_for(lambda: pipeline.seen == [0])
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
        let_go.wait(30.0)
        return 2.0

    source, bell = Live(iter([1.0, hang])), Bell()
    runner = Runner(source, NotingPipeline(), bell)
    runner.start()
    assert hanging.wait(20.0)
    assert runner.stop(0.1) == ("capture of made-up camera",)
    rings = bell.rings
    let_go.set()
    assert source.released.wait(20.0)
    assert runner.stop(20.0) == ()
    assert bell.rings == rings
    assert runner.status.state is RunnerState.STOPPED


def test_a_silent_stream_does_not_hold_up_stopping():
    with MjpegServer() as server:
        runner = Runner(StreamSource(server.address), NotingPipeline(), lambda: None)
        runner.start()
        wait_for(lambda: runner.counts.analysed > 2)
        server.silent.set()
        time.sleep(0.1)
        # Its read returns after three seconds at most.
        assert runner.stop(10.0) == ()


def test_nothing_is_told_after_stopping():
    bell = Bell()
    runner = Runner(Live(), NotingPipeline(), bell)
    runner.start()
    wait_for(lambda: bell.rings > 3)
    assert runner.stop(20.0) == ()
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
    assert runner.stop(20.0) == ()
    assert runner.stop(20.0) == ()


def handles() -> int:
    process = psutil.Process()
    return process.num_handles() if hasattr(process, "num_handles") else process.num_fds()


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
        assert runner.stop(20.0) == ()

    for number in range(12):
        cycle(number)
    threads, handles_before = set(threading.enumerate()), handles()
    for number in range(200):
        cycle(number)
    assert set(threading.enumerate()) <= threads
    assert handles() <= handles_before
