"""A network address (http, https, rtsp), through OpenCV's FFmpeg."""

from urllib.parse import urlsplit

import cv2

from fer_core.errors import SourceError
from fer_core.sources.capture import Capture, CaptureSource
from fer_core.sources.source import SourceInfo
from fer_core.types import Frame

SCHEMES = ("http", "https", "rtsp")
"""The kinds of address that a user may give."""

_TERMS = {
    cv2.CAP_PROP_OPEN_TIMEOUT_MSEC: 4000,
    cv2.CAP_PROP_READ_TIMEOUT_MSEC: 3000,
    # Every further decoder thread delays the picture by a frame.
    cv2.CAP_PROP_N_THREADS: 1,
}
_END_SECONDS = 1.0
"""How far from its stated end a recording may stop and still count as played."""


class StreamSource(CaptureSource):
    """An address: live, unless it states a length, as a video file on a web server does.

    Args:
        address: What FFmpeg opens; the scheme is not checked here.
    """

    def __init__(self, address: str) -> None:
        super().__init__(_without_password(address))
        self._address = address
        self._duration: float | None = None

    def open(self) -> SourceInfo:
        """See `FrameSource.open`."""
        try:
            capture = Capture(self._address, cv2.CAP_FFMPEG, terms=_TERMS)
        except (ConnectionError, TimeoutError) as error:
            raise SourceError(
                f"No picture comes from {self.name}; check the address, and that its server runs."
            ) from error
        self._capture = capture
        known = capture.frame_count and capture.rate
        self._duration = capture.frame_count / capture.rate if known else None
        return SourceInfo(
            name=self.name,
            kind="stream",
            size=capture.size,
            rate=capture.rate,
            duration=self._duration,
            live=self._duration is None,
            seekable=False,
        )

    def read(self) -> Frame | None:
        """See `FrameSource.read`. A recording has its own times and an end."""
        if self._duration is None or self._capture is None:
            return super().read()
        position = self._capture.position()
        try:
            frame = super().read()
        except SourceError:
            if position >= self._duration - _END_SECONDS:
                return None
            raise
        assert frame is not None
        return Frame(frame.image, frame.index, self._capture.position(), frame.arrived)


def _without_password(address: str) -> str:
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
