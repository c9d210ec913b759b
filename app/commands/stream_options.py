"""Flags of the streams, for the window and ``fer-desktop run``; loads nothing large."""

import argparse
from collections.abc import Callable
from typing import Any

from fer_core.errors import StreamError
from fer_core.system.printable import printable


def add_stream_options(parser: argparse.ArgumentParser) -> None:
    """Add a flag for each stream of live values; see `fer_core.streams.settings`."""
    group = parser.add_argument_group(
        "values for other programs", "All are off unless named; pictures are never sent."
    )
    group.add_argument(
        "--jsonl",
        metavar="FILE|-",
        type=_checked("jsonl"),
        help="a line of JSON a frame, to a file or standard output",
    )
    group.add_argument(
        "--osc",
        metavar="[HOST:]PORT",
        nargs="?",
        const="9000",
        type=_checked("osc"),
        help="OSC messages over UDP (without a value: 127.0.0.1:9000)",
    )
    group.add_argument(
        "--websocket",
        metavar="[HOST:]PORT",
        type=_checked("websocket"),
        help="JSON for WebSocket clients, and a page that shows the values (for this machine "
        "unless HOST says otherwise; a token is needed then)",
    )
    group.add_argument(
        "--allow-origin",
        metavar="ORIGIN",
        type=_checked("allow_origins", many=True),
        action="append",
        default=[],
        help="let pages of this origin, like https://example.org, connect; may be repeated",
    )
    group.add_argument(
        "--lsl",
        metavar="NAME",
        type=_checked("lsl"),
        help="a stream of the Lab Streaming Layer (extra lsl; visible on the local network)",
    )
    group.add_argument(
        "--lsl-markers",
        metavar="NAME|all",
        help="take the markers of the LSL stream of this name, or of all, into the session",
    )
    group.add_argument(
        "--slots",
        metavar="N",
        type=_checked("slots", int),
        default=4,
        help="places for faces in OSC and LSL (default: 4)",
    )


def _checked(setting: str, kind: type = str, *, many: bool = False) -> Callable[[str], Any]:
    """Return the ``type`` of a flag, which refuses what `check_streams` refuses of a setting."""

    def convert(text: str) -> Any:  # noqa: ANN401  # argparse takes whatever a type returns
        from fer_core.streams.settings import StreamSettings, check_streams

        value = kind(text)
        settings: dict[str, Any] = {setting: (value,) if many else value}
        try:
            check_streams(StreamSettings(**settings))
        except StreamError as error:
            raise argparse.ArgumentTypeError(printable(str(error))) from None
        return value

    convert.__name__ = setting  # in argparse's own sentence about a number that is none
    return convert
