"""The streams of a live run as one of its outputs."""

import argparse

from fer_core.errors import FerError, StreamError
from fer_core.streams.hub import StreamHub
from fer_core.streams.settings import StreamSettings, check_streams, make_streams
from fer_core.streams.stream import StreamState, StreamStatus


def stream_settings(arguments: argparse.Namespace) -> StreamSettings:
    """Return what the flags of `app.commands.stream_options` ask for.

    Raises:
        StreamError: An address, name or number is none.
    """
    settings = StreamSettings(
        jsonl=arguments.jsonl,
        overwrite=arguments.overwrite,
        osc=arguments.osc,
        websocket=arguments.websocket,
        allow_origins=tuple(arguments.allow_origin),
        lsl=arguments.lsl,
        slots=arguments.slots,
    )
    check_streams(settings)
    return settings


class StreamOutput:
    """All streams that a run's flags ask for, behind one observer.

    Args:
        settings: Which ones.

    Raises:
        StreamError: One of them cannot be opened; none is left open then.
    """

    def __init__(self, settings: StreamSettings) -> None:
        self.observer = StreamHub()
        hints: list[str] = []
        try:
            for stream in make_streams(settings):
                self.observer.add(stream)
                hints.append(stream.hint)
        except FerError:
            self.observer.close()
            raise
        self.announcement = " ".join(hint for hint in hints if hint)

    @property
    def problem(self) -> str:
        """Why nothing is sent any more by one of them, or ""."""
        failures = [status.failure for status in self.observer.statuses if status.failure]
        return " ".join(failures)

    def close(self) -> str:
        """Close all; return what was sent.

        Raises:
            StreamError: One had failed.
        """
        statuses = self.observer.close()
        said = " ".join(describe_stream(status) for status in statuses)
        if any(status.state is StreamState.FAILED for status in statuses):
            raise StreamError(said)
        return said


def describe_stream(status: StreamStatus) -> str:
    """Return what became of a stream, in a sentence."""
    lost = f", {status.lost} lost" if status.lost else ""
    sent = "1 frame" if status.sent == 1 else f"{status.sent} frames"
    said = f"{status.name} to {status.target}: {sent} sent{lost}."
    return f"{said} {status.failure}".rstrip()
