import pytest

from fer_core.live.playback_clock import PlaybackClock


def test_the_first_frame_is_due_at_once_and_the_others_at_their_distance():
    clock = PlaybackClock()
    assert clock.due(7.0, now=100.0) == 100.0
    assert clock.due(7.5, now=100.1) == pytest.approx(100.5)
    assert clock.due(9.0, now=100.6) == pytest.approx(102.0)


def test_a_frame_that_is_a_little_late_does_not_move_the_clock():
    clock = PlaybackClock()
    clock.due(0.0, now=100.0)
    assert clock.due(1.0, now=101.3) == pytest.approx(101.0)
    assert clock.due(2.0, now=101.4) == pytest.approx(102.0)


def test_a_standstill_moves_the_clock():
    clock = PlaybackClock()
    clock.due(0.0, now=100.0)
    assert clock.due(1.0, now=160.0) == 160.0
    assert clock.due(1.5, now=160.1) == pytest.approx(160.5)


def test_after_a_restart_the_next_frame_is_due_at_once():
    clock = PlaybackClock()
    clock.due(0.0, now=100.0)
    clock.restart()
    assert clock.due(50.0, now=101.0) == 101.0
    assert clock.due(51.0, now=101.0) == pytest.approx(102.0)
