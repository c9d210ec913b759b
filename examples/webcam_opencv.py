"""Analyse the pictures of a camera that OpenCV reads: ``python webcam_opencv.py [CAMERA|VIDEO]``.

Everybody before the camera should know of it and have agreed. Ctrl+C ends it.
"""

import sys
from collections.abc import Iterator

import cv2
import numpy as np

import fer_core

name = sys.argv[1] if len(sys.argv) > 1 else "0"
camera = cv2.VideoCapture(int(name) if name.isdigit() else name)


def pictures() -> Iterator[np.ndarray]:
    """Yield BGR pictures until the camera or the video ends."""
    while True:
        there, picture = camera.read()
        if not there:
            return
        yield picture


try:
    for analysis in fer_core.analyse(pictures(), rate=camera.get(cv2.CAP_PROP_FPS) or 25):
        faces = [(row.face_id, row.emotion_smoothed) for row in analysis.to_rows() if row.face_id]
        print(f"{analysis.frame.time:6.2f} s", *faces)
except KeyboardInterrupt:
    pass
finally:
    camera.release()
