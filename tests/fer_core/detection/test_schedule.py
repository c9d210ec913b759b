import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.detection.schedule import Moment


def moments(times):
    return [
        Moment(time, before, 48) for before, time in zip([None, *times[:-1]], times, strict=True)
    ]


@pytest.mark.parametrize("rate", [24000 / 1001, 25, 30, 60])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.99])
def test_each_period_has_one_turn(rate, share):
    frames = moments([number / rate for number in range(int(20 * rate))])
    turns = sum(frame.passes(0.1, share) for frame in frames[1:])
    assert turns == pytest.approx(200, abs=1)


@given(st.integers(0, 200), st.floats(0, 0.99))
def test_turns_do_not_depend_on_the_first_frame(first, share):
    times = [number / 30 for number in range(300)]
    whole = [frame.passes(0.13, share) for frame in moments(times)]
    later = [frame.passes(0.13, share) for frame in moments(times[first:])]
    assert later[1:] == whole[first + 1 :]


@given(st.integers(0, 300), st.integers(1, 12), st.sampled_from([0.5, 2.0]))
def test_those_that_share_a_period_have_their_turns_in_the_middle_of_its_parts(
    number, count, period
):
    frame = Moment((number + 1) / 30, number / 30, 48)
    each = [n for n in range(count) if frame.passes(period, (n + 0.5) / count)]
    assert frame.turns(period, count) == each


def test_all_have_their_turn_on_the_first_frame():
    assert Moment(3.0, None, 48).turns(0.5, 4) == [0, 1, 2, 3]


def test_a_frame_after_a_long_gap_has_its_turn():
    assert Moment(3.0, 2.0, 48).passes(0.1, 0.7)


def test_progress_is_the_share_of_a_period_that_is_over():
    assert Moment(7.25, 7.0, 48).progress(1.0) == pytest.approx(0.25)
    assert Moment(7.25, 7.0, 48).turn(1.0) == 7
    assert Moment(0.3, 0.2, 48).progress(0.1) == pytest.approx(0, abs=1e-6)
