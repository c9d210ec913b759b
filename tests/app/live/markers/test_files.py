"""Markers in files: exported, imported, beside a recording, and those that were left unsaved."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.live.markers.list_dialog import MarkersDialog
from fer_core.sessions.markers import read_markers, write_markers
from tests.app.live.markers.conftest import names, set_markers
from tests.support.drawn_source import until
from tests.support.windows import action


def answer(monkeypatch: pytest.MonkeyPatch, *answers: QMessageBox.StandardButton) -> list[str]:
    asked: list[str] = []
    left = list(answers)

    def question(_parent, _title, text, *_):
        asked.append(text)
        return left.pop(0)

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


def test_markers_are_exported_and_imported(window, time, qtbot: QtBot, tmp_path: Path) -> None:
    set_markers(window, time, 1.0, 2.0)
    path = tmp_path / "markers.csv"
    window.markers.files._export(str(path))
    until(qtbot, lambda: window.markers.files.unsaved == 0)
    assert read_markers(path) == window.markers.list.markers
    window.markers.files._import(str(path))
    until(qtbot, lambda: len(names(window)) == 4)
    assert window.markers.files.unsaved == 4


@pytest.mark.slow
def test_a_file_that_cannot_be_read_is_explained_in_the_list(
    window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "markers.csv"
    path.write_text("nonsense")
    window.markers.files._import(str(path))
    until(qtbot, lambda: "no column onset_s" in window.live.messages.text)
    action(window, "List of markers").trigger()
    dialog = window.findChild(MarkersDialog)
    window.markers.files._import(str(path))
    until(qtbot, lambda: "no column onset_s" in dialog._message.text())
    dialog.close()
    until(qtbot, lambda: window.findChild(MarkersDialog) is None)
    action(window, "List of markers").trigger()
    assert window.findChild(MarkersDialog).isVisible()


@pytest.mark.slow
def test_a_recording_keeps_the_markers_as_they_are_set(
    window, time, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "markers.csv"
    window.markers.files.keep_in(path)
    until(qtbot, lambda: path.exists())
    set_markers(window, time, 1.0, 2.0)
    assert window.markers.files.unsaved == 0
    until(qtbot, lambda: len(read_markers(path)) == 2)
    set_markers(window, time, 3.0)
    window.close()
    assert len(read_markers(path)) == 3


@pytest.mark.slow
def test_a_recording_has_times_of_its_own_table(window, time, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "markers.csv"
    set_markers(window, time, 5.0)
    window.markers.press(1)
    time(6.0)
    window.markers.press(1)
    # The table's first picture came three seconds after the window's.
    window.markers.files.keep_in(path, origin=window.live.clock_origin + 3.0)
    until(qtbot, lambda: path.exists())
    assert [(m.onset, m.offset) for m in read_markers(path)] == [(2.0, None), (2.0, 3.0)]
    assert window.markers.list.markers[0].onset == 5.0


@pytest.mark.slow
def test_closing_asks_where_markers_would_be_lost(
    window, time, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_markers(window, time, 1.0)
    button = QMessageBox.StandardButton
    asked = answer(monkeypatch, button.No, button.Yes)
    window.close()
    assert window.isVisible()
    assert asked == ["1 marker would be lost. Quit anyway?"]
    window.close()
    assert not window.isVisible()


@pytest.mark.slow
def test_a_signal_closes_without_asking(window, time, monkeypatch: pytest.MonkeyPatch) -> None:
    set_markers(window, time, 1.0)
    asked = answer(monkeypatch)
    window.close_now()
    assert not window.isVisible()
    assert asked == []


@pytest.mark.slow
def test_another_source_has_none_and_those_before_are_offered(
    window, time, qtbot: QtBot, tmp_path: Path
) -> None:
    set_markers(window, time, 1.0)
    window.show_source("demo")  # the same again
    assert len(names(window)) == 1
    window.show_source("0")
    assert names(window) == []
    assert "1 marker of" in window.live.offers.text
    assert window.markers.files.unsaved == 1
    window.markers.files._save_left(str(tmp_path / "old.csv"))
    until(qtbot, lambda: (tmp_path / "old.csv").exists())
    assert window.markers.files.unsaved == 0


@pytest.mark.slow
def test_markers_of_a_source_that_was_left_can_be_discarded(
    window, time, qtbot: QtBot, tmp_path: Path
) -> None:
    set_markers(window, time, 1.0)
    window.show_source("0")
    time(2.0)
    window.markers.set_marker()
    discard = next(b for b in window.live.offers.findChildren(QPushButton) if b.text() == "Discard")
    discard.click()
    assert window.markers.files.unsaved == 1
    assert window.live.offers.text == ""
    write_markers(tmp_path / "m.csv", window.markers.list.markers)
    window.markers.list.clear()
    assert window.markers.files.unsaved == 0
