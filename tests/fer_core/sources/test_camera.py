"""Cameras without a camera: OpenCV's capture and the list of names are played by the test."""

import os
from typing import ClassVar

import cv2
import numpy as np
import pytest

from fer_core.errors import SourceError
from fer_core.sources import camera as camera_module
from fer_core.sources.camera import CameraSettings, CameraSource
from fer_core.sources.camera_names import CameraName


class PlayedCamera:
    """Stands for ``cv2.VideoCapture``."""

    opens = True
    frames = 100
    instances: ClassVar[list["PlayedCamera"]]
    plugged: ClassVar[list[CameraName]]

    def __init__(self, target, backend) -> None:
        self.target, self.backend = target, backend
        self.properties: list[tuple[int, float]] = []
        self.left = self.frames
        self.released = False
        self.instances.append(self)

    def isOpened(self):
        return self.opens

    def set(self, prop, value):
        self.properties.append((prop, value))
        return False

    def get(self, prop):
        return {cv2.CAP_PROP_FPS: 30.0}.get(prop, -1.0)

    def grab(self):
        self.left -= 1
        return self.left >= 0

    def read(self):
        if not self.grab():
            return False, None
        return True, np.full((48, 64, 3), self.left, np.uint8)

    def release(self):
        self.released = True


@pytest.fixture
def played(monkeypatch, tmp_path):
    """Two cameras are plugged in; returns the class that plays them."""

    class Played(PlayedCamera):
        pass

    Played.instances = []
    Played.plugged = [CameraName(0, "Inner"), CameraName(2, "Outer")]

    monkeypatch.setattr(cv2, "VideoCapture", Played)
    monkeypatch.setattr(camera_module, "list_cameras", lambda: tuple(Played.plugged))
    monkeypatch.setattr(camera_module, "_DEVICES", tmp_path)
    return Played


@pytest.mark.parametrize("chosen", [2, "Outer"])
def test_a_camera_is_found_by_index_and_name(played, chosen):
    source = CameraSource(chosen, CameraSettings())
    info = source.open()
    assert (info.name, info.kind, info.size, info.rate) == ("Outer", "camera", (64, 48), 30.0)
    assert info.live
    assert not info.seekable
    assert info.duration is None
    assert played.instances[0].target == 2
    assert source.name == "Outer"
    source.close()
    assert played.instances[0].released


def test_frames_come_in_order_in_arrays_of_their_own(played):
    source = CameraSource(0, CameraSettings())
    source.open()
    frames = [source.read() for _ in range(5)]
    assert [frame.index for frame in frames] == list(range(5))
    assert [int(frame.image[0, 0, 0]) for frame in frames] == [99, 98, 97, 96, 95]
    times = [frame.time for frame in frames]
    assert times == sorted(times)
    assert times == [frame.arrived for frame in frames]
    assert source.skip()
    assert int(source.read().image[0, 0, 0]) == 93
    source.close()


@pytest.mark.parametrize(
    ("settings", "mjpg"),
    [
        (CameraSettings(640, 480), False),
        (CameraSettings(1280, 720), True),
        (CameraSettings(1280, 720, mjpg=False), False),
        (CameraSettings(320, 240, mjpg=True), True),
    ],
)
def test_what_a_camera_is_asked_for(played, settings, mjpg):
    CameraSource(0, settings).open()
    properties = played.instances[0].properties
    assert ((cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG")) in properties) == mjpg
    assert properties[-3:] == [
        (cv2.CAP_PROP_FRAME_WIDTH, settings.width),
        (cv2.CAP_PROP_FRAME_HEIGHT, settings.height),
        (cv2.CAP_PROP_FPS, 30.0),
    ]


@pytest.mark.parametrize("values", [(0, 480, 30), (640, -1, 30), (640, 480, 0)])
def test_settings_that_cannot_be(values):
    with pytest.raises(ValueError, match="positive"):
        CameraSettings(*values)


@pytest.mark.parametrize("chosen", [99, "Nobody's camera"])
def test_an_absent_camera(played, chosen):
    with pytest.raises(SourceError, match=f"There is no (camera )?{chosen}; plug it in"):
        CameraSource(chosen, CameraSettings()).open()
    assert not played.instances


def test_a_busy_camera_that_does_not_open(played):
    played.opens = False
    with pytest.raises(SourceError, match="Inner cannot be opened; another program"):
        CameraSource(0, CameraSettings()).open()
    assert played.instances[0].released


@pytest.mark.parametrize(
    ("platform", "words"),
    [("linux", "unplug the camera"), ("darwin", "System Settings"), ("win32", "desktop apps")],
)
def test_what_to_do_depends_on_the_system(played, monkeypatch, platform, words):
    played.opens = False
    monkeypatch.setattr("sys.platform", platform)
    with pytest.raises(SourceError, match=words):
        CameraSource(0, CameraSettings()).open()


def test_a_busy_camera_that_opens_and_sends_nothing(played):
    played.frames = 0
    with pytest.raises(SourceError, match="Inner is there but sends no picture"):
        CameraSource(0, CameraSettings()).open()
    assert played.instances[0].released


def test_a_denied_camera(played, monkeypatch, tmp_path):
    (tmp_path / "video0").touch()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(SourceError, match=r"You may not use Inner .*group 'video'"):
        CameraSource(0, CameraSettings()).open()


def test_a_driver_that_raises(played, monkeypatch):
    def refuse(*_):
        raise cv2.error("broken driver")

    monkeypatch.setattr(cv2, "VideoCapture", refuse)
    with pytest.raises(SourceError, match="Inner cannot be opened"):
        CameraSource(0, CameraSettings()).open()


def test_a_device_that_is_not_listed_is_tried(played, tmp_path):
    (tmp_path / "video7").touch()
    source = CameraSource(7, CameraSettings())
    assert source.open().name == "Camera 7"
    source.close()


def test_a_camera_that_is_lost_and_comes_back_under_another_index(played):
    source = CameraSource(0, CameraSettings())
    source.open()
    played.instances[0].left = 0
    # The first frame was read while opening.
    source.read()
    with pytest.raises(SourceError, match="Inner sends no more pictures"):
        source.read()
    source.close()
    played.plugged[:] = [CameraName(2, "Outer")]
    with pytest.raises(SourceError, match="There is no Inner"):
        source.open()
    played.plugged[:] = [CameraName(0, "A third one"), CameraName(1, "Inner")]
    source.open()
    assert played.instances[-1].target == 1
    assert source.read().index == 1
    source.close()


def test_of_two_cameras_of_one_name_the_same_one_is_opened_again(played):
    played.plugged[:] = [CameraName(0, "Twin"), CameraName(2, "Twin")]
    source = CameraSource(2, CameraSettings())
    for _ in range(2):
        source.open()
        source.close()
    assert [instance.target for instance in played.instances] == [2, 2]


def test_a_camera_goes_nowhere(played):
    source = CameraSource(0, CameraSettings())
    source.open()
    with pytest.raises(SourceError, match="no other times"):
        source.seek(1.0)
    source.close()
    with pytest.raises(SourceError):
        source.skip()
