"""Small video files for tests, whose every picture carries its number."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

SIZE = (160, 96)
_BITS = 8
_CELL = 16


def numbered_picture(number: int, size: tuple[int, int] = SIZE) -> NDArray[np.uint8]:
    """(H, W, 3) uint8: the number in black and white cells, lowest bit first, from the top left.

    Below the cells the picture is red on the left and blue (BGR order) on the right.
    """
    width, height = size
    picture = np.zeros((height, width, 3), np.uint8)
    picture[:, : width // 2] = (40, 40, 220)
    picture[:, width // 2 :] = (220, 40, 40)
    for bit in range(_BITS):
        value = 255 if number >> bit & 1 else 0
        picture[:_CELL, bit * _CELL : (bit + 1) * _CELL] = value
    return picture


def read_number(picture: NDArray[np.uint8]) -> int:
    """The number in a picture of `numbered_picture`, also after lossy coding."""
    middles = [picture[_CELL // 2, bit * _CELL + _CELL // 2].mean() for bit in range(_BITS)]
    return sum(1 << bit for bit, level in enumerate(middles) if level > 127)


def make_video(
    path: Path,
    frames: int = 50,
    *,
    rate: int = 25,
    times: Sequence[float] | None = None,
    size: tuple[int, int] = SIZE,
    codec: str = "libx264",
    pixel_format: str = "yuv420p",
    gop: int = 12,
    pixel_aspect: Fraction | int = 1,
    options: dict[str, str] | None = None,
    container_options: dict[str, str] | None = None,
    audio: bool = False,
) -> Path:
    """Write ``frames`` numbered pictures; ``times`` in seconds make the frame rate variable."""
    with av.open(str(path), "w", options=container_options or {}) as output:
        stream = output.add_stream(codec, rate=rate)
        stream.width, stream.height = size
        stream.pix_fmt = pixel_format
        stream.gop_size = gop
        stream.codec_context.time_base = Fraction(1, 1000) if times else Fraction(1, rate)
        stream.options = options or {}
        stream.codec_context.sample_aspect_ratio = Fraction(pixel_aspect)
        sound = output.add_stream("aac", rate=8000) if audio else None
        for number in range(len(times) if times else frames):
            frame = av.VideoFrame.from_ndarray(numbered_picture(number, size), format="bgr24")
            frame.pts = round(times[number] * 1000) if times else number
            frame.time_base = stream.codec_context.time_base
            output.mux(stream.encode(frame))
        output.mux(stream.encode())
        if sound is not None:
            _write_silence(output, sound, seconds=frames / rate)
    return path


def make_sound(path: Path, seconds: float = 1.0) -> Path:
    """Write a file with silence in it and no picture."""
    with av.open(str(path), "w") as output:
        _write_silence(output, output.add_stream("aac", rate=8000), seconds)
    return path


def _write_silence(output, stream, seconds: float) -> None:
    for start in range(0, int(seconds * 8000), 1024):
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), "fltp", "mono")
        frame.sample_rate = 8000
        frame.pts = start
        output.mux(stream.encode(frame))
    output.mux(stream.encode())


def blank_packets(path: Path, numbers: Iterable[int]) -> Path:
    """Overwrite packets of the picture stream, numbered as stored, with zeros."""
    with av.open(str(path)) as container:
        packets = [bytes(packet) for packet in container.demux(video=0) if packet.size]
    data = path.read_bytes()
    for number in numbers:
        data = data.replace(packets[number], bytes(len(packets[number])), 1)
    path.write_bytes(data)
    return path


def turn(path: Path, matrix: Iterable[int]) -> Path:
    """Put a display matrix (a, b, c, d) into the only track header of an MP4 file."""
    data = bytearray(path.read_bytes())
    start = data.index(b"tkhd") + 44
    a, b, c, d = matrix
    for place, value in zip((0, 1, 3, 4), (a, b, c, d), strict=True):
        data[start + 4 * place : start + 4 * place + 4] = (value << 16).to_bytes(
            4, "big", signed=True
        )
    path.write_bytes(data)
    return path


def decode(path: Path) -> list[NDArray[np.uint8]]:
    """All pictures of a file that decode, BGR."""
    with av.open(str(path)) as container:
        return [frame.to_ndarray(format="bgr24") for frame in container.decode(video=0)]
