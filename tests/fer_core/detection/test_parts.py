"""The smaller parts of the detection, each by itself."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.detection.boxes import Square, intersection_over_union, match
from fer_core.detection.changes import CELL, ChangeMap
from fer_core.detection.following import Template
from fer_core.detection.haar import Cascade
from fer_core.detection.pyramid import Pyramid, reduced
from fer_core.detection.settings import DetectionSettings
from fer_core.detection.verification import Examiner

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


def test_changes_are_reported_twice_and_then_no_more():
    changes = ChangeMap()
    rng = np.random.default_rng(0)
    scene = rng.integers(0, 255, (10 * CELL, 20 * CELL), dtype=np.uint8)
    assert changes.is_cut(scene)
    assert changes.look().all()
    changed = scene.copy()
    changed[3 * CELL : 4 * CELL, 5 * CELL : 6 * CELL] //= 2
    assert not changes.is_cut(changed)
    assert changes.look().all()
    for expected in (1, None):
        assert not changes.is_cut(changed)
        cells = changes.look()
        assert (None if cells is None else int(cells.sum())) == expected


def test_brighter_light_is_no_cut_and_another_picture_is():
    rng = np.random.default_rng(0)
    one, other = rng.integers(40, 200, (2, 10, 20), dtype=np.uint8).repeat(16, 1).repeat(16, 2)
    changes = ChangeMap()
    changes.is_cut(one)
    assert not changes.is_cut(one + 40)
    assert changes.is_cut(other)
    assert changes.is_cut(other[:80])


def test_reduction_cuts_what_is_left_over():
    picture = np.arange(35, dtype=np.uint8).reshape(5, 7)
    assert reduced(picture, 1) is picture
    np.testing.assert_array_equal(
        reduced(picture, 2), cv2.resize(picture[:4, :6], (3, 2), interpolation=cv2.INTER_AREA)
    )
    assert reduced(picture, 6).shape == (0, 1)


@pytest.mark.parametrize("side", [30.0, 64.0, 130.0, 300.0])
def test_patch_is_centred_whatever_the_size(side):
    y, x = np.mgrid[:600, :800].astype(np.float32)
    disc = (255 * (np.hypot(x - 410, y - 290) < side / 4)).astype(np.uint8)
    patch = Pyramid(disc, 2).patch(Square(410.0, 290.0, side), 32, 41).astype(float)
    rows, columns = np.mgrid[:41, :41]
    assert (patch * columns).sum() / patch.sum() == pytest.approx(20, abs=0.3)
    assert (patch * rows).sum() / patch.sum() == pytest.approx(20, abs=0.3)
    assert 2 * np.sqrt((patch / 255).sum() / np.pi) == pytest.approx(16, abs=0.8)


@pytest.mark.parametrize("shift", [(0.0, 0.0), (3.5, -2.25), (20.0, 9.0)])
def test_template_follows_to_a_fraction_of_a_pixel(astronaut, shift):
    face = Square(224.0, 115.0, 100.0)
    moved = cv2.warpAffine(astronaut, np.float32([[1, 0, shift[0]], [0, 1, shift[1]]]), (512, 512))
    square, correlation = Template.of(Pyramid(astronaut, 2), face).follow(Pyramid(moved, 2), face)
    assert correlation > 0.95
    assert (square.x - face.x, square.y - face.y) == pytest.approx(shift, abs=0.6)


def test_template_without_contrast_stays_where_it_is():
    flat = Pyramid(np.full((100, 100), 90, np.uint8), 2)
    face = Square(50.0, 50.0, 60.0)
    assert Template.of(flat, face).follow(flat, face) == (face, 0.0)


@pytest.mark.parametrize("cascade", ["default", "alt2"])
def test_examiner_tells_the_face_from_the_rocket(astronaut, cascade):
    settings = DetectionSettings(cascade=cascade)
    examiner = Examiner(settings, Cascade(cascade))
    picture = Pyramid(astronaut, 2)
    for question in (examiner.look, examiner.approach, examiner.glance):
        sighting = question(picture, Square(228.0, 112.0, 105.0))
        assert sighting is not None
        assert sighting.square.overlap(Square(224.0, 115.0, 100.0)) > 0.6
        assert question(picture, Square(400.0, 120.0, 105.0)) is None
