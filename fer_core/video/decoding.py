"""Decode the frames of a video stream, also of a damaged one."""

from collections.abc import Callable, Iterator
from typing import Final

from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from fer_core.video.encryption import check_packet_clear

_FAILURES_IN_A_ROW: Final = 200
"""Damaged packets are skipped; after so many in a row the file is taken to have ended."""


def decode_frames(
    container: InputContainer,
    stream: VideoStream,
    name: str,
    note_damage: Callable[[], None],
    passes: "Callable[[Packet[VideoStream]], bool] | None" = None,
) -> Iterator[VideoFrame]:
    """Decode frames in the order of presentation, skipping packets that cannot be decoded.

    Args:
        container: The opened file; decoding begins at its current position.
        stream: One of its streams.
        name: Of the file, for messages.
        note_damage: Called once for each packet that is skipped.
        passes: Says of a packet that its frame is not wanted; it is left out where no other frame
            is made from it. None: all are wanted.

    Raises:
        SourceError: The stream is encrypted.
    """
    failures = 0
    codec = stream.codec_context
    while failures < _FAILURES_IN_A_ROW:
        try:
            for packet in container.demux(stream):
                check_packet_clear(packet, name)
                if passes is not None:
                    codec.skip_frame = "NONREF" if passes(packet) else "DEFAULT"
                try:
                    yield from packet.decode()
                    failures = 0
                except (FFmpegError, ValueError):
                    note_damage()
                    failures += 1
                    if failures >= _FAILURES_IN_A_ROW:
                        return
        except FFmpegError:
            # The file could not be read further here; the next call continues behind the damage.
            note_damage()
            failures += 1
        else:
            return
