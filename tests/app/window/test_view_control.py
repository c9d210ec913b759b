"""What the View menu switches is applied and remembered."""

from pytestqt.qtbot import QtBot

from tests.support.drawn_source import until
from tests.support.windows import action


def test_escape_leaves_full_screen_and_only_that(make_window, qtbot: QtBot) -> None:
    window = make_window()
    full, leave = action(window, "Full screen"), action(window, "Leave full screen")
    full.trigger()
    until(qtbot, window.isFullScreen)
    assert not window._tool_bar.isVisible()
    leave.trigger()
    until(qtbot, lambda: not window.isFullScreen())
    assert window._tool_bar.isVisible()
    leave.trigger()
    assert window.isVisible()


def test_mirror_is_remembered_apart_for_cameras_and_files(make_window) -> None:
    window = make_window()
    action(window, "Mirror").trigger()
    assert window.settings.mirror_files
    assert window.settings.mirror_live
    assert window.live.video.mirror


def test_what_is_switched_is_remembered(make_window) -> None:
    window = make_window()
    action(window, "Side panel").trigger()
    action(window, "Pixelate faces").trigger()
    window.live.loop_changed.emit(True)
    assert not window.settings.side_panel
    assert window.settings.pixelate_live
    assert window.settings.loop
