from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.sources import camera_watch
from app.sources.camera_watch import CameraWatch
from app.sources.menu import camera_spec
from fer_core.sources import CameraName
from tests.support.drawn_source import until

FRONT, BACK = CameraName(0, "Front"), CameraName(2, "Back")


@pytest.fixture
def plugged_in(monkeypatch: pytest.MonkeyPatch) -> list[CameraName]:
    cameras: list[CameraName] = []
    monkeypatch.setattr(camera_watch, "list_cameras", lambda: tuple(cameras))
    monkeypatch.setattr(camera_watch, "INTERVAL_MS", 20)
    return cameras


@pytest.fixture
def watch(qtbot: QtBot, plugged_in: list[CameraName]) -> Iterator[CameraWatch]:
    watch = CameraWatch()
    yield watch
    watch.close()


def test_it_speaks_at_first_and_then_of_changes_only(
    watch: CameraWatch, plugged_in: list[CameraName], qtbot: QtBot
) -> None:
    seen: list[tuple[CameraName, ...]] = []
    watch.changed.connect(seen.append)
    watch.set_active(True)
    until(qtbot, lambda: seen == [()])
    qtbot.wait(100)
    assert seen == [()]
    plugged_in.append(FRONT)
    until(qtbot, lambda: seen == [(), (FRONT,)])
    plugged_in.append(BACK)
    until(qtbot, lambda: seen[-1] == (FRONT, BACK))
    plugged_in.remove(FRONT)
    until(qtbot, lambda: seen[-1] == (BACK,) == watch.cameras)


def test_at_rest_it_does_not_look(
    watch: CameraWatch, plugged_in: list[CameraName], qtbot: QtBot
) -> None:
    watch.set_active(True)
    until(qtbot, lambda: watch.cameras == ())
    watch.set_active(False)
    looked: list[None] = []
    # A look that has begun comes to its end first.
    watch._background.run(lambda: None, looked.append, looked.append)
    until(qtbot, lambda: bool(looked))
    plugged_in.append(FRONT)
    qtbot.wait(100)
    assert watch.cameras == ()


def test_a_list_that_fails_counts_as_none(
    watch: CameraWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> tuple[CameraName, ...]:
        raise OSError("the bus is full")

    monkeypatch.setattr(camera_watch, "list_cameras", fail)
    watch.set_active(True)
    until(qtbot, lambda: watch.cameras == ())


def test_a_camera_is_opened_by_its_name_where_only_it_bears_it() -> None:
    twin, number = CameraName(3, "Front"), CameraName(4, "7")
    cameras = (FRONT, BACK, twin, number)
    specs = [camera_spec(camera, cameras) for camera in cameras]
    assert specs == ["0", "Back", "3", "4"]
