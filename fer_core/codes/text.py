"""Read what somebody else's program wrote as a table of text or a spreadsheet."""

import csv
import io
import math
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from fer_core.errors import ResultError
from fer_core.phrases import system_reason

_LARGEST: Final = 64 * 1024 * 1024
Record = Mapping[str, str]


def read_bytes(path: Path) -> bytes:
    """Read a whole file.

    Raises:
        ResultError: It is not there, no file, or larger than 64 MiB.
    """
    if not path.is_file():
        raise ResultError("There is no file {path}; check its name.", path=path)
    try:
        if path.stat().st_size > _LARGEST:
            raise ResultError("{name} is larger than 64 MiB; it holds no codes.", name=path.name)
        return path.read_bytes()
    except OSError as error:
        raise ResultError(
            "{path} cannot be read: {reason}.", path=path, reason=system_reason(error)
        ) from error


def read_table(path: Path) -> list[Record]:
    """Read the lines of a table as text by heading, the headings in small letters.

    Args:
        path: ``.csv`` or ``.tsv`` in UTF-8 (comma, semicolon or tab), or the first sheet of an
            ``.xlsx`` file.

    Raises:
        ResultError: It cannot be read or has no heading.
    """
    rows = _sheet(path) if path.suffix.lower() == ".xlsx" else _lines(path)
    if not rows:
        raise ResultError("{name} is empty.", name=path.name)
    heading = [name.strip().casefold() for name in rows[0]]
    records: list[Record] = []
    for number, row in enumerate(rows[1:], 2):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(heading):
            raise ResultError(
                "{name}: line {number} has more cells than the heading.",
                name=path.name,
                number=number,
            )
        cells = [*row, *[""] * (len(heading) - len(row))]
        records.append({name: cell.strip() for name, cell in zip(heading, cells, strict=True)})
    return records


def number_of(path: Path, record: Record, column: str) -> float:
    """Return a cell that must be a number of seconds.

    Raises:
        ResultError: It is none.
    """
    text = record.get(column, "").replace(",", ".")
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise ResultError(
            "{name}: {column} is {text!r}, no number of seconds.",
            name=path.name,
            column=column,
            text=text,
        )
    return value


def _lines(path: Path) -> list[list[str]]:
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ResultError("{name} is no text in UTF-8; save it as such.", name=path.name) from error
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise ResultError("{name} is damaged: {reason}.", name=path.name, reason=error) from error


def _sheet(path: Path) -> list[list[str]]:
    content = read_bytes(path)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST:
                raise ResultError(
                    "{name} unpacks to more than 64 MiB; it holds no codes.", name=path.name
                )
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = [
            ["" if cell is None else str(cell) for cell in row]
            for row in book.worksheets[0].iter_rows(values_only=True)
        ]
        book.close()
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, IndexError) as error:
        raise ResultError(
            "{name} is no spreadsheet that can be read: {reason}.", name=path.name, reason=error
        ) from error
    return rows
