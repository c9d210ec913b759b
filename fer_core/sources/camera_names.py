"""Which cameras are plugged in."""

import os
import re
import sys
from dataclasses import dataclass
from functools import lru_cache

import cv2
from cv2_enumerate_cameras import enumerate_cameras

_BACKENDS = {
    "linux": cv2.CAP_V4L2,
    "win32": cv2.CAP_MSMF,
    "darwin": cv2.CAP_AVFOUNDATION,
}
BACKEND: int = _BACKENDS.get(sys.platform, cv2.CAP_ANY)
"""The one OpenCV backend that is asked on this platform, so that indices mean the same."""

_DEVICES = "/dev"


@dataclass(frozen=True, slots=True, order=True)
class CameraName:
    """A camera that could be opened.

    Attributes:
        index: What OpenCV opens it by; it may change when cameras are plugged in and out.
        name: What its maker calls it.
    """

    index: int
    name: str


def list_cameras() -> tuple[CameraName, ...]:
    """The cameras that are plugged in now, by index; starts none of them.

    On Linux a call costs a look into a folder while nothing changes there, on Windows and macOS
    some tens of milliseconds: call it in a worker. Empty on systems whose cameras could only be
    found by opening them.
    """
    if sys.platform == "linux":
        return _ask_again_for(_device_files())
    return _ask() if sys.platform in _BACKENDS else ()


def _ask() -> tuple[CameraName, ...]:
    found = {camera.index: camera.name or "" for camera in enumerate_cameras(BACKEND)}
    return tuple(
        CameraName(index, name.strip() or f"Camera {index}")
        for index, name in sorted(found.items())
    )


def _device_files() -> frozenset[tuple[str, int]]:
    """Names of Linux's video devices, and when they or their permissions changed."""
    devices: set[tuple[str, int]] = set()
    with os.scandir(_DEVICES) as entries:
        for entry in entries:
            if re.fullmatch(r"video\d+", entry.name):
                try:
                    devices.add((entry.name, os.stat(entry.path).st_ctime_ns))
                except FileNotFoundError:
                    # Pulled out at this very moment.
                    continue
    return frozenset(devices)


@lru_cache(maxsize=1)
def _ask_again_for(devices: frozenset[tuple[str, int]]) -> tuple[CameraName, ...]:
    # To ask a device for its name is to open it, which wakes it up: not once a second.
    return _ask() if devices else ()
