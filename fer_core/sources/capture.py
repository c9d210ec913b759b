"""``cv2.VideoCapture`` with clear errors, and a source that reads from it."""

import time
from collections.abc import Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.errors import SourceError
from fer_core.sources.pixels import to_bgr
from fer_core.types import Frame


class Capture:
    """An open camera of which the first frame has been seen.

    Attributes:
        size: (width, height) of the first frame.
        rate: Frames per second as the driver states it, 0 where it states nonsense.
    """

    def __init__(
        self,
        target: int,
        backend: int,
        *,
        terms: Mapping[int, float] | None = None,
        wishes: Mapping[int, float] | None = None,
    ) -> None:
        """Opens the target and waits for its first frame.

        Args:
            target: The camera's index.
            backend: OpenCV's ``CAP_...`` constant.
            terms: Properties without which it is not opened.
            wishes: Properties that are asked for once it is open, and may be refused.

        Raises:
            ConnectionError: It cannot be opened.
            TimeoutError: It is open and no frame came.
        """
        flat = [int(number) for pair in (terms or {}).items() for number in pair]
        try:
            self._capture = cv2.VideoCapture(target, backend, flat)
        except cv2.error as error:
            raise ConnectionError(str(error)) from error
        self._first: NDArray[np.uint8] | None = None
        try:
            if not self._capture.isOpened():
                raise ConnectionError(f"{target} does not open")
            for prop, value in (wishes or {}).items():
                self._capture.set(prop, value)
            self._first = self.read()
            if self._first is None:
                raise TimeoutError(f"{target} sends nothing")
        except BaseException:
            self.release()
            raise
        self.size = self._first.shape[1], self._first.shape[0]
        self.rate = self._stated(cv2.CAP_PROP_FPS, 1000.0)

    def _stated(self, prop: int, limit: float) -> float:
        value = self._capture.get(prop)
        return value if 0.0 < value <= limit else 0.0

    def read(self) -> NDArray[np.uint8] | None:
        """The next frame, (H, W, 3) uint8 BGR in an array of its own; None if none comes."""
        if self._first is not None:
            first, self._first = self._first, None
            return first
        try:
            ok, image = self._capture.read()
        except cv2.error:
            return None
        return to_bgr(image) if ok else None

    def skip(self) -> bool:
        """Passes over a frame without converting it; False if none comes."""
        self._first = None
        try:
            return self._capture.grab()
        except cv2.error:
            return False

    def release(self) -> None:
        """Gives the device back."""
        self._capture.release()


class CaptureSource:
    """The part of a `FrameSource` that reads from an open `Capture`.

    Attributes:
        name: For people.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._capture: Capture | None = None
        self._index = 0

    def read(self) -> Frame | None:
        """See `FrameSource.read`. The time is the monotonic clock's."""
        image = self._capture.read() if self._capture else None
        if image is None:
            raise SourceError(f"{self.name} sends no more pictures; check its connection.")
        arrived = time.monotonic()
        index, self._index = self._index, self._index + 1
        return Frame(image, index, arrived, arrived)

    def skip(self) -> bool:
        """See `FrameSource.skip`."""
        if self._capture is None or not self._capture.skip():
            raise SourceError(f"{self.name} sends no more pictures; check its connection.")
        return True

    def seek(self, seconds: float) -> None:
        """See `FrameSource.seek`."""
        raise SourceError(f"{self.name} has no other times to go to.")

    def close(self) -> None:
        """See `FrameSource.close`."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None
