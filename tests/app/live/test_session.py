import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.live.session import LiveSession
from app.settings import Settings
from fer_core.detection import DetectionSettings
from fer_core.errors import SourceError
from fer_core.live.runner import RunnerState
from fer_core.system.free_cores import FreeCores
from tests.support.analyses import Observer
from tests.support.drawn_source import DrawnSource, until
from tests.support.models import make_model
from tests.support.waiting import wait_until


def state(session: LiveSession) -> RunnerState | None:
    return session.status.state if session.status is not None else None


@pytest.mark.slow
def test_frames_reach_the_gui_thread(ready: LiveSession, qtbot: QtBot) -> None:
    threads: list[object] = []
    ready.analysed.connect(lambda _: threads.append(threading.current_thread()))
    ready.open(DrawnSource)
    until(qtbot, lambda: len(threads) >= 5)
    assert set(threads) == {threading.main_thread()}


@pytest.mark.slow
def test_a_model_is_given_few_faces_by_one_thread_and_many_by_two(
    ready: LiveSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[list[int]] = []

    def mapped(
        cores: FreeCores, function: Callable[[np.ndarray], np.ndarray], parts: list[np.ndarray]
    ) -> list[np.ndarray]:
        sizes.append([len(part) for part in parts])
        return mapping(cores, function, parts)

    mapping = FreeCores.map
    monkeypatch.setattr(FreeCores, "map", mapped)
    assert ready.classifier is not None
    assert ready.classifier._session.get_session_options().intra_op_num_threads == 1
    for count in (1, 3, 5):
        faces = np.zeros((count, 48, 48, 1), np.uint8)
        assert len(ready.classifier.classify(faces)) == count
    assert sizes == [[3, 2]]


def test_a_source_opened_before_the_model_starts_when_it_is_there(
    session: LiveSession, qtbot: QtBot, model_file: Path
) -> None:
    session.open(DrawnSource)
    with qtbot.waitSignal(session.analysed):
        session.load_model(str(model_file))


@pytest.mark.slow
def test_what_is_not_fetched_is_replaced_not_queued(ready: LiveSession, qtbot: QtBot) -> None:
    """While the window is busy at most one signal waits for it, and then the newest comes."""
    indices: list[int] = []
    ready.analysed.connect(lambda analysis: indices.append(analysis.frame.index))
    ready.open(DrawnSource)
    until(qtbot, lambda: len(indices) >= 2)
    before = len(indices)
    counts = ready.counts
    assert counts is not None
    goal = counts.analysed + 30
    while ready.counts is not None and ready.counts.analysed < goal:
        threading.Event().wait(0.01)  # no event is handled here
    runner = ready._bridge.runner
    assert runner is not None
    runner.pause()  # else more come while the first events are handled
    wait_until(lambda: runner.counts.captured == runner.counts.analysed + runner.counts.dropped)
    QApplication.processEvents()
    assert len(indices) - before <= 3
    assert indices[-1] - indices[before - 1] >= 25


@pytest.mark.slow
def test_the_source_before_is_closed(ready: LiveSession, qtbot: QtBot) -> None:
    for _ in range(5):
        with qtbot.waitSignal(ready.analysed):
            ready.open(DrawnSource)
        assert DrawnSource.open_now == 1
    ready.stop()
    until(qtbot, lambda: DrawnSource.open_now == 0)
    assert ready.status is None


@pytest.mark.slow
def test_of_many_hasty_choices_the_last_counts(ready: LiveSession, qtbot: QtBot) -> None:
    made: list[int] = []

    def choose(number: int) -> None:
        def make() -> DrawnSource:
            made.append(number)
            return DrawnSource()

        ready.open(make)

    for number in range(10):
        choose(number)
    with qtbot.waitSignal(ready.analysed):
        pass
    assert made[-1] == 9
    assert DrawnSource.open_now == 1


@pytest.mark.slow
def test_a_source_that_is_refused(ready: LiveSession, qtbot: QtBot) -> None:
    def refuse() -> DrawnSource:
        raise SourceError("There is none; take another.")

    with qtbot.waitSignal(ready.source_refused) as refused:
        ready.open(refuse)
    assert refused.args == ["There is none; take another."]
    with qtbot.waitSignal(ready.analysed):
        ready.open(DrawnSource)


@pytest.mark.slow
def test_a_source_that_fails_on_the_way(ready: LiveSession, qtbot: QtBot) -> None:
    ready.open(lambda: DrawnSource(fail_after=5))
    until(qtbot, lambda: state(ready) is RunnerState.FAILED)
    assert ready.status is not None
    assert ready.status.message == "The drawing is torn; draw another."


@pytest.mark.slow
def test_an_error_of_ours_is_told_too(ready: LiveSession, qtbot: QtBot) -> None:
    def stumble() -> DrawnSource:
        raise ZeroDivisionError("one by none")

    with qtbot.waitSignal(ready.source_refused) as refused:
        ready.open(stumble)
    assert "ZeroDivisionError: one by none" in refused.args[0]


@pytest.mark.slow
def test_pause_rest_and_seek(ready: LiveSession, qtbot: QtBot) -> None:
    ready.open(DrawnSource)
    until(qtbot, lambda: state(ready) is RunnerState.RUNNING)
    ready.set_paused(True)
    until(qtbot, lambda: state(ready) is RunnerState.PAUSED)
    ready.set_suspended(True)
    ready.set_suspended(False)
    qtbot.wait(30)
    assert state(ready) is RunnerState.PAUSED  # being looked at again does not end the pause
    shown: list[int] = []
    ready.analysed.connect(lambda analysis: shown.append(analysis.frame.index))
    ready.seek(5.0)
    # The first frame's analysis may still be under way when the file is paused.
    until(qtbot, lambda: shown[-1:] == [500])
    ready.set_paused(False)
    until(qtbot, lambda: state(ready) is RunnerState.RUNNING)


@pytest.mark.slow
def test_a_file_ends_or_loops(ready: LiveSession, qtbot: QtBot) -> None:
    ready.set_loop(False)
    ready.open(lambda: DrawnSource(10))
    until(qtbot, lambda: state(ready) is RunnerState.ENDED)
    ready.set_loop(True)
    until(qtbot, lambda: ready.counts is not None and ready.counts.captured > 25)


@pytest.mark.slow
def test_a_model_is_switched_while_live_and_tracks_stay(
    ready: LiveSession, qtbot: QtBot, tmp_path: Path
) -> None:
    other = make_model(tmp_path / "other.onnx", labels=("happy", "sad"))
    ready.open(DrawnSource)
    with qtbot.waitSignal(ready.analysed):
        pass
    runner = ready._bridge.runner
    ready.load_model(str(other))
    with qtbot.waitSignal(
        ready.analysed, check_params_cb=lambda analysis: analysis.labels == ("happy", "sad")
    ):
        pass
    assert ready.classifier is not None
    assert ready.classifier.path == other
    assert ready._bridge.runner is runner  # the same one went on


@pytest.mark.slow
def test_a_refused_model_leaves_the_one_before(
    ready: LiveSession, qtbot: QtBot, tmp_path: Path
) -> None:
    before = ready.classifier
    with qtbot.waitSignal(ready.model_refused) as refused:
        ready.load_model(str(tmp_path / "none.onnx"))
    assert "none.onnx" in refused.args[0]
    assert ready.classifier is before


@pytest.mark.slow
def test_settings_reach_the_pipeline(ready: LiveSession, qtbot: QtBot) -> None:
    seen: list[DetectionSettings] = []
    ready.open(DrawnSource)
    with qtbot.waitSignal(ready.analysed):
        pass
    ready.apply(Settings(schedule="light", smoothing=False))
    ready._runner.reconfigure(lambda pipeline: seen.append(pipeline.settings))
    until(qtbot, lambda: bool(seen))
    assert seen[0] == Settings(schedule="light", smoothing=False).pipeline


@pytest.mark.slow
def test_the_analysis_goes_on_out_of_sight_while_somebody_observes(
    ready: LiveSession, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(ready.analysed):
        ready.open(DrawnSource)
    observer = Observer()
    ready.observe(observer)
    ready.set_suspended(True)
    until(qtbot, lambda: len(observer.captured) > 3)
    ready.stop_observing(observer)
    assert ready.status.state is RunnerState.PAUSED


@pytest.mark.slow
def test_faces_are_classified_on_every_frame_while_somebody_observes(
    ready: LiveSession, qtbot: QtBot
) -> None:
    def interval() -> float:
        seen: list[float] = []
        ready._runner.reconfigure(lambda pipeline: seen.append(pipeline.settings.classify_interval))
        until(qtbot, lambda: bool(seen))
        return seen[0]

    observer = Observer()
    ready.observe(observer)  # before there is a source
    with qtbot.waitSignal(ready.analysed):
        ready.open(DrawnSource)
    assert interval() == 0
    assert observer.captured[0] == 0  # not one frame was missed
    ready.stop_observing(observer)
    assert interval() > 0
    ready.observe(observer)
    ready.apply(Settings(schedule="light"))
    assert interval() == 0
