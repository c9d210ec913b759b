"""A message has the keys and values of a table, and is valid JSON whatever happens."""

import json

from fer_core.streams.message import FrameMessage
from fer_core.tables.rows import Row


def make_message(*faces: Row, frame: int = 3) -> FrameMessage:
    return FrameMessage(frame, 0.12, 1, "2026-01-01T00:00:00.000+00:00", (200, 100), faces, 0.0)


def test_empty_cells_are_left_out():
    message = make_message(Row(3, 0.12, 1, "held", 10.0, 20.0, 50.0, 50.0, angry=0.5))
    (face,) = json.loads(message.as_json())["faces"]
    assert face == {
        "face_id": 1,
        "status": "held",
        "x": 10.0,
        "y": 20.0,
        "width": 50.0,
        "height": 50.0,
        "angry": 0.5,
    }


def test_a_frame_without_a_face():
    message = json.loads(make_message().as_json())
    assert message["faces"] == []
    assert message["v"] == 1
    assert "\n" not in make_message().as_json()


def test_a_box_in_shares_of_the_picture_stays_within_it():
    row = Row(0, 0.0, 1, x=-10.0, y=50.0, width=60.0, height=100.0)
    assert make_message().share_of_picture(row) == (0.0, 0.5, 0.25, 0.5)
