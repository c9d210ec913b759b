"""Join the encoded parts of an annotated video into one file, with the sound of its source."""

# PyAV leaves keyword arguments without types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import av
from av.container import OutputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.stream import Stream

from fer_core.errors import AnnotationError
from fer_core.phrases import Phrase
from fer_core.video.container import file_url, open_container
from fer_core.video.encoder import H264, VP9, VideoCodec
from fer_core.video.other_streams import add_other_streams, converted_packets


@dataclass(frozen=True, slots=True)
class Container:
    """A file format in which the annotated copy can be written.

    Attributes:
        format: FFmpeg's name of the format.
        codec: The encoder of its pictures.
    """

    format: str
    codec: VideoCodec


CONTAINERS: Final = {
    ".mp4": Container("mp4", H264),
    ".m4v": Container("mp4", H264),
    ".mov": Container("mov", H264),
    ".mkv": Container("matroska", H264),
    ".webm": Container("webm", VP9),
}
"""The formats by the ending of the file's name, in lower case."""

_ILST_TAGS: Final = frozenset(
    {"title", "artist", "album_artist", "composer", "album", "date", "comment", "genre"}
    | {"copyright", "grouping", "lyrics", "description", "synopsis", "show", "episode_id"}
    | {"network", "keywords", "encoder", "creation_time", "location", "location-eng"}
    | {"major_brand", "minor_version", "compatible_brands"}
)
"""Tags that MP4 holds in the form that all players read; other tags need a newer form."""
_TECHNICAL_TAGS: Final = frozenset({"major_brand", "minor_version", "compatible_brands", "encoder"})


def container_of(path: Path) -> Container:
    """Return the format of a file by its name.

    Raises:
        AnnotationError: No annotated video can be written in it.
    """
    found = CONTAINERS.get(path.suffix.lower())
    if found is None:
        raise AnnotationError(
            "{name}: annotated videos are written as {containers}; choose such a name.",
            name=path.name,
            containers=", ".join(CONTAINERS),
        )
    return found


@dataclass(frozen=True, slots=True)
class Span:
    """The part of the source that was annotated, in seconds on the container's own clock.

    Attributes:
        start: Time of the first picture.
        end: Time at which the last picture ends.
        from_start: Whether it begins with the file's first picture.
        to_end: Whether it ends with the file's last one.
    """

    start: Fraction
    end: Fraction
    from_start: bool
    to_end: bool


def join_parts(
    parts: Sequence[Path], source: Path, target: Path, kind: Container, span: Span, anonymous: bool
) -> list[Phrase]:
    """Write the annotated copy.

    Args:
        parts: The parts of the video in order, times on the source's clock.
        source: Where sound, subtitles, chapters and metadata come from.
        target: The file to be written.
        kind: Its format.
        span: Which part of the source is shown.
        anonymous: Whether metadata are left out.

    Returns:
        A sentence for each stream that was converted or left out.

    Raises:
        AnnotationError: The joined file does not hold what the parts hold, or the container
            refuses a stream.
        OSError: It cannot be written.
    """
    try:
        return _join(parts, source, target, kind, span, anonymous)
    except FFmpegError as error:
        if isinstance(error, OSError):
            raise
        raise AnnotationError(
            "The parts of {name} could not be put together: {reason}. Try another kind of "
            "file with -o, e.g. one named .mkv.",
            name=source.name,
            reason=error,
        ) from error


