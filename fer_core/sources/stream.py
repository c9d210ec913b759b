"""A network address (http, https, rtsp), decoded by FFmpeg through PyAV."""

import time
from collections.abc import Iterator
from typing import Final

import av
import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from fer_core.errors import SourceError
from fer_core.sources.address import same_server_redirect, without_password
from fer_core.sources.source import SourceInfo
from fer_core.types import Frame
from fer_core.video.bgr import BgrConverter
from fer_core.video.container import duration_from, frame_rate, square_size
from fer_core.video.orientation import Orientation
from fer_core.video.timeline import Timeline

_OPEN_SECONDS: Final = 4.0
_READ_SECONDS: Final = 3.0
_MAX_REDIRECTS: Final = 5
_MAX_FAILURES_IN_A_ROW: Final = 200
"""Packets in a row that cannot be decoded, after which the stream counts as lost."""

_END_SECONDS: Final = 1.0
"""How far from its stated end a recording may stop and still count as played."""

_COMMON: Final = {
    # FFmpeg follows no redirect; `same_server_redirect` decides about each.
    "max_redirects": "0",
    # An empty value keeps FFmpeg from reading the address of a proxy from the environment.
    "http_proxy": "",
}
# All three limits are needed: `protocol_whitelist` alone lets playlists and session descriptions
# (m3u8, SDP) lead to other servers, and formats alone let redirects do so.
_HTTP: Final = {
    **_COMMON,
    "protocol_whitelist": "http,https,tls,tcp",
    "format_whitelist": (
        "mpjpeg,mjpeg,jpeg_pipe,mov,matroska,webm,avi,mpegts,mpeg,mpegvideo,asf,flv,ogg,h264,hevc,"
        "m4v,nut"
    ),
}
_RTSP: Final = {
    **_COMMON,
    "protocol_whitelist": "rtsp,tcp",
    "format_whitelist": "rtsp",
    # By UDP, the camera would send to ports that this program opens to everyone.
    "rtsp_transport": "tcp",
}


class StreamSource:
    """A network address; live unless it states a length, as a video file on a web server does.

    Connects to the server of the address and to no other one: redirects to other servers,
    playlists and session descriptions are refused. RTSP runs over its own TCP connection.

    Args:
        address: An http, https or rtsp address; the scheme is not checked here.

    Attributes:
        name: Name to show: the address without user name and password.
        corrupt: How many packets could not be decoded and were skipped.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self.name = without_password(address)
        self.corrupt = 0
        self._container: InputContainer | None = None
        self._frames: Iterator[tuple[VideoFrame, int]] = iter(())
        self._next: tuple[VideoFrame, int] | None = None
        self._duration: float | None = None

    def open(self) -> SourceInfo:
        """See `FrameSource.open`."""
        self.close()
        self.corrupt = 0
        try:
            container = self._connect()
            self._container = container
            stream = next(iter(container.streams.video), None)
            # PyAV's stubs say that there always is a codec; an unknown one has none.
            if stream is None or stream.codec_context is None:  # pyright: ignore[reportUnnecessaryComparison]
                raise SourceError(
                    "{name} sends no pictures that this program can decode.", name=self.name
                )
            return self._describe(container, stream)
        except BaseException:
            self.close()
            raise

    def _connect(self) -> InputContainer:
        address = self._address
        for _ in range(_MAX_REDIRECTS + 1):
            try:
                return av.open(
                    address,
                    "r",
                    options=_RTSP if address.startswith("rtsp:") else _HTTP,
                    timeout=(_OPEN_SECONDS, _READ_SECONDS),
                    metadata_errors="replace",
                )
            except (FFmpegError, ValueError) as error:
                target = same_server_redirect(address, _OPEN_SECONDS)
                if target is None:
                    raise SourceError(
                        "No picture comes from {name}; check the address, and that its server "
                        "runs. Playlists (m3u8) and session descriptions (SDP) are not opened.",
                        name=self.name,
                    ) from error
                address = target
        raise SourceError("{name} only redirects from one address to the next.", name=self.name)

    def _describe(self, container: InputContainer, stream: VideoStream) -> SourceInfo:
        # Every further decoder thread delays the picture by a frame.
        stream.codec_context.thread_count = 1
        self._timeline = Timeline(container, stream)
        self._frames = self._timeline.follow(self._decode(container, stream))
        first = next(self._frames, None)
        if first is None:
            raise SourceError(
                "No picture comes from {name}; check the address, and that its server runs.",
                name=self.name,
            )
        self._next, self._index, self._last = first, 0, 0.0
        frame, _ = first
        size = square_size(frame, stream, self.name)
        self._pixels_of = BgrConverter(size)
        self._orientation = Orientation.of(frame)
        start = self._timeline.first * self._timeline.time_base
        self._duration = duration_from(container, stream, start)
        return SourceInfo(
            name=self.name,
            kind="stream",
            size=self._orientation.size(*size),
            rate=float(frame_rate(stream) or 0),
            duration=self._duration,
            live=self._duration is None,
            seekable=False,
        )

    def _decode(self, container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
        """Frames in the order of presentation, until the server ends or the connection fails."""
        failures = 0
        try:
            for packet in container.demux(stream):
                try:
                    yield from packet.decode()
                    failures = 0
                except (FFmpegError, ValueError):
                    self.corrupt += 1
                    failures += 1
                    if failures >= _MAX_FAILURES_IN_A_ROW:
                        return
        except FFmpegError:
            # Closed or silent for too long: what that means depends on what was sent so far.
            return

    def read(self) -> Frame | None:
        """See `FrameSource.read`.

        The time of a live frame is the monotonic clock's, that of a recording its own.
        """
        found = self._take()
        if found is None:
            return None
        frame, ticks = found
        image = self._to_bgr(frame)
        arrived = time.monotonic()
        index, self._index = self._index, self._index + 1
        seconds = arrived if self._duration is None else self._timeline.seconds(ticks)
        return Frame(image, index, seconds, arrived)

    def skip(self) -> bool:
        """See `FrameSource.skip`."""
        return self._take() is not None

    def _take(self) -> tuple[VideoFrame, int] | None:
        """Return the next decoded frame; None where a recording has ended."""
        found, self._next = self._next, None
        if found is None and self._container is not None:
            found = next(self._frames, None)
        if found is not None:
            self._last = self._timeline.seconds(found[1])
            return found
        duration = self._duration if self._container is not None else None
        if duration is not None and self._last >= duration - _END_SECONDS:
            return None
        raise SourceError("{name} sends no more pictures; check its connection.", name=self.name)

    def _to_bgr(self, frame: VideoFrame) -> NDArray[np.uint8]:
        return np.ascontiguousarray(self._orientation.apply(self._pixels_of(frame)))

    def seek(self, seconds: float) -> None:
        """See `FrameSource.seek`."""
        raise SourceError("{name} is a network address; it cannot seek.", name=self.name)

    def close(self) -> None:
        """See `FrameSource.close`."""
        self._next = None
        self._frames = iter(())
        if self._container is not None:
            self._container.close()
            self._container = None
