"""One table of several results, with the name of each result's file in its first column."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Final

from fer_core.system.printable import printable
from fer_core.tables.schema import FILE_COLUMN, TABLE_COLUMNS, Cell
from fer_core.tables.writers import format_of, open_table

_ROWS_AT_ONCE: Final = 4096


class CombinedTable:
    """A table that rows of several results are appended to; memory does not grow with them.

    Used as a context manager it stands at its path once the block has ended without an exception,
    and nothing is left of it otherwise.

    Args:
        path: Where it will stand; the ending says the format, CSV where it says none.

    Raises:
        AnnotationError: What the format needs is not installed.
        OSError: The file cannot be created.
    """

    def __init__(self, path: Path) -> None:
        self._writer = open_table(path, format_of(path) or "csv", (FILE_COLUMN, *TABLE_COLUMNS))

    def __enter__(self) -> "CombinedTable":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._writer.close()
        except BaseException:
            self._writer.abandon()
            raise
        if kind is not None:
            self._writer.abandon()

    def append(self, name: str, rows: Iterable[tuple[Cell, ...]]) -> int:
        """Append the rows of one result and return how many there were.

        Args:
            name: What stands in the column ``file``; what is no text in it is written as
                `printable` does.
            rows: A cell for each of `TABLE_COLUMNS`, as `Row` has them.

        Raises:
            OSError: They cannot be written.
        """
        shown = printable(name)
        rest = iter(rows)
        count = 0
        while some := [(shown, *row) for row in islice(rest, _ROWS_AT_ONCE)]:
            self._writer.write(some)
            count += len(some)
        return count
