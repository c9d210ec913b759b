"""Tables as files: CSV, JSON Lines or Parquet, written beside their target and renamed."""

import contextlib
import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal, Protocol

from fer_core.errors import AnnotationError
from fer_core.system.files import NewFile
from fer_core.tables.schema import Cell, Column

TableFormat = Literal["csv", "jsonl", "parquet"]

FORMATS: Final[Mapping[TableFormat, str]] = {
    "csv": "CSV",
    "jsonl": "JSON Lines",
    "parquet": "Parquet",
}
"""What the formats are called, by the endings of their files."""

TABLE_ENDINGS: Final = ", ".join(f".{ending}" for ending in FORMATS)
"""The endings of tables, for messages."""


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


def format_of(path: Path) -> TableFormat | None:
    """The format that a file's name says, or None."""
    return next((known for known in FORMATS if path.suffix.lower() == f".{known}"), None)


def open_table(path: Path, kind: TableFormat, columns: Sequence[Column]) -> TableWriter:
    """Begin a table that will stand at ``path``.

    Raises:
        AnnotationError: Parquet was asked for and pyarrow is not installed.
        OSError: The file cannot be created.
    """
    match kind:
        case "csv":
            return _CsvWriter(path, columns)
        case "jsonl":
            return _JsonLinesWriter(path, columns)
        case "parquet":
            return _ParquetWriter(path, columns)


def check_format(kind: TableFormat) -> None:
    """Whether tables of this kind can be written here, before any work is done.

    Raises:
        AnnotationError: Parquet needs pyarrow, which is not installed.
    """
    if kind == "parquet":
        import_pyarrow()


class _TextWriter:
    def __init__(self, path: Path) -> None:
        self._new = NewFile(path)
        self._file = io.TextIOWrapper(self._new.file, encoding="utf-8", newline="")

    def close(self) -> None:
        self.flush()
        self._new.commit()

    def flush(self) -> None:
        """Bring what was written to the file, for whoever reads along."""
        self._file.flush()

    def abandon(self) -> None:
        self._new.abandon()


class _CsvWriter(_TextWriter):
    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        super().__init__(path)
        self._csv = csv.writer(self._file, lineterminator="\n")
        self._csv.writerow([column.name for column in columns])

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        self._csv.writerows(rows)


class _JsonLinesWriter(_TextWriter):
    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        super().__init__(path)
        self._names = [column.name for column in columns]

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        for row in rows:
            line = json.dumps(dict(zip(self._names, row, strict=True)), ensure_ascii=False)
            self._file.write(line + "\n")


class _ParquetWriter:
    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        self._arrow, parquet = import_pyarrow()
        kinds = {
            "whole": self._arrow.int64(),
            "number": self._arrow.float64(),
            "text": self._arrow.string(),
        }
        self._schema = self._arrow.schema([(c.name, kinds[c.kind]) for c in columns])
        # A file of our own: pyarrow would take a name with a scheme in it for an address.
        self._new = NewFile(path)
        try:
            self._writer = parquet.ParquetWriter(self._new.file, self._schema)
        except BaseException:
            self._new.abandon()
            raise

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        columns = list(zip(*rows, strict=True))
        if columns:
            arrays = [
                self._arrow.array(cells, field.type)
                for cells, field in zip(columns, self._schema, strict=True)
            ]
            self._writer.write_table(self._arrow.Table.from_arrays(arrays, schema=self._schema))

    def close(self) -> None:
        self._writer.close()
        self._new.commit()

    def abandon(self) -> None:
        # Else it would be done by the garbage collector, on a closed file. What it cannot write on
        # a full disk goes anyway.
        with contextlib.suppress(OSError):
            self._writer.close()
        self._new.abandon()


def import_pyarrow() -> tuple[Any, Any]:
    """Import pyarrow and its Parquet part.

    Raises:
        AnnotationError: It is not installed.
    """
    try:
        # An optional extra, without types.
        import pyarrow  # pyright: ignore[reportMissingImports, reportMissingTypeStubs]
        from pyarrow import parquet  # pyright: ignore[reportMissingImports, reportMissingTypeStubs]
    except ImportError as error:
        raise AnnotationError(
            'Parquet tables need pyarrow; install it with: pip install "fer-desktop[parquet]"'
        ) from error
    return pyarrow, parquet
