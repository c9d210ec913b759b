"""Markers of another program in the window, by the dialog and by the command line."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.live.streams.dialog import StreamsDialog
from app.window.main_window import MainWindow
from fer_core.sessions.markers import read_markers
from tests.fer_core.streams.test_lsl_markers import outlet
from tests.support.drawn_source import until
from tests.support.lsl import only_this_machine
from tests.support.windows import action, shows

pytestmark = pytest.mark.slow

__all__ = ["only_this_machine"]


@pytest.fixture
def dialog(
    make_window: Callable[..., MainWindow], opened, only_this_machine, qtbot: QtBot
) -> StreamsDialog:
    window = make_window()
    window.start("demo")
    until(qtbot, lambda: shows(window))
    action(window, "Streams").trigger()
    (dialog,) = window.findChildren(StreamsDialog)
    return dialog


def test_markers_of_another_program_come_into_the_list_and_the_session(
    dialog: StreamsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    window = dialog.parent()
    folder = tmp_path / "lab.fersession"
    window.recording.start(folder, "hide")
    assert dialog.markers_target.text() == "all"
    dialog.markers_target.setText("paradigm")
    with outlet("paradigm", "film"):
        dialog.markers_box.click()
        assert not dialog.markers_target.isEnabled()
        assert "markers" in window.foreign_markers.label.text()
        until(qtbot, lambda: len(window.markers.list.markers) == 1)
        until(qtbot, lambda: dialog.markers_state.text() == "1 stream, 1 marker received")
        until(qtbot, lambda: "film" in _text(folder / "markers.csv"))
        dialog.markers_box.click()
    assert window.foreign_markers.label.isHidden()
    assert dialog.markers_target.isEnabled()
    (marker,) = window.markers.list.markers
    assert (marker.name, marker.note) == ("film", "LSL stream paradigm")
    (written,) = read_markers(folder / "markers.csv")
    assert written.name == "film"
    window.recording.stop()
    until(qtbot, lambda: not window.recording.recording)
    window.markers.list.clear()


def test_the_name_is_remembered_and_that_it_was_on_is_not(
    dialog: StreamsDialog, make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    dialog.markers_target.setText("paradigm")
    dialog.markers_box.click()
    window = dialog.parent()
    until(qtbot, lambda: window.foreign_markers.state is not None)
    assert dialog.markers_state.text() == "No such stream is there; 0 markers received"
    window.close()
    later = make_window()
    assert later.foreign_markers.target == "paradigm"
    assert not later.foreign_markers.is_on


def test_markers_of_the_window_itself_do_not_come_back(dialog: StreamsDialog, qtbot: QtBot) -> None:
    window = dialog.parent()
    dialog.markers_box.click()
    with outlet("paradigm", "film"):
        dialog.targets["lsl"].setText("own")
        dialog.boxes["lsl"].click()
        until(qtbot, lambda: window.streams.view("lsl") is not None)
        window.markers.set_marker()
        until(qtbot, lambda: len(window.markers.list.markers) == 2)
        window.markers.set_marker()
        qtbot.wait(500)
    assert sorted(one.name for one in window.markers.list.markers) == ["film", "marker", "marker"]
    window.markers.list.clear()


def test_what_cannot_be_is_said_and_stays_off(
    dialog: StreamsDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.markers_target.setText("  ")
    dialog.markers_box.click()
    until(qtbot, lambda: "name of a stream" in dialog.markers_state.text())
    assert not dialog.markers_box.isChecked()
    monkeypatch.setitem(sys.modules, "pylsl", None)
    dialog.markers_target.setText("all")
    dialog.markers_box.click()
    until(qtbot, lambda: "fer-desktop[lsl]" in dialog.markers_state.text())
    assert dialog.parent().foreign_markers.label.isHidden()


def test_switched_off_at_once_or_closed_while_it_opens_leaves_no_thread(
    dialog: StreamsDialog, qtbot: QtBot
) -> None:
    window = dialog.parent()
    dialog.markers_box.click()
    dialog.markers_box.click()
    assert not window.foreign_markers.is_on
    dialog.markers_box.click()
    window.close()  # the fixture of all tests fails where a thread is left
    assert not window.foreign_markers.is_on


def _text(path: Path) -> str:
    return path.read_text() if path.exists() else ""
