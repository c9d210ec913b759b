import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.widgets.charts.over_time.past import (
    Past,
    clock_at,
    make_pieces,
    place_markers,
    value_at,
)
from fer_core.sessions.markers import Marker

NAN = float("nan")


def past_of(shares, *, clock=None, interval=0.1, start=100.0):
    times = start + interval * np.arange(len(shares))
    rows = np.array([[share, 1 - share] for share in shares], np.float32).reshape(-1, 2)
    return Past(times, times - start if clock is None else np.array(clock, float), rows)


def placed(past, *markers):
    return [(round(m.start, 3), round(m.end, 3)) for m in place_markers(past, markers)]


def test_a_gap_parts_the_pieces():
    pieces = make_pieces(past_of([0.2, 0.2, NAN, 0.4, NAN, NAN]), 0, 0.01)
    assert [len(piece.times) for piece in pieces] == [2, 1]
    assert pieces[1].rows[0] == pytest.approx([0.4, 0.6])


def test_the_average_spans_the_time_on_both_sides_and_no_gap():
    (piece,) = make_pieces(past_of([0, 0, 1, 0, 0]), 0.25, 0.01)
    assert piece.rows[:, 0] == pytest.approx([0, 1 / 3, 1 / 3, 1 / 3, 0])
    first, second = make_pieces(past_of([0, 0, NAN, 1, 1]), 5, 0.01)
    assert first.rows[:, 0] == pytest.approx([0, 0])
    assert second.rows[:, 0] == pytest.approx([1, 1])


@settings(max_examples=30)
@given(
    st.lists(st.one_of(st.floats(0, 1, width=32), st.just(NAN)), max_size=40),
    st.sampled_from([0.0, 0.3, 3.0]),
    st.sampled_from([0.05, 0.25, 9.0]),
)
def test_shares_stay_shares_and_times_stay_in_order(shares, average, step):
    past = past_of(shares)
    pieces = make_pieces(past, average, step)
    assert bool(pieces) == bool(np.isfinite(past.rows).any())
    times = np.concatenate([[0.0], *(piece.times for piece in pieces)])
    assert (np.diff(times) > 0).all()
    for piece in pieces:
        assert piece.rows.sum(axis=1) == pytest.approx(np.ones(len(piece.times)), abs=1e-5)


def test_points_stand_still_while_the_past_moves_on():
    shares = np.random.default_rng(0).random(200)
    before = make_pieces(past_of(shares[:150]), 0, 1.0)[0]
    after = make_pieces(past_of(shares), 0, 1.0)[0]
    assert after.times[:14].tolist() == before.times[:14].tolist()
    assert (after.rows[:14] == before.rows[:14]).all()


def test_a_value_is_read_between_two_points_and_near_a_piece():
    pieces = make_pieces(past_of([0, 1, NAN, NAN], interval=1.0), 0, 0.01)
    assert value_at(pieces, 100.25, 0.5) == pytest.approx([0.25, 0.75])
    assert value_at(pieces, 101.4, 0.5) == pytest.approx([1, 0])
    assert value_at(pieces, 101.6, 0.5) is None
    assert value_at([], 100, 0.5) is None


def test_the_sources_time_is_that_of_the_nearest_sample():
    past = past_of([0, 0, 0], clock=[7, 8, 2], interval=1.0)
    assert [clock_at(past, t) for t in (90, 100.6, 101.9, 200)] == [7, 8, 2, 2]
    assert clock_at(Past.empty(), 1) is None


def test_what_is_kept_begins_one_sample_before_the_edge():
    assert past_of([0] * 10).since(100.45).times.round(2).tolist() == pytest.approx(
        [100.4, 100.5, 100.6, 100.7, 100.8, 100.9]
    )
    assert len(Past.empty().since(3)) == 0


def test_a_moment_stands_where_the_sources_clock_passed_it():
    past = past_of([0] * 10)
    assert placed(past, Marker(0.33)) == [(100.33, 100.33)]
    assert placed(past, Marker(0.95)) == [(100.9, 100.9)]  # the newest picture
    assert placed(past, Marker(50.0), Marker(-50.0)) == []


def test_a_loop_passes_a_marker_each_time_and_a_seek_does_not():
    past = past_of([0] * 6, clock=[0, 1, 2, 0, 1, 2], interval=1.0)
    assert placed(past, Marker(1.5)) == [(101.5, 101.5), (104.5, 104.5)]
    assert placed(past, Marker(1.0, 2.0, "film")) == [(101, 102), (104, 105)]
    sought = past_of([0] * 4, clock=[0, 1, 50, 51], interval=1.0)
    assert placed(sought, Marker(20.0)) == []
    assert placed(sought, Marker(0.5, 60.0)) == [(101, 101), (102, 103)]


def test_a_stretch_between_two_samples_is_seen():
    past = past_of([0] * 4, interval=1.0)
    assert placed(past, Marker(1.2, 1.4)) == [(101.2, 101.2)]


def test_no_more_markers_are_placed_than_can_be_told_apart():
    past = past_of([0] * 100)
    assert len(place_markers(past, [Marker(i / 1000) for i in range(5000)])) == 300
    assert place_markers(Past.empty(), [Marker(1.0)]) == []
