"""The pictures of a video file, each once, with the times that its container gives them."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from fer_core.errors import AnnotationError
from fer_core.sources.video_file import CONTAINER_OPTIONS, is_cover
from fer_core.system.readable_file import check_readable
from fer_core.video.bgr import BgrConverter
from fer_core.video.completeness import check_complete
from fer_core.video.decoding import decoded
from fer_core.video.orientation import Orientation
from fer_core.video.plane_patch import can_be_retouched

_DECODER_THREADS: Final = 2
_ENCRYPTED: Final = frozenset({"encv", "drmi"})
"""Sample entries of protected pictures (ISO/IEC 14496-12, 8.12; Apple's own)."""
_MAX_PIXELS: Final = 1 << 27
"""Larger pictures are refused: a damaged header can claim any size."""
_MOST_FRAMES_A_SECOND: Final = 1000
_JUMP_SECONDS: Final = 1.0
"""A time that runs back further than this is a new clock, not a disorder of frames."""


@dataclass(frozen=True, slots=True)
class Colours:
    """How a file's numbers stand for colours, in the codes of H.273 (2 is "not said").

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
        rate: Average frames per second, or None where the file does not say.
        time_base: Seconds of one tick of `Picture.ticks`.
        duration: Seconds from the first frame, or None where the file does not say.
        frames: How many frames the file says it has, 0 where it does not.
        first: Ticks of the first frame on the container's clock.
        colours: How its numbers stand for colours.
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
        image: (H, W, 3) uint8 BGR, contiguous, its own memory.
        index: Number in the file, from 0.
        ticks: Presentation time on the container's clock, in `VideoInfo.time_base`; rises from
            picture to picture.
        duration: Ticks that it is shown, or 0 where the file does not say.
        coded: The frame as decoded, where its planes can be encoded again as they are.
    """

    image: NDArray[np.uint8]
    index: int
    ticks: int
    duration: int
    coded: VideoFrame | None


class VideoReader:
    """Reads a file from its beginning, over damaged stretches, and counts what it met.

    Use as a context manager, on one thread.

    Attributes:
        corrupt: Packets that could not be decoded.
        repaired: Frames whose time was missing or not behind that of the frame before.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.corrupt = 0
        self.repaired = 0

    def __enter__(self) -> "VideoReader":
        """Open the file.

        Raises:
            SourceError: It is missing, empty, cut off or not readable by this user.
            AnnotationError: It is no video, or none of its pictures can be decoded.
        """
        check_readable(self._path)
        check_complete(self._path)
        self._container = open_container(self._path)
        try:
            self._stream = picture_stream(self._container, self._path)
            self._stream.thread_type = "AUTO"
            self._stream.codec_context.thread_count = _DECODER_THREADS
            self._frames = decoded(
                self._container, self._stream, self._path.name, self._note_damage
            )
            first = next(self._frames, None)
            if first is None:
                raise AnnotationError(
                    f"{self._path.name} holds no picture that can be decoded; it is cut off, "
                    "damaged or encrypted."
                )
            self._first: VideoFrame | None = first
            self.info = self._describe(first)
        except BaseException:
            self._container.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._frames = iter(())
        self._first = None
        self._container.close()

    def _describe(self, first: VideoFrame) -> VideoInfo:
        stream, context = self._stream, self._stream.codec_context
        if first.width * first.height > _MAX_PIXELS:
            raise AnnotationError(
                f"{self._path.name} claims pictures of {first.width}x{first.height} pixels; "
                "that is more than this program takes on."
            )
        aspect = float(stream.sample_aspect_ratio or 1)
        if not 0.25 <= aspect <= 4.0:
            aspect = 1.0
        self._square_size = max(round(first.width * aspect), 1), first.height
        self._pixels_of = BgrConverter(self._square_size)
        self._orientation = Orientation.of(first)
        self._time_base = stream.time_base or Fraction(1, 1000)
        rates = (stream.average_rate, stream.guessed_rate, stream.base_rate)
        # Short streams of some kinds say their clock's rate instead.
        rate = next((rate for rate in rates if rate and rate <= _MOST_FRAMES_A_SECOND), None)
        self._nominal = max(1, round(1 / ((rate or 25) * self._time_base)))
        ticks = (first.dts if first.pts is None else first.pts) or 0
        duration = None
        if stream.duration:
            end = (stream.start_time or 0) + stream.duration
            duration = float((end - ticks) * self._time_base)
        elif self._container.duration:
            end = ((self._container.start_time or 0) + self._container.duration) / av.time_base
            duration = end - float(ticks * self._time_base)
        return VideoInfo(
            size=self._orientation.size(*self._square_size),
            rate=rate,
            time_base=self._time_base,
            duration=duration if duration and duration > 0 else None,
            frames=stream.frames,
            first=ticks,
            colours=Colours(int(first.colorspace), context.color_primaries, context.color_trc),
        )

    def _note_damage(self) -> None:
        self.corrupt += 1

    def pictures(self, start: int = 0, start_time: float = 0.0) -> Iterator[Picture]:
        """All pictures from number ``start`` and ``start_time`` on; may be called once.

        Those before are decoded as well, so that numbers, times and pixels are those of a run
        from the beginning, also where a file's index is wrong.

        Args:
            start: Number of the first picture wanted.
            start_time: Seconds from the file's first frame before which none is wanted.
        """
        start_ticks = self.info.first + start_time / self._time_base
        assert self._first is not None
        last = None
        shift = 0
        index = 0
        frame: VideoFrame | None = self._first
        self._first = None
        while frame is not None:
            # Some containers (AVI) know only the order of decoding; it is what is left then.
            ticks = frame.dts if frame.pts is None else frame.pts
            if ticks is not None:
                ticks += shift
            if last is None:
                ticks = self.info.first
            elif ticks is None:
                ticks = last + self._nominal
                self.repaired += 1
            elif ticks <= last:
                self.repaired += 1
                if (last - ticks) * self._time_base > _JUMP_SECONDS:
                    shift += last + self._nominal - ticks
                    ticks = last + self._nominal
                else:
                    ticks = last + 1
            last = ticks
            if index >= start and ticks >= start_ticks:
                coded = frame if self._is_upright(frame) and can_be_retouched(frame) else None
                yield Picture(self._upright(frame), index, ticks, frame.duration or 0, coded)
            index += 1
            frame = next(self._frames, None)

    def _is_upright(self, frame: VideoFrame) -> bool:
        same = self._square_size == (frame.width, frame.height)
        return same and self._orientation == Orientation()

    def _upright(self, frame: VideoFrame) -> NDArray[np.uint8]:
        return np.ascontiguousarray(self._orientation.apply(self._pixels_of(frame)))


def open_container(path: Path) -> InputContainer:
    """Open an untrusted media file: nothing but the file itself is read.

    Raises:
        AnnotationError: It is no media file, or damaged from the start.
    """
    try:
        return av.open(
            str(path.absolute()), "r", options=CONTAINER_OPTIONS, metadata_errors="replace"
        )
    except (FFmpegError, ValueError) as error:
        raise AnnotationError(
            f"{path.name} is not a video that this program reads, or it is damaged or cut off."
        ) from error


def picture_stream(container: InputContainer, path: Path) -> VideoStream:
    """The stream that is annotated: the first that is not a cover picture.

    Raises:
        AnnotationError: There is none, its codec is not known here, or it is encrypted.
    """
    for stream in container.streams.video:
        if not is_cover(stream):
            if stream.codec_context is None:  # pyright: ignore[reportUnnecessaryComparison]
                raise AnnotationError(f"The pictures of {path.name} are coded in an unknown way.")
            if stream.codec_context.codec_tag in _ENCRYPTED:
                raise AnnotationError(f"{path.name} is encrypted and cannot be read.")
            return stream
    raise AnnotationError(f"{path.name} has no pictures in it, only sound or other data.")
