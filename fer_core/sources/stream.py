"""A network address (http, https, rtsp), through OpenCV's FFmpeg."""

import time
from urllib.parse import urlsplit

import cv2

from fer_core.errors import SourceError
from fer_core.sources.capture import TIMEOUTS, Capture
from fer_core.sources.source import SourceInfo
from fer_core.types import Frame

SCHEMES = ("http", "https", "rtsp")
"""The kinds of address that a user may give."""


class StreamSource:
    """An address, live unless its length is known beforehand."""

    def __init__(self, address: str) -> None:
        self._address = address
        self.name = _without_password(address)
        self._capture: Capture | None = None
        self._index = 0

    def open(self) -> SourceInfo:
        """See `FrameSource.open`."""
        try:
            capture = Capture(self._address, cv2.CAP_FFMPEG, TIMEOUTS)
        except (ConnectionError, TimeoutError) as error:
            raise SourceError(
                f"No picture comes from {self.name}; check the address and that its server runs."
            ) from error
        self._capture = capture
        return SourceInfo(
            name=self.name,
            kind="stream",
            size=capture.size,
            rate=capture.rate,
            duration=None,
            live=True,
            seekable=False,
        )

    def read(self) -> Frame:
        """See `FrameSource.read`."""
        image = self._capture.read() if self._capture else None
        if image is None:
            raise SourceError(self._lost())
        arrived = time.monotonic()
        index, self._index = self._index, self._index + 1
        return Frame(image, index, arrived, arrived)

    def skip(self) -> bool:
        """See `FrameSource.skip`."""
        if self._capture is None or not self._capture.skip():
            raise SourceError(self._lost())
        return True

    def _lost(self) -> str:
        return f"{self.name} sends no more pictures; check the connection."

    def seek(self, seconds: float) -> None:
        """See `FrameSource.seek`."""
        raise SourceError("A live address shows the present only.")

    def close(self) -> None:
        """See `FrameSource.close`."""
        if self._capture is not None:
            self._capture.release()
            self._capture = None


def _without_password(address: str) -> str:
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
