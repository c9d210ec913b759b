import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.live.runner_bridge import RunnerBridge
from fer_core.live.runner import RunnerState, RunnerStatus
from fer_core.types import Analysis
from tests.support.analyses import make_analysis


@dataclass
class FakeRunner:
    """What the bridge asks of a runner, set by the test."""

    status: RunnerStatus
    results: list[Analysis] = field(default_factory=list)

    def take(self) -> Analysis | None:
        """The newest result, once."""
        newest = self.results[-1] if self.results else None
        self.results.clear()
        return newest


def status(state: RunnerState, position: float = 0.0) -> RunnerStatus:
    return RunnerStatus(state, "", None, position, "")


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[RunnerBridge]:
    made = RunnerBridge()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def events(bridge: RunnerBridge) -> list[object]:
    """What the bridge emits, in order."""
    emitted: list[object] = []
    bridge.status_changed.connect(lambda status: emitted.append(status.state))
    bridge.analysed.connect(emitted.append)
    return emitted


def deliver() -> None:
    QApplication.processEvents()


def test_the_status_comes_before_the_first_picture(bridge, events) -> None:
    analysis = make_analysis()
    bridge.attach(FakeRunner(status(RunnerState.RUNNING), [analysis]))
    bridge.fetch()
    assert events == [RunnerState.RUNNING, analysis]


def test_many_notifications_from_another_thread_are_one_fetch_of_the_newest(bridge, events) -> None:
    runner = FakeRunner(status(RunnerState.RUNNING))
    bridge.attach(runner)
    threads: set[threading.Thread] = set()
    bridge.analysed.connect(lambda _: threads.add(threading.current_thread()))
    frames = [make_analysis(time=float(number)) for number in range(20)]

    def produce() -> None:
        for frame in frames:
            runner.results.append(frame)
            bridge.notify()

    thread = threading.Thread(target=produce)
    thread.start()
    thread.join()
    assert events == []
    deliver()
    assert events == [RunnerState.RUNNING, frames[-1]]
    assert threads == {threading.main_thread()}
    runner.results.append(frames[0])
    bridge.notify()
    deliver()
    assert events[-1] is frames[0]


def test_a_position_alone_is_no_change_of_status(bridge, events) -> None:
    runner = FakeRunner(status(RunnerState.RUNNING, 1.0))
    bridge.attach(runner)
    bridge.fetch()
    runner.status = status(RunnerState.RUNNING, 2.0)
    bridge.fetch()
    runner.status = status(RunnerState.PAUSED, 2.0)
    bridge.fetch()
    assert events == [RunnerState.RUNNING, RunnerState.PAUSED]


def test_another_runner_begins_with_its_own_status(bridge, events) -> None:
    for _ in range(2):
        bridge.attach(FakeRunner(status(RunnerState.STARTING)))
        bridge.fetch()
    assert events == [RunnerState.STARTING] * 2


def test_a_receiver_of_the_status_may_detach_the_runner(bridge, events) -> None:
    runner = FakeRunner(status(RunnerState.FAILED), [make_analysis()])
    bridge.status_changed.connect(bridge.detach)
    bridge.attach(runner)
    bridge.fetch()
    assert events == [RunnerState.FAILED]
    assert bridge.runner is None


def test_nothing_is_emitted_after_closing(bridge, events) -> None:
    bridge.attach(FakeRunner(status(RunnerState.RUNNING), [make_analysis()]))
    bridge.notify()
    bridge.close()
    bridge.notify()
    deliver()
    assert events == []