def _join(
    parts: Sequence[Path], source: Path, target: Path, kind: Container, span: Span, anonymous: bool
) -> list[Phrase]:
    with ExitStack() as stack:
        origin = stack.enter_context(open_container(source))
        first = stack.enter_context(av.open(file_url(parts[0])))
        options = {"movflags": "+faststart"} if kind.format in ("mp4", "mov") else {}
        if options and not anonymous and not _ILST_TAGS.issuperset(origin.metadata):
            options["movflags"] += "+use_metadata_tags"
        out = stack.enter_context(av.open(file_url(target), "w", kind.format, options=options))
        video = out.add_stream_from_template(first.streams.video[0], opaque=True)
        converters, notes = add_other_streams(origin, out, anonymous=anonymous)
        shift = _shift([origin.streams[i] for i in converters], span)
        if not anonymous:
            out.metadata.update(
                {k: v for k, v in origin.metadata.items() if k not in _TECHNICAL_TAGS}
            )
            if span.from_start and span.to_end:
                out.set_chapters(origin.chapters())
        others = _within(converted_packets(origin, converters), span)
        writer = _Writer(out, shift)
        pending = next(others, None)
        count = 0
        for packet in _with_durations(_packets(parts), span.end):
            due = (packet.pts or 0) * packet.time_base
            while pending is not None and pending[0] <= due:
                writer.write(pending[1])
                pending = next(others, None)
            packet.stream = video
            writer.write(packet)
            count += 1
        while pending is not None:
            writer.write(pending[1])
            pending = next(others, None)
        out.close()
    _check(target, count)
    if writer.dropped:
        notes.append(
            Phrase(
                "{count} packet(s) of sound or text had no valid time; left out.",
                count=writer.dropped,
            )
        )
    return notes


def _packets(parts: Sequence[Path]) -> "Iterator[Packet[Any]]":
    """Read the pictures of all parts in order."""
    for part in parts:
        with av.open(file_url(part)) as container:
            for packet in container.demux(container.streams.video[0]):
                if packet.size:
                    # Nothing is reordered, so a picture is decoded when it is shown.
                    packet.dts = packet.pts
                    yield packet


def _with_durations(packets: "Iterator[Packet[Any]]", end: Fraction) -> "Iterator[Packet[Any]]":
    """Let each picture be shown until the next one; the last until ``end``."""
    held = next(packets)
    for following in packets:
        held.duration = (following.pts or 0) - (held.pts or 0)
        yield held
        held = following
    held.duration = max(round(end / held.time_base) - (held.pts or 0), 1)
    yield held


def _shift(others: Sequence[Stream], span: Span) -> Fraction:
    """Return the seconds to subtract from every time, so that the copy begins at 0.

    Sound that begins a little before 0 stays there: so MP4 states which samples the decoder has
    to drop.
    """
    if not span.from_start:
        return span.start
    starts = [
        s.start_time * s.time_base for s in others if s.start_time is not None and s.time_base
    ]
    earliest = min([span.start, *starts])
    return earliest if earliest > 0 else min(span.start, Fraction(0))


def _within(
    packets: "Iterator[tuple[Fraction, Packet[Any]]]", span: Span
) -> "Iterator[tuple[Fraction, Packet[Any]]]":
    """Leave out the packets before and after the annotated part."""
    for due, packet in packets:
        if (span.from_start or due >= span.start) and (span.to_end or due < span.end):
            yield due, packet


class _Writer:
    """Writes packets into the copy, all shifted by the same time.

    Attributes:
        dropped: Packets that were left out because their time does not rise, in damaged files.
    """

    def __init__(self, out: OutputContainer, shift: Fraction) -> None:
        self.dropped = 0
        self._out = out
        self._shift = shift
        self._last: dict[int, int] = {}

    def write(self, packet: "Packet[Any]") -> None:
        ticks = packet.dts if packet.dts is not None else packet.pts
        stream = packet.stream_index
        if ticks is None or ticks <= self._last.get(stream, ticks - 1):
            self.dropped += 1
            return
        self._last[stream] = ticks
        moved = round(self._shift / packet.time_base)
        packet.dts = ticks - moved
        packet.pts = packet.dts if packet.pts is None else max(packet.pts - moved, packet.dts)
        self._out.mux(packet)


def _check(target: Path, frames: int) -> None:
    """Check that a finished file holds the expected number of pictures."""
    with av.open(file_url(target)) as container:
        found = sum(packet.size > 0 for packet in container.demux(container.streams.video[0]))
    if found != frames:
        raise AnnotationError(
            "{name} came out with {found} of {frames} pictures; try another kind of file.",
            name=target.name,
            found=found,
            frames=frames,
        )
