"""Rows on the disk as they come: what a program that is killed leaves behind of a table."""

import csv
import io
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fer_core.tables.schema import LIVE_COLUMNS, Cell


class RowLog:
    """A file of rows in CSV that is whole up to its last `write`, whatever happens then.

    Its columns are `LIVE_COLUMNS`.

    Each `write` is on the disk when it returns. One that fails leaves the rows before it.

    Args:
        path: The file, which must not exist; its folder must.

    Raises:
        OSError: It cannot be created; nothing is left of it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        # Without a buffer: nothing is left to be written when it is closed.
        self._file = _create(path)
        self._size = 0
        try:
            self.write([[column.name for column in LIVE_COLUMNS]])
        except OSError:
            self.close()
            path.unlink(missing_ok=True)
            raise

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Append rows and bring them to the disk.

        Raises:
            OSError: They cannot be written; what was written before stands.
        """
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows(rows)
        content = text.getvalue().encode("utf-8")
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[self._file.write(rest) :]
            os.fsync(self._file.fileno())
        except OSError:
            # A part of a row may have found room.
            self._file.truncate(self._size)
            raise
        self._size += len(content)

    def close(self) -> None:
        """Close the file; may be called again."""
        self._file.close()


def _create(path: Path) -> io.FileIO:
    return path.open("xb", buffering=0)


@dataclass(frozen=True, slots=True)
class LogContent:
    """What of a log is whole.

    Attributes:
        size: Bytes from its beginning.
        frames: How many frames have rows in them.
    """

    size: int
    frames: int


def measure_log(path: Path) -> LogContent:
    """Measure how much of a log is whole.

    A power cut may leave half a row, or zeros, at the end.

    Raises:
        OSError: It cannot be read.
    """
    size = 0
    last = b""
    with path.open("rb") as file:
        for line in file:
            if not line.endswith(b"\n") or b"\0" in line:
                break
            size += len(line)
            last = line
    first_cell = last.partition(b",")[0]
    return LogContent(size, int(first_cell) + 1 if first_cell.isdigit() else 0)
