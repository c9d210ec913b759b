"""The window of the tests, see `tests.support.window_fixtures`, and one that shows a picture."""

import pytest
from pytestqt.qtbot import QtBot

from app.live.markers.keys import DEFAULT_KEYS, MarkerKey, format_keys
from tests.support.drawn_source import until
from tests.support.window_fixtures import bundled, cameras, make_window, opened, store
from tests.support.windows import shows

__all__ = ["bundled", "cameras", "make_window", "opened", "store"]

KEYS = (MarkerKey("film", True), MarkerKey("laugh"), *DEFAULT_KEYS[2:])


@pytest.fixture
def window(make_window, opened, qtbot: QtBot):
    made = make_window(marker_keys=format_keys(KEYS))
    made.start("demo")
    until(qtbot, lambda: shows(made))
    # Keys reach the shortcuts of an active window only.
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close_now()  # unasked, whatever was not saved


@pytest.fixture
def time(window, monkeypatch: pytest.MonkeyPatch):
    """Sets the time of the picture that is shown."""

    def set_time(seconds: float | None) -> None:
        monkeypatch.setattr(
            type(window.live), "shown_time", property(lambda _self: seconds), raising=True
        )

    set_time(1.0)
    return set_time


def names(window) -> list[str]:
    return [marker.name for marker in window.markers.list.markers]


def set_markers(window, time, *seconds: float) -> None:
    for second in seconds:
        time(second)
        window.markers.set_marker()
