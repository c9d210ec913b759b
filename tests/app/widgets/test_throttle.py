import pytest
from PySide6.QtCore import QObject

from app.widgets.throttle import Throttle


@pytest.fixture
def now(monkeypatch):
    """The time that throttles see, in seconds; it stands still."""
    times = [100.0]
    monkeypatch.setattr("app.widgets.throttle.monotonic", lambda: times[0])
    return times


@pytest.fixture
def parent(qapp):
    owner = QObject()
    yield owner
    owner.deleteLater()


def test_many_requests_run_at_once_and_once_later(qtbot, parent, now):
    runs = []
    throttle = Throttle(40, lambda: runs.append(1), parent)
    for _ in range(100):
        throttle.request()
    assert len(runs) == 1
    qtbot.waitUntil(lambda: len(runs) == 2)
    qtbot.wait(100)
    assert len(runs) == 2


def test_a_request_that_waits_can_be_forgotten(qtbot, parent, now):
    runs = []
    throttle = Throttle(20, lambda: runs.append(1), parent)
    throttle.request()
    throttle.request()
    throttle.cancel()
    qtbot.wait(100)
    assert len(runs) == 1


def test_what_waits_is_done_with_the_next_request_once_its_time_has_come(parent, now):
    runs = []
    throttle = Throttle(60, lambda: runs.append(now[0]), parent)
    for _ in range(7):
        throttle.request()
        now[0] += 1 / 30
    # At every second picture, and never between two of them.
    assert runs == pytest.approx([100 + k / 15 for k in range(4)])
