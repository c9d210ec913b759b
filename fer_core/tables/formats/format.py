"""What every table format is to the rest: named, written row by row, read back."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar, Protocol

from fer_core.errors import ResultError
from fer_core.phrases import Phrase
from fer_core.tables.formats.columns import Columns, columns_of_rows
from fer_core.tables.schema import Cell, Column, missing_columns


class TableWriter(Protocol):
    """Writes a table row by row; nothing stands under its final name before `close`."""

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Append rows, each with a cell a column."""
        ...

    def close(self) -> None:
        """Finish the file and give it its name."""
        ...

    def abandon(self) -> None:
        """Remove what was written."""
        ...


class TableFormat(ABC):
    """A way to write tables, registered in `fer_core.tables.formats.FORMATS`.

    Reading raises `OSError` where the file cannot be read and `ValueError` where it is damaged;
    `fer_core.tables.readers` makes sentences of both.

    Attributes:
        name: The ending of its files without the dot; also its name on the command line.
        title: What people call it.
    """

    name: ClassVar[str]
    title: ClassVar[str]

    def check(self) -> None:  # noqa: B027 - most formats need nothing
        """Whether this format can be used here, before any work is done.

        Raises:
            AnnotationError: Something that it needs is not installed.
        """

    @abstractmethod
    def open(self, path: Path, columns: Sequence[Column]) -> TableWriter:
        """Begin a table that will stand at ``path``.

        Raises:
            AnnotationError: Something that it needs is not installed.
            OSError: The file cannot be created.
        """

    @abstractmethod
    def names(self, path: Path) -> list[str]:
        """Names of a table's columns; none where it has neither heading nor row."""

    @abstractmethod
    def rows(self, path: Path, columns: Sequence[Column]) -> Iterator[tuple[Cell, ...]]:
        """Rows of a table: a cell for each of ``columns``, None where the table has none.

        Raises:
            ResultError: A column is missing that every version has.
        """

    def columns(self, path: Path, columns: Sequence[Column]) -> Columns:
        """Columns of a table as arrays; a format that can read them faster overrides this.

        Raises:
            ResultError: A column is missing that every version has.
        """
        return columns_of_rows(self.rows(path, columns), columns)


def check_names(path: Path, names: Sequence[str], columns: Sequence[Column]) -> None:
    """Whether a table has the columns that every version of its kind has.

    Raises:
        ResultError: It lacks one.
    """
    missing = missing_columns(names, columns)
    if missing:
        raise ResultError(
            "{name} is no table of the expected kind; it has no column {missing}.",
            name=path.name,
            missing=", ".join(missing),
        )


def cells_of(record: dict[str, Any], columns: Sequence[Column]) -> tuple[Cell, ...]:
    """Cells of a row that is known by the names of its columns.

    Raises:
        ValueError: A value is not of its column's kind.
    """
    return tuple([_typed(record.get(column.name), column) for column in columns])


def _typed(value: object, column: Column) -> Cell:
    match column.kind:
        case "text" if isinstance(value, str):
            return value
        case "number" if isinstance(value, int | float):
            return float(value)
        # Other programs write whole numbers as 3.0 where cells of the column are empty.
        case "whole" if isinstance(value, int | float) and value == int(value):
            return int(value)
        case _ if value is None:
            return None
        case _:
            raise ValueError(Phrase("column {name} holds {value!r}", name=column.name, value=value))
