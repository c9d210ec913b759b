"""Frames of tilted faces turn with the head, and their labels stay readable."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fer_core.drawing.extent import drawn_rects
from fer_core.drawing.layout import TURNED_FROM, layout_overlay
from fer_core.drawing.palette import style_of
from fer_core.drawing.pillow_painter import draw_overlay
from fer_core.drawing.shapes import Dashes, PixelRect
from fer_core.drawing.turned import TurnedRect, turned_frame
from fer_core.types import FaceStatus
from tests.support.analyses import make_analysis

SIZE = (640, 480)
BOX = (200, 150, 400, 350)


def area(polygon):
    x, y = np.array(polygon).T
    return abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2


def test_the_corners_turn_clockwise():
    first, second, *_ = TurnedRect(100, 100, 40, 40, 90).corners
    assert first == pytest.approx((120, 80))
    assert second == pytest.approx((120, 120))


def test_the_extent_holds_the_turned_corners_and_stays_in_the_target():
    assert TurnedRect(100, 100, 40, 40, 45).extent((200, 200)) == PixelRect(72, 72, 128, 128)
    assert TurnedRect(0, 0, 40, 40, 0).extent((200, 200)) == PixelRect(0, 0, 20, 20)
    assert TurnedRect(-90, 500, 4, 4, 30).extent((200, 200)) == PixelRect(0, 199, 1, 200)


@pytest.mark.parametrize("degrees", [0, 20, -45, 90])
def test_a_whole_frame_covers_its_line_alone(degrees):
    (ring,) = turned_frame(TurnedRect(50, 50, 80, 60, degrees), 0, 4, (1, 2, 3)).polygons
    assert area(ring) == pytest.approx(80 * 60 - 72 * 52, rel=0.02)


def test_dashes_leave_gaps_and_arms_leave_the_middle_of_sides():
    rect = TurnedRect(100, 100, 100, 100, 30)
    whole = sum(map(area, turned_frame(rect, 10, 4, (0, 0, 0)).polygons))
    dashed = turned_frame(rect, 10, 4, (0, 0, 0), dashes=Dashes(10, 8)).polygons
    assert len(dashed) > 8
    assert 0.4 * whole < sum(map(area, dashed)) < 0.85 * whole
    arms = turned_frame(rect, 10, 4, (0, 0, 0), arms=12).polygons
    assert len(arms) == 4
    assert sum(map(area, arms)) < 0.7 * whole
    # Arms that meet are a whole frame.
    assert len(turned_frame(rect, 10, 4, (0, 0, 0), arms=60).polygons) == 1


def test_a_slight_tilt_keeps_the_lines_on_whole_pixels():
    (mark,) = layout_overlay(make_analysis([BOX], size=SIZE, rolls=[TURNED_FROM - 1]), SIZE).marks
    assert mark.rect == PixelRect(*BOX)
    assert not any(stroke.polygons for stroke in mark.strokes)


@pytest.mark.parametrize("status", [FaceStatus.DETECTED, FaceStatus.HELD])
@pytest.mark.parametrize("roll", [20.0, -45.0, 170.0])
def test_the_line_lies_along_the_turned_box(roll, status):
    analysis = make_analysis([BOX], ["sad"], size=SIZE, rolls=[roll], status=status)
    overlay = layout_overlay(analysis, SIZE)
    image = np.full((480, 640, 3), 128, np.uint8)
    draw_overlay(image, overlay)
    colour = np.array(style_of("sad").colour[::-1], int)
    coloured = np.abs(image.astype(int) - colour).max(axis=2) < 12
    plate = overlay.marks[0].plate.rect
    coloured[plate.top : plate.bottom, plate.left : plate.right] = False
    y, x = np.nonzero(coloured)
    angle = np.radians(roll)
    x, y = x + 0.5 - 300, y + 0.5 - 250
    along, across = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    edge = np.maximum(np.abs(along), np.abs(across))
    # Only along the edge of the square of 200, but in the rounded corners, and on all four sides.
    assert edge.max() <= 101
    assert np.percentile(edge, 5) > 90
    for side in (along, across):
        assert (side > 90).any()
        assert (side < -90).any()


def test_the_label_is_upright_beside_the_turned_box():
    overlay = layout_overlay(make_analysis([BOX], size=SIZE, rolls=[45.0]), SIZE)
    (mark,) = overlay.marks
    assert mark.rect.top == 250 - 141
    assert mark.plate.rect.overlap(mark.rect) == 0


def test_a_mirrored_picture_has_the_head_lean_the_other_way():
    analysis = make_analysis([BOX], size=SIZE, rolls=[30.0])
    plain = layout_overlay(analysis, SIZE).marks[0].strokes[0].polygons[0]
    mirrored = layout_overlay(analysis, SIZE, mirror=True).marks[0].strokes[0].polygons[0]
    expected = {(round(640 - x, 3), round(y, 3)) for x, y in plain}
    assert {(round(x, 3), round(y, 3)) for x, y in mirrored} == expected


def test_a_tilted_face_at_the_edge_keeps_its_centre():
    analysis = make_analysis([(0, 100, 100, 300)], size=SIZE, rolls=[30.0])
    (polygon,) = layout_overlay(analysis, SIZE).marks[0].strokes[0].polygons
    # 100 of 200 pixels are cut off: the centre lies on the edge.
    middle = (np.min(polygon, axis=0) + np.max(polygon, axis=0)) / 2
    assert middle == pytest.approx([0, 200], abs=1)


@pytest.mark.slow
@example((0, 0), 9, 84.0, None, FaceStatus.DETECTED)
@settings(max_examples=80, deadline=None)
@given(
    st.tuples(*[st.integers(-20, 340)] * 2),
    st.integers(1, 200),
    st.floats(-180, 180, width=32),
    st.sampled_from([None, 1]),
    st.sampled_from([FaceStatus.DETECTED, FaceStatus.FILLED]),
)
def test_every_pixel_that_changes_lies_in_the_rectangles(place, side, roll, selected, status):
    left, top = place
    box = tuple(np.clip([left, top, left + side, top + side], 0, [320, 240, 320, 240]))
    analysis = make_analysis([box], size=(320, 240), rolls=[roll], status=status)
    overlay = layout_overlay(analysis, (320, 240), selected=selected)
    image = np.full((240, 320, 3), 128, np.uint8)
    draw_overlay(image, overlay)
    changed = (image != 128).any(axis=2)
    for rect in drawn_rects(overlay):
        rows, columns = (
            slice(max(rect.top, 0), max(rect.bottom, 0)),
            slice(max(rect.left, 0), max(rect.right, 0)),
        )
        changed[rows, columns] = False
    assert not changed.any()
