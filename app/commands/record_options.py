"""Flags of a live run that the window and ``fer-desktop run`` share; loads nothing large."""

import argparse
from typing import Final

TABLE_ENDINGS: Final = ".csv, .jsonl, .parquet"
"""`fer_core.tables.writers.TABLE_ENDINGS`, held equal as `FACES`."""

FACES: Final = ("show", "pixelate", "hide")
"""`fer_core.drawing.faces_shown.FACES_SHOWN`, whose package loads what only some commands need; a
test holds them equal."""

_MOST_SECONDS: Final = 2_000_000
"""What ``--duration`` may say: Qt's timers count up to 2**31 milliseconds."""


def add_table_options(parser: argparse.ArgumentParser) -> None:
    """Add the flags of a table."""
    parser.add_argument(
        "--table",
        metavar="FILE",
        help=f"record a table ({TABLE_ENDINGS}) with a row for each face in each frame",
    )
    parser.add_argument(
        "--overwrite",
        action="store_true",
        help="let --table and --jsonl replace files that exist",
    )


def add_record_options(parser: argparse.ArgumentParser) -> None:
    """Add ``--record``, ``--faces`` and ``--sound``."""
    parser.add_argument(
        "--record",
        metavar="NAME.fersession",
        help="record a session: a folder with pictures, table and markers",
    )
    parser.add_argument(
        "--faces",
        choices=FACES,
        help="what recorded pictures show of faces: all, pixelated ones, or nothing of the source "
        "but boxes and labels (default: hide); in the window pixelate and show also say what its "
        "picture shows",
    )
    parser.add_argument(
        "--sound",
        metavar="MICROPHONE",
        nargs="?",
        const="",
        help="record sound with the session, from the microphone with this number or name, or the "
        "system's own one (extra sound; off unless named)",
    )


def seconds(text: str) -> float:
    """Read a number of seconds for `argparse`."""
    try:
        number = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds") from None
    if not 0 < number <= _MOST_SECONDS:
        raise argparse.ArgumentTypeError(
            f"expected more than 0 seconds and at most {_MOST_SECONDS} (24 days), not {text}"
        )
    return number
