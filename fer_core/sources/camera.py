"""A camera, through OpenCV."""

import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import cv2

from fer_core.errors import SourceError
from fer_core.sources.camera_names import BACKEND, list_cameras
from fer_core.sources.capture import TIMEOUTS, Capture
from fer_core.sources.source import SourceInfo
from fer_core.types import Frame


@dataclass(frozen=True, slots=True)
class CameraSettings:
    """What a camera is asked for; it gives what it can that comes nearest.

    Attributes:
        width: Pixels.
        height: Pixels.
        rate: Frames per second.
        mjpg: Whether to ask for compressed frames; None asks for them above 640x480, where raw
            ones do not fit through USB 2 at a full rate.
    """

    width: int = 1280
    height: int = 720
    rate: float = 30.0
    mjpg: bool | None = None

    def __post_init__(self) -> None:
        if min(self.width, self.height) < 1 or self.rate <= 0:
            raise ValueError(f"expected positive sizes and rate, not {self}")

    @property
    def wants_mjpg(self) -> bool:
        """Whether compressed frames are asked for."""
        return self.width * self.height > 640 * 480 if self.mjpg is None else self.mjpg


class CameraSource:
    """A camera by its index, or by its name, which is looked up at every opening."""

    def __init__(self, camera: int | str, settings: CameraSettings) -> None:
        self.name = f"camera {camera}" if isinstance(camera, int) else camera
        self._camera = camera
        self._settings = settings
        self._capture: Capture | None = None
        self._index = 0

    def open(self) -> SourceInfo:
        """See `FrameSource.open`."""
        index, name = self._find()
        _check_device(index, name)
        try:
            capture = Capture(index, BACKEND, (*self._wishes(), *TIMEOUTS))
        except TimeoutError as error:
            raise SourceError(
                f"{name} is there but sends no picture; another program may be using it. Close "
                "that program, or unplug the camera and plug it in again."
            ) from error
        except ConnectionError as error:
            raise SourceError(_refusal(name)) from error
        self._capture, self.name = capture, name
        return SourceInfo(
            name=name,
            kind="camera",
            size=capture.size,
            rate=capture.rate,
            duration=None,
            live=True,
            seekable=False,
        )

    def _find(self) -> tuple[int, str]:
        cameras = list_cameras()
        for camera in cameras:
            if self._camera in (camera.index, camera.name):
                return camera.index, camera.name
        if isinstance(self._camera, int):
            if cameras or sys.platform == "linux":
                raise SourceError(_absent(f"camera {self._camera}"))
            return self._camera, f"Camera {self._camera}"
        raise SourceError(_absent(f"camera called {self._camera!r}"))

    def _wishes(self) -> tuple[int, ...]:
        settings = self._settings
        wishes = (
            cv2.CAP_PROP_FRAME_WIDTH,
            settings.width,
            cv2.CAP_PROP_FRAME_HEIGHT,
            settings.height,
            cv2.CAP_PROP_FPS,
            round(settings.rate),
        )
        if settings.wants_mjpg and sys.platform == "linux":
            return (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"), *wishes)
        return wishes

    def read(self) -> Frame:
        """See `FrameSource.read`."""
        image = self._capture.read() if self._capture else None
        if image is None:
            raise SourceError(self._lost())
        arrived = time.monotonic()
        index, self._index = self._index, self._index + 1
        return Frame(image, index, arrived, arrived)

    def skip(self) -> bool:
        """See `FrameSource.skip`."""
        if self._capture is None or not self._capture.skip():
            raise SourceError(self._lost())
        return True

    def _lost(self) -> str:
        return f"{self.name} sends no more pictures; check its cable."

    def seek(self, seconds: float) -> None:
        """See `FrameSource.seek`."""
        raise SourceError("A camera shows the present only.")

    def close(self) -> None:
        """See `FrameSource.close`."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None


def _absent(what: str) -> str:
    return f"There is no {what}; plug it in, or choose another source."


def _check_device(index: int, name: str) -> None:
    if sys.platform != "linux":
        return
    device = Path(f"/dev/video{index}")
    if not device.exists():
        raise SourceError(_absent(f"camera {index}"))
    if not os.access(device, os.R_OK | os.W_OK):
        raise SourceError(
            f"You may not use {name} ({device}); add yourself to the group 'video' and log in "
            "again."
        )


def _refusal(name: str) -> str:
    where = {
        "darwin": "allow this program the camera in System Settings, Privacy & Security, Camera",
        "win32": "allow desktop apps the camera in Settings, Privacy, Camera",
    }.get(sys.platform, "unplug the camera and plug it in again")
    return (
        f"{name} cannot be opened; another program may be using it. Close that program, or {where}."
    )
