import gc

import pytest

from app.system.collector import HeldCollector


@pytest.fixture(autouse=True)
def frozen(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether the search was held, each time that what is there was left out of it."""
    calls: list[bool] = []
    monkeypatch.setattr(gc, "freeze", lambda: calls.append(not gc.isenabled()))
    return calls


def test_it_is_held_until_the_start_is_over(frozen: list[bool]) -> None:
    with HeldCollector() as collector:
        assert not gc.isenabled()
        collector.note_started()
        assert gc.isenabled()
        collector.note_started()
    assert gc.isenabled()
    assert frozen == [True]


def test_a_start_that_fails_holds_it_no_longer(frozen: list[bool]) -> None:
    with pytest.raises(ValueError, match="no window"), HeldCollector():
        raise ValueError("no window")
    assert gc.isenabled()
    assert frozen == []


def test_a_collector_that_was_off_stays_off(frozen: list[bool]) -> None:
    gc.disable()
    try:
        with HeldCollector() as collector:
            collector.note_started()
        assert not gc.isenabled()
        assert frozen == []
    finally:
        gc.enable()
