from fer_core.playback.clock import SteadyClock


def test_it_runs_at_its_rate_and_can_be_set_back() -> None:
    now = [100.0]
    clock = SteadyClock(5.0, 2.0, lambda: now[0])
    assert clock.now() == 5.0
    now[0] = 101.5
    assert clock.now() == 8.0
    assert clock.delay(1.0)
    assert clock.now() == 7.0


def test_it_runs_backwards() -> None:
    now = [0.0]
    clock = SteadyClock(5.0, -0.5, lambda: now[0])
    now[0] = 2.0
    assert clock.now() == 4.0
    clock.delay(0.5)
    assert clock.now() == 4.5
