import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from app.live.markers.list_dialog import MarkersDialog
from app.live.markers.marker_list import MarkerList
from fer_core.sessions.markers import Marker


@pytest.fixture
def markers(qtbot):
    made = MarkerList()
    made.add([Marker(1.0, None, "a"), Marker(2.0, None, "b"), Marker(3.0, None, "c")])
    return made


@pytest.fixture
def dialog(qtbot, markers):
    made = MarkersDialog(markers)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def button(dialog, text):
    return next(b for b in dialog.findChildren(QPushButton) if text in b.text().replace("&", ""))


def test_selected_markers_are_deleted_by_button_and_by_key(dialog, markers, qtbot):
    assert not button(dialog, "Delete").isEnabled()
    dialog.table.selectRow(1)
    button(dialog, "Delete").click()
    assert [m.name for m in markers.markers] == ["a", "c"]
    dialog.table.setFocus()
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert [m.name for m in markers.markers] == ["c"]


def test_deleted_markers_come_back_by_button_and_by_key(dialog, markers, qtbot):
    assert not button(dialog, "Undo").isEnabled()
    before = markers.markers
    for bring_back in (
        button(dialog, "Undo").click,
        lambda: qtbot.keyClick(dialog.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    ):
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.table.selectRow(1)
        button(dialog, "Delete").click()
        assert any("1 marker deleted" in label.text() for label in dialog.findChildren(QLabel))
        bring_back()
        assert markers.markers == before
    assert not button(dialog, "Undo").isEnabled()


def test_a_name_is_edited_in_its_cell(dialog, markers, qtbot):
    dialog.table.edit(dialog.table.model().index(0, 2))
    editor = dialog.table.findChild(QLineEdit)
    editor.setText("renamed")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: markers.markers[0].name == "renamed")


def test_a_wrong_time_is_explained(dialog, markers):
    dialog.table.model().setData(dialog.table.model().index(0, 0), "soon")
    assert any("soon was not taken" in label.text() for label in dialog.findChildren(QLabel))
    markers.add([Marker(9.0)])
    assert not any("soon" in label.text() for label in dialog.findChildren(QLabel))


def test_there_is_something_to_export_only_where_there_are_markers(dialog, markers, qtbot):
    with qtbot.waitSignal(dialog.export_requested):
        button(dialog, "Export").click()
    with qtbot.waitSignal(dialog.import_requested):
        button(dialog, "Import").click()
    markers.clear()
    assert not button(dialog, "Export").isEnabled()


def test_tab_leaves_the_table(dialog, qtbot):
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.table.setFocus()
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Tab)
    assert not dialog.table.hasFocus()
