"""The kinds of streams that the window offers, with their texts."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from fer_core.streams.settings import OSC_PORT, StreamSettings


@dataclass(frozen=True, slots=True)
class StreamKind:
    """A kind of stream.

    Attributes:
        key: Its field of `StreamSettings`.
        title: Its name for people, in English; translated where it is shown, as the next ones.
        target: What its target is, for people.
        default: The target that is proposed.
        tip: What it is for.
    """

    key: str
    title: str
    target: str
    default: str
    tip: str

    def settings(self, target: str) -> StreamSettings:
        """Return settings with this stream alone."""
        return replace(StreamSettings(), **{self.key: target})


KINDS: Final = (
    StreamKind(
        "osc",
        "OSC",
        str(QT_TRANSLATE_NOOP("Live", "Host and port")),
        f"127.0.0.1:{OSC_PORT}",
        str(QT_TRANSLATE_NOOP("Live", "Messages over UDP for programs of music, light and games")),
    ),
    StreamKind(
        "websocket",
        str(QT_TRANSLATE_NOOP("Live", "WebSocket and page")),
        str(QT_TRANSLATE_NOOP("Live", "Port, or host and port")),
        "8765",
        str(QT_TRANSLATE_NOOP("Live", "JSON for programs, and a page for a projector or OBS")),
    ),
    StreamKind(
        "lsl",
        "LSL",
        str(QT_TRANSLATE_NOOP("Live", "Name")),
        "fer-desktop",
        str(
            QT_TRANSLATE_NOOP(
                "Live", "Lab Streaming Layer; every machine on the local network can see it"
            )
        ),
    ),
    StreamKind(
        "jsonl",
        str(QT_TRANSLATE_NOOP("Live", "JSON lines")),
        str(QT_TRANSLATE_NOOP("Live", "File")),
        "",
        str(QT_TRANSLATE_NOOP("Live", "A line of JSON a frame, written to a new file")),
    ),
)
"""In the order in which they are shown."""
