"""Write pictures with their times into a video that a crash leaves whole up to its last moment."""

# PyAV leaves keyword arguments without types.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

import os
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import av
import cv2
import numpy as np
from av.container import OutputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.video.frame import PictureType
from numpy.typing import NDArray

from fer_core.errors import AnnotationError
from fer_core.video.encoder import even, even_sized
from fer_core.video.yuv import LIMITED_RANGE, to_i420

_TIME_BASE: Final = Fraction(1, 1000)
"""Matroska counts milliseconds."""

_KEY_SECONDS: Final = 0.9
"""After so long the next picture can be decoded alone: with the pause to it that is a second."""

_CLUSTER_MILLISECONDS: Final = 250
"""So much is written at a time; a crash costs what is not written."""

_MATRIX: Final = 6
"""ITU-R BT.601, which OpenCV converts to fastest; players are told so."""

_MOST_APART_MICROSECONDS: Final = 1_000_000
"""Where pictures or sound stay away for longer, what there is of the other is written."""

_ENCODER: Final = {
    "preset": "superfast",
    # No picture waits in the encoder for later ones.
    "tune": "zerolatency",
    "crf": "23",
    "profile": "high",
    "g": "100000",
    "forced-idr": "1",
}


class LiveWriter:
    """Encodes pictures as H.264 in Matroska as they come.

    What was written is on the disk after `sync`, but for the last quarter of a second, and can be
    played whether or not the file was finished by `close`.

    Args:
        path: The file, which must not exist.
        size: (width, height) of the pictures.
        sound_rate: Samples a second of the sound beside them, FLAC in one channel; None for no
            sound.

    Raises:
        OSError: The file cannot be created.
    """

    def __init__(self, path: Path, size: tuple[int, int], *, sound_rate: int | None = None) -> None:
        self._size = size
        self._last = -1
        self._last_key: int | None = None
        # Without a buffer: a killed process loses what is in one.
        self._file = path.open("xb", buffering=0)
        try:
            self._container = av.open(
                self._file,
                "w",
                format="matroska",
                container_options={
                    "cluster_time_limit": str(_CLUSTER_MILLISECONDS),
                    "flush_packets": "1",
                    "max_interleave_delta": str(_MOST_APART_MICROSECONDS),
                },
            )
            threads = str(min(os.cpu_count() or 1, 4))
            self._stream = self._container.add_stream(
                "libx264", rate=Fraction(30), options={**_ENCODER, "threads": threads}
            )
            context = self._stream.codec_context
            context.width, context.height = even(size)
            context.pix_fmt = "yuv420p"
            context.time_base = _TIME_BASE
            context.colorspace = context.color_primaries = context.color_trc = _MATRIX
            context.color_range = LIMITED_RANGE
            self._sound = None if sound_rate is None else _Sound(self._container, sound_rate)
        except BaseException:
            self._file.close()
            raise

    def write(self, picture: NDArray[np.uint8], seconds: float) -> bool:
        """Append a picture.

        Args:
            picture: (H, W, 3) uint8 BGR; one of another size is stretched to the file's.
            seconds: Its time, from 0; rounded to milliseconds.

        Returns:
            Whether it was written: one that is not later than the picture before is left out.

        Raises:
            OSError: The disk is full, or the file cannot be written otherwise.
            AnnotationError: Pictures of this size cannot be encoded.
        """
        ticks = round(seconds / _TIME_BASE)
        if ticks <= self._last:
            return False
        self._last = ticks
        if picture.shape[1::-1] != self._size:
            picture = np.asarray(cv2.resize(picture, self._size), np.uint8)
        frame = av.VideoFrame.from_ndarray(to_i420(even_sized(picture), _MATRIX), "yuv420p")
        frame.pts = ticks
        frame.time_base = _TIME_BASE
        key = self._last_key is None or (ticks - self._last_key) * _TIME_BASE >= _KEY_SECONDS
        frame.pict_type = PictureType.I if key else PictureType.NONE
        if key:
            self._last_key = ticks
        try:
            self._container.mux(self._stream.encode(frame))
        except FFmpegError as error:
            if isinstance(error, OSError):
                raise
            raise AnnotationError(
                "Pictures of {width}x{height} pixels cannot be recorded.",
                width=self._size[0],
                height=self._size[1],
            ) from error
        return True

    def write_sound(self, samples: NDArray[np.int16]) -> None:
        """Append sound; the first sample belongs to the time 0.

        Args:
            samples: (n,) int16, at the rate that the writer was made with.

        Raises:
            OSError: The disk is full, or the file cannot be written otherwise.
        """
        assert self._sound is not None
        self._container.mux(self._sound.encode(samples))

    def sync(self) -> None:
        """Bring to the disk what was written.

        Raises:
            OSError: That fails.
        """
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Finish the file: with its length and an index.

        Raises:
            OSError: That fails; what was written can still be played.
        """
        try:
            self._container.mux(self._stream.encode(None))
            if self._sound is not None:
                self._container.mux(self._sound.finish())
            self._container.close()
            self.sync()
        finally:
            self._file.close()

    def abandon(self) -> None:
        """Close the file as it is, without finishing it."""
        # A closed file keeps libav from writing the rest.
        self._file.close()
        self._container.close()


class _Sound:
    """A stream of FLAC: without loss, so that voices can be measured later."""

    def __init__(self, container: OutputContainer, rate: int) -> None:
        self._rate = rate
        self._stream = container.add_stream("flac", rate=rate)
        context = self._stream.codec_context
        context.layout = "mono"
        context.format = "s16"
        context.time_base = Fraction(1, rate)
        context.open()  # its head stands in that of the file
        self._waiting = av.AudioFifo()
        self._count = 0

    def encode(self, samples: NDArray[np.int16]) -> "list[Packet[Any]]":
        """Return what is whole: an encoder of sound takes blocks of its own size."""
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples)[None], "s16", "mono")
        frame.sample_rate = self._rate
        frame.time_base = Fraction(1, self._rate)
        frame.pts = self._count
        self._count += len(samples)
        self._waiting.write(frame)
        blocks = self._waiting.read_many(self._stream.codec_context.frame_size)
        return self._encode(blocks)

    def finish(self) -> "list[Packet[Any]]":
        """Return the rest."""
        rest = self._waiting.read_many(self._stream.codec_context.frame_size, True)
        return self._encode([*rest, None])

    def _encode(self, blocks: "Sequence[av.AudioFrame | None]") -> "list[Packet[Any]]":
        packets: list[Packet[Any]] = []
        for block in blocks:
            packets.extend(self._stream.encode(block))
        return packets
