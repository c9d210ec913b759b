import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.emotion.classify_schedule import ClassifySchedule

INTERVAL = 1 / 15


def play(
    schedule: ClassifySchedule, frames: list[tuple[float, list[int]]]
) -> list[tuple[set[int], list[float]]]:
    """Which faces were classified on each frame, and when what each one has was classified."""
    done = []
    for time, tracks in frames:
        ids = np.array(tracks, np.int64)
        due = schedule.due(ids, time)
        probabilities = np.full((len(due), 7), time, np.float32)
        numbers = ids[due].astype(np.uint8)
        filled, kept = schedule.fill(ids, due, [probabilities, numbers])
        assert (filled.shape, filled.dtype) == ((len(tracks), 7), np.float32)
        assert (kept.dtype, kept.tolist()) == (np.uint8, tracks)
        done.append((set(ids[due].tolist()), filled[:, 0].tolist()))
    return done


def test_one_face_has_its_turn_on_every_second_frame_of_thirty_a_second() -> None:
    done = play(ClassifySchedule(INTERVAL), [(k / 30, [4]) for k in range(31)])
    assert [bool(due) for due, _ in done] == [k % 2 == 0 for k in range(31)]
    assert [probabilities for _, (probabilities,) in done] == pytest.approx(
        [k // 2 / 15 for k in range(31)]
    )


def test_several_faces_share_the_frames_evenly() -> None:
    done = play(ClassifySchedule(INTERVAL), [(k / 30, [1, 2, 3, 4, 5]) for k in range(41)])
    assert len(done[0][0]) == 5  # new ones at once
    assert {len(due) for due, _ in done[1:]} == {2, 3}
    for track in range(1, 6):
        assert sum(track in due for due, _ in done[1:]) == 20


def test_where_frames_come_slowly_every_face_is_classified_on_each() -> None:
    done = play(ClassifySchedule(INTERVAL), [(k / 15, [1, 2]) for k in range(20)])
    assert all(due == {1, 2} for due, _ in done)


def test_no_interval_is_every_face_on_every_frame() -> None:
    done = play(ClassifySchedule(), [(k / 60, [1, 2]) for k in range(20)])
    assert all(due == {1, 2} for due, _ in done)


def test_a_new_face_is_classified_at_once_and_costs_no_other_its_turn() -> None:
    frames = [(k / 30, [1] if k < 9 else [1, 2]) for k in range(12)]
    done = [due for due, _ in play(ClassifySchedule(INTERVAL), frames)]
    assert done[8:] == [{1}, {2}, {1}, {2}]


def test_a_failed_classification_is_made_up_for() -> None:
    schedule = ClassifySchedule(INTERVAL)
    schedule.due(np.array([1, 2]), 0.0)  # and the model fails
    assert play(schedule, [(1 / 30, [1, 2])])[0][0] == {1, 2}


@pytest.mark.parametrize("interval", [-0.1, 1.5, float("nan")])
def test_an_interval_has_limits(interval: float) -> None:
    with pytest.raises(ValueError, match="interval"):
        ClassifySchedule(interval)


@pytest.mark.slow
@given(
    st.lists(st.tuples(st.floats(0.005, 0.1), st.sets(st.integers(1, 6), max_size=6)), max_size=40)
)
def test_nothing_is_much_older_than_the_interval(steps: list[tuple[float, set[int]]]) -> None:
    time, frames = 0.0, []
    for step, tracks in steps:
        time += step
        frames.append((time, sorted(tracks)))
    done = play(ClassifySchedule(INTERVAL), frames)
    for (time, _), (_, probabilities) in zip(frames, done, strict=True):
        # A frame's rest, and what newcomers that left took with them.
        assert all(time - at <= 2 * INTERVAL + 0.2 + 1e-5 for at in probabilities)


@pytest.mark.slow
@given(st.integers(1, 20), st.integers(1, 20))
def test_taken_up_again_it_goes_on_as_if_it_had_never_stopped(before: int, after: int) -> None:
    frames = [(k / 30, [1, 2, 3] if k % 7 else [2, 3]) for k in range(before + after)]
    whole = ClassifySchedule(INTERVAL)
    expected = play(whole, frames)[before:]
    first = ClassifySchedule(INTERVAL)
    play(first, frames[:before])
    again = ClassifySchedule(INTERVAL)
    again.restore(first.state())
    assert play(again, frames[before:]) == expected
