"""The window of the tests, see `tests.support.window_fixtures`, and sessions without one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.live import session as live_session
from app.live.session import LiveSession
from app.settings import Settings
from tests.support.drawn_source import DrawnSource
from tests.support.window_fixtures import bundled, cameras, make_window, opened, store

__all__ = ["bundled", "cameras", "make_window", "opened", "store"]


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[LiveSession]:
    DrawnSource.open_now = 0
    monkeypatch.setattr(live_session, "STOP_SECONDS", 60.0)  # however busy the machine is
    session = LiveSession(Settings(smallest_face=0.5))
    yield session
    session.close()
    assert DrawnSource.open_now == 0


@pytest.fixture
def ready(session: LiveSession, qtbot: QtBot, model_file: Path) -> LiveSession:
    """A session with its model loaded."""
    with qtbot.waitSignal(session.model_loaded):
        session.load_model(str(model_file))
    return session
