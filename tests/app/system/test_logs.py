import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from app.system.logs import catch_unhandled_exceptions, log_file, start_logging
from tests.support.pipes import filled_pipe, needs_pipes


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave logging and hooks as they were found."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    for module, name in ((sys, "excepthook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    monkeypatch.setattr(logging, "raiseExceptions", True)
    before = qInstallMessageHandler(None)
    yield
    qInstallMessageHandler(before)
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def logged() -> str:
    return log_file().read_text(encoding="utf-8")


def test_qts_messages_go_to_the_file_and_not_to_stderr(capfd: pytest.CaptureFixture[str]) -> None:
    start_logging()
    qWarning("the moon is full")
    assert "WARNING" in logged()
    assert "qt: the moon is full" in logged()
    assert capfd.readouterr().err == ""


def test_a_folder_that_cannot_be_written_costs_the_log_only(
    user_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    user_folder.write_text("a file where the folder should be")
    start_logging()
    logging.getLogger("test").error("nobody hears this")
    assert capfd.readouterr().err == ""


@needs_pipes
def test_a_pipe_costs_the_log_only(user_folder: Path) -> None:
    log_file().parent.mkdir(parents=True)
    with filled_pipe(log_file()):
        start_logging()
        logging.getLogger("test").warning("lost")


def test_an_unhandled_exception_is_logged_and_shown(capfd: pytest.CaptureFixture[str]) -> None:
    shown: list[BaseException] = []
    start_logging()
    catch_unhandled_exceptions(shown.append, debug=False)
    error = ZeroDivisionError("one by none")
    sys.excepthook(ZeroDivisionError, error, None)
    assert shown == [error]
    assert "ZeroDivisionError: one by none" in logged()
    assert capfd.readouterr().err == ""


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_exception_of_a_thread_is_shown_too() -> None:
    shown: list[BaseException] = []
    start_logging()
    catch_unhandled_exceptions(shown.append, debug=False)
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    assert [type(error) for error in shown] == [ZeroDivisionError]
    assert "integer division" in logged()


def test_debug_shows_the_traceback(capfd: pytest.CaptureFixture[str]) -> None:
    start_logging()
    catch_unhandled_exceptions(lambda _: None, debug=True)
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("one by none"), None)
    assert "ZeroDivisionError: one by none" in capfd.readouterr().err


@pytest.mark.slow
def test_where_qt_would_abort_the_program_ends_with_a_line() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "app", "--source", "demo"],
        env={**os.environ, "QT_QPA_PLATFORM": "nonsense"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    (line,) = run.stderr.splitlines()
    assert line.startswith("fer-desktop: This application failed to start")
