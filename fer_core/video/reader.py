"""Read all pictures of a video file from its beginning, with their presentation times."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from fer_core.errors import SeekError, SourceError
from fer_core.video.bgr import BgrConverter
from fer_core.video.container import (
    duration_from,
    frame_rate,
    open_container,
    picture_stream,
    square_size,
)
from fer_core.video.decoding import decode_frames
from fer_core.video.gray import gray_of, has_luma
from fer_core.video.orientation import Orientation
from fer_core.video.plane_canvas import can_be_drawn_on
from fer_core.video.timeline import Timeline

_LARGE_PIXELS: Final = 1920 * 1088
_LARGE_THREADS: Final = 2

_SEEK_BACK: Final = (0.0, 1.0, 4.0, 16.0, 64.0)
"""Seconds before a place at which it is looked for: indices of some files lead behind it."""


@dataclass(frozen=True, slots=True)
class Colours:
    """How pixel values stand for colours, in the codes of ITU-T H.273 (2 is "unspecified").

    Attributes:
        matrix: Matrix coefficients between RGB and YCbCr.
        primaries: Colour primaries.
        transfer: Transfer characteristics.
    """

    matrix: int
    primaries: int
    transfer: int


@dataclass(frozen=True, slots=True)
class VideoInfo:
    """What is known of a file's pictures before they are read.

    Attributes:
        size: (width, height) in pixels as displayed: upright and with square pixels.
        rate: Average frames per second, or None where the file does not state it.
        time_base: Seconds of one tick of `Picture.ticks`.
        duration: Seconds from the first frame, or None where the file does not state it.
        frames: How many frames the file states to have, 0 where it states nothing.
        first: Ticks of the first frame on the container's clock.
        colours: How its pixel values stand for colours.
    """

    size: tuple[int, int]
    rate: Fraction | None
    time_base: Fraction
    duration: float | None
    frames: int
    first: int
    colours: Colours


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One frame, decoded and upright.

    Attributes:
        gray: Returns the frame as (H, W) uint8 gray.
        image: Returns it as (H, W, 3) uint8 BGR, contiguous, its own memory. What these two return
            is made anew at each call. They may be called on two threads, each on one.
        index: Number in the file, from 0.
        ticks: Presentation time on the container's clock, in `VideoInfo.time_base`; rises from
            picture to picture.
        duration: Ticks that it is shown, or 0 where the file does not state it.
        coded: The frame as decoded, where it is upright and its planes can be drawn on and
            encoded; else None.
    """

    gray: Callable[[], NDArray[np.uint8]]
    image: Callable[[], NDArray[np.uint8]]
    index: int
    ticks: int
    duration: int
    coded: VideoFrame | None


def threads_for(width: int, height: int) -> int:
    """Return in how many threads pictures are decoded and encoded.

    One up to full HD: it costs a quarter less processor time than several, and the analysis, beside
    which it works, takes as long. What damaged files decode to and the bytes of copies depend on
    this number, so it depends on the size alone, not on the machine or on what else is done.

    Args:
        width: Of the coded picture, pixels.
        height: Of the coded picture, pixels.
    """
    return 1 if width * height <= _LARGE_PIXELS else _LARGE_THREADS


