import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.emotion.classify_schedule import ClassifiedFaces, ClassifySchedule
from fer_core.emotion.face_quality import CropFigures

INTERVAL = 1 / 15


def seen(times: np.ndarray, tracks: np.ndarray) -> ClassifiedFaces:
    """What is found of faces at a time: everything says when, the crop also whose it is."""
    crops = np.zeros((len(tracks), 48, 48, 1), np.uint8)
    crops[:, 0, 0, 0] = tracks
    figure = times.astype(np.float32)
    probabilities = np.repeat(figure[:, None], 7, axis=1)
    return ClassifiedFaces(crops, probabilities, CropFigures(figure, figure + 1, figure + 2))


def play(
    schedule: ClassifySchedule, frames: list[tuple[float, list[int]]]
) -> list[tuple[set[int], list[float]]]:
    """Which faces were classified on each frame, and when what each one has was classified."""
    done = []
    for time, tracks in frames:
        ids = np.array(tracks, np.int64)
        due = schedule.due(ids, time)
        found = schedule.fill(ids, due, seen(np.full(len(due), time), ids[due]))
        filled = found.probabilities
        assert (filled.shape, filled.dtype) == ((len(tracks), 7), np.float32)
        assert found.crops[:, 0, 0, 0].tolist() == tracks
        assert found.crops.shape[1:] == (48, 48, 1)
        for figures, more in (("sharpness", 0), ("contrast", 1), ("noise", 2)):
            np.testing.assert_allclose(getattr(found.figures, figures), filled[:, 0] + more)
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


def watch(
    schedule: ClassifySchedule,
    looks: list[tuple[float, np.ndarray, float]],
) -> list[bool]:
    """Whether the model saw one face on each frame; a look is a time, a crop and what it says."""
    ids, done = np.array([1]), []
    for time, crop, probability in looks:
        due = schedule.due(ids, time)
        crops = crop[None] if len(due) else np.zeros((0, 48, 48, 1), np.uint8)
        changed = schedule.pick_changed(ids, due, crops)
        due, crops = due[changed], crops[changed]
        figure = np.full(len(due), time, np.float32)
        says = np.full((len(due), 7), probability, np.float32)
        schedule.fill(ids, due, ClassifiedFaces(crops, says, CropFigures(figure, figure, figure)))
        done.append(bool(len(due)))
    return done


def gray(level: int, field: int = 0) -> np.ndarray:
    """A crop of two grays, one of its fields brighter by some levels."""
    crop = np.full((48, 48, 1), level, np.uint8)
    crop[24:] += 40
    crop[8:12, 8:12] += field
    return crop


def test_a_face_that_stays_as_it_was_waits_for_a_second_interval_at_most() -> None:
    looks = [(k / 30, gray(90), 0.5) for k in range(15)]
    done = watch(ClassifySchedule(INTERVAL), looks)
    # It is calm once the model has said the same of it twice.
    assert [k for k, seen in enumerate(done) if seen] == [0, 2, 6, 10, 14]


def test_a_face_of_which_the_model_says_something_else_each_time_does_not_wait() -> None:
    looks = [(k / 30, gray(90), 0.3 + 0.04 * (k % 4 < 2)) for k in range(15)]
    done = watch(ClassifySchedule(INTERVAL), looks)
    assert [k for k, seen in enumerate(done) if seen] == [0, 2, 4, 6, 8, 10, 12, 14]


def test_a_face_that_moves_is_classified_at_its_turn_or_as_soon_as_it_does() -> None:
    still = [(k / 30, gray(90), 0.5) for k in range(9)]
    moved = [(k / 30, gray(90, field=30), 0.5) for k in range(9, 16)]
    done = watch(ClassifySchedule(INTERVAL), still + moved)
    assert [k for k, seen in enumerate(done) if seen] == [0, 2, 6, 9, 13]


def test_light_on_the_whole_face_and_noise_are_no_movement() -> None:
    random = np.random.default_rng(0)
    looks = []
    for k in range(11):
        noise = random.normal(0, 6, (48, 48, 1))
        shown = np.clip(gray(80 + 5 * k).astype(float) + noise, 0, 255).astype(np.uint8)
        looks.append((k / 30, shown, 0.5))
    done = watch(ClassifySchedule(INTERVAL), looks)
    assert [k for k, seen in enumerate(done) if seen] == [0, 2, 6, 10]


def test_where_frames_come_slowly_a_calm_face_is_no_older_than_two_intervals() -> None:
    looks = [(k / 15, gray(90), 0.5) for k in range(8)]
    done = watch(ClassifySchedule(INTERVAL), looks)
    assert [k for k, seen in enumerate(done) if seen] == [0, 1, 3, 5, 7]
    looks = [(k / 10, gray(90), 0.5) for k in range(8)]
    assert all(watch(ClassifySchedule(INTERVAL), looks))


def test_without_an_interval_nothing_waits() -> None:
    assert all(watch(ClassifySchedule(), [(k / 30, gray(90), 0.5) for k in range(6)]))


def test_of_several_calm_faces_all_have_their_turn() -> None:
    schedule, ids = ClassifySchedule(INTERVAL), np.arange(1, 6)
    at = dict.fromkeys(ids.tolist(), 0.0)
    crops, figure = np.zeros((5, 48, 48, 1), np.uint8), np.zeros(5, np.float32)
    says, count = np.full((5, 7), 1 / 7, np.float32), 0
    for k in range(60):
        due = schedule.due(ids, k / 30)
        due = due[schedule.pick_changed(ids, due, crops[due])]
        some = figure[due]
        found = ClassifiedFaces(crops[due], says[due], CropFigures(some, some, some))
        schedule.fill(ids, due, found)
        at.update(dict.fromkeys(ids[due].tolist(), k / 30))
        assert all(k / 30 - time <= 3 * INTERVAL for time in at.values())
        count += len(due)
    assert count <= 0.7 * 5 * 30


def test_a_calm_face_goes_on_from_a_saved_state_as_it_would_have() -> None:
    looks = [(k / 30, gray(90, field=30 if k == 9 else 0), 0.5) for k in range(20)]
    whole = watch(ClassifySchedule(INTERVAL), looks)
    for split in range(1, 20):
        first, again = ClassifySchedule(INTERVAL), ClassifySchedule(INTERVAL)
        before = watch(first, looks[:split])
        again.restore(first.state())
        assert before + watch(again, looks[split:]) == whole
