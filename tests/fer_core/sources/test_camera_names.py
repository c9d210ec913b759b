import cv2
import pytest

from fer_core.sources import camera_names
from fer_core.sources.camera_names import CameraName, list_cameras


class Found:
    """What cv2_enumerate_cameras says of a camera."""

    def __init__(self, index: int, name: str | None) -> None:
        self.index, self.name = index, name


@pytest.fixture
def plugged(monkeypatch, tmp_path):
    """A list of cameras that the test fills, and how often it was asked for."""
    cameras: list[Found] = []
    asked = []

    def enumerate_played(backend):
        asked.append(backend)
        return list(cameras)

    monkeypatch.setattr(camera_names, "enumerate_cameras", enumerate_played)
    monkeypatch.setattr(camera_names, "_DEVICES", str(tmp_path))
    monkeypatch.setattr(cv2, "VideoCapture", None)
    camera_names._enumerate_devices.cache_clear()
    yield cameras, asked
    camera_names._enumerate_devices.cache_clear()


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_names_by_index_without_opening_a_camera(plugged, monkeypatch, tmp_path, platform):
    cameras, _ = plugged
    cameras += [Found(2, " Outer "), Found(0, None), Found(2, "Outer")]
    (tmp_path / "video0").touch()
    monkeypatch.setattr("sys.platform", platform)
    assert list_cameras() == (CameraName(0, "Camera 0"), CameraName(2, "Outer"))


def test_linux_is_asked_again_only_when_a_device_came_or_went(plugged, monkeypatch, tmp_path):
    cameras, asked = plugged
    monkeypatch.setattr("sys.platform", "linux")
    assert list_cameras() == ()
    assert not asked
    (tmp_path / "video0").touch()
    (tmp_path / "videobook").touch()
    cameras.append(Found(0, "Inner"))
    for _ in range(3):
        assert list_cameras() == (CameraName(0, "Inner"),)
    assert len(asked) == 1
    (tmp_path / "video2").touch()
    cameras.append(Found(2, "Outer"))
    assert list_cameras() == (CameraName(0, "Inner"), CameraName(2, "Outer"))
    (tmp_path / "video0").unlink()
    del cameras[0]
    assert list_cameras() == (CameraName(2, "Outer"),)
    assert len(asked) == 3


def test_a_changed_permission_asks_again(plugged, monkeypatch, tmp_path):
    _, asked = plugged
    monkeypatch.setattr("sys.platform", "linux")
    device = tmp_path / "video0"
    device.touch()
    list_cameras()
    device.chmod(0o600)
    list_cameras()
    assert len(asked) == 2


def test_a_system_without_names_is_not_asked(plugged, monkeypatch):
    _, asked = plugged
    monkeypatch.setattr("sys.platform", "freebsd14")
    assert list_cameras() == ()
    assert not asked


def test_the_cameras_of_this_machine():
    for camera in list_cameras():
        assert camera.index >= 0
        assert camera.name