class VideoReader:
    """Reads a file from its beginning, skips damaged packets and counts them.

    Use it as a context manager, on one thread.

    Attributes:
        corrupt: Packets that could not be decoded.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.corrupt = 0

    def __enter__(self) -> "VideoReader":
        """Open the file.

        Raises:
            SourceError: It is missing, empty, cut off, encrypted, not readable by this user, no
                video, or none of its pictures can be decoded.
        """
        self._container = open_container(self._path)
        try:
            self._stream = picture_stream(self._container, self._path)
            context = self._stream.codec_context
            self._stream.thread_type = "AUTO"
            context.thread_count = threads_for(context.width, context.height)
            self._timeline = Timeline(self._container, self._stream)
            self._frames = self._timeline.follow(
                decode_frames(self._container, self._stream, self._path.name, self._note_damage)
            )
            first = next(self._frames, None)
            if first is None:
                raise SourceError(
                    "{name} holds no picture that can be decoded; it is cut off, damaged or "
                    "encrypted.",
                    name=self._path.name,
                )
            self._first: tuple[VideoFrame, int] | None = first
            self.info = self._describe(first[0])
        except BaseException:
            self._container.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._frames = iter(())
        self._first = None
        self._container.close()

    def _describe(self, first: VideoFrame) -> VideoInfo:
        stream, context, timeline = self._stream, self._stream.codec_context, self._timeline
        self._square_size = square_size(first, stream, self._path.name)
        # Two, as a converter serves one thread.
        self._pixels_of = BgrConverter(self._square_size)
        self._later_pixels_of = BgrConverter(self._square_size)
        self._orientation = Orientation.of(first)
        return VideoInfo(
            size=self._orientation.size(*self._square_size),
            rate=frame_rate(stream),
            time_base=timeline.time_base,
            duration=duration_from(self._container, stream, timeline.start),
            frames=stream.frames,
            first=timeline.first,
            colours=Colours(int(first.colorspace), context.color_primaries, context.color_trc),
        )

    @property
    def repaired(self) -> int:
        """Frames so far whose time was missing or not later than that of the frame before."""
        return self._timeline.repaired

    def _note_damage(self) -> None:
        self.corrupt += 1

    def pictures(self, start: int = 0, start_time: float = 0.0) -> Iterator[Picture]:
        """Read the pictures from number ``start`` and ``start_time`` on; may be called once.

        Those before are decoded as well, so that numbers, times and pixels are those of a run
        from the beginning, also where a file's index is wrong.

        Args:
            start: Number of the first picture wanted.
            start_time: Seconds from the file's first frame before which none is wanted.
        """
        assert self._first is not None
        frames = chain([self._first], self._frames)
        self._first = None
        first_ticks = self.info.first + start_time / self.info.time_base
        for index, (frame, ticks) in enumerate(frames):
            if index >= start and ticks >= first_ticks:
                yield self._picture(frame, index, ticks)

    def pictures_within(self, ticks: NDArray[np.int64], start: int, stop: int) -> Iterator[Picture]:
        """Read some pictures without decoding all those before; may be called once.

        Args:
            ticks: (n,) int64 time of each frame of the file, rising.
            start: Number of the first picture wanted.
            stop: Number of the picture after the last one.

        Raises:
            SeekError: What is decoded there is not every frame with its time in ``ticks``; the file
                must be read from its beginning.
        """
        if self.info.first != int(ticks[0]):
            raise SeekError("{name} does not begin with its first frame.", name=self._path.name)
        expected = start
        for frame in chain.from_iterable(self._frames_from(int(ticks[start]))):
            time = frame.pts
            if time is None or time < ticks[start]:
                continue
            if expected >= stop:
                return
            if self.corrupt or time != ticks[expected]:
                raise SeekError(
                    "A frame of {name} is not where it was expected.", name=self._path.name
                )
            yield self._picture(frame, expected, time)
            expected += 1
        if expected < stop:
            raise SeekError("A frame of {name} is missing.", name=self._path.name)

    def _frames_from(self, ticks: int) -> Iterator[Iterable[VideoFrame]]:
        """Yield what is decoded from a place at or before a time on."""
        self._first = None
        for back in _SEEK_BACK:
            place = ticks - round(back / self.info.time_base)
            self._container.seek(place, stream=self._stream)
            self.corrupt = 0
            frames = decode_frames(
                self._container, self._stream, self._path.name, self._note_damage
            )
            first = next(frames, None)
            if first is not None and first.pts is not None and first.pts <= ticks:
                yield chain([first], frames)
                return
        raise SeekError("No place of {name} can be found.", name=self._path.name)

    def _picture(self, frame: VideoFrame, index: int, ticks: int) -> Picture:
        duration = frame.duration or 0
        same_size = self._square_size == (frame.width, frame.height)
        if not (same_size and has_luma(frame)):
            pixels = self._orientation.apply(self._pixels_of(frame))
            return Picture(
                lambda: np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), np.uint8),
                lambda: np.array(pixels),
                index,
                ticks,
                duration,
                None,
            )
        upright = self._orientation == Orientation()
        return Picture(
            lambda: np.ascontiguousarray(self._orientation.apply(gray_of(frame))),
            lambda: np.ascontiguousarray(self._orientation.apply(self._later_pixels_of(frame))),
            index,
            ticks,
            duration,
            frame if upright and can_be_drawn_on(frame) else None,
        )
