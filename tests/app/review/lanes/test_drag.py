import pytest
from PySide6.QtWidgets import QWidget

from app.review.lanes.drag import LaneDrag
from app.review.lanes.painter import MARGIN, NAME_WIDTH
from app.review.lanes.time_scale import TimeScale
from app.review.lanes.time_window import TimeWindow


@pytest.fixture
def lanes(qtbot):
    """Ten seconds on a hundred pixels."""
    lanes = QWidget()
    qtbot.addWidget(lanes)
    lanes.resize(NAME_WIDTH + 100 + MARGIN, 50)
    return lanes


@pytest.fixture
def drag(lanes):
    window = TimeWindow()
    window.set_limits(0.0, 10.0)
    return LaneDrag(window, TimeScale(window, lanes), lanes)


def told(signal):
    found = []
    signal.connect(lambda *values: found.append(values))
    return found


def test_seeking_follows_the_pointer_until_the_button_is_released(drag):
    sought = told(drag.sought)
    drag.move(NAME_WIDTH + 10)
    drag.seek(NAME_WIDTH + 20)
    drag.move(NAME_WIDTH + 1000)
    drag.end()
    drag.move(NAME_WIDTH + 30)
    assert sought == [(2.0,), (10.0,)]


def test_a_stretch_is_marked_in_either_direction(drag):
    stretched, marked = told(drag.stretched), told(drag.marked)
    drag.mark(NAME_WIDTH + 50)
    drag.move(NAME_WIDTH + 20)
    drag.end()
    assert stretched == [(5.0, 5.0), (2.0, 5.0)]
    assert marked == [(2.0, 5.0)]


def test_a_stretch_without_length_is_none(drag):
    marked, unmarked = told(drag.marked), told(drag.unmarked)
    drag.mark(NAME_WIDTH + 50)
    drag.end()
    drag.end()
    assert (marked, unmarked) == ([], [()])


def test_panning_moves_the_window_with_the_pointer(drag):
    window = drag._window
    window.zoom(0.5, 5.0)
    left, panned = window.left, told(drag.panned)
    drag.pan(NAME_WIDTH + 50)
    drag.move(NAME_WIDTH + 30)
    drag.end()
    assert window.left == pytest.approx(left + 1.0)
    assert panned == [()]
