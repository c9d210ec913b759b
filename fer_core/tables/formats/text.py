"""What the formats of text have in common."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Final

from fer_core.system.files import NewFile
from fer_core.tables.schema import Cell, ColumnKind


class TextWriter:
    """Writes a table of text, UTF-8; a subclass adds ``write``.

    Args:
        path: Where the table will stand.

    Raises:
        OSError: The file cannot be created.
    """

    def __init__(self, path: Path) -> None:
        self._new = NewFile(path)
        self.file = io.TextIOWrapper(self._new.file, encoding="utf-8", newline="")

    def close(self) -> None:
        """See `TableWriter.close`."""
        self.flush()
        self._new.commit()

    def flush(self) -> None:
        """Bring what was written to the file, for whoever reads along."""
        self.file.flush()

    def abandon(self) -> None:
        """See `TableWriter.abandon`."""
        self._new.abandon()


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        number = float(text)
        if number != int(number):
            raise
        return int(number)


FROM_TEXT: Final[dict[ColumnKind, Callable[[str], Cell]]] = {
    "whole": _whole,
    "number": float,
    "text": str,
}
"""A cell of each kind from its text, which is not empty; raises `ValueError` for other text."""
