"""Flags of the streams, for the window and ``fer-desktop run``; loads nothing large."""

import argparse


def add_stream_options(parser: argparse.ArgumentParser) -> None:
    """Add a flag for each stream of live values; see `fer_core.streams.settings`."""
    group = parser.add_argument_group(
        "values for other programs", "All are off unless named; pictures are never sent."
    )
    group.add_argument(
        "--jsonl", metavar="FILE|-", help="a line of JSON a frame, to a file or standard output"
    )
    group.add_argument(
        "--osc",
        metavar="[HOST:]PORT",
        nargs="?",
        const="9000",
        help="OSC messages over UDP (without a value: 127.0.0.1:9000)",
    )
    group.add_argument(
        "--websocket",
        metavar="[HOST:]PORT",
        help="JSON for WebSocket clients, and a page that shows the values (for this machine "
        "unless HOST says otherwise; a token is needed then)",
    )
    group.add_argument(
        "--allow-origin",
        metavar="ORIGIN",
        action="append",
        default=[],
        help="let pages of this origin, like https://example.org, connect; may be repeated",
    )
    group.add_argument(
        "--lsl",
        metavar="NAME",
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
        type=int,
        default=4,
        help="places for faces in OSC and LSL (default: 4)",
    )
