"""Reads tables of every format and schema version back."""

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, cast

from fer_core.errors import ResultError
from fer_core.tables.schema import Cell, Column, ColumnKind, missing_columns
from fer_core.tables.writers import TableFormat, import_pyarrow


def read_records(
    path: Path, kind: TableFormat, columns: Sequence[Column]
) -> Iterator[tuple[Cell, ...]]:
    """Read a table row by row.

    Args:
        path: The table.
        kind: How it is written.
        columns: What its rows are to have. Those that came later than the table are None in all
            rows; columns of the table that are not among these are left out.

    Yields:
        A cell for each of ``columns``, in their order; None for an empty one.

    Raises:
        ResultError: It cannot be read, is damaged, or lacks a column that every version has.
    """
    reader = {"csv": _read_csv, "jsonl": _read_json_lines, "parquet": _read_parquet}[kind]
    try:
        yield from reader(path, columns)
    except OSError as error:
        raise ResultError(f"{path} cannot be read: {error.strerror or error}.") from error
    except (ValueError, OverflowError, csv.Error) as error:
        raise ResultError(f"{path.name} is damaged and cannot be read: {error}.") from error


def read_names(path: Path, kind: TableFormat) -> list[str]:
    """Read the names of a table's columns; none where it has neither heading nor row.

    Raises:
        ResultError: It cannot be read.
    """
    try:
        match kind:
            case "csv":
                with path.open(encoding="utf-8", newline="") as file:
                    return next(csv.reader(file), list[str]())
            case "jsonl":
                with path.open(encoding="utf-8") as file:
                    return list(_json_object(next(file, "{}")))
            case "parquet":
                _, parquet = import_pyarrow()
                with path.open("rb") as file:
                    return list(parquet.ParquetFile(file).schema_arrow.names)
    except OSError as error:
        raise ResultError(f"{path} cannot be read: {error.strerror or error}.") from error
    except (ValueError, OverflowError, csv.Error) as error:
        raise ResultError(f"{path.name} is damaged and cannot be read: {error}.") from error


def _read_csv(path: Path, columns: Sequence[Column]) -> Iterator[tuple[Cell, ...]]:
    converters = [_FROM_TEXT[column.kind] for column in columns]
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        names = next(lines, list[str]())
        _check_names(path, names, columns)
        width = len(names)
        places = [names.index(c.name) if c.name in names else width for c in columns]
        as_written = places == list(range(width))
        for line in lines:
            if len(line) != width:
                raise ValueError(f"line {lines.line_num} has {len(line)} cells instead of {width}")
            if not as_written:
                line.append("")
                line = [line[place] for place in places]
            yield tuple(
                [
                    convert(text) if text else None
                    for convert, text in zip(converters, line, strict=True)
                ]
            )


def _read_json_lines(path: Path, columns: Sequence[Column]) -> Iterator[tuple[Cell, ...]]:
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            record = _json_object(line)
            if number == 0:
                _check_names(path, list(record), columns)
            yield _cells(record, columns)


def _read_parquet(path: Path, columns: Sequence[Column]) -> Iterator[tuple[Cell, ...]]:
    _, parquet = import_pyarrow()
    with path.open("rb") as file:
        table = parquet.ParquetFile(file)
        _check_names(path, table.schema_arrow.names, columns)
        for batch in table.iter_batches():
            for record in batch.to_pylist():
                yield _cells(record, columns)


def _check_names(path: Path, names: Sequence[str], columns: Sequence[Column]) -> None:
    missing = missing_columns(names, columns)
    if missing:
        raise ResultError(
            f"{path.name} is no table of the expected kind; it has no column {', '.join(missing)}."
        )


def _json_object(line: str) -> dict[str, Any]:
    record = json.loads(line)
    if not isinstance(record, dict):
        raise ValueError(f"expected a JSON object a line, not {line.strip()[:40]!r}")
    return cast("dict[str, Any]", record)


def _cells(record: dict[str, Any], columns: Sequence[Column]) -> tuple[Cell, ...]:
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
            raise ValueError(f"column {column.name} holds {value!r}")


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        number = float(text)
        if number != int(number):
            raise
        return int(number)


_FROM_TEXT: Final[dict[ColumnKind, Callable[[str], Cell]]] = {
    "whole": _whole,
    "number": float,
    "text": str,
}
