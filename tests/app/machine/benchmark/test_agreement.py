import numpy as np
import pytest

from app.machine.benchmark.agreement import agreement, label_changes_per_minute, link

RATE = 10
TIMES = [i / RATE for i in range(30)]


def boxes(*lefts):
    return np.array([[left, 0, left + 10, 10] for left in lefts], np.float32).reshape(-1, 4)


def test_equal_systems_agree():
    there = [boxes(2 * i) for i in range(30)]
    result = agreement(there, there, TIMES)
    # 250 ms at ten frames a second are the first three frames.
    assert (result.expected, result.missed) == (27, 0)
    assert (result.reference_only, result.ours_only) == (0, 0)


def test_missed_boxes_are_counted_after_the_grace():
    reference = [boxes(0)] * 30
    ours = [boxes()] * 10 + [boxes(0)] * 20
    result = agreement(ours, reference, TIMES)
    assert (result.expected, result.missed, result.missed_doubles) == (27, 7, 0)
    assert result.reference_only == 10


def test_short_tracks_are_not_expected():
    reference = [boxes(0)] * 9 + [boxes()] * 21
    result = agreement([boxes()] * 30, reference, TIMES)
    assert (result.expected, result.missed, result.reference_only) == (0, 0, 9)


def test_box_of_ours_alone_is_counted():
    result = agreement([boxes(0, 50)] * 30, [boxes(0)] * 30, TIMES)
    assert (result.ours_only, result.our_boxes, result.reference_boxes) == (30, 60, 30)


def test_half_an_overlap_is_not_the_same_face():
    result = agreement([boxes(5)] * 30, [boxes(0)] * 30, TIMES)
    assert result.missed == 27


def test_second_box_of_a_face_is_told_apart():
    reference = [boxes(0, 6)] * 30
    result = agreement([boxes(0)] * 30, reference, TIMES)
    assert (result.missed, result.missed_doubles) == (27, 27)


def test_link_bridges_a_short_gap_only():
    there = [boxes(0)] * 5 + [boxes()] + [boxes(0)] * 5 + [boxes()] * 5 + [boxes(0)] * 14
    assert sorted(len(track) for track in link(there, TIMES)) == [10, 14]


def test_link_keeps_neighbours_apart():
    tracks = link([boxes(0, 40)] * 30, TIMES)
    assert [len(track) for track in tracks] == [30, 30]
    assert all(len({row for _, row in track}) == 1 for track in tracks)


def test_label_changes_are_per_minute_of_a_face():
    steady = [(t, 0) for t in (0.0, 10.0, 20.0)]
    moody = [(0.0, 0), (5.0, 1), (10.0, 0)]
    assert label_changes_per_minute([steady, moody]) == pytest.approx(4.0)
    assert label_changes_per_minute([]) == 0.0
    assert label_changes_per_minute([[(3.0, 1)]]) == 0.0
