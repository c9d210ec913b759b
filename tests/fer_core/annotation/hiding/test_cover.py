"""What was a face a moment ago stays covered, whatever the finder says."""

import numpy as np
import pytest

from fer_core.annotation.hiding.cover import LOST_SECONDS, FaceCover
from fer_core.types import Faces, FaceStatus

BOX = (100.0, 100.0, 140.0, 140.0)
GROWN = [90.0, 90.0, 150.0, 150.0]


def faces(box=BOX, track=1, status=FaceStatus.DETECTED, roll=0.0):
    chances = np.full((1, 7), 1 / 7, np.float32)
    return Faces(
        np.array([box], np.float32),
        np.array([track], np.int64),
        np.array([status], np.int8),
        chances,
        chances,
        np.array([roll], np.float32),
    )


def test_a_face_that_is_seen_is_covered_as_it_is():
    assert FaceCover().update(0.0, faces()).tolist() == [list(BOX)]


def test_a_tilted_face_is_covered_to_the_corners_of_its_turned_box():
    (area,) = FaceCover().update(0.0, faces(roll=45)).tolist()
    reach = 20 * 2**0.5
    assert area == pytest.approx([120 - reach, 120 - reach, 120 + reach, 120 + reach])


def test_a_lost_face_stays_covered_grown_by_half_for_two_seconds():
    cover = FaceCover()
    cover.update(1.0, faces())
    assert cover.update(1.04, Faces.empty()).tolist() == [GROWN]
    assert cover.update(1.0 + LOST_SECONDS, Faces.empty()).tolist() == [GROWN]
    assert len(cover.update(1.01 + LOST_SECONDS, Faces.empty())) == 0


def test_a_face_that_is_only_held_is_grown_and_its_time_runs():
    cover = FaceCover()
    cover.update(0.0, faces())
    moved = (110.0, 100.0, 150.0, 140.0)
    held = cover.update(0.4, faces(moved, status=FaceStatus.HELD))
    assert held.tolist() == [[100.0, 90.0, 160.0, 150.0]]
    assert len(cover.update(2.0, Faces.empty())) == 1
    assert len(cover.update(2.1, Faces.empty())) == 0


def test_another_face_at_the_place_uncovers_nothing():
    cover = FaceCover()
    cover.update(0.0, faces())
    areas = cover.update(0.1, faces((110.0, 110.0, 130.0, 130.0), track=2))
    assert areas.tolist() == [GROWN, [110.0, 110.0, 130.0, 130.0]]


def test_frames_that_are_not_analysed_are_covered_too():
    cover = FaceCover()
    cover.update(0.0, faces())
    assert cover.update(0.04, None).tolist() == [GROWN]


def test_after_a_step_back_in_time_the_face_stays_covered():
    cover = FaceCover()
    cover.update(5.0, faces())
    assert cover.update(4.5, Faces.empty()).tolist() == [GROWN]


def test_it_goes_on_from_a_saved_state():
    cover, again = FaceCover(), FaceCover()
    again.restore(cover.state())
    assert again.update(0.0, Faces.empty()).shape == (0, 4)
    cover.update(0.0, faces())
    again.restore(cover.state())
    for time in (1.0, 2.5):
        expected = cover.update(time, Faces.empty())
        assert np.array_equal(again.update(time, Faces.empty()), expected)


def test_areas_may_be_asked_for_after_frames_of_which_nobody_asked():
    every, once = FaceCover(), FaceCover()
    for number in range(40):
        shown = (
            None if number % 7 == 3 else Faces.empty() if number % 5 == 4 else faces(roll=number)
        )
        expected = every.update(number / 10, shown)
        once.note(number / 10, shown)
        if number % 9 == 8:
            assert np.array_equal(once.areas(), expected)
            assert np.array_equal(once.areas(), expected)
