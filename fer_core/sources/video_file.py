"""A video file, decoded by FFmpeg through PyAV, with its true presentation times."""

import math
import os
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from fer_core.errors import SourceError
from fer_core.sources.source import SourceInfo, SourceKind
from fer_core.types import Frame
from fer_core.video.bgr import BgrConverter
from fer_core.video.container import (
    duration_from,
    frame_rate,
    open_container,
    picture_stream,
    square_size,
)
from fer_core.video.decoding import decode_frames
from fer_core.video.orientation import Orientation
from fer_core.video.timeline import USUAL_RATE, Timeline

_Timed = tuple[VideoFrame, float]


class VideoFileSource:
    """A video file, read as fast as the caller asks; the caller paces it.

    ``Frame.time`` is the presentation time counted from the first frame, also with a variable
    frame rate. ``Frame.index`` counts from the start; after a seek it is what the average frame
    rate makes of the time. Pixels are made square, and all frames have the size of the first.

    Attributes:
        name: Name to show.
        corrupt: How many packets could not be decoded and were skipped.
    """

    def __init__(self, path: Path, *, kind: SourceKind = "file", name: str | None = None) -> None:
        self._path = path
        self._kind: SourceKind = kind
        self.name = path.name if name is None else name
        self.corrupt = 0
        self._container: InputContainer | None = None
        self._frames: Iterator[_Timed] = iter(())
        self._pending: deque[_Timed] = deque()

    def open(self) -> SourceInfo:
        """See `FrameSource.open`."""
        self.corrupt = 0
        try:
            self._open_container()
            return self._describe()
        except (FFmpegError, ValueError) as error:
            self.close()
            raise SourceError(
                f"{self._path.name} cannot be played: it is damaged, or coded in a way that this "
                "program does not read."
            ) from error
        except BaseException:
            self.close()
            raise

    def _open_container(self) -> None:
        """Open the file, or open it again to stand at its beginning."""
        self.close()
        container = open_container(self._path)
        self._container = container
        stream = picture_stream(container, self._path)
        stream.thread_type = "AUTO"
        stream.codec_context.thread_count = _decoder_threads(stream.width * stream.height)
        self._stream = stream
        self._rate = float(frame_rate(stream) or USUAL_RATE)
        self._timeline = Timeline(container, stream)
        self._begin_decoding(container)

    def _begin_decoding(self, container: InputContainer) -> None:
        frames = decode_frames(container, self._stream, self._path.name, self._note_damage)
        timeline = self._timeline
        self._frames = (
            (frame, timeline.seconds(ticks)) for frame, ticks in timeline.follow(frames)
        )

    def _describe(self) -> SourceInfo:
        assert self._container is not None
        first = next(self._frames, None)
        if first is None:
            raise SourceError(
                f"{self._path.name} holds no picture that can be decoded; it is cut off, damaged "
                "or encrypted."
            )
        frame, _ = first
        self._index = 0
        self._pending.append(first)
        self._orientation = Orientation.of(frame)
        coded_size = square_size(frame, self._stream, self._path.name)
        self._pixels_of = BgrConverter(coded_size)
        start = self._timeline.start
        return SourceInfo(
            name=self.name,
            kind=self._kind,
            size=self._orientation.size(*coded_size),
            rate=self._rate,
            duration=duration_from(self._container, self._stream, start),
            live=False,
            seekable=True,
            start=float(start),
        )

    def _note_damage(self) -> None:
        self.corrupt += 1

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
            if not (self._timeline.stated and self._seek_by_index(target)):
                self._open_container()
                self._decode_up_to(target)
        except (FFmpegError, ValueError) as error:
            raise SourceError(f"{self._path.name} cannot be read at that place.") from error
        if self._pending:
            self._index = round(self._pending[0][1] * self._rate)

    def _seek_by_index(self, target: float) -> bool:
        """Seek by the container's index; return whether the target was reached from there."""
        assert self._container is not None
        timeline = self._timeline
        # Some files' indices lead behind the target; then start further back.
        for back in (0.0, 1.0, 4.0, 16.0):
            start = max(target - back, 0.0)
            try:
                ticks = timeline.first + math.floor(start / timeline.time_base)
                self._container.seek(ticks, stream=self._stream)
            except FFmpegError:
                return False
            self._begin_decoding(self._container)
            if self._decode_up_to(target):
                return True
        return False

    def _decode_up_to(self, target: float) -> bool:
        """Decode up to a time and keep the frame shown then, and the next one, as pending.

        Returns:
            Whether a frame at or before that time was found.
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


def _decoder_threads(pixels: int) -> int:
    """Return the number of decoder threads: one up to 720p, fast enough there and cheapest."""
    return 1 if pixels <= 1280 * 720 else min(4, os.cpu_count() or 1)
