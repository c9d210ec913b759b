"""The main window of the tests; see `tests.support.window_fixtures`."""

from tests.support.window_fixtures import bundled, cameras, make_window, opened, store

__all__ = ["bundled", "cameras", "make_window", "opened", "store"]
