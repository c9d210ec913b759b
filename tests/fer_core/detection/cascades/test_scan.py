import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from fer_core.detection.boxes import Square
from fer_core.detection.cascades.haar import NO_WINDOWS, Cascade, Windows
from fer_core.detection.cascades.scan import Round, Slice, proposals, slices
from fer_core.detection.pictures.changes import CELL
from fer_core.detection.pictures.pyramid import Pyramid

CASCADE = Cascade("default")


def pyramid(rows, columns, extra=(0, 0)):
    shape = (rows * CELL * 2 + extra[0], columns * CELL * 2 + extra[1])
    return Pyramid(np.zeros(shape, np.uint8), 2)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(cells=arrays(np.bool_, st.tuples(st.integers(5, 30), st.integers(5, 40))))
def test_every_cell_lies_in_a_window_of_every_size(cells):
    """But for cells nearer to an edge than a quarter of the window, which no window that lies
    within the picture has in its inner half."""
    rows, columns = cells.shape
    picture = pyramid(rows, columns)
    made = slices(CASCADE, picture, cells, [], 24, 1.3)
    sizes = {(s.octave, s.side) for s in made}
    for octave, side in sizes:
        reach = np.zeros((rows * CELL >> octave, columns * CELL >> octave), bool)
        for s in made:
            if (s.octave, s.side) == (octave, side):
                left, top, right, bottom = s.region
                assert right - left >= side
                assert bottom - top >= side
                reach[top:bottom, left:right] = True
        for row, column in np.argwhere(cells):
            y, x = (int((index + 0.5) * CELL) >> octave for index in (row, column))
            height, width = reach.shape
            if min(y, x, height - y, width - x) > side / 4:
                assert reach[y, x]


def test_whole_picture_is_scanned_to_its_edges():
    picture = pyramid(20, 30, extra=(9, 11))
    made = slices(CASCADE, picture, np.ones((20, 30), np.bool_), [], 24, 1.2)
    height, width = picture.octave(0).shape
    smallest = [s for s in made if (s.octave, s.side) == (0, 24)]
    assert min(s.region[0] for s in smallest) == min(s.region[1] for s in smallest) == 0
    assert max(s.region[2] for s in smallest) == width
    assert max(s.region[3] for s in smallest) == height


def test_nothing_changed_costs_nothing():
    assert slices(CASCADE, pyramid(20, 30), np.zeros((20, 30), np.bool_), [], 24, 1.2) == []


def test_known_face_spares_work():
    everywhere = np.ones((40, 60), np.bool_)
    face = Square(480.0, 320.0, 400.0)
    costs = [
        sum(s.cost for s in slices(CASCADE, pyramid(40, 60), everywhere, known, 24, 1.2))
        for known in ([], [face])
    ]
    assert costs[1] < 0.9 * costs[0]


def test_large_faces_come_first():
    made = slices(CASCADE, pyramid(20, 30), np.ones((20, 30), np.bool_), [], 24, 1.2)
    sides = [s.side * 2**s.octave for s in made]
    assert sides == sorted(sides, reverse=True)


def test_round_shares_its_work_evenly():
    round_ = Round([Slice(0, 24, (0, 0, 30, 30), 100.0)] * 30)
    picture = pyramid(10, 10)
    done = [0.0]
    for step in range(10):
        round_.advance(CASCADE, picture, (step + 1) / 10)
        done.append(round_.state()["progress"][0])
    assert np.diff(done).tolist() == [3.0] * 10


def test_round_finishes_at_once_after_a_long_pause():
    round_ = Round([Slice(0, 24, (0, 0, 30, 30), 100.0)] * 30)
    round_.advance(CASCADE, pyramid(10, 10), 1.0)
    assert round_.state()["progress"][0] == 30


def test_saved_round_goes_on_where_it_was():
    round_ = Round([Slice(0, 24, (0, 0, 30, 30), 100.0)] * 30)
    round_.advance(CASCADE, pyramid(10, 10), 0.5)
    again = Round.restored(round_.state())
    for one in (round_, again):
        one.advance(CASCADE, pyramid(10, 10), 0.7)
    assert again.state()["progress"].tolist() == round_.state()["progress"].tolist()


def test_proposals_join_what_overlaps_and_begin_with_the_clearest():
    boxes = np.array([[0, 0, 10, 10], [50, 0, 60, 10], [52, 0, 62, 10]], np.float32)
    found = proposals([Windows(boxes, np.array([1, 3, 2], np.float32)), NO_WINDOWS])
    assert [(place.x, place.side) for place in found] == [(56.0, 10.0), (5.0, 10.0)]
    assert proposals([]) == []
