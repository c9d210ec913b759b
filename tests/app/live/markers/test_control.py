from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.live.markers.keys import DEFAULT_KEYS, MarkerKey, format_keys
from app.live.markers.keys_dialog import KeysDialog
from app.live.markers.list_dialog import MarkersDialog
from app.settings import SettingsStore
from fer_core.sessions.markers import Marker, read_markers, write_markers
from fer_core.sources import SourceInfo
from tests.support.analyses import make_analysis
from tests.support.drawn_source import until
from tests.support.windows import action, shows

KEYS = (MarkerKey("film", True), MarkerKey("laugh"), *DEFAULT_KEYS[2:])


@pytest.fixture
def window(make_window, opened, qtbot: QtBot):
    made = make_window(marker_keys=format_keys(KEYS))
    made.start("demo")
    until(qtbot, lambda: shows(made))
    # Keys reach the shortcuts of an active window only.
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close_now()  # unasked, whatever was not saved


@pytest.fixture
def time(window, monkeypatch: pytest.MonkeyPatch):
    """Sets the time of the picture that is shown."""

    def set_time(seconds: float | None) -> None:
        monkeypatch.setattr(
            type(window.live), "shown_time", property(lambda _self: seconds), raising=True
        )

    set_time(1.0)
    return set_time


def names(window) -> list[str]:
    return [marker.name for marker in window.markers.list.markers]


def set_markers(window, time, *seconds: float) -> None:
    for second in seconds:
        time(second)
        window.markers.set_marker()


def answer(monkeypatch: pytest.MonkeyPatch, *answers: QMessageBox.StandardButton) -> list[str]:
    asked: list[str] = []
    left = list(answers)

    def question(_parent, _title, text, *_):
        asked.append(text)
        return left.pop(0)

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


@pytest.mark.slow
def test_keys_mark_the_picture_that_is_shown(window, time, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_M)
    time(2.5)
    qtbot.keyClick(window, Qt.Key.Key_2)
    assert window.markers.list.markers == (Marker(1.0, None, "marker"), Marker(2.5, None, "laugh"))
    assert window.live.side_panel._markers == window.markers.list.markers
    assert window.statusBar().currentMessage() == "laugh at 0:02.5"


@pytest.mark.slow
def test_a_digit_marks_start_and_end_of_a_stimulus(window, time, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_1)
    time(3.0)
    qtbot.keyClick(window, Qt.Key.Key_2)
    time(4.0)
    qtbot.keyClick(window, Qt.Key.Key_1)
    assert window.markers.list.markers == (Marker(1.0, 4.0, "film"), Marker(3.0, None, "laugh"))
    qtbot.keyClick(window, Qt.Key.Key_1)
    assert window.markers.list.markers[-1] == Marker(4.0, None, "film")
    time(0.5)  # the source has begun again
    qtbot.keyClick(window, Qt.Key.Key_1)
    assert window.markers.list.markers[0] == Marker(0.5, None, "film")


@pytest.mark.slow
def test_an_edited_start_is_left_as_it_is(window, time, qtbot: QtBot) -> None:
    window.markers.press(1)
    window.markers.list.replace(0, Marker(1.0, None, "another"))
    time(2.0)
    window.markers.press(1)
    assert names(window) == ["another", "film"]


@pytest.mark.slow
def test_a_note_is_written_at_the_time_of_its_key(window, time, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N)
    dialog = window.findChild(QInputDialog)
    time(9.0)
    dialog.setTextValue("  she laughs ")
    dialog.accept()
    assert window.markers.list.markers == (Marker(1.0, None, "note", "she laughs"),)
    window.markers.ask_for_note()
    window.findChildren(QInputDialog)[-1].accept()  # empty
    assert len(window.markers.list.markers) == 1


@pytest.mark.slow
def test_keys_are_inert_while_text_is_typed(window, time, qtbot: QtBot) -> None:
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    qtbot.keyClicks(field, "mn123?q")
    assert field.text() == "mn123?q"
    assert window.markers.list.markers == ()
    assert window.isVisible()


@pytest.mark.slow
def test_keys_are_inert_where_nothing_is_shown(window, time, qtbot: QtBot) -> None:
    window.pages.show_page("files")
    assert not action(window, "Set a marker").isEnabled()
    window.pages.show_page("live")
    assert action(window, "Set a marker").isEnabled()
    time(None)
    window.markers.set_marker()
    window.markers.press(1)
    window.markers.ask_for_note()
    assert window.markers.list.markers == ()
    assert "no picture" in window.statusBar().currentMessage()
    action(window, "Stop").trigger()
    assert not action(window, "Set a marker").isEnabled()


