"""A video file, decoded by FFmpeg through PyAV, with its true presentation times."""

import math
import os
import time
from collections import deque
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from fer_core.errors import SourceError
from fer_core.sources.source import SourceInfo, SourceKind
from fer_core.system.readable_file import check_readable
from fer_core.types import Frame
from fer_core.video.bgr import BgrConverter
from fer_core.video.completeness import check_complete
from fer_core.video.decoding import decoded
from fer_core.video.orientation import Orientation

# Formats that hold their pictures themselves. Playlists and scripts (hls, dash, concat, sdp, ...)
# make FFmpeg open whatever other file or address they name, so they are not among them.
_FORMATS = (
    "mov,matroska,webm,avi,mpegts,mpeg,mpegvideo,asf,flv,ogg,mxf,gxf,nut,rm,dv,wtv,ivf,swf,"
    "gif,apng,h264,hevc,m4v,mjpeg,vc1,obu,av1,yuv4mpegpipe,3gp,amv"
)
CONTAINER_OPTIONS = {"protocol_whitelist": "file", "format_whitelist": _FORMATS}
"""FFmpeg's options with which an untrusted file can reach nothing but itself."""
_MAX_PIXELS = 1 << 27
"""Larger pictures are refused: a damaged header can claim any size."""
_JUMP_SECONDS = 1.0
"""A time that runs back further than this is a new clock, not a disorder of frames."""
_Timed = tuple[VideoFrame, float]


