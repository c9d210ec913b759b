import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.detection.boxes import Square, intersection_over_union, match, turned_extents

numbers = st.floats(-500, 500, width=32)


squares = st.builds(Square, numbers, numbers, st.floats(1, 300, width=32))


@given(squares, squares)
def test_overlap_of_squares_is_that_of_their_boxes(first, second):
    boxes = [np.array([square.corners()], np.float32) for square in (first, second)]
    expected = float(intersection_over_union(*boxes)[0, 0])
    assert first.overlap(second) == pytest.approx(expected, abs=1e-3)
    assert first.overlap(second) == pytest.approx(second.overlap(first), abs=1e-9)
    assert 0 <= first.within(second) <= 1 + 1e-9


def test_boxes_without_area_overlap_nothing():
    empty = np.zeros((1, 4), np.float32)
    assert intersection_over_union(empty, empty) == 0


def test_match_takes_the_best_pair_first_and_each_box_once():
    first = np.array([[0, 0, 10, 10], [2, 0, 12, 10]], np.float32)
    second = np.array([[2, 0, 12, 10]], np.float32)
    assert match(first, second, 0.3) == [(1, 0)]
    assert match(first, second[:0], 0.3) == []


@pytest.mark.parametrize("roll", [-90.0, -30.0, 0.0, 12.5, 45.0, 170.0])
def test_an_extent_holds_the_turned_box(roll):
    boxes = np.array([[10, 20, 50, 80]], np.float32)
    (extent,) = turned_extents(boxes, np.array([roll], np.float32))
    angle = np.radians(roll)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    corners = np.array([[-20, -30], [20, -30], [20, 30], [-20, 30]]) @ turn.T + [30, 50]
    np.testing.assert_allclose(extent[:2], corners.min(axis=0), atol=1e-3)
    np.testing.assert_allclose(extent[2:], corners.max(axis=0), atol=1e-3)
