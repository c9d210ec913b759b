"""Copy the sound and subtitle streams of a video file into the annotated copy."""

# PyAV leaves keyword arguments without types.
# pyright: reportUnknownMemberType=false

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

from fer_core.phrases import Phrase

_FAILURES_IN_A_ROW: Final = 200
_OPUS_RATE: Final = 48_000
_ENCODERS: Final[dict[str, Literal["aac", "libopus"]]] = {
    "mp4": "aac",
    "mov": "aac",
    "matroska": "libopus",
    "webm": "libopus",
}
"""Audio encoder by output format, where the format cannot hold the source's codec."""
_TEXT_CODECS: Final = {"mp4": "mov_text", "mov": "mov_text", "matroska": "subrip", "webm": "webvtt"}
"""Text subtitle codec by output format, where the format cannot hold the source's codec."""
_KEPT_TAGS: Final = ("language", "title", "handler_name")
_MARKUP: Final = re.compile(r"<[^>]*>|\{[^}]*\}")


class StreamConverter(Protocol):
    """Turns the packets of one stream of the source into packets of a stream of the copy."""

    def convert(self, packet: "Packet[Any]") -> "Iterator[Packet[Any]]":
        """Yield what a packet of the source becomes; times stay those of the source."""
        ...

    def finish(self) -> "Iterator[Packet[Any]]":
        """Yield what is still held back when the source has ended."""
        ...


