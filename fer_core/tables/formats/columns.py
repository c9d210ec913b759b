"""The cells of a table column by column, for programs that want arrays instead of rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

import numpy as np
from numpy.typing import NDArray

from fer_core.phrases import Phrase
from fer_core.tables.schema import Cell, Column

_WHOLE_LIMIT: Final = 2**53
"""Whole numbers below this one are exact as float64; it may itself be a rounded one."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A column of text.

    Attributes:
        codes: (n,) int32, each cell's place in `words`; -1 for an empty one.
        words: Every text that occurs, once.
    """

    codes: NDArray[np.int32]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The columns of a table of n rows.

    Attributes:
        numbers: (n,) float64 by the name of the column, NaN for an empty cell; also whole numbers.
        texts: The columns of text by their names.
    """

    numbers: Mapping[str, NDArray[np.float64]]
    texts: Mapping[str, Words]


def columns_of_rows(rows: Iterable[Sequence[Cell]], columns: Sequence[Column]) -> Columns:
    """Collect rows column by column.

    Args:
        rows: A cell for each of ``columns``.
        columns: The columns.

    Raises:
        ValueError: A whole number is too large to be exact.
    """
    cells = list(zip(*rows, strict=True)) or [()] * len(columns)
    numbers: dict[str, NDArray[np.float64]] = {}
    texts: dict[str, Words] = {}
    for column, values in zip(columns, cells, strict=True):
        if column.kind == "text":
            places: dict[object, int] = {}
            codes = [places.setdefault(value, len(places)) if value else -1 for value in values]
            texts[column.name] = Words(np.array(codes, np.int32), cast("Any", tuple(places)))
        else:
            found = np.array([np.nan if value is None else value for value in values], np.float64)
            if column.kind == "whole" and not are_whole(found):
                raise ValueError(
                    Phrase("column {name} holds a number that is too large", name=column.name)
                )
            numbers[column.name] = found
    return Columns(numbers, texts)


def are_whole(values: NDArray[np.float64]) -> bool:
    """Whether all numbers but NaN are whole and exact as float64."""
    known = values[~np.isnan(values)]
    return bool((np.abs(known) < _WHOLE_LIMIT).all() and (known == np.trunc(known)).all())
