import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.live.markers.keys import MarkerKey, format_keys
from app.live.markers.keys_dialog import KeysDialog
from app.settings import SettingsStore
from fer_core.sessions.markers import Marker
from fer_core.sources import SourceInfo
from tests.app.live.markers.conftest import KEYS, names
from tests.support.analyses import make_analysis
from tests.support.windows import action


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
