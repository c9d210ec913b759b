import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.settings import Theme
from app.style.controls import show_as_switch
from tests.support.contrast import contrast, luminance_of


def show(widget: QWidget, qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(widget)
    window.resize(400, 100)
    window.show()
    qtbot.waitUntil(window.isVisible)
    return window


def handle_of(slider: QSlider) -> QRect:
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
    place = slider.style().subControlRect(control, option, part, slider)
    return place.translated(slider.mapTo(slider.window(), QPoint(0, 0)))


@pytest.mark.parametrize("value", [0, 50, 100])
def test_the_handle_of_a_slider_is_seen_wherever_it_is(
    theme: Theme, value: int, qtbot: QtBot
) -> None:
    slider = QSlider(Qt.Orientation.Horizontal)
    window = show(slider, qtbot)
    slider.setRange(0, 100)
    slider.setValue(value)
    handle = handle_of(slider)
    assert handle.width() == handle.height() == 14
    assert slider.rect().contains(handle.translated(-slider.pos()))
    column = luminance_of(window, handle.adjusted(0, -2, 0, 2))[:, handle.width() // 2]
    assert contrast(column[0], column[2]) >= 3  # its upper edge, and the ground above


def test_what_is_behind_the_handle_is_told_from_what_is_before_it(
    theme: Theme, qtbot: QtBot
) -> None:
    slider = QSlider(Qt.Orientation.Horizontal)
    window = show(slider, qtbot)
    slider.setValue(50)
    middle = handle_of(slider).center()
    left, right = (
        luminance_of(window, QRect(middle.x() + step, middle.y(), 1, 1))[0, 0] for step in (-30, 30)
    )
    assert contrast(left, right) >= 1.5


def test_a_button_that_stays_pressed_is_framed(theme: Theme, qtbot: QtBot) -> None:
    button = QToolButton()
    button.setText("Boxes")
    button.setCheckable(True)
    show_as_switch(button)
    window = show(button, qtbot)
    place = QRect(button.mapTo(window, QPoint(0, 0)), button.size()).adjusted(-2, 0, 0, 0)
    row = place.height() // 2
    up = luminance_of(window, place)[row]
    button.setChecked(True)
    down = luminance_of(window, place)[row]
    assert contrast(down[2], down[0]) >= 3
    assert contrast(down[2], up[2]) >= 1.5
