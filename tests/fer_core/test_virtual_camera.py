"""The virtual camera, with a stand-in for pyvirtualcam."""

import sys
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest

from fer_core.errors import StreamError
from fer_core.virtual_camera import VirtualCamera, check_virtual_camera
from tests.support.analyses import Capturing, make_analysis
from tests.support.waiting import wait_until

BOX = (100.0, 60.0, 180.0, 140.0)


@pytest.fixture
def cameras(monkeypatch):
    """A stand-in; ``made`` are the cameras that were opened, with the pictures that they got."""
    state = SimpleNamespace(made=[], refuse="")

    class Camera:
        device = "stand-in camera"

        def __init__(self, width, height, fps, *, fmt):
            if state.refuse:
                raise RuntimeError(state.refuse)
            self.width, self.height, self.fmt = width, height, fmt
            self.pictures = []
            self.closed = False
            state.made.append(self)

        def send(self, picture):
            assert picture.shape == (self.height, self.width, 3)
            self.pictures.append(picture)

        def close(self):
            self.closed = True

    module = ModuleType("pyvirtualcam")
    module.Camera = Camera
    module.PixelFormat = SimpleNamespace(BGR="BGR")
    monkeypatch.setitem(sys.modules, "pyvirtualcam", module)
    return state


def striped() -> np.ndarray:
    image = np.zeros((240, 320, 3), np.uint8)
    image[::2] = 255
    return image


def send(faces, cameras) -> np.ndarray:
    camera = VirtualCamera(faces)
    Capturing(camera).add(make_analysis([BOX], image=striped()))
    wait_until(lambda: camera.sent == 1)
    camera.close()
    (made,) = cameras.made
    assert made.closed
    assert camera.device == "stand-in camera"
    assert not camera.problem
    return made.pictures[0]


@pytest.mark.parametrize(
    ("faces", "face_is_striped", "rest_is_striped"),
    [("show", True, True), ("pixelate", False, True), ("hide", False, False)],
)
def test_pictures_show_what_is_chosen_and_always_the_notice(
    faces, face_is_striped, rest_is_striped, cameras
):
    picture = send(faces, cameras)
    assert bool(picture[75:125, 115:165].std() > 60) is face_is_striped
    assert bool(picture[160:200, :60].std() > 60) is rest_is_striped
    strip = picture[-8:]
    assert strip[:, 0].max() == 0
    assert strip.max() > 200  # letters


def test_where_a_face_was_lost_stays_covered(cameras):
    camera = VirtualCamera("pixelate")
    feed = Capturing(camera)
    feed.add(make_analysis([BOX], time=1.0, image=striped()))
    wait_until(lambda: camera.sent == 1)
    feed.add(make_analysis(time=1.5, image=striped()))
    wait_until(lambda: camera.sent == 2)
    camera.close()
    (made,) = cameras.made
    assert made.pictures[1][75:125, 115:165].std() <= 60


def test_another_size_is_stretched_to_the_camera(cameras):
    camera = VirtualCamera("show")
    capturing = Capturing(camera)
    for number, size in enumerate([(320, 240), (640, 360)], start=1):
        capturing.add(make_analysis(size=size))
        wait_until(lambda number=number: camera.sent == number)
    camera.close()
    assert len(cameras.made) == 1


def test_without_a_driver_it_is_said_and_nothing_waits(cameras):
    cameras.refuse = "no backend\nfurther lines"
    camera = VirtualCamera("show")
    capturing = Capturing(camera)
    capturing.add(make_analysis())
    wait_until(lambda: bool(camera.problem))
    assert "no backend. It needs OBS" in camera.problem
    capturing.add(make_analysis())
    camera.close()
    assert camera.sent == 0


def test_without_the_extra_it_is_named_and_the_other_way_too(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyvirtualcam", None)
    with pytest.raises(StreamError, match=r"fer-desktop\[virtual-camera\].*--websocket"):
        check_virtual_camera()
