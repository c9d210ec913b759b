import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.widgets.seek_bar import SeekBar


@pytest.fixture
def bar(qtbot: QtBot) -> SeekBar:
    bar = SeekBar()
    bar.resize(600, 40)
    qtbot.addWidget(bar)
    bar.set_duration(3725.0)
    bar.show()
    return bar


def sought(bar: SeekBar) -> list[float]:
    places: list[float] = []
    bar.sought.connect(places.append)
    return places


def test_times_are_told(bar: SeekBar) -> None:
    bar.set_position(67.9)
    assert bar._times.text() == "1:07 / 1:02:05"


def test_playing_on_seeks_nowhere(bar: SeekBar) -> None:
    places = sought(bar)
    bar.set_position(100.0)
    bar.set_duration(10.0)
    assert places == []


def test_a_click_goes_there(bar: SeekBar, qtbot: QtBot) -> None:
    places = sought(bar)
    slider = bar._slider
    middle = QPoint(slider.width() // 2, slider.height() // 2)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert places[-1] == pytest.approx(3725 / 2, rel=0.03)


def test_arrow_keys_go_by_seconds(bar: SeekBar, qtbot: QtBot) -> None:
    bar.set_position(100.0)
    places = sought(bar)
    qtbot.keyClick(bar._slider, Qt.Key.Key_Right)
    assert places == [101.0]


def test_what_is_dragged_is_not_pulled_away(bar: SeekBar) -> None:
    bar._slider.setSliderDown(True)
    bar._slider.setValue(5000)
    bar.set_position(7.0)
    assert bar._slider.value() == 5000


def test_loop(bar: SeekBar) -> None:
    said: list[bool] = []
    bar.loop_changed.connect(said.append)
    bar.set_loop(True)
    assert said == []
    bar._loop.click()
    assert said == [False]


def test_a_stretch_is_painted_at_its_place(bar: SeekBar, qtbot: QtBot) -> None:
    before = bar.slider.grab().toImage()
    bar.set_stretch((1000.0, 2000.0))
    marked = bar.slider.grab().toImage()
    y = bar.slider.height() // 2 - 6
    changed = [x for x in range(marked.width()) if marked.pixel(x, y) != before.pixel(x, y)]
    span = bar.slider.width()
    assert changed[0] / span == pytest.approx(1000 / 3725, abs=0.03)
    assert changed[-1] / span == pytest.approx(2000 / 3725, abs=0.03)
    bar.set_stretch(None)
    assert bar.slider.grab().toImage() == before


def test_times_can_have_hundredths(bar: SeekBar) -> None:
    bar.set_decimals(2)
    bar.set_position(67.129)
    assert bar._times.text() == "1:07.12 / 1:02:05"


def test_the_slider_stays_where_it_is_while_time_goes_on(bar: SeekBar) -> None:
    bar.set_position(2044.0)  # digits differ in width
    QApplication.processEvents()
    place = bar.slider.geometry()
    for seconds in (2011.0, 1111.0, 11.0):
        bar.set_position(seconds)
        QApplication.processEvents()
        assert bar.slider.geometry() == place
    bar.set_position(3724.0)
    QApplication.processEvents()
    assert bar._times.width() >= bar._times.sizeHint().width()
    bar.set_duration(9.0)
    QApplication.processEvents()
    assert bar.slider.width() > place.width()
