"""Read the pictures of a video file from any place in it, with their times from the first frame."""

import math
import os
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from fer_core.errors import SourceError
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

_SEEK_BACK: Final = (0.0, 1.0, 4.0, 16.0)
"""Seconds before the target at which a file's index is tried: some lead behind the target."""

_ROUNDING: Final = 0.0005
"""Seconds by which a caller's time may have been rounded on its way."""


_EXACT_SECONDS: Final = 0.4
"""Seconds before a place from which every frame is decoded on the way to it."""


class TimedFrame(NamedTuple):
    """A decoded frame.

    Attributes:
        frame: As decoded, not yet upright.
        time: Seconds from the file's first frame.
        passed: Whether it lies on the way to a place, where frames around it may be left out.
    """

    frame: VideoFrame
    time: float
    passed: bool = False


class SeekableVideo:
    """A video file that is decoded from any place, exact to the frame; for one thread.

    Times are presentation times, also with a variable frame rate. Pixels are made square, and all
    pictures have the size of the first.

    Args:
        path: The file.
        threads: Threads of the decoder; None for one up to 720p, fast enough there and cheapest,
            and more above.

    Attributes:
        corrupt: How many packets could not be decoded and were skipped.
    """

    def __init__(self, path: Path, threads: int | None = None) -> None:
        self._path = path
        self._threads = threads
        self.corrupt = 0
        self._container: InputContainer | None = None
        self._frames: Iterator[TimedFrame] = iter(())
        self._pending: deque[TimedFrame] = deque()
        self._passes_before = -math.inf
        self._stands_at = -math.inf
        self._met: TimedFrame | None = None

    def open(self) -> None:
        """Open the file, to stand at its first frame.

        Raises:
            SourceError: It is missing, no video, damaged, cut off or encrypted.
        """
        self.corrupt = 0
        try:
            self._open_container()
            self._describe()
        except (FFmpegError, ValueError) as error:
            self.close()
            raise SourceError(
                "{name} cannot be played: it is damaged, or coded in a way that this program "
                "does not read.",
                name=self._path.name,
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
        threads = self._threads or _decoder_threads(stream.width * stream.height)
        stream.codec_context.thread_count = threads
        self._stream = stream
        self._timeline = Timeline(container, stream)
        self._begin_decoding(container)

    def _begin_decoding(self, container: InputContainer) -> None:
        self._stands_at = self._passes_before = -math.inf
        frames = decode_frames(
            container, self._stream, self._path.name, self._note_damage, self._passes
        )
        self._frames = self._timed(frames)

    def _timed(self, frames: Iterator[VideoFrame]) -> Iterator[TimedFrame]:
        for frame, ticks in self._timeline.follow(frames):
            self._stands_at = self._timeline.seconds(ticks)
            yield TimedFrame(frame, self._stands_at, self._stands_at < self._passes_before)

    def _passes(self, packet: "Packet[VideoStream]") -> bool:
        return packet.pts is not None and self._timeline.seconds(packet.pts) < self._passes_before

    def _describe(self) -> None:
        first = next(self._frames, None)
        if first is None or self._container is None:
            raise SourceError(
                "{name} holds no picture that can be decoded; it is cut off, damaged or encrypted.",
                name=self._path.name,
            )
        self._pending.append(first)
        self._orientation = Orientation.of(first.frame)
        coded_size = square_size(first.frame, self._stream, self._path.name)
        self._pixels_of = BgrConverter(coded_size)
        self.size = self._orientation.size(*coded_size)
        self.rate = float(frame_rate(self._stream) or USUAL_RATE)
        self.start = float(self._timeline.start)
        self.duration = duration_from(self._container, self._stream, self._timeline.start)

    def _note_damage(self) -> None:
        self.corrupt += 1

    def next(self) -> TimedFrame | None:
        """Decode the next frame; None after the last one."""
        if self._met is not None and self._met.passed:
            # Frames behind it may have been left out.
            deque(self._approach_fully(self._met.time + _ROUNDING), maxlen=0)
        return self._pending.popleft() if self._pending else next(self._frames, None)

    def peek(self) -> TimedFrame | None:
        """Return what `next` will return, without going on."""
        found = self.next()
        if found is not None:
            self._pending.appendleft(found)
        return found

    def to_bgr(self, frame: VideoFrame) -> NDArray[np.uint8]:
        """Return the upright pixels of a frame, (height, width, 3) uint8 BGR, contiguous."""
        return np.ascontiguousarray(self._orientation.apply(self._pixels_of(frame)))

    def seek(self, seconds: float) -> None:
        """Stand at the frame that is shown at a time, or at the file's nearest end.

        Raises:
            SourceError: The file cannot be read at that place.
        """
        self._pending.extendleft(deque(self.approach(seconds), maxlen=1))

    def approach(self, seconds: float, *, every: bool = False) -> Iterator[TimedFrame]:
        """Decode from the key frame before a time up to the frame that is shown then.

        Where the decoder stands between the two already, it goes on from there. The caller may stop
        at any frame; `next` goes on behind it.

        Args:
            seconds: The time.
            every: Whether no frame is to be left out, and the first one is to be a key frame.

        Yields:
            Frames; the last one is the one that is shown at that time, or the last one of the file
            where that has ended by then. Of those far before it (`TimedFrame.passed`) the ones
            that no other frame is made from are left out. Where that left out too much, it begins
            again with the key frame; else times rise.

        Raises:
            SourceError: The file cannot be read at that place.
        """
        target = max(seconds, 0.0) + _ROUNDING
        try:
            if not every and self._timeline.stated and not self._timeline.by_decoding:
                repaired, exact = self._timeline.repaired, False
                for found in self._approach_quickly(target):
                    exact = not found.passed
                    yield found
                if exact and self._timeline.repaired == repaired == 0:
                    return
                # A frame is shown there that began long before, or the file ends before.
            yield from self._approach_fully(target)
        except (FFmpegError, ValueError) as error:
            raise SourceError(
                "{name} cannot be read at that place.", name=self._path.name
            ) from error

    def _approach_quickly(self, target: float) -> Iterator[TimedFrame]:
        """Leave out on the way what is not needed; the last frame may be a passed one."""
        exact_from = target - _EXACT_SECONDS
        if not self._goes_on_to(target, exact_from) and not self._seek_container(target):
            return
        self._passes_before = exact_from
        first = self._pending.popleft() if self._pending else next(self._frames, None)
        if first is not None and first.time <= target:
            yield from self._up_to(first._replace(passed=first.time < exact_from), target)

    def _goes_on_to(self, target: float, exact_from: float) -> bool:
        """Whether decoding from where it stands gets to a place no later than from a key frame."""
        if not self._stands_at <= target:
            return False
        # Of what was read ahead, frames may have been left out.
        if exact_from < self._passes_before and self._stands_at < self._passes_before:
            return False
        key = self._key_before(target)
        return key is not None and key <= self._stands_at

    def _key_before(self, seconds: float) -> float | None:
        """Return the time of the last key frame before a time; None where no index says it."""
        entries, timeline = self._stream.index_entries, self._timeline
        count = len(entries)
        # Some files have an index of what was read so far alone.
        if count == 0 or timeline.seconds(entries[count - 1].timestamp) < seconds:
            return None
        ticks = timeline.first + math.floor(seconds / timeline.time_base)
        place = entries.search_timestamp(ticks)  # pyright: ignore[reportUnknownMemberType]
        return timeline.seconds(entries[place].timestamp) if place >= 0 else None

    def _approach_fully(self, target: float) -> Iterator[TimedFrame]:
        """Decode every frame from a key frame, or from the beginning."""
        if self._timeline.stated:
            for back in _SEEK_BACK:
                if not self._seek_container(max(target - back, 0.0)):
                    break
                first = next(self._frames, None)
                if first is not None and first.time <= target:
                    yield from self._up_to(first, target)
                    return
        self._open_container()
        first = next(self._frames, None)
        if first is not None:
            yield from self._up_to(first, target)

    def _seek_container(self, seconds: float) -> bool:
        assert self._container is not None
        self._pending.clear()
        ticks = self._timeline.first + math.floor(seconds / self._timeline.time_base)
        try:
            self._container.seek(ticks, stream=self._stream)
        except FFmpegError:
            return False
        self._begin_decoding(self._container)
        return True

    def _up_to(self, first: TimedFrame, target: float) -> Iterator[TimedFrame]:
        self._met = first
        yield first
        for found in self._frames:
            if found.time > target:
                self._pending.append(found)
                return
            self._met = found
            yield found

    def close(self) -> None:
        """Release the file."""
        self._pending.clear()
        self._frames = iter(())
        if self._container is not None:
            self._container.close()
            self._container = None


def _decoder_threads(pixels: int) -> int:
    return 1 if pixels <= 1280 * 720 else min(4, os.cpu_count() or 1)
