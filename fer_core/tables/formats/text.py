"""What the formats of text have in common."""

import io
from pathlib import Path

from fer_core.system.files import NewFile


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
