"""What can be used on which page, and what the status line says there."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.window.main_window import MainWindow
from tests.support.drawn_source import until
from tests.support.windows import action, shows

pytestmark = pytest.mark.slow

OF_THE_PICTURE = {"pause", "snapshot", "mirror", "pixelate", "side_panel", "why_label"}
RECORDING = {"record", "record_as", "record_table"}


@pytest.fixture
def window(make_window, opened, qtbot: QtBot) -> MainWindow:
    window = make_window()
    window.start("demo")
    until(qtbot, lambda: shows(window))
    return window


def usable(window: MainWindow) -> set[str]:
    names = {*OF_THE_PICTURE, *RECORDING, "stop"}
    return {name for name in names if getattr(window._actions, name).isEnabled()}


def test_what_acts_on_the_live_picture_is_off_on_other_pages(window: MainWindow) -> None:
    everything = {*OF_THE_PICTURE, *RECORDING, "stop"}
    assert usable(window) == everything
    for page in ("files", "review"):
        window.pages.show_page(page)
        assert usable(window) == {"stop"}
    window.pages.show_page("live")
    assert usable(window) == everything
    window._actions.stop.trigger()
    assert usable(window) == OF_THE_PICTURE - {"pause", "snapshot"}


def test_a_recording_can_be_ended_from_every_page(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.recording.start(tmp_path / "one", "hide")
    until(qtbot, lambda: window.recording.counts.frames > 2)
    window.pages.show_page("files")
    finish = action(window, "Finish")
    assert finish.isEnabled()
    with qtbot.waitSignal(window.recording.saved):
        finish.trigger()
    assert not finish.isEnabled()


def test_an_audience_sees_the_picture_while_another_page_is_shown(window: MainWindow) -> None:
    action(window, "Present").trigger()
    window.pages.show_page("files")
    assert usable(window) == {*OF_THE_PICTURE, *RECORDING, "stop"}
    window.presenter.close()
    assert usable(window) == {"stop"}


def test_the_status_line_says_nothing_of_the_live_page_elsewhere(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "frames per second" in window._status.text())
    window.pages.show_page("review")
    window._show_status("Paused", "details")  # as the live page says of itself
    assert window._status.text() == ""
    assert window._status.toolTip() == ""
    window.pages.show_page("live")
    qtbot.waitUntil(lambda: window._status.text() != "")