def test_mirror_moved_to_another_key(window) -> None:
    assert action(window, "Mirror").shortcut().toString() == "Ctrl+M"


@pytest.mark.slow
def test_names_of_digits_are_edited_and_remembered(window, store: SettingsStore) -> None:
    action(window, "What the digits mark").trigger()
    dialog = window.findChild(KeysDialog)
    dialog.findChildren(QLineEdit)[2].setText("frown & smile")
    dialog.accept()
    assert window.settings.marker_keys == format_keys(
        (*KEYS[:2], MarkerKey("frown & smile"), *KEYS[3:])
    )
    assert store.load() == window.settings
    shown = next(a for a in window.findChildren(QAction) if a.shortcut().toString() == "3")
    assert shown.text() == "frown && smile"
    assert shown.toolTip() == "frown & smile: event (3)"


def test_markers_are_exported_and_imported(window, time, qtbot: QtBot, tmp_path: Path) -> None:
    set_markers(window, time, 1.0, 2.0)
    path = tmp_path / "markers.csv"
    window.markers._export(str(path))
    until(qtbot, lambda: window.markers.unsaved == 0)
    assert read_markers(path) == window.markers.list.markers
    window.markers._import(str(path))
    until(qtbot, lambda: len(names(window)) == 4)
    assert window.markers.unsaved == 4


@pytest.mark.slow
def test_a_file_that_cannot_be_read_is_explained_in_the_list(
    window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "markers.csv"
    path.write_text("nonsense")
    window.markers._import(str(path))
    until(qtbot, lambda: "no column onset_s" in window.live.messages.text)
    action(window, "List of markers").trigger()
    dialog = window.findChild(MarkersDialog)
    window.markers._import(str(path))
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
    window.markers.keep_in(path)
    until(qtbot, lambda: path.exists())
    set_markers(window, time, 1.0, 2.0)
    assert window.markers.unsaved == 0
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
    window.markers.keep_in(path, origin=window.live.clock_origin + 3.0)
    until(qtbot, lambda: path.exists())
    assert [(m.onset, m.offset) for m in read_markers(path)] == [(2.0, None), (2.0, 3.0)]
    assert window.markers.list.markers[0].onset == 5.0


@pytest.mark.slow
def test_times_of_a_live_source_begin_with_its_first_picture(window) -> None:
    page = window.live
    window.live.session.stop()
    page._leave_source()
    page._show_info(SourceInfo("camera", "camera", (64, 48), 30.0, None, True, False))
    for seconds in (7000.0, 7002.5):
        page._show(make_analysis(time=seconds, arrived=seconds))
    window.markers.set_marker()
    assert window.markers.list.markers == (Marker(2.5, None, "marker"),)
    assert page.side_panel._history.of(None).clock.tolist() == [0.0, 0.0, 2.5]


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
    assert window.markers.unsaved == 1
    window.markers._save_left(str(tmp_path / "old.csv"))
    until(qtbot, lambda: (tmp_path / "old.csv").exists())
    assert window.markers.unsaved == 0


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
    assert window.markers.unsaved == 1
    assert window.live.offers.text == ""
    write_markers(tmp_path / "m.csv", window.markers.list.markers)
    window.markers.list.clear()
    assert window.markers.unsaved == 0


@pytest.mark.slow
def test_markers_are_told_with_the_moment_of_their_picture(window, time) -> None:
    told: list[tuple[str, float]] = []
    window.markers.marked.connect(lambda *marked: told.append(marked))
    window.live.session.set_paused(True)
    arrived = window.live.newest.frame.arrived
    window.markers.set_marker()
    window.markers.press(1)
    time(2.0)
    window.markers.press(1)
    window.markers.press(2)
    assert [text for text, _ in told] == ["marker", "film:begin", "film:end", "laugh"]
    assert all(moment >= arrived for _, moment in told)


@pytest.mark.slow
def test_a_marker_of_another_program_stands_at_its_moment(window, time) -> None:
    time(5.0)
    arrived = window.live.newest.frame.arrived
    window.markers.take_foreign("stimulus", "lab", arrived - 1.5)
    (marker,) = window.markers.list.markers
    assert marker.onset == pytest.approx(3.5, abs=0.5)
    assert (marker.name, marker.note) == ("stimulus", "LSL stream lab")
