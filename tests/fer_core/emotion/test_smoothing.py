import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.emotion.smoothing import EmotionSmoother
from fer_core.types import FaceStatus, TrackedBoxes

SAD, HAPPY = np.float32([[0.9, 0.1]]), np.float32([[0.1, 0.9]])


def track(*ids: int, status: FaceStatus = FaceStatus.DETECTED) -> TrackedBoxes:
    n = len(ids)
    return TrackedBoxes(
        np.zeros((n, 4), np.float32), np.array(ids, np.int64), np.full(n, status, np.int8)
    )


@pytest.mark.parametrize("rate", [5, 10, 24, 30, 60, 120])
def test_a_change_shows_within_half_a_second_at_any_frame_rate(rate: int) -> None:
    smoother = EmotionSmoother(0.25)
    for i in range(rate):
        smoother.update(track(1), SAD, i / rate)
    changed = [smoother.update(track(1), HAPPY, 1 + i / rate) for i in range(rate // 2 + 1)]
    assert changed[-1].argmax() == 1


@pytest.mark.parametrize("rate", [5, 10, 24, 30, 60, 120])
def test_a_single_odd_frame_does_not_show(rate: int) -> None:
    smoother = EmotionSmoother(0.25)
    for i in range(rate):
        smoother.update(track(1), SAD, i / rate)
    assert smoother.update(track(1), HAPPY, 1.0).argmax() == 0
    assert smoother.update(track(1), SAD, 1 + 1 / rate).argmax() == 0


def test_the_average_does_not_depend_on_the_frame_rate() -> None:
    results = []
    for rate in (20, 40, 80):
        smoother = EmotionSmoother(0.25)
        smoother.update(track(1), SAD, 0)
        for i in range(1, rate + 1):
            result = smoother.update(track(1), HAPPY, i / rate)
        results.append(result)
    np.testing.assert_allclose(results[0], results[1], atol=1e-5)
    np.testing.assert_allclose(results[0], results[2], atol=1e-5)


def test_tracks_do_not_mix_and_begin_with_their_first_frame() -> None:
    smoother = EmotionSmoother(0.25)
    smoother.update(track(1), SAD, 0)
    result = smoother.update(track(2, 1), np.concatenate([HAPPY, SAD]), 0.03)
    np.testing.assert_allclose(result, np.concatenate([HAPPY, SAD]), atol=1e-6)


def test_a_held_face_keeps_its_average() -> None:
    smoother = EmotionSmoother(0.25)
    smoother.update(track(1), SAD, 0)
    for i in range(1, 6):
        held = smoother.update(track(1, status=FaceStatus.HELD), HAPPY, i / 30)
    np.testing.assert_array_equal(held, SAD)


def test_a_jump_back_a_gap_and_another_model_begin_anew() -> None:
    smoother = EmotionSmoother(0.25)
    smoother.update(track(1), SAD, 10)
    np.testing.assert_array_equal(smoother.update(track(1), HAPPY, 3), HAPPY)
    np.testing.assert_array_equal(smoother.update(track(1), SAD, 5), SAD)
    three = np.float32([[0.2, 0.3, 0.5]])
    np.testing.assert_array_equal(smoother.update(track(1), three, 5.03), three)


def test_absent_tracks_and_reset_forget() -> None:
    smoother = EmotionSmoother(0.25)
    smoother.update(track(1), SAD, 0)
    smoother.update(track(), np.zeros((0, 2), np.float32), 0.03)
    np.testing.assert_array_equal(smoother.update(track(1), HAPPY, 0.06), HAPPY)
    smoother.reset()
    np.testing.assert_array_equal(smoother.update(track(1), SAD, 0.09), SAD)


def test_zero_switches_off_and_nonsense_is_refused() -> None:
    smoother = EmotionSmoother(0)
    smoother.update(track(1), SAD, 0)
    np.testing.assert_array_equal(smoother.update(track(1), HAPPY, 0.03), HAPPY)
    for seconds in (-1.0, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="time constant"):
            EmotionSmoother(seconds)


@pytest.mark.slow
@given(
    st.floats(0.01, 2),
    st.lists(
        st.tuples(st.floats(0.001, 0.9), st.integers(0, 6), st.sampled_from(FaceStatus)),
        min_size=1,
        max_size=20,
    ),
)
def test_rows_always_sum_to_one(seconds: float, steps: list[tuple[float, int, FaceStatus]]) -> None:
    smoother, time = EmotionSmoother(seconds), 0.0
    for passed, emotion, status in steps:
        time += passed
        row = np.eye(7, dtype=np.float32)[[emotion]]
        result = smoother.update(track(1, status=status), row, time)
        assert result.sum() == pytest.approx(1, abs=1e-5)
        assert (result >= 0).all()
