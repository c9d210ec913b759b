"""Boxes that the picture's edge cut off become squares again."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.geometry import whole_squares

SIZE = (200, 100)


@pytest.mark.parametrize(
    ("box", "whole"),
    [
        ((50, 20, 90, 60), (50, 20, 90, 60)),
        ((0, 20, 30, 60), (-10, 20, 30, 60)),
        ((180, 20, 200, 60), (180, 20, 220, 60)),
        ((50, 0, 90, 30), (50, -10, 90, 30)),
        ((50, 70, 90, 100), (50, 70, 90, 110)),
        ((0, 0, 30, 40), (-10, 0, 30, 40)),
        ((40, 0, 160, 100), (40, -10, 160, 110)),
        # Not at the edge: what is no square stays none.
        ((50, 20, 70, 60), (50, 20, 70, 60)),
        ((0, 20, 40, 60), (0, 20, 40, 60)),
    ],
)
def test_a_square_that_was_cut_is_made_whole(box, whole):
    found = whole_squares(np.array([box], np.float32), SIZE)
    assert found.dtype == np.float32
    assert found[0].tolist() == pytest.approx(whole)


@given(st.integers(-30, 180), st.integers(0, 60), st.integers(41, 60))
def test_squares_cut_on_one_side_come_back(left, top, side):
    square = np.array([[left, top, left + side, min(top + side, 99)]], np.float32)
    square[0, 3] = square[0, 1] + side
    if square[0, 3] > SIZE[1]:
        return
    cut = np.clip(square, 0, [200, 100, 200, 100]).astype(np.float32)
    assert whole_squares(cut, SIZE).tolist() == square.tolist()


def test_nothing_is_nothing():
    assert whole_squares(np.zeros((0, 4), np.float32), SIZE).shape == (0, 4)
