"""Decode the sound of a media file from any moment on."""

# PyAV leaves some arguments without types.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Final

import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.error import FFmpegError
from numpy.typing import NDArray

from fer_core.errors import SourceError
from fer_core.video.container import open_container
from fer_core.video.encryption import check_packet_clear

_EARLIER_SECONDS: Final = 0.1
"""Decoding begins so much before the moment that is wanted: codecs need a packet to settle."""
_GAP_SECONDS: Final = 0.02
"""Times that differ by less from what came before are taken for rounding."""
_FAILURES_IN_A_ROW: Final = 200
_BLOCK: Final = 4096
"""Samples of silence at a time, where a gap is filled."""
_LAYOUTS: Final = {1: "mono", 2: "stereo"}


class SoundReader:
    """Decodes the first sound of a file to one rate and number of channels; for one thread.

    Args:
        path: The file.
        rate: Samples a second of what is returned.
        channels: 1 or 2.
    """

    def __init__(self, path: Path, rate: int, channels: int = 2) -> None:
        self._path = path
        self._rate = rate
        self._channels = channels
        self._container: InputContainer | None = None

    def open(self) -> None:
        """Open the file.

        Raises:
            SourceError: It cannot be read, or has no sound that can be decoded.
        """
        container = open_container(self._path)
        stream = next(iter(container.streams.audio), None)
        if stream is None or stream.codec_context is None:  # pyright: ignore[reportUnnecessaryComparison]
            container.close()
            raise SourceError("{name} has no sound.", name=self._path.name)
        self._container = container
        self._stream: AudioStream = stream

    def close(self) -> None:
        """Release the file."""
        if self._container is not None:
            self._container.close()
            self._container = None

    def samples(self, seconds: float, origin: float = 0.0) -> Iterator[NDArray[np.float32]]:
        """Decode from a moment on; where the file has no sound there is silence.

        Args:
            seconds: Of the first sample.
            origin: What is 0 for ``seconds``, in seconds on the container's clock: the time of its
                first picture.

        Yields:
            (n, channels) float32, -1 to 1, one block behind the other; it ends with the sound.

        Raises:
            SourceError: The file cannot be read there.
        """
        assert self._container is not None
        base = self._stream.time_base or Fraction(1, self._rate)
        earlier = max(seconds - _EARLIER_SECONDS, 0.0) + origin
        try:
            self._container.seek(int(earlier / base), stream=self._stream)
        except FFmpegError as error:
            raise SourceError(
                "The sound of {name} cannot be read there.", name=self._path.name
            ) from error
        # The sample that is wanted next, counted from ``origin``.
        wanted = round(seconds * self._rate)
        expected: int | None = None
        for frame in self._resampled():
            block = np.ascontiguousarray(frame.to_ndarray().reshape(-1, self._channels), np.float32)
            begins = self._begin_of(frame, origin, expected)
            expected = begins + len(block)
            if begins > wanted:
                yield from self._silence(begins - wanted)
                wanted = begins
            block = block[wanted - begins :] if wanted < expected else block[:0]
            if len(block):
                wanted += len(block)
                yield block

    def _begin_of(self, frame: AudioFrame, origin: float, expected: int | None) -> int:
        if frame.pts is None or frame.time_base is None:
            return expected or 0
        begins = round((float(frame.pts * frame.time_base) - origin) * self._rate)
        near = expected is not None and abs(begins - expected) < _GAP_SECONDS * self._rate
        return expected if near and expected is not None else begins

    def _silence(self, samples: int) -> Iterator[NDArray[np.float32]]:
        while samples > 0:
            count = min(samples, _BLOCK)
            yield np.zeros((count, self._channels), np.float32)
            samples -= count

    def _resampled(self) -> Iterator[AudioFrame]:
        resampler = self._resampler()
        for frame in self._decoded():
            try:
                yield from resampler.resample(frame)
            except (FFmpegError, ValueError):
                # The sound changes its form on the way; a resampler keeps the first one.
                resampler = self._resampler()
                yield from resampler.resample(frame)
        yield from resampler.resample(None)

    def _resampler(self) -> AudioResampler:
        return AudioResampler(format="flt", layout=_LAYOUTS[self._channels], rate=self._rate)

    def _decoded(self) -> Iterator[AudioFrame]:
        assert self._container is not None
        failures = 0
        while failures < _FAILURES_IN_A_ROW:
            try:
                for packet in self._container.demux(self._stream):
                    check_packet_clear(packet, self._path.name)
                    try:
                        yield from packet.decode()
                        failures = 0
                    except (FFmpegError, ValueError):
                        failures += 1
            except FFmpegError:
                # The file could not be read further here; the next call goes on behind the damage.
                failures += 1
            else:
                return


def has_sound(path: Path) -> bool:
    """Whether a file has sound that could be decoded; False where it cannot be read at all."""
    reader = SoundReader(path, 48_000)
    try:
        reader.open()
    except SourceError:
        return False
    reader.close()
    return True
