"""What a video file carries beside its pictures: sound and subtitles, taken along to the copy."""

# PyAV leaves keyword arguments without types.
# pyright: reportUnknownMemberType=false

# libav's packets are generic for the type checker only.
from __future__ import annotations

import io
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Final, Literal, Protocol

import av
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.stream import Stream
from av.subtitles.stream import SubtitleStream
from av.subtitles.subtitle import AssSubtitle

_FAILURES_IN_A_ROW: Final = 200
_OPUS_RATE: Final = 48_000
_ENCODERS: Final[dict[str, Literal["aac", "libopus"]]] = {
    "mp4": "aac",
    "mov": "aac",
    "matroska": "libopus",
    "webm": "libopus",
}
"""What sound is coded as where a container cannot hold it as it is."""
_TEXT_CODECS: Final = {"mp4": "mov_text", "mov": "mov_text", "matroska": "subrip", "webm": "webvtt"}
"""What text subtitles become where a container cannot hold them as they are."""
_KEPT_TAGS: Final = ("language", "title", "handler_name")
_MARKUP: Final = re.compile(r"<[^>]*>|\{[^}]*\}")


class Passenger(Protocol):
    """One stream on its way from the source to the copy."""

    def take(self, packet: Packet[Any]) -> Iterator[Packet[Any]]:
        """What a packet of the source becomes, times still those of the source."""
        ...

    def finish(self) -> Iterator[Packet[Any]]:
        """What is left when the source has ended."""
        ...


class _Copy:
    """Packets as they are."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def take(self, packet: Packet[Any]) -> Iterator[Packet[Any]]:
        packet.stream = self._stream
        yield packet

    def finish(self) -> Iterator[Packet[Any]]:
        return iter(())


class _Transcoder:
    """Sound, decoded and coded again."""

    def __init__(self, stream: AudioStream) -> None:
        self._stream = stream
        self._resampler: AudioResampler | None = None

    def take(self, packet: Packet[Any]) -> Iterator[Packet[Any]]:
        try:
            frames = packet.decode()
        except FFmpegError:
            return
        for frame in frames:
            assert isinstance(frame, av.AudioFrame)
            context = self._stream.codec_context
            if self._resampler is None:
                self._resampler = AudioResampler(context.format, context.layout, context.rate)
            for converted in self._resampler.resample(frame):
                yield from self._stream.encode(converted)

    def finish(self) -> Iterator[Packet[Any]]:
        if self._resampler is not None:
            for converted in self._resampler.resample(None):
                yield from self._stream.encode(converted)
            yield from self._stream.encode(None)


class _TextConverter:
    """Text subtitles without their formatting."""

    def __init__(self, stream: Stream, codec: str) -> None:
        self._stream = stream
        self._length_first = codec == "mov_text"

    def take(self, packet: Packet[Any]) -> Iterator[Packet[Any]]:
        try:
            subtitles = packet.decode()
        except FFmpegError:
            return
        texts = [plain_text(s) for s in subtitles if isinstance(s, AssSubtitle)]
        text = "\n".join(filter(None, texts)).encode()
        if not text:
            return
        if self._length_first:
            text = len(text).to_bytes(2, "big") + text
        converted: Packet[Any] = Packet(text)
        converted.pts = packet.pts
        converted.dts = packet.pts
        converted.duration = packet.duration
        converted.time_base = packet.time_base
        converted.is_keyframe = True
        converted.stream = self._stream
        yield converted

    def finish(self) -> Iterator[Packet[Any]]:
        return iter(())


def board(
    source: InputContainer, target: OutputContainer, *, anonymous: bool
) -> tuple[dict[int, Passenger], list[str]]:
    """Give every stream that can travel a place in the copy.

    Args:
        source: The opened source.
        target: The copy, nothing written to it yet.
        anonymous: Whether names of streams are left behind; their languages travel.

    Returns:
        The passengers by the index of their stream in the source, and a sentence for each stream
        that changes on the way or is left behind.
    """
    passengers: dict[int, Passenger] = {}
    notes: list[str] = []
    for stream in source.streams:
        if isinstance(stream, AudioStream):
            passenger, note = _audio(stream, target)
        elif isinstance(stream, SubtitleStream):
            passenger, note = _subtitle(stream, target)
        else:
            continue
        if note:
            notes.append(note)
        if passenger is not None:
            passengers[stream.index] = passenger
            placed = target.streams[len(target.streams) - 1]
            for tag in _KEPT_TAGS[:1] if anonymous else _KEPT_TAGS:
                if tag in stream.metadata:
                    placed.metadata[tag] = stream.metadata[tag]
            placed.disposition = stream.disposition.value  # pyright: ignore[reportAttributeAccessIssue]
    others = sum(stream.type in ("data", "attachment") for stream in source.streams)
    if others:
        notes.append(f"{others} stream(s) of other data (not pictures, sound or text) left out.")
    return passengers, notes


def travel(
    source: InputContainer, passengers: dict[int, Passenger]
) -> Iterator[tuple[Fraction, Packet[Any]]]:
    """The packets of all passengers with the time each is due, in the source's order."""
    streams = [source.streams[index] for index in passengers]
    failures = 0
    while streams and failures < _FAILURES_IN_A_ROW:
        try:
            for packet in source.demux(*streams):
                # The empty packets at the end are PyAV's, not the file's.
                if packet.size == 0 and packet.pts is None:
                    continue
                failures = 0
                for changed in passengers[packet.stream_index].take(packet):
                    yield _due(changed), changed
        except FFmpegError:
            failures += 1
        else:
            break
    for passenger in passengers.values():
        for packet in passenger.finish():
            yield _due(packet), packet


