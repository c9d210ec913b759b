"""A window with a small model, made-up cameras and drawn sources."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.live import page as live_page
from app.live.session import LiveSession
from app.settings import Settings, SettingsStore
from app.sources import camera_watch
from app.style.theme import Appearance
from app.window.main_window import MainWindow
from fer_core.emotion import model_library
from fer_core.sources import CameraName
from tests.support.drawn_source import DrawnSource


@pytest.fixture(autouse=True)
def cameras(monkeypatch: pytest.MonkeyPatch) -> list[CameraName]:
    """What is plugged in; nothing at first."""
    plugged_in: list[CameraName] = []
    monkeypatch.setattr(camera_watch, "list_cameras", lambda: tuple(plugged_in))
    return plugged_in


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The specs that were opened; every one shows a drawn source."""
    specs: list[str] = []

    def open_drawn(spec: str, _settings: object) -> DrawnSource:
        specs.append(spec)
        return DrawnSource()

    monkeypatch.setattr(live_page, "open_source", open_drawn)
    return specs


@pytest.fixture
def bundled(tmp_path: Path, model_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the bundled models, with one called ``tiny``."""
    monkeypatch.setattr(model_library, "models_folder", lambda: model_file.parent)
    return model_file.parent


@pytest.fixture
def store(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.ini")


@pytest.fixture
def make_window(
    qtbot: QtBot, store: SettingsStore, bundled: Path
) -> Iterator[Callable[..., MainWindow]]:
    windows: list[MainWindow] = []

    def make(**settings: object) -> MainWindow:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        chosen = Settings(**settings)
        session = LiveSession(chosen)
        session.load_model(chosen.model)
        window = MainWindow(store, chosen, Appearance(application), session)
        windows.append(window)
        window.show()
        return window

    yield make
    for window in windows:
        window.close_now()  # a test that failed may have left what closing would ask about
        window.deleteLater()
