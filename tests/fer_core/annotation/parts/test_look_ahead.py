from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fer_core.annotation.parts.look_ahead import LookAhead
from fer_core.annotation.parts.saved_history import pack, unpack
from fer_core.types import FaceFlag, FaceQuality, Faces, FaceStatus, Observation

DETECTED, HELD, FILLED = FaceStatus.DETECTED, FaceStatus.HELD, FaceStatus.FILLED
STEP = 0.04


def observe(index, faces=(), *, analysed=True):
    """Faces are (track, left, status, probability of the first of two emotions)."""
    n = len(faces)
    boxes = np.array([(f[1], 0, f[1] + 10, 10) for f in faces], np.float32).reshape(n, 4)
    first = np.array([f[3] for f in faces], np.float32)
    chances = np.stack([first, 1 - first], axis=1).reshape(n, 2)
    return Observation(
        index,
        index * STEP,
        Faces(
            boxes,
            np.array([f[0] for f in faces], np.int64),
            np.array([f[2] for f in faces], np.int8),
            chances,
            chances,
        ),
        analysed,
    )


def run(observations, reach=5, every=1, seconds=0.0, both_ways=True, around=0.1):
    ahead = LookAhead(reach, every, seconds, both_ways, around)
    finished = []
    for observation in observations:
        finished += ahead.push(observation, observation.index)
    finished += ahead.flush()
    assert [f.item for f in finished] == [o.index for o in observations]
    return finished


def statuses(finished):
    return [f.observation.faces.status.tolist() for f in finished]


def test_nothing_is_changed_where_everything_was_seen():
    seen = [observe(i, [(1, i, DETECTED, 0.8)]) for i in range(12)]
    for before, after in zip(seen, run(seen), strict=True):
        assert np.array_equal(before.faces.boxes, after.observation.faces.boxes)
        assert np.array_equal(before.faces.smoothed, after.observation.faces.smoothed)


def test_a_gap_between_two_sightings_is_filled_in_between():
    seen = [
        observe(i, [(1, 10 * i, DETECTED, 0.1 * i)] if i not in (3, 4) else []) for i in range(9)
    ]
    finished = run(seen)
    assert statuses(finished)[3:5] == [[FILLED], [FILLED]]
    gap = finished[4].observation.faces
    assert gap.boxes[0].tolist() == pytest.approx([40, 0, 50, 10])
    assert gap.probabilities[0].tolist() == pytest.approx([0.4, 0.6])
    assert gap.track_ids.tolist() == [1]


def test_a_gap_longer_than_the_reach_stays():
    seen = [observe(i, [(1, 0, DETECTED, 0.5)] if i < 2 or i > 12 else []) for i in range(20)]
    assert statuses(run(seen))[2:13] == [[]] * 11


def test_what_was_held_between_sightings_stays_as_it_was_measured():
    seen = [
        observe(i, [(1, i, HELD if i == 4 else DETECTED, 0.9 if i == 4 else 0.2)]) for i in range(9)
    ]
    held = run(seen)[4].observation.faces
    assert held.status.tolist() == [HELD]
    assert held.probabilities[0, 0] == pytest.approx(0.9)


def test_what_was_held_and_never_seen_again_is_taken_back():
    seen = [observe(i, [(1, i, DETECTED, 0.5)]) for i in range(4)]
    seen += [observe(i, [(1, i, HELD, 0.5), (2, 50, DETECTED, 0.5)]) for i in range(4, 7)]
    seen += [observe(i, [(2, 50, DETECTED, 0.5)]) for i in range(7, 15)]
    tracks = [f.observation.faces.track_ids.tolist() for f in run(seen)]
    assert tracks[3:8] == [[1], [2], [2], [2], [2]]


def test_what_is_held_at_the_end_of_the_file_stays():
    seen = [observe(i, [(1, i, DETECTED if i < 4 else HELD, 0.5)]) for i in range(7)]
    assert statuses(run(seen))[4:] == [[HELD]] * 3


def test_as_live_nothing_is_filled_or_taken_back():
    seen = [
        observe(i, [(1, i, DETECTED if i < 4 else HELD, 0.5)] if i < 7 else []) for i in range(12)
    ]
    assert statuses(run(seen, reach=0, both_ways=False)) == [o.faces.status.tolist() for o in seen]


