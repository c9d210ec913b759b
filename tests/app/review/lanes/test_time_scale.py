import pytest
from PySide6.QtWidgets import QWidget

from app.review.lanes.painter import MARGIN, NAME_WIDTH
from app.review.lanes.time_scale import TimeScale
from app.review.lanes.time_window import TimeWindow


@pytest.fixture
def scale(qtbot):
    lanes = QWidget()
    qtbot.addWidget(lanes)
    lanes.resize(NAME_WIDTH + 100 + MARGIN, 50)
    window = TimeWindow()
    window.set_limits(5.0, 15.0)
    return TimeScale(window, lanes)


def test_moments_and_pixels_are_turned_into_one_another(scale):
    assert scale.width == 100
    assert scale.x(5.0) == NAME_WIDTH
    assert scale.x(10.0) == NAME_WIDTH + 50
    assert scale.seconds(NAME_WIDTH + 50) == 10.0
    assert (scale.seconds(0), scale.seconds(10_000)) == (5.0, 15.0)
    assert scale.edges()[[0, 50, 100]].tolist() == [5.0, 10.0, 15.0]


def test_places_stay_numbers_that_qt_can_hold(scale):
    assert scale.x(1e12) == NAME_WIDTH + 1000 * 100
    assert scale.x(-1e12) == NAME_WIDTH - 1000 * 100
    area = scale.area(7.0, 7.0, 50)
    assert (area.left(), area.width(), area.height()) == (NAME_WIDTH + 20, 1.0, 50.0)