class VideoFileSource:
    """Reads a file as fast as it is asked; pacing is the business of whoever shows it.

    ``Frame.time`` is the presentation time counted from the first frame, also with a variable
    frame rate. ``Frame.index`` counts from the start; after a seek it is what the average frame
    rate makes of the time. Pixels are made square, and all frames have the size of the first.

    Attributes:
        name: For people.
        corrupt: How many packets could not be decoded and were passed over.
    """

    def __init__(self, path: Path, *, kind: SourceKind = "file", name: str | None = None) -> None:
        self._path = path
        self._kind: SourceKind = kind
        self.name = path.name if name is None else name
        self.corrupt = 0
        self._container: InputContainer | None = None
        self._frames: Iterator[_Timed] = iter(())
        self._pending: deque[_Timed] = deque()
        self._origin = 0.0
        self._timed = False

    def open(self) -> SourceInfo:
        """See `FrameSource.open`."""
        check_readable(self._path)
        check_complete(self._path)
        self.corrupt = 0
        self._origin = 0.0
        self._timed = False
        try:
            self._open_container()
            return self._describe()
        except (FFmpegError, ValueError) as error:
            self.close()
            raise SourceError(
                f"{self._path.name} cannot be played: it is not a video that this program "
                "reads, or it is damaged."
            ) from error
        except BaseException:
            self.close()
            raise

    def _open_container(self) -> None:
        """Opens the file, or opens it again to stand at its beginning."""
        self.close()
        container = av.open(
            str(self._path.absolute()), "r", options=CONTAINER_OPTIONS, metadata_errors="replace"
        )
        self._container = container
        stream = next((s for s in container.streams.video if not is_cover(s)), None)
        if stream is None:
            raise SourceError(f"{self._path.name} has no pictures in it, only sound or other data.")
        if stream.codec_context is None:  # pyright: ignore[reportUnnecessaryComparison]
            raise SourceError(f"The pictures of {self._path.name} are coded in an unknown way.")
        stream.thread_type = "AUTO"
        stream.codec_context.thread_count = _decoder_threads(stream.width * stream.height)
        self._stream = stream
        self._time_base = stream.time_base or Fraction(1, 1000)
        self._rate = float(stream.average_rate or stream.guessed_rate or Fraction(25))
        # AVI knows only the order of decoding; what libav makes of it runs to and fro.
        self._by_decoding = container.format.name == "avi"
        self._begin_decoding(container)

    def _begin_decoding(self, container: InputContainer) -> None:
        self._last: float | None = None
        self._shift = 0.0
        self._frames = self._decode(container)

    def _describe(self) -> SourceInfo:
        first = next(self._frames, None)
        if first is None:
            raise SourceError(
                f"{self._path.name} holds no picture that can be decoded; it may be cut off or "
                "damaged."
            )
        frame, self._origin = first
        self._timed = self._ticks(frame) is not None
        self._last = 0.0
        self._index = 0
        self._pending.append((frame, 0.0))
        self._orientation = Orientation.of(frame)
        coded_size = self._square_size(frame)
        self._pixels_of = BgrConverter(coded_size)
        return SourceInfo(
            name=self.name,
            kind=self._kind,
            size=self._orientation.size(*coded_size),
            rate=self._rate,
            duration=self._duration(),
            live=False,
            seekable=True,
            start=self._start(),
        )

    def _square_size(self, frame: VideoFrame) -> tuple[int, int]:
        """(width, height) with square pixels, before the turn."""
        if not 0 < frame.width * frame.height <= _MAX_PIXELS:
            raise SourceError(
                f"{self._path.name} claims pictures of {frame.width}x{frame.height} pixels; "
                "that is more than this program takes on."
            )
        aspect = float(self._stream.sample_aspect_ratio or 1)
        if not 0.25 <= aspect <= 4.0:
            aspect = 1.0
        return max(round(frame.width * aspect), 1), frame.height

    def _duration(self) -> float | None:
        assert self._container is not None
        stream, container = self._stream, self._container
        if stream.duration is not None:
            end = float(((stream.start_time or 0) + stream.duration) * self._time_base)
        elif container.duration is not None:
            end = ((container.start_time or 0) + container.duration) / av.time_base
        else:
            return None
        return max(end - self._start(), 0.0) or None

    def _start(self) -> float:
        # By decoding, the first frame comes out when some have gone in.
        return 0.0 if self._by_decoding else self._origin

    def _decode(self, container: InputContainer) -> Iterator[_Timed]:
        """Frames with their times."""
        for frame in decoded(container, self._stream, self._path.name, self._note_damage):
            yield frame, self._time_of(frame)

    def _note_damage(self) -> None:
        self.corrupt += 1

    def _time_of(self, frame: VideoFrame) -> float:
        """Seconds from the first frame; never runs back."""
        ticks = self._ticks(frame)
        last = self._last
        if ticks is None:
            # Behind a seek a first frame without a time could be anywhere: not to be stood on.
            nowhere = math.inf if self._timed else 0.0
            seconds = nowhere if last is None else last + 1.0 / self._rate
        else:
            seconds = float(ticks * self._time_base) - self._origin + self._shift
            if last is not None and seconds < last:
                clock_is_new = seconds < last - _JUMP_SECONDS
                self._shift += last + 1.0 / self._rate - seconds if clock_is_new else 0.0
                seconds = last + 1.0 / self._rate if clock_is_new else last
        self._last = seconds
        return seconds

    def _ticks(self, frame: VideoFrame) -> int | None:
        return frame.dts if self._by_decoding or frame.pts is None else frame.pts

    def _next(self) -> _Timed | None:
        return self._pending.popleft() if self._pending else next(self._frames, None)

    def read(self) -> Frame | None:
        """See `FrameSource.read`."""
        found = self._next()
        if found is None:
            return None
        frame, seconds = found
        index, self._index = self._index, self._index + 1
        return Frame(self._to_bgr(frame), index, seconds, time.monotonic())

    def skip(self) -> bool:
        """See `FrameSource.skip`."""
        if self._next() is None:
            return False
        self._index += 1
        return True

    def _to_bgr(self, frame: VideoFrame) -> NDArray[np.uint8]:
        return np.ascontiguousarray(self._orientation.apply(self._pixels_of(frame)))

    def seek(self, seconds: float) -> None:
        """See `FrameSource.seek`; exact to the frame."""
        # A caller's time may have been rounded to milliseconds on its way.
        target = max(seconds, 0.0) + 0.0005
        try:
            if not (self._timed and self._seek_by_index(target)):
                self._open_container()
                self._decode_up_to(target)
        except (FFmpegError, ValueError) as error:
            raise SourceError(f"{self._path.name} cannot be read at that place.") from error
        if self._pending:
            self._index = round(self._pending[0][1] * self._rate)

    def _seek_by_index(self, target: float) -> bool:
        """Whether the container led to a key frame from which the target could be reached."""
        assert self._container is not None
        # Some files' indices lead behind the target: then ever further back.
        for back in (0.0, 1.0, 4.0, 16.0):
            start = max(target - back, 0.0)
            try:
                self._container.seek(
                    math.floor((start + self._origin) / self._time_base), stream=self._stream
                )
            except FFmpegError:
                return False
            self._begin_decoding(self._container)
            if self._decode_up_to(target):
                return True
        return False

    def _decode_up_to(self, target: float) -> bool:
        """Puts the frame shown at that time, and the one behind it, in front.

        Returns:
            Whether a frame at or before that time was met.
        """
        self._pending.clear()
        for found in self._frames:
            if found[1] > target:
                self._pending.append(found)
                return len(self._pending) > 1
            self._pending.clear()
            self._pending.append(found)
        return bool(self._pending)

    def close(self) -> None:
        """See `FrameSource.close`."""
        self._pending.clear()
        self._frames = iter(())
        if self._container is not None:
            self._container.close()
            self._container = None


def is_cover(stream: VideoStream) -> bool:
    """Whether a stream is no moving picture but the cover of a song or film."""
    return bool(stream.disposition & stream.disposition.attached_pic)


def _decoder_threads(pixels: int) -> int:
    """One where one is fast enough, and costs least: up to 720p."""
    return 1 if pixels <= 1280 * 720 else min(4, os.cpu_count() or 1)
