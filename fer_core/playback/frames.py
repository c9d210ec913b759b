"""Where the pictures that are played come from: a video, a picture, or an empty ground."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from fer_core.drawing.faces_shown import GROUND
from fer_core.sources.picture import PictureSource
from fer_core.video.seekable import SeekableVideo, TimedFrame

_THREADS: Final = 2
"""Threads of the decoder: a place between two key frames is reached in half the time."""

_EMPTY_SIZE: Final = 1 << 20
"""Bytes that a frame without a picture of its own counts for, so that few are kept."""

_ROUNDING: Final = 0.0005
"""Seconds by which a time may have been rounded."""


class StoredFrame(NamedTuple):
    """A frame whose pixels are made when they are wanted.

    Attributes:
        time: Seconds from the first frame.
        size: Bytes that it holds.
        pixels: Makes its pixels, (height, width, 3) uint8 BGR.
        passed: Whether frames around it may have been left out, on the way to another one.
    """

    time: float
    size: int
    pixels: Callable[[], NDArray[np.uint8]]
    passed: bool = False


class FrameProvider(Protocol):
    """Frames that are reached by their times; all calls come from one thread."""

    def open(self) -> None:
        """Open; the other methods can be called then.

        Raises:
            SourceError: It cannot be read; the message is a sentence to show.
        """
        ...

    @property
    def duration(self) -> float:
        """Seconds from the first frame to the end."""
        ...

    def approach(self, seconds: float, *, every: bool = False) -> Iterator[StoredFrame]:
        """Yield frames from the nearest place before a time at which reading can begin.

        The last one is the one that is shown at that time. Those that are not `StoredFrame.passed`
        follow one another; the caller may stop before.

        Args:
            seconds: The time.
            every: Whether none is to be passed.

        Raises:
            SourceError: It cannot be read there.
        """
        ...

    def next(self) -> StoredFrame | None:
        """Return the frame behind the last one that was returned; None at the end."""
        ...

    def peek(self) -> float | None:
        """Return the time of what `next` will return."""
        ...

    def close(self) -> None:
        """Release everything."""
        ...


class VideoFrames:
    """The frames of a video file.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._video = SeekableVideo(path, _THREADS)

    def open(self) -> None:
        """See `FrameProvider.open`."""
        self._video.open()

    @property
    def duration(self) -> float:
        """See `FrameProvider.duration`; 0 where the file does not state it."""
        return self._video.duration or 0.0

    @property
    def start(self) -> float:
        """The time of the first frame, in seconds on the container's clock."""
        return self._video.start

    def approach(self, seconds: float, *, every: bool = False) -> Iterator[StoredFrame]:
        """See `FrameProvider.approach`."""
        return map(self._stored, self._video.approach(seconds, every=every))

    def next(self) -> StoredFrame | None:
        """See `FrameProvider.next`."""
        found = self._video.next()
        return None if found is None else self._stored(found)

    def peek(self) -> float | None:
        """See `FrameProvider.peek`."""
        found = self._video.peek()
        return None if found is None else found.time

    def close(self) -> None:
        """See `FrameProvider.close`."""
        self._video.close()

    def _stored(self, found: TimedFrame) -> StoredFrame:
        frame = found.frame
        size = sum(plane.buffer_size for plane in frame.planes)
        pixels = partial(self._video.to_bgr, frame)
        return StoredFrame(found.time, size, pixels, found.passed)


class EmptyFrames:
    """An empty ground at given times: a recording whose pictures were not kept or are not there.

    Args:
        times: Rising seconds of the frames, from 0; at least one.
        size: (width, height) in pixels.
        duration: Seconds from the first frame to the end.
    """

    def __init__(self, times: Sequence[float], size: tuple[int, int], duration: float) -> None:
        self._times = times
        self._image = np.full((size[1], size[0], 3), GROUND, np.uint8)
        self._image.flags.writeable = False
        self.duration = duration
        self._next = 0

    def open(self) -> None:
        """See `FrameProvider.open`."""
        self._next = 0

    def approach(self, seconds: float, *, every: bool = False) -> Iterator[StoredFrame]:
        """See `FrameProvider.approach`."""
        place = max(bisect_right(self._times, seconds + _ROUNDING) - 1, 0)
        self._next = place + 1
        yield self._at(place)

    def next(self) -> StoredFrame | None:
        """See `FrameProvider.next`."""
        if self._next >= len(self._times):
            return None
        self._next += 1
        return self._at(self._next - 1)

    def peek(self) -> float | None:
        """See `FrameProvider.peek`."""
        return float(self._times[self._next]) if self._next < len(self._times) else None

    def close(self) -> None:
        """See `FrameProvider.close`."""

    def _at(self, place: int) -> StoredFrame:
        return StoredFrame(float(self._times[place]), _EMPTY_SIZE, lambda: self._image)


class PictureFrames(EmptyFrames):
    """A picture file, as a video of one frame.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        super().__init__((0.0,), (1, 1), 0.0)
        self._source = PictureSource(path)

    def open(self) -> None:
        """See `FrameProvider.open`."""
        super().open()
        self._source.open()
        try:
            frame = self._source.read()
        finally:
            self._source.close()
        assert frame is not None
        self._image = frame.image
