"""The frames of a video stream, also of a damaged one."""

from collections.abc import Callable, Iterator
from typing import Final

from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from fer_core.video.encryption import check_packet_clear

_FAILURES_IN_A_ROW: Final = 200
"""A damaged stretch is passed over; where so many packets in a row fail, the file has ended."""


def decoded(
    container: InputContainer, stream: VideoStream, name: str, note_damage: Callable[[], None]
) -> Iterator[VideoFrame]:
    """Frames in the order of presentation, over packets that cannot be decoded.

    Args:
        container: Where it stands now is where the frames begin.
        stream: One of its streams.
        name: Of the file, for people.
        note_damage: Called once for each packet that is passed over.

    Raises:
        SourceError: The stream is encrypted.
    """
    failures = 0
    while failures < _FAILURES_IN_A_ROW:
        try:
            for packet in container.demux(stream):
                check_packet_clear(packet, name)
                try:
                    yield from packet.decode()
                    failures = 0
                except (FFmpegError, ValueError):
                    note_damage()
                    failures += 1
                    if failures >= _FAILURES_IN_A_ROW:
                        return
        except FFmpegError:
            # The file could not be read on; libav goes on behind the place where it can.
            note_damage()
            failures += 1
        else:
            return
