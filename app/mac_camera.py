"""macOS asks for permission to use the camera on the main thread only (opencv#16427)."""

import os
import sys

_SKIP = "OPENCV_AVFOUNDATION_SKIP_AUTH"


def ask_for_camera() -> None:
    """On macOS, let the system ask once; call it on the main thread before a camera is opened.

    The camera itself is opened on another thread afterwards, where OpenCV must not ask again.
    """
    if sys.platform != "darwin" or os.environ.get(_SKIP) == "1":
        return
    import cv2

    cv2.VideoCapture(0, cv2.CAP_AVFOUNDATION).release()
    os.environ[_SKIP] = "1"
