from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.window.shortcuts_dialog import ShortcutsDialog, list_shortcuts


def test_every_key_is_listed_with_what_it_does(qtbot: QtBot) -> None:
    with_keys = QAction("Quit")
    with_keys.setShortcuts([QKeySequence("Q"), QKeySequence("Ctrl+Q")])
    with_keys.setToolTip("Quit (Q)")
    lines = list_shortcuts([with_keys, QAction("Without")])
    assert lines[0] == ("Q or Ctrl+Q", "Quit")
    assert all("Without" not in text for _, text in lines)


def test_the_question_mark_shows_the_windows_keys(make_window, qtbot: QtBot) -> None:
    window = make_window(marker_keys='[["film", true]]')
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Question)
    dialog = next(d for d in window.findChildren(QDialog) if isinstance(d, ShortcutsDialog))
    keys = dict(dialog.lines)
    assert keys["M"] == "Mark the picture that is shown now"
    assert keys["1"] == "film: start and end"
    assert keys["? or F1"] == "All keys on one page"