@pytest.mark.parametrize("both_ways", [True, False])
def test_frames_between_those_analysed_are_filled(both_ways):
    seen = [
        observe(i, [(1, 10 * i, DETECTED, 0.5)], analysed=True)
        if i % 3 == 0
        else observe(i, analysed=False)
        for i in range(10)
    ]
    finished = run(seen, reach=5, every=3, both_ways=both_ways)
    assert statuses(finished) == [[DETECTED if i % 3 == 0 else FILLED] for i in range(10)]
    lefts = [f.observation.faces.boxes[0, 0] for f in finished]
    expected = [10 * i if both_ways else 10 * (i - i % 3) for i in range(10)]
    assert lefts == pytest.approx(expected)


def test_averages_look_both_ways_and_are_symmetric():
    seen = [observe(i, [(1, 0, DETECTED, 0.9 if i >= 20 else 0.1)]) for i in range(40)]
    finished = run(seen, reach=19, seconds=0.25)
    shown = [f.observation.faces.smoothed[0, 0] for f in finished]
    # The change shows where it happens, not later.
    assert shown[18] < 0.5 < shown[21]
    assert shown[19] + shown[20] == pytest.approx(1.0, abs=1e-5)
    assert shown[15] + shown[24] == pytest.approx(1.0, abs=1e-5)


def test_a_single_odd_frame_does_not_win_at_any_rate():
    for reach in (1, 2, 19):
        seen = [observe(i, [(1, 0, DETECTED, 1.0 if i == 20 else 0.0)]) for i in range(40)]
        shown = [f.observation.faces.smoothed[0, 0] for f in run(seen, reach=reach, seconds=0.02)]
        assert max(shown) < 0.5


def test_boxes_around_a_frame_come_from_before_and_after():
    seen = [observe(i, [(1, 10 * i, DETECTED, 0.5)] if i < 5 or i > 8 else []) for i in range(14)]
    finished = run(seen, reach=3, around=2.5 * STEP, both_ways=False)
    assert sorted(set(finished[6].around[:, 0].tolist())) == [37.5, 40.0]
    assert sorted(set(finished[11].around[:, 0].tolist())) == [90.0, 100.0, 110.0, 120.0, 130.0]


def test_the_area_of_a_lost_face_stays_for_two_seconds_grown_by_half():
    seen = [observe(i, [(1, 100, DETECTED, 0.5)] if i < 5 else []) for i in range(70)]
    finished = run(seen, reach=3, around=2.5 * STEP)
    lost = [[97.5, -2.5, 112.5, 12.5] in f.around.tolist() for f in finished]
    # The last sighting is at frame 4; 2 s are 50 frames.
    assert lost == [False] * 5 + [True] * 50 + [False] * 15


random_faces = st.lists(
    st.lists(
        st.tuples(
            st.integers(1, 3),
            st.floats(0, 100, width=32),
            st.sampled_from([DETECTED, HELD]),
            st.floats(0, 1, width=32),
        ),
        max_size=3,
        unique_by=lambda face: face[0],
    ).map(sorted),
    min_size=2,
    max_size=40,
)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(
    random_faces,
    st.data(),
    st.integers(0, 8),
    st.integers(1, 4),
    st.booleans(),
    st.sampled_from([0.0, 0.05, 0.25]),
)
def test_a_run_taken_up_again_equals_one_that_was_not_interrupted(
    faces, data, reach, every, both_ways, seconds
):
    observations = [
        observe(i, found if i % every == 0 else (), analysed=i % every == 0)
        for i, found in enumerate(faces)
    ]
    cut = data.draw(st.integers(1, len(faces) - 1))
    whole = LookAhead(reach, every, seconds, both_ways, 0.1)
    covered = {}
    expected = []
    for number, observation in enumerate(observations):
        expected += whole.push(observation, None)
        if number == cut - 1:
            kept = unpack(pack(whole.history()))
            covered = {name: array.copy() for name, array in whole.cover.state().items()}
    expected += whole.flush()
    again = LookAhead(reach, every, seconds, both_ways, 0.1)
    again.restore(kept)
    again.cover.restore(covered)
    found = []
    for observation in observations[cut:]:
        found += again.push(observation, None)
    found += again.flush()
    for one, other in zip(expected[cut:], found, strict=True):
        assert one.observation.index == other.observation.index
        for name in ("boxes", "track_ids", "status", "probabilities", "smoothed"):
            assert np.array_equal(
                getattr(one.observation.faces, name), getattr(other.observation.faces, name)
            )
        assert np.array_equal(np.unique(one.around, axis=0), np.unique(other.around, axis=0))


