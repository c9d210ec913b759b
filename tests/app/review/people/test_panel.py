import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from app.review.people.control import PeopleControl
from app.review.people.panel import PeoplePanel
from fer_core.people.reading import open_journal
from tests.support.clips import constant, write_clip
from tests.support.drawn_source import until
from tests.support.results import make_result

SUGGESTED = {"joined": [], "suggested": [{"faces": [2, 3], "reason": "the same clothes"}]}


@pytest.fixture
def result(tmp_path):
    made = make_result(tmp_path, people=SUGGESTED, settings={"join_faces": "appearance"})
    write_clip(tmp_path / "clip.mp4", constant(80, sound=None))
    return made


@pytest.fixture
def panel(qtbot, result):
    control = PeopleControl()
    made = PeoplePanel(control)
    made.show()
    control.open(result.table)
    until(qtbot, lambda: made.titles == ["P1", "P2", "P3"])
    yield made
    control.close()
    made.close()
    made.deleteLater()
    control.deleteLater()


def drop(panel, dropped, target):
    """Drop one row of the list onto another, as a drag inside of it ends."""
    panel._list.setCurrentRow(dropped)
    place = panel._list.visualItemRect(panel._list.item(target)).center()
    event = QDropEvent(
        QPointF(place),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.source = lambda: panel._list
    panel._list.dropEvent(event)


def test_a_person_dropped_onto_another_is_the_same_one_and_undo_takes_it_back(panel, qtbot, result):
    drop(panel, 2, 0)
    until(qtbot, lambda: panel.titles == ["P1", "P2"])
    assert open_journal(result).people.find("P1").faces == (1, 3)
    panel._undo.trigger()
    until(qtbot, lambda: panel.titles == ["P1", "P2", "P3"])
    assert not open_journal(result).path.exists()
    assert not panel._undo.isEnabled()


def test_a_person_dropped_beside_the_others_changes_nothing(panel, result):
    drop(panel, 1, 1)
    assert not open_journal(result).path.exists()


def test_a_name_is_typed_in_the_list(panel, qtbot, result):
    panel.choose("P1")
    panel._list.item(0).setText("Anna")
    until(qtbot, lambda: open_journal(result).people.find("P1").name == "Anna")
    until(qtbot, lambda: panel.titles[0] == "Anna")
    panel._list.item(0).setText("P1")
    until(qtbot, lambda: open_journal(result).people.find("P1").name == "")


def test_a_name_that_is_taken_is_refused_in_a_sentence(panel, qtbot):
    panel._list.item(0).setText("P2")
    until(qtbot, lambda: "another person 'P2'" in panel._note.text())
    assert panel.titles == ["P1", "P2", "P3"]


def test_the_menu_merges_with_the_keyboard_alone(panel, qtbot):
    panel.choose("P3")
    panel._fill_merge_menu()
    actions = panel._merge_menu.actions()
    assert [action.text() for action in actions] == ["P1", "P2"]
    actions[1].trigger()
    until(qtbot, lambda: panel.titles == ["P1", "P2"])


def test_merged_faces_are_split_and_one_undo_takes_all_back(panel, qtbot):
    drop(panel, 2, 0)
    until(qtbot, lambda: panel.titles == ["P1", "P2"])
    drop(panel, 1, 0)
    until(qtbot, lambda: panel.titles == ["P1"])
    panel.choose("P1")
    panel._split.trigger()
    until(qtbot, lambda: len(panel.titles) == 3)
    panel._undo.trigger()
    until(qtbot, lambda: panel.titles == ["P1"])


def test_a_false_face_leaves_the_list(panel, qtbot):
    panel.choose("P2")
    panel._false.trigger()
    until(qtbot, lambda: panel.titles == ["P1", "P3"])


def test_a_suggestion_is_taken_with_one_button(panel, qtbot):
    assert "P2 and P3 may be one person: the same clothes." in panel._suggestion.text()
    panel._join.click()
    until(qtbot, lambda: panel.titles == ["P1", "P2"])
    assert not panel._join.isVisible()


def test_the_window_says_when_faces_were_compared_by_their_texture(panel):
    assert "compared by their own texture" in panel._note.text()


def test_people_have_pictures(panel, qtbot):
    until(qtbot, lambda: "P1" in panel._pictures)


def test_enter_goes_to_where_a_person_comes(panel, qtbot):
    with qtbot.waitSignal(panel.sought) as sought:
        panel._list.itemActivated.emit(panel._list.item(2))
    assert sought.args == [2.0]
