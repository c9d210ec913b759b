"""What observers of a runner are told, and the table that one of them writes."""

import time

import pandas as pd
import pytest

from fer_core.live.runner import Runner
from fer_core.live.status import RunnerState
from fer_core.sources import open_source
from fer_core.system.user_folders import HOME_VARIABLE
from fer_core.tables.live_table import LiveTable
from tests.support.analyses import Observer
from tests.support.runners import wait_for_analysis, wait_until
from tests.support.sources import NotingPipeline, Recording, wait_for


def test_an_observer_misses_nothing_from_the_first_frame_on(run):
    observer = Observer()
    runner = run(Recording([k / 100 for k in range(30)]), observers=[observer])
    wait_until(runner, RunnerState.ENDED)
    counts = runner.counts
    assert observer.captured == list(range(counts.captured - counts.skipped))
    assert observer.analysed == sorted(set(observer.analysed))
    assert len(observer.analysed) == counts.analysed
    assert observer.skipped == counts.skipped


def test_observers_are_told_of_an_analysis_before_it_is_shown():
    shown = []

    class Noting(Observer):
        def note_analysed(self, captured, analysis):
            super().note_analysed(captured, analysis)
            shown.append(runner.take())

    observer = Noting()
    runner = Runner(Recording([0.0]), NotingPipeline(), lambda: None, observers=[observer])
    runner.start()
    try:
        analysis = wait_for_analysis(runner)
        assert observer.analysed == [analysis.frame.index]
        assert shown == [None]
    finally:
        assert runner.stop(20.0) == ()


def test_an_observer_comes_and_goes(run):
    observer = Observer()
    runner = run(Recording([k / 100 for k in range(10_000)]))
    wait_for(lambda: runner.counts.analysed > 3)
    runner.observe(observer)
    wait_for(lambda: len(observer.analysed) > 3)
    runner.stop_observing(observer)
    assert observer.captured[0] > 0
    # One frame may have been on its way.
    captured = runner.counts.captured
    wait_for(lambda: runner.counts.captured > captured + 1)
    told = len(observer.captured)
    wait_for(lambda: runner.counts.captured > captured + 10)
    assert len(observer.captured) == told


@pytest.mark.slow
def test_source_frames_are_rows_frames_and_those_passed_over_at_capture(run, tmp_path, monkeypatch):
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    source = Recording([k / 100 for k in range(150)])
    read = source.read

    def read_slowly():
        time.sleep(0.025)
        return read()

    source.read, source.skip = read_slowly, lambda: read() is not None

    class Slow(NotingPipeline):
        def __call__(self, frame):
            counts = runner.counts
            if counts.analysed == 1:  # while this one is analysed, others take each other's place
                before = counts.captured - counts.skipped
                wait_for(lambda: runner.counts.captured - runner.counts.skipped > before + 2)
            time.sleep(0.06)
            return super().__call__(frame)

    table = LiveTable(tmp_path / "live.csv")
    runner = run(source, Slow(), observers=[table])
    wait_until(runner, RunnerState.ENDED)
    assert runner.stop(60.0) == ()
    table.close()
    counts = table.counts
    frame = pd.read_csv(tmp_path / "live.csv")
    assert counts.skipped > 0
    assert counts.dropped == (frame["status"] == "dropped").sum() > 0
    assert counts.frames == frame["frame"].nunique()
    assert frame["frame"].tolist() == list(range(counts.frames))
    assert counts.frames + counts.skipped == 150
    assert frame["time_s"].is_monotonic_increasing


def test_passes_are_counted_and_faces_numbered_anew_in_each(run, tmp_path, monkeypatch):
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    again = []

    class Repeated(NotingPipeline):
        def begin_again(self):
            again.append(True)

    table = LiveTable(tmp_path / "live.csv")
    runner = run(Recording([0.0, 0.01, 0.02]), Repeated(), observers=[table], loop=True)
    wait_for(lambda: len(again) >= 3)
    assert runner.stop(60.0) == ()
    table.close()
    frame = pd.read_csv(tmp_path / "live.csv")
    assert frame["loop"].is_monotonic_increasing
    assert frame["loop"].max() >= 4
    assert (frame.groupby("loop")["time_s"].first() == 0.0).all()


def test_a_seek_is_no_pass(run):
    loops = []

    class Noting(NotingPipeline):
        def __call__(self, frame):
            loops.append(frame.loop)
            return super().__call__(frame)

    pipeline = Noting()
    runner = run(Recording([k / 50 for k in range(500)]), pipeline)
    wait_for(lambda: len(loops) > 2)
    runner.seek(0.0)
    wait_for(lambda: None in pipeline.seen and pipeline.times[-1] > 0.05)
    assert set(loops) == {1}


@pytest.mark.slow
def test_the_demo_clip_counts_its_passes():
    source = open_source("demo")
    info = source.open()
    first = source.read()
    frames = [source.read() for _ in range(round(info.rate * 30))]
    source.close()
    assert first.loop == 1
    assert frames[-1].loop > 1
    assert [frame.time for frame in frames] == sorted(frame.time for frame in frames)
