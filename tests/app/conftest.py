"""Each test has its own user folders, and leaves no thread, timer or window behind."""

import os
import threading
import time
from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The texts and numbers that tests expect, whatever the language of the machine.
os.environ.update(LC_ALL="C", LANG="C", LANGUAGE="C")

# The order that the program keeps, too: on Windows onnxruntime must come before Qt.
import onnxruntime  # noqa: F401
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from fer_core.emotion.run_limit import THREAD_NAME
from fer_core.system.user_folders import HOME_VARIABLE
from tests.support.models import make_model

PATIENCE_SECONDS = 200.0
"""Limit of what is waited for: a busy machine takes its time, and a test that passes does not."""

_LEAVING_SECONDS = 60.0


class PatientQtBot(QtBot):
    """Waits for longer than the five seconds of pytest-qt before a test fails."""

    _MILLISECONDS = round(1000 * PATIENCE_SECONDS)
    waitUntil = partialmethod(QtBot.waitUntil, timeout=_MILLISECONDS)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=_MILLISECONDS)
    waitSignals = partialmethod(QtBot.waitSignals, timeout=_MILLISECONDS)
    waitCallback = partialmethod(QtBot.waitCallback, timeout=_MILLISECONDS)
    waitActive = partialmethod(QtBot.waitActive, timeout=_MILLISECONDS)
    waitExposed = partialmethod(QtBot.waitExposed, timeout=_MILLISECONDS)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientQtBot:
    """The robot of pytest-qt, patient."""
    return PatientQtBot(request)


@pytest.fixture(autouse=True)
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that takes the place of the user's own."""
    home = tmp_path / "user"
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    return home


@pytest.fixture(scope="session")
def model_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small model that follows the contract."""
    return make_model(tmp_path_factory.mktemp("models") / "tiny.onnx")


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread, an active timer or a top-level widget."""
    threads = set(threading.enumerate())
    widgets = set(_widgets())
    yield
    deadline = time.monotonic() + _LEAVING_SECONDS
    while (left := _left(threads, widgets)) and time.monotonic() < deadline:
        _delete_what_waits()
        time.sleep(0.01)
    assert not left, f"left behind: {left}"
    # A button that a test has not released stays pressed in the tests after it.
    assert QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton


def _left(threads: set[threading.Thread], widgets: set[object]) -> list[object]:
    return [
        # The thread that ends runs of models serves the whole process and sleeps between them.
        *(t for t in set(threading.enumerate()) - threads if t.name != THREAD_NAME),
        *(widget for widget in _widgets() if widget not in widgets),
        *_active_timers(),
    ]


def _widgets() -> list[object]:
    """Top-level widgets, without menus: those live until their cycles are collected."""
    if QApplication.instance() is None:
        return []
    return [w for w in QApplication.topLevelWidgets() if not isinstance(w, QMenu)]


def _active_timers() -> list[QTimer]:
    application = QApplication.instance()
    if application is None:
        return []
    return [timer for timer in application.findChildren(QTimer) if timer.isActive()]


def _delete_what_waits() -> None:
    application = QApplication.instance()
    if application is not None:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
