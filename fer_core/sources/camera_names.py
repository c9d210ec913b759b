"""List the cameras that are plugged in."""

import os
import re
import sys
from dataclasses import dataclass
from functools import lru_cache

import cv2
from cv2_enumerate_cameras import enumerate_cameras

from fer_core.phrases import Phrase

_BACKENDS = {
    "linux": cv2.CAP_V4L2,
    "win32": cv2.CAP_MSMF,
    "darwin": cv2.CAP_AVFOUNDATION,
}
BACKEND: int = _BACKENDS.get(sys.platform, cv2.CAP_ANY)
"""The OpenCV backend for listing and opening cameras here, so that both use the same indices."""

_DEVICES = "/dev"


@dataclass(frozen=True, slots=True, order=True)
class CameraName:
    """Index and name of a camera that is plugged in.

    Attributes:
        index: Its number for OpenCV; it may change when cameras are plugged in and out.
        name: The name that the device reports, or "Camera" and its index.
    """

    index: int
    name: str


def list_cameras() -> tuple[CameraName, ...]:
    """Return the cameras that are plugged in now, ordered by index, without starting any.

    On Linux a call only lists a folder while nothing changes there; on Windows and macOS it takes
    some tens of milliseconds, so call it in a worker thread. Empty on systems whose cameras can
    only be found by opening them.
    """
    if sys.platform == "linux":
        return _enumerate_devices(_device_files())
    return _enumerate() if sys.platform in _BACKENDS else ()


def _enumerate() -> tuple[CameraName, ...]:
    found = {camera.index: camera.name or "" for camera in enumerate_cameras(BACKEND)}
    return tuple(
        CameraName(index, name.strip() or f"Camera {index}")
        for index, name in sorted(found.items())
    )


def _device_files() -> frozenset[tuple[str, int]]:
    """Return the names of the video device files on Linux with their times of change, ns."""
    devices: set[tuple[str, int]] = set()
    with os.scandir(_DEVICES) as entries:
        for entry in entries:
            if re.fullmatch(r"video\d+", entry.name):
                try:
                    devices.add((entry.name, os.stat(entry.path).st_ctime_ns))
                except FileNotFoundError:
                    # Unplugged since the folder was listed.
                    continue
    return frozenset(devices)


@lru_cache(maxsize=1)
def _enumerate_devices(devices: frozenset[tuple[str, int]]) -> tuple[CameraName, ...]:
    # Reading a device's name opens and wakes it, so it is only done after a change.
    return _enumerate() if devices else ()


def name_phrase(name: str) -> Phrase | str:
    """Return the name of a camera as a value of a sentence: one that has a number is translated."""
    numbered = re.fullmatch(r"([Cc])amera (\d+)", name)
    if numbered is None:
        return name
    number = int(numbered[2])
    if numbered[1] == "C":
        return Phrase("Camera {number}", number=number)
    return Phrase("camera {number}", number=number)
