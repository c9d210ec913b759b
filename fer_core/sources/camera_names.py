"""Which cameras are plugged in."""

import sys
from dataclasses import dataclass

import cv2
from cv2_enumerate_cameras import enumerate_cameras

BACKEND: int = {
    "linux": cv2.CAP_V4L2,
    "win32": cv2.CAP_MSMF,
    "darwin": cv2.CAP_AVFOUNDATION,
}.get(sys.platform, cv2.CAP_ANY)
"""The one OpenCV backend that is asked on this platform, so that indices mean the same."""


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
    """The cameras that are plugged in now, by index; opens none of them.

    Takes about a millisecond on Linux, some tens on Windows and macOS: call it in a worker.
    """
    found = {camera.index: camera.name or "" for camera in enumerate_cameras(BACKEND)}
    return tuple(
        CameraName(index, name.strip() or f"Camera {index}")
        for index, name in sorted(found.items())
    )
