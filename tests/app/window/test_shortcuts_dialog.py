from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QScrollArea
from pytestqt.qtbot import QtBot

from app.window.shortcuts_dialog import ShortcutsDialog, list_shortcuts
from tests.support.drawn_source import until


def test_every_key_is_listed_with_what_it_does(qtbot: QtBot) -> None:
    with_keys = QAction("Quit")
    with_keys.setShortcuts([QKeySequence("Q"), QKeySequence("Ctrl+Q")])
    with_keys.setToolTip("Quit (Q)")
    lines = list_shortcuts([with_keys, QAction("Without")])
    assert lines[0] == ("Q or Ctrl+Q", "Quit")
    assert all("Without" not in text for _, text in lines)


def test_keys_in_brackets_are_not_said_twice() -> None:
    step = QAction("Step")
    step.setShortcuts([QKeySequence(","), QKeySequence("Ctrl+Left")])
    for tip in ("A frame back (, or Ctrl+Left)", "A frame back (,)", "A frame back（,）"):
        step.setToolTip(tip)
        assert list_shortcuts([step])[0] == (", or Ctrl+Left", "A frame back")
    lines = dict(list_shortcuts([]))
    assert "N, Shift+N" in lines


def test_all_columns_are_in_sight_beside_one_another(make_window, qtbot: QtBot) -> None:
    window = make_window()
    window.dialogs._show_shortcuts()
    (dialog,) = window.findChildren(ShortcutsDialog)
    scroll = dialog.findChild(QScrollArea)
    until(qtbot, lambda: scroll.viewport().width() > 0)
    assert scroll.horizontalScrollBar().maximum() == 0


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
