"""A video file, decoded by FFmpeg through PyAV, with its true presentation times."""

import math
import time
from collections import deque
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from fer_core.errors import SourceError
from fer_core.sources.media_file import check_readable
from fer_core.sources.source import SourceInfo, SourceKind
from fer_core.types import Frame

# Formats that hold their pictures themselves. Playlists and scripts (hls, dash, concat, sdp, ...)
# make FFmpeg open whatever other file or address they name, so they are not among them.
_FORMATS = (
    "mov,matroska,webm,avi,mpegts,mpeg,mpegvideo,asf,flv,ogg,mxf,gxf,nut,rm,dv,wtv,ivf,swf,"
    "gif,apng,h264,hevc,m4v,mjpeg,vc1,obu,av1,yuv4mpegpipe,3gp,amv"
)
CONTAINER_OPTIONS = {"protocol_whitelist": "file", "format_whitelist": _FORMATS}
"""For opening an untrusted media file with PyAV, so that nothing but the file itself is read."""
_DECODER_THREADS = 2
# A damaged stretch is read over; a file in which this many packets in a row fail is at its end.
_FAILURES_IN_A_ROW = 200


class VideoFileSource:
    """Reads a file as fast as it is asked; pacing is the business of whoever shows it.

    ``Frame.time`` is the presentation time counted from the first frame, also with a variable
    frame rate. ``Frame.index`` counts from the start; after a seek it is what the average frame
    rate makes of the time.

    Attributes:
        name: For people.
        corrupt: How many packets could not be decoded and were passed over.
    """

    def __init__(self, path: Path, *, kind: SourceKind = "file", name: str | None = None) -> None:
        self._path = path
        self._kind: SourceKind = kind
        self.name = path.name if name is None else name
        self._container: InputContainer | None = None
        self._pending: deque[tuple[VideoFrame, float]] = deque()
        self.corrupt = 0

    def open(self) -> SourceInfo:
        """See `FrameSource.open`."""
        check_readable(self._path)
        self.corrupt = 0
        try:
            self._container = av.open(str(self._path.absolute()), "r", options=CONTAINER_OPTIONS)
            return self._begin(self._container)
        except (av.FFmpegError, ValueError) as error:
            self.close()
            raise SourceError(
                f"{self._path.name} cannot be played: it is not a video that this program "
                "reads, or it is damaged."
            ) from error
        except BaseException:
            self.close()
            raise

    def _begin(self, container: InputContainer) -> SourceInfo:
        stream = next((s for s in container.streams.video if not is_cover(s)), None)
        if stream is None:
            raise SourceError(f"{self._path.name} has no pictures in it, only sound or other data.")
        stream.thread_type = "AUTO"
        stream.codec_context.thread_count = _DECODER_THREADS
        self._stream = stream
        self._rate = float(stream.average_rate or stream.guessed_rate or Fraction(25))
        self._origin = 0.0
        self._last = -1.0 / self._rate
        self._frames = self._decode()
        first = next(self._frames, None)
        if first is None:
            raise SourceError(
                f"{self._path.name} holds no picture that can be decoded; it may be cut off or "
                "damaged."
            )
        self._origin = first[1]
        self._last = 0.0
        self._index = 0
        self._pending.append((first[0], 0.0))
        self._quarter_turns = round(first[0].rotation / 90) % 4
        width, height = first[0].width, first[0].height
        self._coded_size = width, height
        if self._quarter_turns % 2:
            width, height = height, width
        return SourceInfo(
            name=self.name,
            kind=self._kind,
            size=(width, height),
            rate=self._rate,
            duration=self._duration(container, stream),
            live=False,
            seekable=True,
            start=self._origin,
        )

    def _duration(self, container: InputContainer, stream: VideoStream) -> float | None:
        if stream.duration is not None and stream.time_base is not None:
            start = (stream.start_time or 0) * stream.time_base
            end = float(start + stream.duration * stream.time_base)
        elif container.duration is not None:
            end = ((container.start_time or 0) + container.duration) / av.time_base
        else:
            return None
        return max(end - self._origin, 0.0) or None

    def _decode(self) -> Iterator[tuple[VideoFrame, float]]:
        """Frames with their times, over packets that cannot be decoded."""
        assert self._container is not None
        failures = 0
        while failures < _FAILURES_IN_A_ROW:
            try:
                for packet in self._container.demux(self._stream):
                    try:
                        for frame in packet.decode():
                            yield frame, self._time_of(frame)
                        failures = 0
                    except av.FFmpegError:
                        self.corrupt += 1
                        failures += 1
                        if failures >= _FAILURES_IN_A_ROW:
                            return
            except av.FFmpegError:
                self.corrupt += 1
                failures += 1
            else:
                return

    def _time_of(self, frame: VideoFrame) -> float:
        if frame.pts is None or frame.time_base is None:
            return self._last + 1.0 / self._rate
        return float(frame.pts * frame.time_base) - self._origin

    def _next(self) -> tuple[VideoFrame, float] | None:
        if self._pending:
            return self._pending.popleft()
        found = next(self._frames, None)
        if found is not None:
            self._last = found[1]
        return found

    def read(self) -> Frame | None:
        """See `FrameSource.read`."""
        found = self._next()
        if found is None:
            return None
        frame, seconds = found
        index = self._index
        self._index += 1
        return Frame(self._to_bgr(frame), index, seconds, time.monotonic())

    def skip(self) -> bool:
        """See `FrameSource.skip`."""
        if self._next() is None:
            return False
        self._index += 1
        return True

    def _to_bgr(self, frame: VideoFrame) -> NDArray[np.uint8]:
        width, height = self._coded_size
        image = frame.to_ndarray(format="bgr24", width=width, height=height)
        if self._quarter_turns:
            image = np.rot90(image, self._quarter_turns)
        return np.ascontiguousarray(image, dtype=np.uint8)

    def seek(self, seconds: float) -> None:
        """See `FrameSource.seek`; exact to the frame."""
        assert self._container is not None
        target = max(seconds, 0.0) + 1e-6
        try:
            back = 0.0
            while True:
                found = self._seek_back_to(max(target - back, 0.0), target)
                # Some files' indices lead to a key frame behind the target.
                if found or back >= target:
                    break
                back = max(2.0 * back, 1.0)
        except av.FFmpegError as error:
            raise SourceError(f"{self._path.name} cannot be read at that place.") from error

    def _seek_back_to(self, key: float, target: float) -> bool:
        assert self._container is not None
        assert self._stream.time_base is not None
        self._pending.clear()
        self._last = key
        self._container.seek(
            math.floor((key + self._origin) / self._stream.time_base), stream=self._stream
        )
        self._frames = self._decode()
        for found in self._frames:
            self._last = found[1]
            if found[1] > target:
                self._pending.append(found)
                break
            self._pending.clear()
            self._pending.append(found)
        return True

    def close(self) -> None:
        """See `FrameSource.close`."""
        self._pending.clear()
        self._frames = iter(())
        if self._container is not None:
            self._container.close()
            self._container = None


def is_cover(stream: VideoStream) -> bool:
    """Whether a stream is no moving picture but the cover of a song or film."""
    """Whether a stream is a picture that belongs to the file, e.g. an album's cover."""
    return bool(stream.disposition & stream.disposition.attached_pic)
