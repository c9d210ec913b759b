import itertools
import time

import pytest
from PIL import Image

from fer_core.live.runner import Runner
from fer_core.live.status import RunnerState
from fer_core.sources import open_source
from tests.support.runners import Bell, wait_for_analysis, wait_until
from tests.support.sources import NotingPipeline, Recording, wait_for
from tests.support.videos import make_video, read_number

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


@pytest.mark.slow
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
    assert pipeline.entered.wait(60.0)
    time.sleep(0.1)
    assert runner.counts.captured == 1
    pipeline.gate.set()
    wait_until(runner, RunnerState.ENDED)
    assert pipeline.seen[0] == 0


@pytest.mark.slow
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
    source, pipeline = Recording([k / 100 for k in range(5000)]), NotingPipeline()
    runner = run(source, pipeline)
    wait_for(lambda: len(pipeline.seen) > 5)
    runner.pause()
    assert runner.status.state is RunnerState.PAUSED
    reads = source.reads
    time.sleep(0.2)
    assert source.reads <= reads + 1  # that had been called for
    runner.resume()
    assert runner.status.state is RunnerState.RUNNING
    wait_for(lambda: source.reads > reads + 5)
    # Nothing was left out and nothing was hurried after.
    counts = runner.counts
    assert counts.captured - counts.dropped - counts.analysed <= 2
    assert len(pipeline.seen) >= counts.analysed
    assert None not in pipeline.seen


def test_a_recording_started_in_pause_shows_its_first_frame(run):
    pipeline = NotingPipeline()
    runner = Runner(Recording([k / 100 for k in range(50)]), pipeline, lambda: None)
    runner.pause()
    runner.start()
    assert wait_for_analysis(runner).frame.index == 0
    time.sleep(0.1)
    assert pipeline.seen == [0]
    assert runner.status.state is RunnerState.PAUSED
    assert runner.stop(60.0) == ()


def test_seeking_while_paused_shows_the_frame_sought(run):
    source, pipeline = Recording([k / 100 for k in range(5000)]), NotingPipeline()
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
    assert pipeline.seen == [None, 0]
    assert runner.take().frame.image[0, 0].tolist() == [0, 0, 255]


@pytest.mark.slow
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
