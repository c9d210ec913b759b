"""Which streams are wanted, and the streams made of that."""

from dataclasses import dataclass
from typing import Final

from fer_core.errors import StreamError
from fer_core.streams.address import HostAndPort
from fer_core.streams.slots import DEFAULT_SLOTS, MOST_SLOTS
from fer_core.streams.stream import Stream

LOOPBACK: Final = "127.0.0.1"
OSC_PORT: Final = 9000


@dataclass(frozen=True, slots=True)
class StreamSettings:
    """The streams of a live run, as texts that a person typed; None for those that are off.

    Attributes:
        jsonl: A file, or ``-`` for the standard output.
        overwrite: Whether that file may be replaced.
        osc: ``HOST:PORT`` or ``PORT``; this machine where no host is given.
        websocket: The same.
        allow_origins: Origins of pages that may connect to the WebSocket.
        lsl: Name of the LSL stream.
        slots: How many faces have a place in OSC and LSL.
    """

    jsonl: str | None = None
    overwrite: bool = False
    osc: str | None = None
    websocket: str | None = None
    allow_origins: tuple[str, ...] = ()
    lsl: str | None = None
    slots: int = DEFAULT_SLOTS

    def __bool__(self) -> bool:
        """Whether any stream is on."""
        return any(text is not None for text in (self.jsonl, self.osc, self.websocket, self.lsl))


def check_streams(settings: StreamSettings) -> None:
    """Check what can be checked without opening anything.

    Raises:
        StreamError: An address, name or number is none.
    """
    for text in (settings.osc, settings.websocket):
        if text is not None:
            HostAndPort.parse(text, LOOPBACK)
    if settings.lsl is not None and not settings.lsl.strip():
        raise StreamError("An LSL stream needs a name.")
    if settings.jsonl is not None and not settings.jsonl.strip():
        raise StreamError("JSON lines need a file, or - for the standard output.")
    if not 1 <= settings.slots <= MOST_SLOTS:
        raise StreamError(
            "There are 1 to {most_slots} slots, not {slots}.",
            most_slots=MOST_SLOTS,
            slots=settings.slots,
        )
    for origin in settings.allow_origins:
        if not origin.startswith(("http://", "https://")) or origin.count("/") != 2:
            raise StreamError(
                "{origin!r} is no origin; give one like https://example.org.", origin=origin
            )


# Each protocol's library is loaded only where its stream is on.
def make_streams(settings: StreamSettings) -> tuple[Stream, ...]:
    """Return the streams that are on, not open yet.

    Raises:
        StreamError: As `check_streams` raises it.
    """
    check_streams(settings)
    streams: list[Stream] = []
    if settings.jsonl is not None:
        from fer_core.streams.jsonl import JsonLines

        streams.append(JsonLines(settings.jsonl, overwrite=settings.overwrite))
    if settings.osc is not None:
        from fer_core.streams.osc import OscStream

        streams.append(OscStream(HostAndPort.parse(settings.osc, LOOPBACK), settings.slots))
    if settings.websocket is not None:
        from fer_core.streams.websocket import WebSocketStream

        address = HostAndPort.parse(settings.websocket, LOOPBACK)
        streams.append(WebSocketStream(address, settings.allow_origins))
    if settings.lsl is not None:
        from fer_core.streams.lsl import LslStream

        streams.append(LslStream(settings.lsl, settings.slots))
    return tuple(streams)
