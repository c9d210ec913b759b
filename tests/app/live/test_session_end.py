"""What is left when a live session ends: no thread, no file, no wait for a driver."""

import subprocess
import threading
from functools import partial
from pathlib import Path
from typing import Any

import psutil
import pytest
from pytestqt.qtbot import QtBot

from app.live import session as live_session
from app.live.session import LiveSession
from app.settings import Settings
from fer_core.emotion import model_library
from fer_core.emotion.model_trial import try_model
from fer_core.emotion.run_limit import THREAD_NAME
from tests.support.drawn_source import BlockedSource, DrawnSource, until
from tests.support.models import make_model


def test_closing_does_not_wait_for_a_model_that_is_being_tried(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = threading.Event()
    popen = subprocess.Popen

    def note(*arguments: Any, **options: Any) -> subprocess.Popen[bytes]:
        started.set()
        return popen(*arguments, **options)

    monkeypatch.setattr(subprocess, "Popen", note)
    # Were it waited for, the test would run into its own limit.
    monkeypatch.setattr(model_library, "try_model", partial(try_model, seconds=3600))
    session = LiveSession(Settings())
    session.load_model(str(make_model(tmp_path / "mine.onnx", endless=True)))
    assert started.wait(60)
    session.close()


@pytest.mark.slow
def test_a_driver_that_does_not_come_back_is_named_and_left(
    qtbot: QtBot,
    model_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(live_session, "STOP_SECONDS", 0.2)
    DrawnSource.open_now = 0
    gate = threading.Event()
    session = LiveSession(Settings())
    with qtbot.waitSignal(session.model_loaded):
        session.load_model(str(model_file))
    session.open(lambda: BlockedSource(gate.wait))
    until(qtbot, lambda: DrawnSource.open_now == 1)
    session.close()
    assert "capture of drawn" in caplog.text
    gate.set()  # the driver comes back, and its thread ends without the session
    until(qtbot, lambda: DrawnSource.open_now == 0)


@pytest.mark.slow
@pytest.mark.parametrize("cycles", [30, pytest.param(200, marks=pytest.mark.long)])
def test_cycles_leave_no_thread_and_no_file_behind(
    ready: LiveSession, qtbot: QtBot, cycles: int
) -> None:
    process = psutil.Process()

    def cycle(number: int) -> None:
        with qtbot.waitSignal(ready.status_changed):
            ready.open(lambda: DrawnSource(fail_after=3 if number % 5 == 0 else -1))
        if number % 3 == 0:
            ready.stop()

    for number in range(10):
        cycle(number)
    until(qtbot, lambda: DrawnSource.open_now <= 1)
    threads, files = _threads(), _open_files(process)
    for number in range(cycles):
        cycle(number)
    ready.stop()
    until(qtbot, lambda: DrawnSource.open_now == 0)
    until(qtbot, lambda: _threads() <= threads)
    assert _open_files(process) <= files + 2


def _threads() -> int:
    """How many there are, without the one that serves all models and begins with the first run."""
    return sum(thread.name != THREAD_NAME for thread in threading.enumerate())


def _open_files(process: psutil.Process) -> int:
    return process.num_fds() if hasattr(process, "num_fds") else process.num_handles()
