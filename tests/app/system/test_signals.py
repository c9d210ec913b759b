import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.system.signals import EndSignals
from tests.support.drawn_source import until
from tests.support.waiting import wait_until


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_sleeping_event_loop_hears_at_once(name: str, qtbot: QtBot) -> None:
    number = signal.Signals[name]
    heard: list[None] = []
    before = signal.getsignal(number)
    signals = EndSignals()
    signals.raised.connect(lambda: heard.append(None))
    os.kill(os.getpid(), number)
    until(qtbot, lambda: bool(heard))
    signals.close()
    assert signal.getsignal(number) is before


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_request_to_end_that_comes_before_the_window_is_heard(model_file: Path) -> None:
    code = (
        "import os, signal\n"
        "from app.window.start import WindowOptions; from app.window.run import WindowRun\n"
        f"run = WindowRun(WindowOptions(source='demo', model={str(model_file)!r}))\n"
        "os.kill(os.getpid(), signal.SIGTERM)\n"
        "raise SystemExit(run.execute())"
    )
    ended = subprocess.run([sys.executable, "-c", code], timeout=300, check=False)
    assert ended.returncode == 130


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_the_program_ends_in_good_order(name: str, tmp_path: Path, model_file: Path) -> None:
    stats = tmp_path / "stats.json"
    program = subprocess.Popen(
        [
            *(sys.executable, "-m", "app"),
            *("--source", "demo", "--model", str(model_file), "--stats", str(stats)),
        ],
        stderr=subprocess.PIPE,
        text=True,
    )
    # The record of a run is made when the window hears signals and is about to be shown.
    wait_until(lambda: any((tmp_path / "user" / "log").glob("running-*.txt")))
    program.send_signal(signal.Signals[name])
    _, errors = program.communicate(timeout=300)
    assert (program.returncode, errors) == (130, "")
    assert "frames_painted" in json.loads(stats.read_text(encoding="utf-8"))
