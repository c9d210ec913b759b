import pytest
from PySide6.QtCore import Qt

from app.review.face_lanes import FaceLanes
from fer_core.drawing.palette import style_of
from fer_core.tables.segments import Segment


@pytest.fixture
def lanes(qtbot):
    lanes = FaceLanes()
    qtbot.addWidget(lanes)
    lanes.resize(872, 100)
    lanes.show_segments(
        [
            Segment(2.0, 3.0, 7, "happy", 0.9),
            Segment(3.0, 10.0, 7, "uncertain", 0.3),
            Segment(2.0, 4.0, 3, "sad", 0.5),
        ],
        start=2.0,
        length=8.0,
    )
    return lanes


def test_a_click_on_a_lane_goes_to_its_time(qtbot, lanes):
    sought = []
    lanes.sought.connect(sought.append)
    lane = lanes._lane(0)
    middle = lane.center().toPoint()
    qtbot.mouseClick(lanes, Qt.MouseButton.LeftButton, pos=middle)
    assert sought[0] == pytest.approx(4.0, abs=0.02)
    lanes.set_position(4.0)
    qtbot.keyClick(lanes, Qt.Key.Key_Right)
    assert sought[1] == pytest.approx(5.0)


def test_lanes_are_painted_in_the_emotions_colours(lanes):
    assert lanes.faces == (7, 3)
    image = lanes.grab().toImage()
    lane = lanes._lane(0)
    quarter = image.pixelColor(int(lane.left() + lane.width() * 0.11), int(lane.top()) + 2)
    assert (quarter.red(), quarter.green(), quarter.blue()) == style_of("happy").colour
    assert lanes._words_at(lane.center()) == "Face 7: uncertain, 3.00 to 10.00 s"
    assert lanes._words_at(lanes._lane(1).bottomRight()) == ""