class _Copy:
    """Leaves the content of packets as it is."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def convert(self, packet: "Packet[Any]") -> "Iterator[Packet[Any]]":
        packet.stream = self._stream
        yield packet

    def finish(self) -> "Iterator[Packet[Any]]":
        return iter(())


class _AudioTranscoder:
    """Decodes sound and encodes it with another codec."""

    def __init__(self, stream: AudioStream) -> None:
        self._stream = stream
        self._resampler: AudioResampler | None = None

    def convert(self, packet: "Packet[Any]") -> "Iterator[Packet[Any]]":
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

    def finish(self) -> "Iterator[Packet[Any]]":
        if self._resampler is not None:
            for converted in self._resampler.resample(None):
                yield from self._stream.encode(converted)
            yield from self._stream.encode(None)


class _SubtitleConverter:
    """Converts text subtitles to another codec, without their formatting."""

    def __init__(self, stream: Stream, codec: str) -> None:
        self._stream = stream
        self._length_first = codec == "mov_text"

    def convert(self, packet: "Packet[Any]") -> "Iterator[Packet[Any]]":
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

    def finish(self) -> "Iterator[Packet[Any]]":
        return iter(())


def add_other_streams(
    source: InputContainer, target: OutputContainer, *, anonymous: bool
) -> tuple[dict[int, StreamConverter], list[Phrase]]:
    """Add a stream to the copy for each stream of sound or text that its format can hold.

    Args:
        source: The opened source.
        target: The copy, nothing written to it yet.
        anonymous: Whether the names of streams are left out; their languages are kept.

    Returns:
        A converter for each added stream, by the index of its stream in the source, and a
        sentence for each stream that is converted or left out.
    """
    converters: dict[int, StreamConverter] = {}
    notes: list[Phrase] = []
    for stream in source.streams:
        if isinstance(stream, AudioStream):
            converter, note = _add_audio(stream, target)
        elif isinstance(stream, SubtitleStream):
            converter, note = _add_subtitle(stream, target)
        else:
            continue
        if note is not None:
            notes.append(note)
        if converter is not None:
            converters[stream.index] = converter
            added = target.streams[len(target.streams) - 1]
            for tag in _KEPT_TAGS[:1] if anonymous else _KEPT_TAGS:
                if tag in stream.metadata:
                    added.metadata[tag] = stream.metadata[tag]
            added.disposition = stream.disposition.value  # pyright: ignore[reportAttributeAccessIssue]
    others = sum(stream.type in ("data", "attachment") for stream in source.streams)
    if others:
        notes.append(
            Phrase(
                "{count} stream(s) of other data (not pictures, sound or text) left out.",
                count=others,
            )
        )
    return converters, notes


def converted_packets(
    source: InputContainer, converters: dict[int, StreamConverter]
) -> "Iterator[tuple[Fraction, Packet[Any]]]":
    """Read the streams that have a converter from the source's beginning to its end.

    Args:
        source: The opened source.
        converters: From `add_other_streams`.

    Yields:
        The time at which a packet is decoded, in seconds on the source's clock, and the packet
        for the copy; in the order of the source.
    """
    streams = [source.streams[index] for index in converters]
    failures = 0
    while streams and failures < _FAILURES_IN_A_ROW:
        try:
            for packet in source.demux(*streams):
                # The empty packets at the end are PyAV's, not the file's.
                if packet.size == 0 and packet.pts is None:
                    continue
                failures = 0
                for changed in converters[packet.stream_index].convert(packet):
                    yield _due(changed), changed
        except FFmpegError:
            failures += 1
        else:
            break
    for converter in converters.values():
        for packet in converter.finish():
            yield _due(packet), packet


def _due(packet: "Packet[Any]") -> Fraction:
    ticks = packet.dts if packet.dts is not None else packet.pts
    return (ticks or 0) * packet.time_base


def _add_audio(
    stream: AudioStream, target: OutputContainer
) -> tuple[StreamConverter | None, Phrase | None]:
    number, kind = stream.index, target.format.name
    if stream.codec_context is None:  # pyright: ignore[reportUnnecessaryComparison]
        return None, Phrase(
            "Sound track {number} is coded in an unknown way and was left out.", number=number
        )
    codec = stream.codec_context.name
    if _holds(target, stream):
        return _Copy(target.add_stream_from_template(stream, opaque=True)), None
    encoder = _ENCODERS[target.format.name]
    try:
        added = target.add_stream(encoder, rate=_OPUS_RATE if encoder == "libopus" else stream.rate)
        added.codec_context.layout = stream.layout
    except (FFmpegError, ValueError):
        return None, Phrase(
            "Sound track {number} ({codec}) cannot be put into {kind} and was left out.",
            number=number,
            codec=codec,
            kind=kind,
        )
    return _AudioTranscoder(added), Phrase(
        "Sound track {number} was converted ({codec} to {other}): {kind} cannot hold it as it is.",
        number=number,
        codec=codec,
        other=encoder.removeprefix("lib"),
        kind=kind,
    )


def _add_subtitle(
    stream: SubtitleStream, target: OutputContainer
) -> tuple[StreamConverter | None, Phrase | None]:
    number, kind = stream.index, target.format.name
    if stream.codec_context is None:  # pyright: ignore[reportUnnecessaryComparison]
        return None, Phrase(
            "Subtitle track {number} is coded in an unknown way and was left out.", number=number
        )
    codec = stream.codec_context.name
    if _holds(target, stream):
        return _Copy(target.add_stream_from_template(stream, opaque=True)), None
    wanted = _TEXT_CODECS[target.format.name]
    if codec in ("dvdsub", "dvbsub", "pgssub", "xsub", "dvb_teletext"):
        return None, Phrase(
            "Subtitle track {number} consists of pictures ({codec}) and was left out.",
            number=number,
            codec=codec,
        )
    try:
        added = target.add_mux_stream(wanted, time_base=stream.time_base)
    except (FFmpegError, ValueError):
        return None, Phrase(
            "Subtitle track {number} ({codec}) cannot be put into {kind} and was left out.",
            number=number,
            codec=codec,
            kind=kind,
        )
    return _SubtitleConverter(added, wanted), Phrase(
        "Subtitle track {number} was converted to plain text ({wanted}).",
        number=number,
        wanted=wanted,
    )


def _holds(target: OutputContainer, stream: Stream) -> bool:
    """Find out by a trial whether a container of this format takes the stream as it is."""
    try:
        with av.open(io.BytesIO(), "w", format=target.format.name) as trial:
            trial.add_stream_from_template(stream, opaque=True)
            trial.start_encoding()
    except (FFmpegError, ValueError):
        return False
    return True


def plain_text(subtitle: AssSubtitle) -> str:
    """Return the text of a subtitle without markup."""
    text = subtitle.dialogue.decode("utf-8", "replace")
    return _MARKUP.sub("", text).replace("\\N", "\n").replace("\\n", "\n").strip()
