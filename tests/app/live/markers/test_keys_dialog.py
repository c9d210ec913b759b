from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit

from app.live.markers.keys import DEFAULT_KEYS, MarkerKey
from app.live.markers.keys_dialog import KeysDialog


def test_names_are_cleaned_and_an_empty_one_is_the_default(qtbot):
    dialog = KeysDialog(DEFAULT_KEYS)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.findChildren(QLineEdit)[0].setText("  a   film ")
    dialog.findChildren(QCheckBox)[0].setChecked(True)
    dialog.findChildren(QLineEdit)[1].setText("")
    with qtbot.waitSignal(dialog.chosen) as heard:
        dialog.accept()
    assert heard.args == [(MarkerKey("a film", True), *DEFAULT_KEYS[1:])]
