"""Small clips with a face that comes, moves and goes, at chosen times, with sound and the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray
from skimage import data

SIZE = (192, 144)
FACE_SIDE = 104
SOUND_RATE = 48_000


@cache
def face() -> NDArray[np.uint8]:
    """(104, 104, 3) uint8 BGR: the face of scikit-image's astronaut, in the public domain."""
    head = data.astronaut()[20:220, 130:330, ::-1]
    return cv2.resize(head, (FACE_SIDE, FACE_SIDE), interpolation=cv2.INTER_AREA)


def picture(number: int, size: tuple[int, int] = SIZE, *, with_face: bool = True) -> NDArray:
    """(H, W, 3) uint8 BGR: a gradient; the face moves to and fro by up to 40 pixels."""
    width, height = size
    image = np.empty((height, width, 3), np.uint8)
    image[:] = np.linspace(60, 120, width, dtype=np.uint8)[None, :, None]
    if with_face:
        left = 10 + abs((2 * number) % 80 - 40)
        top = 20
        patch = face()[: max(height - top, 0), : max(width - left, 0)]
        image[top : top + patch.shape[0], left : left + patch.shape[1]] = patch
    return image


@dataclass(frozen=True)
class Clip:
    """What a clip is made of.

    Attributes:
        ticks: Time of each frame.
        time_base: Seconds of a tick.
        rate: Frames per second that the file states.
        size: (width, height) of the coded pictures.
        without_face: Numbers of the frames without a face.
        codec: Of the pictures.
        options: Of that codec.
        pixel_format: Of the pictures.
        sound: Codec of a sine tone, or None.
        sound_start: Seconds at which it begins.
        subtitles: Codec of two lines of text, or None.
        rotation: Degrees, counterclockwise, by which players turn the pictures.
        metadata: Of the file.
        container_options: Of the muxer.
    """

    ticks: Sequence[int] = tuple(range(40))
    time_base: Fraction = Fraction(1, 25)
    rate: Fraction | int = 25
    size: tuple[int, int] = SIZE
    without_face: frozenset[int] = frozenset()
    codec: str = "libx264"
    options: dict[str, str] = field(
        default_factory=lambda: {"preset": "ultrafast", "g": "12", "crf": "18"}
    )
    pixel_format: str = "yuv420p"
    sound: str | None = "aac"
    sound_start: float = 0.0
    subtitles: str | None = None
    rotation: int = 0
    metadata: dict[str, str] = field(default_factory=dict)
    container_options: dict[str, str] = field(default_factory=dict)

    @property
    def seconds(self) -> list[float]:
        """Time of each frame counted from the first."""
        return [float((t - self.ticks[0]) * self.time_base) for t in self.ticks]


def constant(frames: int, rate: Fraction | int = 25, **other: object) -> Clip:
    """A clip of a constant rate."""
    rate = Fraction(rate)
    ticks = tuple(n * rate.denominator for n in range(frames))
    return Clip(ticks=ticks, time_base=Fraction(1, rate.numerator), rate=rate, **other)  # type: ignore[arg-type]


def write_clip(path: Path, clip: Clip) -> Path:
    """Write it; the kind of file follows from the name."""
    with av.open(str(path), "w", options=clip.container_options) as output:
        output.metadata.update(clip.metadata)
        stream = output.add_stream(clip.codec, rate=clip.rate, options=dict(clip.options))
        stream.width, stream.height = clip.size
        stream.pix_fmt = clip.pixel_format
        stream.codec_context.time_base = clip.time_base
        if clip.rotation:
            stream.set_display_rotation(clip.rotation)
        sound = None
        if clip.sound is not None:
            sound = output.add_stream(clip.sound, rate=SOUND_RATE)
            sound.metadata["language"] = "deu"
        text = None
        if clip.subtitles is not None:
            text = output.add_mux_stream(clip.subtitles, time_base=Fraction(1, 1000))
        packets = []
        turns = clip.rotation // 90 % 4
        for number, ticks in enumerate(clip.ticks):
            width, height = clip.size[::-1] if turns % 2 else clip.size
            upright = picture(number, (width, height), with_face=number not in clip.without_face)
            coded = np.ascontiguousarray(np.rot90(upright, -turns))
            frame = av.VideoFrame.from_ndarray(coded, format="bgr24")
            frame.pts, frame.time_base = ticks, clip.time_base
            packets += stream.encode(frame)
        packets += stream.encode(None)
        if sound is not None:
            last = float(clip.ticks[-1] * clip.time_base)
            packets += _tone(sound, clip.sound_start, last)
        if text is not None:
            packets += [
                _line(text, clip.subtitles, 200, "first <i>line</i>"),
                _line(text, clip.subtitles, 700, "second line"),
            ]
        packets.sort(key=lambda packet: packet.dts * packet.time_base)
        for packet in packets:
            output.mux(packet)
    return path


def _tone(stream, start: float, end: float) -> list[av.Packet]:
    samples = np.arange(max(int((end - start) * SOUND_RATE), 4096))
    wave = (0.3 * np.sin(samples * 440 * 2 * np.pi / SOUND_RATE)).astype(np.float32)
    packets = []
    for first in range(0, len(wave) - 1023, 1024):
        block = np.tile(wave[first : first + 1024], (2, 1))
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block), "fltp", "stereo")
        frame.sample_rate = SOUND_RATE
        frame.pts = first + round(start * SOUND_RATE)
        frame.time_base = Fraction(1, SOUND_RATE)
        packets += stream.encode(frame)
    return packets + stream.encode(None)


def _line(stream, codec: str, milliseconds: int, text: str) -> av.Packet:
    payload = text.encode()
    if codec == "mov_text":
        payload = len(payload).to_bytes(2, "big") + payload
    packet = av.Packet(payload)
    packet.pts = packet.dts = milliseconds
    packet.duration = 400
    packet.time_base = Fraction(1, 1000)
    packet.is_keyframe = True
    packet.stream = stream
    return packet


def frame_times(path: Path) -> list[float]:
    """Time of every frame that decodes, counted from the first."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        ticks = [
            frame.dts if frame.pts is None else frame.pts for frame in container.decode(stream)
        ]
        return [float((t - ticks[0]) * stream.time_base) for t in ticks]


def packets_of(path: Path, kind: str) -> list[bytes]:
    """The packets of the first stream of a kind ("audio", "subtitle"), bit by bit."""
    with av.open(str(path)) as container:
        stream = next(s for s in container.streams if s.type == kind)
        return [bytes(packet) for packet in container.demux(stream) if packet.size]