@pytest.mark.slow
def test_memory_does_not_grow_with_the_length():
    ahead = LookAhead(5, 1, 0.25, True, 0.5)
    for i in range(3000):
        ahead.push(observe(i, [(1 + i // 20, 0, DETECTED, 0.5)]), None)
    assert len(ahead.history()) == 5
    assert len(pack(ahead.history())["history.boxes"]) <= 5


def lean(observation, *rolls):
    faces = replace(observation.faces, rolls=np.array(rolls, np.float32))
    return replace(observation, faces=faces)


def test_the_tilt_of_a_filled_face_lies_between_those_of_its_sightings():
    seen = [
        lean(observe(i, [(1, i, DETECTED, 0.5)]), 175 + 5 * i)
        if i not in (1, 2)
        else observe(i, [])
        for i in range(4)
    ]
    finished = run(seen)
    assert finished[1].observation.faces.rolls[0] % 360 == pytest.approx(180, abs=1e-3)
    assert finished[2].observation.faces.rolls[0] % 360 == pytest.approx(185, abs=1e-3)


def test_what_is_around_a_tilted_face_holds_its_turned_box():
    (finished,) = run([lean(observe(0, [(1, 20, DETECTED, 0.5)]), 45)])
    reach = 10 * 2**0.5 / 2
    assert finished.around[-1] == pytest.approx([25 - reach, 5 - reach, 25 + reach, 5 + reach])


def rate(observation, yaw, *flags):
    """One face with a yaw and flags."""
    quality = replace(
        FaceQuality.unknown(1),
        yaws=np.array([yaw], np.float32),
        sides=np.array([50], np.float32),
        flags=np.array([[flag in flags for flag in FaceFlag]], np.float32),
    )
    return replace(observation, faces=replace(observation.faces, quality=quality))


def test_the_quality_of_a_filled_face_lies_between_those_of_its_sightings():
    seen = [
        rate(observe(i, [(1, i, DETECTED, 0.5)]), 10.0 * i) if i not in (1, 2) else observe(i)
        for i in range(4)
    ]
    qualities = [frame.observation.faces.quality for frame in run(seen)]
    assert [quality.yaws[0] for quality in qualities] == pytest.approx([0, 10, 20, 30])
    assert all(quality.sides[0] == 50 for quality in qualities)


def test_flags_are_averaged_as_the_probabilities_are():
    flagged = (5, 12, 13, 14, 15, 16, 17, 18, 19)
    seen = [
        rate(observe(i, [(1, i, DETECTED, float(i in flagged))]), 0.0)
        if i not in flagged
        else rate(observe(i, [(1, i, DETECTED, 1.0)]), 0.0, FaceFlag.DARK)
        for i in range(20)
    ]
    for frame in run(seen, seconds=0.1):
        faces = frame.observation.faces
        dark = faces.quality.smoothed[0, FaceFlag.DARK]
        assert dark == pytest.approx(faces.smoothed[0, 0], abs=1e-6)
    once, long = run(seen, seconds=0.1)[5], run(seen, seconds=0.1)[16]
    assert once.observation.faces.quality.names(0) == ("dark",)
    assert once.observation.faces.quality.lasting(0) == ()
    assert long.observation.faces.quality.lasting(0) == ("dark",)


def test_quality_survives_a_break():
    seen = [rate(observe(i, [(1, i, DETECTED, 0.5)]), i, FaceFlag.SMALL) for i in range(5)]
    (*_, last) = unpack(pack(tuple(seen)))
    for one, other in zip(
        last.faces.quality.arrays(), seen[-1].faces.quality.arrays(), strict=True
    ):
        np.testing.assert_array_equal(one, other)
