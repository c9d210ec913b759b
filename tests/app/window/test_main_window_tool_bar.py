"""The tool bar has room for all of its buttons in the window as it opens, in every language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from app.settings import Theme
from app.window.main_window import DEFAULT_SIZE, MainWindow
from app.window.main_window import translate as translated
from tests.support.contrast import contrast, luminance_of
from tests.support.languages import CODES, language

__all__ = ["language"]

pytestmark = pytest.mark.slow


@pytest.fixture
def window(language: str, make_window, opened, qapp: QApplication) -> Iterator[MainWindow]:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield make_window(theme="light")
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def hidden_buttons(window: MainWindow) -> list[str]:
    """The buttons of the tool bar that the window has no room for."""
    bar = window._tool_bar
    buttons = [bar.widgetForAction(action) for action in bar.actions()]
    return [
        button.text()
        for button in buttons
        if isinstance(button, QToolButton) and not button.isVisible()
    ]


@pytest.mark.parametrize("width", [DEFAULT_SIZE.width(), 1280])
@pytest.mark.parametrize("language", CODES, indirect=True)
def test_every_button_is_shown(window: MainWindow, width: int, qtbot: QtBot) -> None:
    window.resize(width, 760)
    qtbot.waitUntil(lambda: window._tool_bar.width() == width)
    assert hidden_buttons(window) == []
    assert not window._tool_bar.overflow_button.isVisible()
    window.start("demo")
    window.live.toggle_pause()  # another text on one of them
    assert hidden_buttons(window) == []


@pytest.mark.parametrize("language", ["de"], indirect=True)
def test_a_button_without_room_is_found(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(800, 760)
    qtbot.waitUntil(window._tool_bar.overflow_button.isVisible)
    assert translated("Actions", "Record") in hidden_buttons(window)


@pytest.mark.parametrize("language", ["en"], indirect=True)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_arrows_of_what_has_no_room_are_seen(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    window.settings_control.change(theme=theme)
    window.resize(800, 760)
    button = window._tool_bar.overflow_button
    qtbot.waitUntil(button.isVisible)
    place = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
    seen = luminance_of(window, place)
    assert contrast(seen.min(), seen.max()) >= 4.5
