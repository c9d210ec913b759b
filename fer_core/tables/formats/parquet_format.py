"""Tables as Parquet, by pyarrow, which is an optional extra."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, ClassVar, Final

from fer_core.errors import AnnotationError
from fer_core.system.files import NewFile
from fer_core.tables.formats.arrow import read_by_arrow
from fer_core.tables.formats.columns import Columns
from fer_core.tables.formats.format import TableFormat, TableWriter, cells_of, check_names
from fer_core.tables.schema import Cell, Column

_GROUP_ROWS: Final = 65536
"""Rows of a row group, in which readers skip and decompress: 36 minutes of one face at 30 frames/s.
As many are held in memory until they are written."""


class ParquetFormat(TableFormat):
    """Parquet, small and typed."""

    name: ClassVar[str] = "parquet"
    title: ClassVar[str] = "Parquet"

    def check(self) -> None:
        """See `TableFormat.check`."""
        _import_pyarrow()

    def open(self, path: Path, columns: Sequence[Column]) -> TableWriter:
        """See `TableFormat.open`."""
        return _ParquetWriter(path, columns)

    def names(self, path: Path) -> list[str]:
        """See `TableFormat.names`."""
        _, parquet = _import_pyarrow()
        with path.open("rb") as file:
            return list(parquet.ParquetFile(file).schema_arrow.names)

    def rows(self, path: Path, columns: Sequence[Column]) -> Iterator[tuple[Cell, ...]]:
        """See `TableFormat.rows`."""
        _, parquet = _import_pyarrow()
        with path.open("rb") as file:
            table = parquet.ParquetFile(file)
            check_names(path, table.schema_arrow.names, columns)
            for batch in table.iter_batches():
                for record in batch.to_pylist():
                    yield cells_of(record, columns)

    def columns(self, path: Path, columns: Sequence[Column]) -> Columns:
        """See `TableFormat.columns`."""
        check_names(path, self.names(path), columns)
        found = read_by_arrow(path, columns, _read_arrow)
        return super().columns(path, columns) if found is None else found


def _read_arrow(file: BinaryIO, columns: Sequence[Column]) -> Any:  # noqa: ANN401  # untyped
    _, parquet = _import_pyarrow()
    known = parquet.read_schema(file).names
    there = [column for column in columns if column.name in known]
    texts = [column.name for column in there if column.kind == "text"]
    file.seek(0)
    table = parquet.ParquetFile(file, read_dictionary=texts)
    return table.read(columns=[column.name for column in there])


class _ParquetWriter:
    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        self._arrow, parquet = _import_pyarrow()
        kinds = {
            "whole": self._arrow.int64(),
            "number": self._arrow.float64(),
            "text": self._arrow.string(),
        }
        self._schema = self._arrow.schema([(c.name, kinds[c.kind]) for c in columns])
        self._held: list[Any] = []
        self._held_rows = 0
        # A file of our own: pyarrow would take a name with a scheme in it for an address.
        self._new = NewFile(path)
        try:
            self._writer = parquet.ParquetWriter(self._new.file, self._schema, compression="zstd")
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
            self._held.append(self._arrow.RecordBatch.from_arrays(arrays, schema=self._schema))
            self._held_rows += len(columns[0])
            if self._held_rows >= _GROUP_ROWS:
                self._write_held()

    def _write_held(self) -> None:
        # Each call makes a row group.
        if self._held:
            self._writer.write_table(self._arrow.Table.from_batches(self._held).combine_chunks())
        self._held = []
        self._held_rows = 0

    def close(self) -> None:
        self._write_held()
        self._writer.close()
        self._new.commit()

    def abandon(self) -> None:
        # Else it would be done by the garbage collector, on a closed file. What it cannot write on
        # a full disk goes anyway.
        with contextlib.suppress(OSError):
            self._writer.close()
        self._new.abandon()


def _import_pyarrow() -> tuple[Any, Any]:
    try:
        # An optional extra, without types.
        import pyarrow  # pyright: ignore[reportMissingImports, reportMissingTypeStubs]
        from pyarrow import parquet  # pyright: ignore[reportMissingImports, reportMissingTypeStubs]
    except ImportError as error:
        raise AnnotationError(
            'Parquet tables need pyarrow; install it with: pip install "fer-desktop[parquet]"'
        ) from error
    return pyarrow, parquet
