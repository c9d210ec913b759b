from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFocusFrame,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.style.focus_frame import FOCUS_COLOURS, FocusFrame
from tests.app.style.test_theme import luminance

TAB = Qt.FocusReason.TabFocusReason


@pytest.fixture
def frames() -> Iterator[QObject]:
    owner = QObject()
    FocusFrame(owner)
    yield owner
    owner.deleteLater()


def shown_frames(window: QWidget) -> list[QRect]:
    """Where frames are in a window."""
    return [one.geometry() for one in window.findChildren(QFocusFrame) if one.isVisible()]


def open_box(qtbot: QtBot, kind: type[QWidget] = QWidget) -> tuple[QWidget, list[QPushButton]]:
    window = kind()
    qtbot.addWidget(window)
    box = window
    if isinstance(window, QMainWindow):
        box = QWidget()
        window.setCentralWidget(box)
    column = QVBoxLayout(box)
    buttons = [QPushButton(f"Button {number}") for number in range(3)]
    for button in buttons:
        column.addWidget(button)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, buttons


@pytest.mark.parametrize("dark", [False, True])
def test_the_two_lines_show_on_every_ground(dark: bool) -> None:
    outer, inner = (luminance(QColor(colour)) for colour in FOCUS_COLOURS[dark])
    for ground in (number / 100 for number in range(101)):
        contrasts = [
            (max(line, ground) + 0.05) / (min(line, ground) + 0.05) for line in (outer, inner)
        ]
        assert max(contrasts) >= 3


def test_the_frame_goes_with_the_focus(qtbot: QtBot, frames: QObject) -> None:
    window, buttons = open_box(qtbot)
    for button in (buttons[1], buttons[2]):
        button.setFocus(TAB)
        (place,) = shown_frames(window)
        assert place == button.geometry().adjusted(-2, -2, 2, 2)
    buttons[2].clearFocus()
    assert shown_frames(window) == []


def test_the_frame_goes_with_the_control(qtbot: QtBot, frames: QObject) -> None:
    window, buttons = open_box(qtbot)
    buttons[1].setFocus(TAB)
    buttons[0].hide()
    window.resize(window.width() + 100, window.height())
    qtbot.waitUntil(lambda: shown_frames(window) == [buttons[1].geometry().adjusted(-2, -2, 2, 2)])
    buttons[1].hide()
    assert buttons[1].geometry().adjusted(-2, -2, 2, 2) not in shown_frames(window)


def test_a_control_that_is_clicked_has_no_frame(qtbot: QtBot, frames: QObject) -> None:
    window, buttons = open_box(qtbot)
    buttons[0].setFocus(TAB)
    QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert buttons[2].hasFocus()
    assert shown_frames(window) == []


def test_a_main_window_has_none_before_a_key_moved_the_focus(qtbot: QtBot, frames: QObject) -> None:
    window, buttons = open_box(qtbot, QMainWindow)
    buttons[1].setFocus()
    assert shown_frames(window) == []
    QTest.keyClick(buttons[1], Qt.Key.Key_Tab)
    assert buttons[2].hasFocus()
    assert len(shown_frames(window)) == 1


def test_a_control_that_is_deleted_takes_its_frame_along(qtbot: QtBot, frames: QObject) -> None:
    window, buttons = open_box(qtbot)
    buttons[1].setFocus(TAB)
    place = buttons[1].geometry().adjusted(-2, -2, 2, 2)
    buttons[1].deleteLater()
    qtbot.waitUntil(lambda: place not in shown_frames(window))


def test_the_frame_stays_within_the_part_that_is_scrolled_into_sight(
    qtbot: QtBot, frames: QObject
) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    tall = QWidget()
    tall.setFixedSize(100, 1000)
    button = QPushButton("Low", tall)
    button.setGeometry(10, 30, 60, 40)
    area.setWidget(tall)
    area.resize(140, 100)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    button.setFocus(TAB)
    view = QRect(area.viewport().mapTo(area, QPoint()), area.viewport().size())
    assert len(shown_frames(area)) == 1
    area.verticalScrollBar().setValue(50)
    (place,) = shown_frames(area)
    assert place.top() == view.top()
    assert place.height() == 22
    area.verticalScrollBar().setValue(500)
    assert shown_frames(area) == []
