"""``cv2.VideoCapture`` with clear errors, and the base class of sources that read from it."""

import time
from collections.abc import Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.errors import SourceError
from fer_core.sources.camera_names import name_phrase
from fer_core.sources.pixels import to_bgr
from fer_core.types import Frame


class Capture:
    """An open camera that has delivered its first frame.

    Attributes:
        size: (width, height) of the first frame.
        rate: Frames per second as the driver states it; 0 where the value is not plausible.
    """

    def __init__(
        self,
        target: int,
        backend: int,
        *,
        properties: Mapping[int, float] | None = None,
    ) -> None:
        """Open a camera and wait for its first frame.

        Args:
            target: The camera's index.
            backend: OpenCV's ``CAP_...`` constant.
            properties: Values of OpenCV's ``CAP_PROP_...`` to request once it is open; the
                driver may ignore them.

        Raises:
            ConnectionError: It cannot be opened.
            TimeoutError: It is open and no frame came.
        """
        try:
            self._capture = cv2.VideoCapture(target, backend)
        except cv2.error as error:
            raise ConnectionError(str(error)) from error
        self._first: NDArray[np.uint8] | None = None
        try:
            if not self._capture.isOpened():
                raise ConnectionError(f"{target} does not open")
            for prop, value in (properties or {}).items():
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
        """Return the next frame, a new (H, W, 3) uint8 BGR array; None if none comes."""
        if self._first is not None:
            first, self._first = self._first, None
            return first
        try:
            ok, image = self._capture.read()
        except cv2.error:
            return None
        return to_bgr(image) if ok else None

    def skip(self) -> bool:
        """Skip a frame without converting it; return False if none comes."""
        self._first = None
        try:
            return self._capture.grab()
        except cv2.error:
            return False

    def release(self) -> None:
        """Close the device, so that other programs can use it."""
        self._capture.release()


class CaptureSource:
    """Base class of sources that read from an open `Capture`; a subclass adds ``open``.

    Attributes:
        name: Name to show.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._capture: Capture | None = None
        self._index = 0

    def read(self) -> Frame | None:
        """See `FrameSource.read`. The time is the monotonic clock's."""
        image = self._capture.read() if self._capture else None
        if image is None:
            raise SourceError(
                "{name} sends no more pictures; check its connection.", name=name_phrase(self.name)
            )
        arrived = time.monotonic()
        index, self._index = self._index, self._index + 1
        return Frame(image, index, arrived, arrived)

    def skip(self) -> bool:
        """See `FrameSource.skip`."""
        if self._capture is None or not self._capture.skip():
            raise SourceError(
                "{name} sends no more pictures; check its connection.", name=name_phrase(self.name)
            )
        return True

    def seek(self, seconds: float) -> None:
        """See `FrameSource.seek`."""
        raise SourceError(
            "{name} is live; it has no other times to seek to.", name=name_phrase(self.name)
        )

    def close(self) -> None:
        """See `FrameSource.close`."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None
