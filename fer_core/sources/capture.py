"""``cv2.VideoCapture`` made safe: time-outs, a first frame before it counts as open."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.sources.pixels import to_bgr

OPEN_TIMEOUT_MS = 4000
READ_TIMEOUT_MS = 3000
TIMEOUTS = (
    cv2.CAP_PROP_OPEN_TIMEOUT_MSEC,
    OPEN_TIMEOUT_MS,
    cv2.CAP_PROP_READ_TIMEOUT_MSEC,
    READ_TIMEOUT_MS,
)


class Capture:
    """An open device or address of which the first frame has been seen.

    Attributes:
        size: (width, height) of the first frame.
        rate: Frames per second as the driver states it, 0 where it states nonsense.
        frame_count: How many frames there will be; 0 where that is not known.
    """

    def __init__(self, target: int | str, backend: int, settings: Sequence[int] = ()) -> None:
        """Opens the target and waits for its first frame.

        Raises:
            ConnectionError: It cannot be opened.
            TimeoutError: It is open and no frame came.
        """
        try:
            self._capture = cv2.VideoCapture(target, backend, list(settings))
        except cv2.error as error:
            raise ConnectionError(str(error)) from error
        try:
            if not self._capture.isOpened():
                raise ConnectionError(f"{target} does not open")
            first = self.read()
            if first is None:
                raise TimeoutError(f"{target} sends nothing")
        except BaseException:
            self.release()
            raise
        self._first: NDArray[np.uint8] | None = first
        self.size = first.shape[1], first.shape[0]
        rate = self._capture.get(cv2.CAP_PROP_FPS)
        self.rate = rate if 0.0 < rate <= 1000.0 else 0.0
        count = self._capture.get(cv2.CAP_PROP_FRAME_COUNT)
        self.frame_count = int(count) if 0.0 < count < 1e9 else 0

    def read(self) -> NDArray[np.uint8] | None:
        """The next frame, (H, W, 3) uint8 BGR in an array of its own; None if none comes."""
        if (first := getattr(self, "_first", None)) is not None:
            self._first = None
            return first
        try:
            ok, image = self._capture.read()
        except cv2.error:
            return None
        return to_bgr(image) if ok else None

    def skip(self) -> bool:
        """Passes over a frame without decoding it where the driver can do that."""
        self._first = None
        try:
            return self._capture.grab()
        except cv2.error:
            return False

    def release(self) -> None:
        """Gives the device or connection back."""
        self._capture.release()
