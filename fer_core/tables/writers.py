"""Begin a table in the format that is asked for, or that a file's name says."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fer_core.tables.formats import FORMATS
from fer_core.tables.formats.format import TableWriter
from fer_core.tables.schema import Column

TABLE_ENDINGS: Final = ", ".join(f".{ending}" for ending in FORMATS)
"""The endings of tables, for messages."""


def format_of(path: Path) -> str | None:
    """Name of the format that a file's name says, or None."""
    return next((known for known in FORMATS if path.suffix.lower() == f".{known}"), None)


def open_table(path: Path, kind: str, columns: Sequence[Column]) -> TableWriter:
    """Begin a table that will stand at ``path``.

    Args:
        path: Where it will stand.
        kind: Name of a format of `fer_core.tables.formats.FORMATS`.
        columns: Its columns.

    Raises:
        AnnotationError: What the format needs is not installed.
        OSError: The file cannot be created.
    """
    return FORMATS[kind].open(path, columns)


def check_format(kind: str) -> None:
    """Whether tables of this format can be written here, before any work is done.

    Raises:
        AnnotationError: What the format needs is not installed.
    """
    FORMATS[kind].check()
