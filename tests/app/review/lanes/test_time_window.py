import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.review.lanes.time_window import TimeWindow


@pytest.mark.slow
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(["zoom", "scroll"]), st.floats(0.2, 5), st.floats(0, 100))
    )
)
def test_the_window_stays_within_its_limits(steps):
    window = TimeWindow()
    window.set_limits(0.0, 100.0)
    for step, amount, seconds in steps:
        if step == "zoom":
            window.zoom(amount, min(max(seconds, window.left), window.right))
        else:
            window.scroll(amount * 20 - 50)
        assert -1e-6 <= window.left < window.right <= 100 + 1e-6


def test_the_time_under_the_pointer_stays_where_it_is():
    window = TimeWindow()
    window.set_limits(0.0, 100.0)
    window.zoom(0.5, 40.0)
    assert (window.left, window.right) == (20.0, 70.0)
    window.fit()
    assert window.is_whole


def test_a_time_out_of_sight_is_scrolled_to():
    window = TimeWindow()
    window.set_limits(0.0, 100.0)
    window.zoom(0.1, 0.0)
    assert not window.reveal(5.0)
    assert window.reveal(50.0)
    assert window.left == pytest.approx(49.0)
    assert window.reveal(20.0)
    assert window.left == pytest.approx(15.0)
    assert not window.reveal(200.0)


def test_the_same_limits_keep_the_zoom():
    window = TimeWindow()
    window.set_limits(0.0, 10.0)
    window.zoom(0.5, 0.0)
    window.set_limits(0.0, 10.0)
    assert window.right == 5.0
    window.set_limits(0.0, 20.0)
    assert window.is_whole


def test_an_empty_window_can_be_zoomed():
    window = TimeWindow()
    window.zoom(0.5, 0.0)
    assert window.span == 0.0
