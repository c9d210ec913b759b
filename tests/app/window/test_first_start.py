"""The first start plays the demo clip, starts no camera, and offers one with one click."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.window.first_start import SENTENCE
from fer_core.sources import CameraName
from tests.support.analyses import make_analysis
from tests.support.drawn_source import until
from tests.support.windows import shows


def offered(window) -> list[QPushButton]:
    """The buttons of the message that are shown."""
    return [one for one in window.live.messages.findChildren(QPushButton) if one.isVisible()]


def offers(window, name: str) -> bool:
    return any(one.text() == f"Use {name}: the people here agree" for one in offered(window))


def test_the_demo_clip_and_what_the_program_is_not(make_window, qtbot: QtBot, opened) -> None:
    window = make_window()
    window.start(None)
    until(qtbot, lambda: shows(window))
    assert opened == ["demo"]
    assert window.live.messages.text == SENTENCE
    assert window.settings.source == ""


@pytest.mark.slow
def test_a_camera_is_started_by_one_click(make_window, qtbot: QtBot, opened, cameras) -> None:
    cameras.append(CameraName(0, "Front camera"))
    window = make_window()
    window.start(None)
    until(qtbot, lambda: shows(window) and offers(window, "Front camera"))
    assert opened == ["demo"]
    next(one for one in offered(window) if one.text().startswith("Use")).click()
    until(qtbot, lambda: opened == ["demo", "Front camera"])
    assert window.settings.source == "Front camera"
    assert window.live.messages.text == ""


def test_a_camera_that_is_plugged_in_later_is_offered(
    make_window, qtbot: QtBot, opened, cameras
) -> None:
    window = make_window()
    window.start(None)
    until(qtbot, lambda: shows(window))
    assert [one.text() for one in offered(window)] == ["Responsible use"]
    cameras.append(CameraName(2, "R&D camera"))
    window.sources.cameras.look()
    until(qtbot, lambda: offers(window, "R&&D camera"))
    assert opened == ["demo"]


@pytest.mark.slow
def test_another_source_ends_the_offer(make_window, qtbot: QtBot, opened, cameras) -> None:
    window = make_window()
    window.start(None)
    until(qtbot, lambda: shows(window))
    window.show_source("/videos/a.mp4")
    until(qtbot, lambda: opened == ["demo", "/videos/a.mp4"])
    window.live.messages.clear()
    cameras.append(CameraName(0, "Front camera"))
    window.sources.cameras.look()
    until(qtbot, lambda: window.sources.cameras.cameras == tuple(cameras))
    assert window.live.messages.text == ""


@pytest.mark.slow
@pytest.mark.parametrize(("motion", "stands"), [("reduced", True), ("full", False)])
def test_the_clip_stands_at_the_first_face_where_motion_is_reduced(
    make_window, qtbot: QtBot, opened, motion: str, stands: bool
) -> None:
    window = make_window(motion=motion)
    window.start(None)
    until(qtbot, lambda: shows(window))
    window.live.analysed.emit(make_analysis([]))
    assert not window.live.session.paused
    window.live.analysed.emit(make_analysis([(10, 10, 60, 60)]))
    assert window.live.session.paused is stands
    # Played once, it runs.
    window.live.session.set_paused(False)
    window.live.analysed.emit(make_analysis([(10, 10, 60, 60)]))
    assert not window.live.session.paused


@pytest.mark.slow
def test_what_the_user_opens_runs_also_where_motion_is_reduced(
    make_window, qtbot: QtBot, opened
) -> None:
    window = make_window(motion="reduced")
    window.start("demo")
    until(qtbot, lambda: shows(window))
    window.live.analysed.emit(make_analysis([(10, 10, 60, 60)]))
    assert not window.live.session.paused
