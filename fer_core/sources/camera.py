"""A camera, read through OpenCV."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import cv2

from fer_core.errors import SourceError
from fer_core.sources.camera_names import BACKEND, CameraName, list_cameras, name_phrase
from fer_core.sources.capture import Capture, CaptureSource
from fer_core.sources.source import SourceInfo

_DEVICES = Path("/dev")
"""Folder of the device files on Linux; other systems have no camera files in it."""


@dataclass(frozen=True, slots=True)
class CameraSettings:
    """Size, rate and pixel format requested from a camera; the camera uses the nearest it has.

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


class CameraSource(CaptureSource):
    """A camera, chosen by its index or name.

    After the first `open` it is identified by name, so it is found again when it is plugged in
    with another index.
    """

    def __init__(self, camera: int | str, settings: CameraSettings) -> None:
        super().__init__(f"camera {camera}" if isinstance(camera, int) else camera)
        self._camera: CameraName | int | str = camera
        self._settings = settings

    def open(self) -> SourceInfo:
        """See `FrameSource.open`."""
        camera = self._find()
        name = camera.name
        _check_permission(camera)
        try:
            capture = Capture(camera.index, BACKEND, properties=self._properties())
        except TimeoutError as error:
            raise SourceError(
                "{name} is there but sends no picture; another program may be using it. Close "
                "that program, or unplug the camera and plug it in again.",
                name=name_phrase(name),
            ) from error
        except ConnectionError as error:
            raise _refusal(name) from error
        self._capture = capture
        self._camera = camera
        self.name = name
        return SourceInfo(
            name=name,
            kind="camera",
            size=capture.size,
            rate=capture.rate,
            duration=None,
            live=True,
            seekable=False,
        )

    def _find(self) -> CameraName:
        cameras = list_cameras()
        wanted = self._camera
        if isinstance(wanted, CameraName) and wanted in cameras:
            return wanted
        key = wanted.name if isinstance(wanted, CameraName) else wanted
        for camera in cameras:
            if key in (camera.index, camera.name):
                return camera
        # A device that reports no name is missing from the list on Linux, but can be opened.
        if isinstance(key, int) and (_DEVICES / f"video{key}").exists():
            return CameraName(key, f"Camera {key}")
        raise SourceError(
            "There is no {name}; plug it in, or choose another source.", name=name_phrase(self.name)
        )

    def _properties(self) -> dict[int, float]:
        settings = self._settings
        properties: dict[int, float] = {}
        # The pixel format comes first: it decides which sizes and rates are available.
        if settings.wants_mjpg:
            properties[cv2.CAP_PROP_FOURCC] = cv2.VideoWriter.fourcc(*"MJPG")
        properties[cv2.CAP_PROP_FRAME_WIDTH] = settings.width
        properties[cv2.CAP_PROP_FRAME_HEIGHT] = settings.height
        properties[cv2.CAP_PROP_FPS] = settings.rate
        return properties


def _check_permission(camera: CameraName) -> None:
    device = _DEVICES / f"video{camera.index}"
    if device.exists() and not os.access(device, os.R_OK | os.W_OK):
        raise SourceError(
            "You may not use {name} ({device}); add yourself to the group 'video' and log in "
            "again.",
            name=name_phrase(camera.name),
            device=device,
        )


def _refusal(name: str) -> SourceError:
    if sys.platform == "darwin":
        return SourceError(
            "{name} cannot be opened; another program may be using it. Close that program, or "
            "allow this program the camera in System Settings, Privacy & Security, Camera.",
            name=name_phrase(name),
        )
    if sys.platform == "win32":
        return SourceError(
            "{name} cannot be opened; another program may be using it. Close that program, or "
            "allow desktop apps the camera in Settings, Privacy, Camera.",
            name=name_phrase(name),
        )
    return SourceError(
        "{name} cannot be opened; another program may be using it. Close that program, or "
        "unplug the camera and plug it in again.",
        name=name_phrase(name),
    )
