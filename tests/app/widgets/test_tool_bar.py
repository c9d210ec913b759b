from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from app.widgets.menu_button import make_menu_button
from app.widgets.tool_bar import ToolBar


def test_tools_without_room_are_in_the_overflow_menu(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = ToolBar("Tool bar", window)
    actions = [QAction(f"&{number} Tool", window) for number in range(6)]
    bar.addActions(actions[:3])
    menu = QMenu("Model", window)
    bar.addWidget(make_menu_button("Model", "The model", "model", menu))
    bar.addSeparator()
    bar.addActions(actions[3:])
    window.addToolBar(bar)
    window.resize(1400, 200)
    with qtbot.waitExposed(window):
        window.show()
    assert not bar.overflow_button.isVisible()
    window.resize(250, 200)
    QApplication.processEvents()
    assert bar.overflow_button.isVisible()
    qtbot.mouseClick(bar.overflow_button, Qt.MouseButton.LeftButton)
    assert bar.overflow_menu.isVisible()
    offered = bar.overflow_menu.actions()
    shown = [a for a in actions if bar.widgetForAction(a).isVisible()]
    assert 0 < len(shown) < 6
    assert [a for a in actions if a not in offered] == shown
    assert menu.menuAction() in offered
    assert not [a for a in offered if a.isSeparator()]
    assert bar.height() < 80  # it does not unfold into several rows
    bar.overflow_menu.close()


def test_an_entry_under_another_letter_does_what_its_tool_does(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = ToolBar("Tool bar", window)
    first = QAction("&Stop", window)
    second = QAction("&Show", window)
    second.setCheckable(True)
    second.setShortcut("Ctrl+U")
    third = QAction("&Save", window)
    third.setEnabled(False)
    bar.addActions([first, second, third])
    bar.fill_overflow_menu()  # nothing of it is shown
    stop, show, save = bar.overflow_menu.actions()
    assert stop is first
    assert show.text() == "S&how\tCtrl+U"
    assert show.isCheckable()
    assert not show.isChecked()
    assert show.shortcut().isEmpty()  # else it would be that of two actions
    with qtbot.waitSignal(second.triggered):
        show.trigger()
    assert second.isChecked()
    bar.fill_overflow_menu()
    _, show, save = bar.overflow_menu.actions()
    assert show.isChecked()
    assert save.text() == "S&ave"
    assert not save.isEnabled()


def test_a_button_has_room_for_its_longest_text_in_every_style(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = ToolBar("Tool bar", window)
    action = QAction("Go", window)
    bar.addAction(action)
    bar.keep_width(action, "Go", "Go on for a while")
    button = bar.widgetForAction(action)
    before = button.width()
    window.setStyleSheet("QToolButton { padding: 12px; }")
    qtbot.waitUntil(lambda: button.width() > before)
    assert button.text() == "Go"
    action.setText("Go on for a while")
    qtbot.waitUntil(lambda: button.text() == "Go on for a while")
    assert button.sizeHint().width() <= button.width()
