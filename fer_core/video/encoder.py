"""Encode the annotated video in parts that can be decoded alone and joined without encoding."""

# PyAV leaves keyword arguments without types.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

import os
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final, Literal

import av
import cv2
import numpy as np
from av.error import FFmpegError
from av.video.frame import PictureType
from numpy.typing import NDArray

from fer_core.errors import AnnotationError
from fer_core.video.reader import Colours, VideoInfo, threads_for
from fer_core.video.yuv import LIMITED_RANGE, to_i420

PART_FORMAT: Final = "nut"
"""A container that keeps any time base and has no index to be lost."""

_HD_LINES: Final = 720


@dataclass(frozen=True, slots=True)
class VideoCodec:
    """An encoder with its options.

    Attributes:
        name: libav's name of the encoder.
        options: Its options. None of them reorders frames: the time of a packet is that of its
            picture, so parts can be joined whatever the frame rate does.
    """

    name: Literal["libx264", "libvpx-vp9"]
    options: dict[str, str]


H264: Final = VideoCodec(
    "libx264",
    {
        # "superfast" with what pays most of "veryfast": bits by how long they serve. Against
        # "veryfast" at the same crf two thirds of the processor time for 1 to 9 % more bytes and
        # 0.2 to 0.8 dB less (three clips of 1280x720).
        "preset": "superfast",
        "mbtree": "1",
        "rc-lookahead": "10",
        "crf": "20",
        "profile": "high",
        "bf": "0",
    },
)
VP9: Final = VideoCodec(
    "libvpx-vp9",
    {"deadline": "realtime", "cpu-used": "7", "row-mt": "1", "crf": "30", "lag-in-frames": "0"},
)


class PartWriter:
    """Encodes pictures into one part.

    Args:
        path: The file, which is replaced.
        info: The pictures' size, time base and colours.
        codec: How they are coded.
    """

    def __init__(self, path: Path, info: VideoInfo, codec: VideoCodec) -> None:
        self._path = path
        self._codec = codec
        width, height = even(info.size)
        self._file = path.open("wb")
        try:
            self._container = av.open(self._file, "w", format=PART_FORMAT)
            self._stream = self._container.add_stream(
                codec.name, rate=info.rate or Fraction(25), options=dict(codec.options)
            )
            context = self._stream.codec_context
            context.width, context.height = width, height
            context.thread_count = threads_for(width, height)
            context.pix_fmt = "yuv420p"
            context.time_base = info.time_base
            self._colours = _stated_or_usual(info.colours, height)
            context.colorspace = self._colours.matrix
            context.color_primaries = self._colours.primaries
            context.color_trc = self._colours.transfer
            context.color_range = LIMITED_RANGE
        except BaseException:
            self._file.close()
            raise

    def write(self, picture: NDArray[np.uint8] | av.VideoFrame, ticks: int) -> None:
        """Append a picture.

        Args:
            picture: (H, W, 3) uint8 BGR of the size in ``info``, or a frame in yuv420p of that
                size and of the file's own colours.
            ticks: Its time, larger than that of the picture before.
        """
        frame = picture
        if not isinstance(frame, av.VideoFrame):
            planes = to_i420(even_sized(frame), self._colours.matrix)
            frame = av.VideoFrame.from_ndarray(planes, "yuv420p")
        frame.pict_type = PictureType.NONE  # else a decoded key frame asks for another one
        frame.pts = ticks
        frame.time_base = self._stream.codec_context.time_base
        try:
            self._container.mux(self._stream.encode(frame))
        except FFmpegError as error:
            if isinstance(error, OSError):
                raise
            raise AnnotationError(
                "Pictures of {width}x{height} pixels cannot be coded as {name}.",
                width=frame.width,
                height=frame.height,
                name=self._codec.name,
            ) from error

    def close(self) -> None:
        """Finish the part and flush it to the disk."""
        try:
            self._container.mux(self._stream.encode(None))
            self._container.close()
            self._file.flush()
            os.fsync(self._file.fileno())
        finally:
            self._file.close()

    def abandon(self) -> None:
        """Close the part without finishing it, and remove it."""
        # A closed file keeps libav from writing the rest.
        self._file.close()
        self._container.close()
        self._path.unlink(missing_ok=True)


def even_sized(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a picture of even height and width; its last row or column is repeated for that."""
    down, across = image.shape[0] % 2, image.shape[1] % 2
    if not (down or across):
        return image
    return np.asarray(cv2.copyMakeBorder(image, 0, down, 0, across, cv2.BORDER_REPLICATE), np.uint8)


def even(size: tuple[int, int]) -> tuple[int, int]:
    """Return (width, height) rounded up to even numbers, as 4:2:0 needs them."""
    return size[0] + size[0] % 2, size[1] + size[1] % 2


def _stated_or_usual(colours: Colours, height: int) -> Colours:
    """Return the source's colours, or those usual at this size where the source holds RGB."""
    if colours.matrix != 0:
        return colours
    usual = 1 if height >= _HD_LINES else 6
    return Colours(usual, usual, usual)
