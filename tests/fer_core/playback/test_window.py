import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.playback.frames import StoredFrame
from fer_core.playback.window import FrameWindow


def frame(time: float, size: int = 1) -> StoredFrame:
    return StoredFrame(time, size, lambda: np.zeros((1, 1, 3), np.uint8))


def window_of(times: list[float], following: float | None, limit: int = 100) -> FrameWindow:
    window = FrameWindow(limit)
    for time in times:
        window.add(frame(time))
    window.follow(following)
    return window


def time_of(found: StoredFrame | None) -> float | None:
    return None if found is None else found.time


def test_a_frame_is_shown_from_its_time_to_that_of_the_next() -> None:
    window = window_of([1.0, 1.04, 1.08], 1.12)
    assert [time_of(window.at(t)) for t in (0.9, 1.0, 1.039, 1.04, 1.119, 1.12)] == [
        None,
        1.0,
        1.0,
        1.04,
        1.08,
        None,
    ]


def test_the_last_frame_of_a_file_is_shown_for_ever() -> None:
    assert time_of(window_of([1.0, 1.04], None).at(99.0)) == 1.04


def test_what_follows_an_interrupted_jump_is_not_known() -> None:
    window = FrameWindow()
    window.add(frame(1.0))
    assert time_of(window.at(1.0)) == 1.0
    assert window.at(1.02) is None


def test_neighbours() -> None:
    window = window_of([1.0, 1.04, 1.08], 1.12)
    assert time_of(window.before(1.08)) == 1.04
    assert window.before(1.0) is None
    assert time_of(window.before(1.12)) == 1.08
    assert window.before(1.2) is None
    assert time_of(window.after(1.04)) == 1.08
    assert window.after(1.08) is None
    assert window.after(0.5) is None


def test_old_frames_go_and_single_ones_stay_for_a_while() -> None:
    window = FrameWindow(limit=3, sparse_limit=2)
    for number in range(5):
        window.add(frame(float(number)))
    assert window.at(1.0) is None
    assert time_of(window.nearest(0.0)) == 2.0
    window.begin()
    assert window.last is None
    assert time_of(window.nearest(9.0)) == 2.0
    for time in (5.0, 6.0, 7.0):
        window.keep(frame(time))
    assert time_of(window.nearest(0.0)) == 6.0
    window.keep(frame(6.0))
    window.keep(frame(8.0))
    assert time_of(window.nearest(7.1)) in (6.0, 8.0)


@given(
    st.lists(st.integers(0, 5000), min_size=1, max_size=40, unique=True).map(sorted),
    st.integers(-10, 5010),
)
def test_it_finds_what_a_search_from_the_beginning_finds(ticks: list[int], at: int) -> None:
    times = [tick / 100 for tick in ticks]
    window = window_of(times, None)
    expected = [time for time in times if time <= at / 100]
    assert time_of(window.at(at / 100)) == (expected[-1] if expected else None)


def test_an_empty_one_has_nothing() -> None:
    window = FrameWindow()
    assert window.at(0.0) is None
    assert window.nearest(0.0) is None
    assert window.last is None


def test_frames_keep_their_pixels_until_wanted() -> None:
    made = []
    window = FrameWindow()
    window.add(StoredFrame(0.0, 1, lambda: made.append(1) or np.zeros((1, 1, 3), np.uint8)))
    assert made == []
    found = window.at(0.0)
    assert found is not None
    assert found.pixels().shape == (1, 1, 3)
    assert made == [1]
    assert found.time == pytest.approx(0.0)