def _due(packet: Packet[Any]) -> Fraction:
    ticks = packet.dts if packet.dts is not None else packet.pts
    return (ticks or 0) * packet.time_base


def _audio(stream: AudioStream, target: OutputContainer) -> tuple[Passenger | None, str]:
    name = f"Sound track {stream.index}"
    if stream.codec_context is None:  # pyright: ignore[reportUnnecessaryComparison]
        return None, f"{name} is coded in an unknown way and was left out."
    codec = stream.codec_context.name
    if _holds(target, stream):
        return _Copy(target.add_stream_from_template(stream, opaque=True)), ""
    encoder = _ENCODERS[target.format.name]
    try:
        placed = target.add_stream(
            encoder, rate=_OPUS_RATE if encoder == "libopus" else stream.rate
        )
        placed.codec_context.layout = stream.layout
    except (FFmpegError, ValueError):
        return None, f"{name} ({codec}) cannot be put into {target.format.name} and was left out."
    return _Transcoder(placed), (
        f"{name} was coded anew ({codec} to {encoder.removeprefix('lib')}): "
        f"{target.format.name} cannot hold it as it is."
    )


def _subtitle(stream: SubtitleStream, target: OutputContainer) -> tuple[Passenger | None, str]:
    name = f"Subtitle track {stream.index}"
    if stream.codec_context is None:  # pyright: ignore[reportUnnecessaryComparison]
        return None, f"{name} is coded in an unknown way and was left out."
    codec = stream.codec_context.name
    if _holds(target, stream):
        return _Copy(target.add_stream_from_template(stream, opaque=True)), ""
    wanted = _TEXT_CODECS[target.format.name]
    if codec in ("dvdsub", "dvbsub", "pgssub", "xsub", "dvb_teletext"):
        return None, f"{name} consists of pictures ({codec}) and was left out."
    try:
        placed = target.add_mux_stream(wanted, time_base=stream.time_base)
    except (FFmpegError, ValueError):
        return None, f"{name} ({codec}) cannot be put into {target.format.name} and was left out."
    return _TextConverter(placed, wanted), f"{name} was converted to plain text ({wanted})."


def _holds(target: OutputContainer, stream: Stream) -> bool:
    """Whether a container of this kind takes the stream as it is, found out by a trial."""
    try:
        with av.open(io.BytesIO(), "w", format=target.format.name) as trial:
            trial.add_stream_from_template(stream, opaque=True)
            trial.start_encoding()
    except (FFmpegError, ValueError):
        return False
    return True


def plain_text(subtitle: AssSubtitle) -> str:
    """The words of a subtitle without markup."""
    text = subtitle.dialogue.decode("utf-8", "replace")
    return _MARKUP.sub("", text).replace("\\N", "\n").replace("\\n", "\n").strip()
