"""Reads tables column by column with pyarrow, which is an optional extra.

It reads an hour of four people some five times faster than the readers of rows, and without the
interpreter's lock. What it refuses or may understand differently is left to those readers, which
say where a table is damaged.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from fer_core.phrases import Phrase
from fer_core.tables.formats.columns import Columns, Words, are_whole
from fer_core.tables.schema import Column

ReadArrow = Callable[[BinaryIO, Sequence[Column]], Any]
"""Reads an open file into a ``pyarrow.Table``; it may lack columns."""


def read_by_arrow(path: Path, columns: Sequence[Column], read: ReadArrow) -> Columns | None:
    """Read columns of a table with pyarrow.

    Args:
        path: The table.
        columns: Which ones; those that the table lacks are empty.
        read: Reads them; imports what it needs of pyarrow.

    Returns:
        The columns; None where pyarrow is not installed or cannot read the table.

    Raises:
        OSError: The file cannot be opened.
    """
    try:
        import pyarrow  # pyright: ignore[reportMissingImports, reportMissingTypeStubs]  # untyped
    except ImportError:
        return None
    arrow: Any = pyarrow
    with path.open("rb") as file:
        try:
            table = read(file, columns)
            return _columns(arrow, table, columns)
        except (arrow.ArrowException, OSError, ValueError):
            # The readers of rows find the place and the words for it.
            return None


def _columns(arrow: Any, table: Any, columns: Sequence[Column]) -> Columns:  # noqa: ANN401
    numbers: dict[str, NDArray[np.float64]] = {}
    texts: dict[str, Words] = {}
    for column in columns:
        found = table[column.name] if column.name in table.column_names else None
        if found is not None and arrow.types.is_null(found.type):
            found = None
        if column.kind == "text":
            texts[column.name] = _words(arrow, found, table.num_rows)
        else:
            numbers[column.name] = _numbers(arrow, found, table.num_rows)
            if column.kind == "whole" and not are_whole(numbers[column.name]):
                raise ValueError(
                    Phrase("column {name} holds what is no whole number", name=column.name)
                )
    return Columns(numbers, texts)


def _numbers(arrow: Any, found: Any, rows: int) -> NDArray[np.float64]:  # noqa: ANN401
    if found is None:
        return np.full(rows, np.nan)
    if not (arrow.types.is_integer(found.type) or arrow.types.is_floating(found.type)):
        raise ValueError(Phrase("a column of numbers is of the type {kind}", kind=str(found.type)))
    return np.concatenate([np.zeros(0), *(_plain(chunk) for chunk in found.chunks)])


def _words(arrow: Any, found: Any, rows: int) -> Words:  # noqa: ANN401
    if found is None:
        return Words(np.full(rows, -1, np.int32), ())
    if not arrow.types.is_dictionary(found.type):
        found = found.dictionary_encode()
    if not arrow.types.is_string(found.type.value_type):
        raise ValueError(Phrase("a column of text is of the type {kind}", kind=str(found.type)))
    found = found.unify_dictionaries()
    words: list[str] = found.chunk(0).dictionary.to_pylist() if found.num_chunks else []
    parts = [_plain(chunk.indices) for chunk in found.chunks]
    codes = np.nan_to_num(np.concatenate([np.zeros(0), *parts]), nan=-1).astype(np.int32)
    empty = [place for place, word in enumerate(words) if not word]
    codes[np.isin(codes, empty)] = -1
    return Words(codes, tuple(words))


def _plain(chunk: Any) -> NDArray[np.float64]:  # noqa: ANN401
    """Return the numbers of an ``Array``, NaN for empty cells.

    Its own ``to_numpy`` imports pandas, and ``pyarrow.compute`` takes long to import as well: both
    keep the interpreter's lock for a moment that a window shows.
    """
    if len(chunk) == 0:
        return np.zeros(0)
    validity, data = chunk.buffers()
    end = chunk.offset + len(chunk)
    kind = np.dtype(chunk.type.to_pandas_dtype())
    values = np.frombuffer(data, kind, end)[chunk.offset :].astype(np.float64)
    if validity is not None:
        known = np.unpackbits(np.frombuffer(validity, np.uint8), count=end, bitorder="little")
        values[known[chunk.offset :] == 0] = np.nan
    return values
