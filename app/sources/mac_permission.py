"""macOS asks for permission to use the camera on the main thread only (opencv#16427)."""

import os
import sys
from typing import Final

from fer_core.errors import SourceError
from fer_core.sources import open_source
from fer_core.sources.camera import CameraSource

SKIP_VARIABLE: Final = "OPENCV_AVFOUNDATION_SKIP_AUTH"
"""Environment variable that keeps OpenCV from asking."""


def ask_for_camera(spec: str) -> None:
    """On macOS, let the system ask once before the first camera is opened.

    To be called on the main thread. The camera itself is opened on another thread afterwards,
    where OpenCV must not ask again.

    Args:
        spec: The source that is about to be opened; nothing is asked where it is no camera.
    """
    if sys.platform != "darwin" or os.environ.get(SKIP_VARIABLE) == "1":
        return
    if _is_no_camera(spec):
        return
    import cv2

    cv2.VideoCapture(0, cv2.CAP_AVFOUNDATION).release()
    os.environ[SKIP_VARIABLE] = "1"


def _is_no_camera(spec: str) -> bool:
    # Known without the libraries that open them, which would keep the window waiting.
    if spec == "demo" or "://" in spec or os.path.exists(os.path.expanduser(spec)):
        return True
    try:
        return not isinstance(open_source(spec), CameraSource)
    except SourceError:
        return False  # perhaps a camera whose name is not known before permission
