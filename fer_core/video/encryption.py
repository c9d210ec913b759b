"""Refuse encrypted video: a decoder makes noise of it as often as it reports an error."""

from typing import Any, Final

from av.packet import Packet
from av.video.stream import VideoStream

from fer_core.errors import SourceError

_PROTECTED_ENTRIES: Final = frozenset({"encv", "drmi"})
"""Sample entries of protected pictures (ISO/IEC 14496-12, 8.12; Apple's own)."""


def check_stream_clear(stream: VideoStream, name: str) -> None:
    """Check that a stream does not state that it is encrypted.

    Args:
        stream: The stream, before anything of it is decoded.
        name: Of the file, for the message.

    Raises:
        SourceError: It is encrypted.
    """
    if stream.codec_context.codec_tag in _PROTECTED_ENTRIES:
        raise _encrypted(name)


def check_packet_clear(packet: "Packet[Any]", name: str) -> None:
    """Check that a packet is not encrypted (ISO/IEC 23001-7, common encryption).

    Args:
        packet: The packet, before it is decoded.
        name: Of the file, for the message.

    Raises:
        SourceError: It is encrypted.
    """
    if packet.has_sidedata("encryption_info"):
        raise _encrypted(name)


def _encrypted(name: str) -> SourceError:
    return SourceError(
        "{name} is encrypted, as films from shops are, and cannot be read without its key.",
        name=name,
    )
