"""Whether a video is encrypted: a decoder makes noise of it as often as it complains."""

from av.packet import Packet
from av.video.stream import VideoStream

from fer_core.errors import SourceError


def check_clear(packet: "Packet[VideoStream]", name: str) -> None:
    """Looks at a packet before it is decoded.

    Raises:
        SourceError: It is encrypted (ISO/IEC 23001-7, common encryption); ``name`` is the file's.
    """
    if packet.has_sidedata("encryption_info"):
        raise SourceError(
            f"{name} is encrypted, as films from shops are, and cannot be read without its key."
        )
