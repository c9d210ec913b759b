"""Gray frames that move in known ways: those of a clip, changed, and a picture that sways."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.sources import open_source

Gray = NDArray[np.uint8]
Matrix = NDArray[np.float64]
Change = Callable[[float, int, int], Matrix]
"""From seconds, width and height to the (2, 3) matrix by which a frame is warped."""

RATE: Final = 30.0
"""Frames a second of a picture that sways."""

_NOISE: Final = 3.0
_SWAY: Final = 12.0


def read(path: Path, count: int) -> tuple[list[Gray], float]:
    """The first frames of a clip, gray, and how many there are in a second."""
    source = open_source(str(path))
    info = source.open()
    try:
        frames = iter(source.read, None)
        return [
            np.asarray(cv2.cvtColor(frame.image, cv2.COLOR_BGR2GRAY), np.uint8)
            for frame in islice(frames, count)
        ], info.rate
    finally:
        source.close()


def sway(picture: Gray, count: int) -> NDArray[np.uint8]:
    """Frames of 1280x720 of a picture that moves to and fro, with a camera's noise."""
    width, height = 1280, 720
    scale = max((width + 4 * _SWAY) / picture.shape[1], (height + 4 * _SWAY) / picture.shape[0])
    large = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_LINEAR)
    random = np.random.default_rng(0)
    frames = np.empty((count, height, width), np.uint8)
    for number, frame in enumerate(frames):
        time = number / RATE
        x = (large.shape[1] - width) / 2 + _SWAY * np.sin(2 * np.pi * time / 3.1)
        y = (large.shape[0] - height) / 2 + _SWAY * np.sin(2 * np.pi * time / 2.3)
        moved = cv2.warpAffine(
            large,
            np.array([[1, 0, x], [0, 1, y]]),
            (width, height),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        frame[:] = np.clip(moved + random.normal(0, _NOISE, frame.shape), 0, 255)
    return frames


def tilt(degrees: float) -> Change:
    """Turn about the middle of the picture."""
    return lambda _, width, height: np.asarray(
        cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0), np.float64
    )


def swing(time: float, width: int, height: int) -> Matrix:
    """Tilt to and fro by 60 degrees, once in four seconds."""
    return tilt(60 * np.sin(np.pi / 2 * time))(time, width, height)


def turn_away(time: float, width: int, height: int) -> Matrix:
    """Narrow to a fifth of the width and back, once in four seconds."""
    share = 0.6 + 0.4 * np.cos(np.pi / 2 * time)
    return np.array([[share, 0, (1 - share) * width / 2], [0, 1, 0]], np.float64)


def approach(time: float, width: int, height: int) -> Matrix:
    """Half as large and back, once in four seconds."""
    share = 0.75 + 0.25 * np.cos(np.pi / 2 * time)
    return np.array([[share, 0, (1 - share) * width / 2], [0, share, (1 - share) * height / 2]])


def warped(frame: Gray, matrix: Matrix) -> Gray:
    """Return a frame that is changed by a matrix; its edges go on beyond it."""
    height, width = frame.shape
    return np.asarray(
        cv2.warpAffine(frame, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE), np.uint8
    )
