"""Reads tables of every format and schema version back."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from fer_core.errors import ResultError
from fer_core.phrases import system_reason
from fer_core.tables.formats import FORMATS
from fer_core.tables.formats.columns import Columns
from fer_core.tables.schema import Cell, Column


def read_records(path: Path, kind: str, columns: Sequence[Column]) -> Iterator[tuple[Cell, ...]]:
    """Read a table row by row.

    Args:
        path: The table.
        kind: Name of its format.
        columns: What its rows are to have. Those that came later than the table are None in all
            rows; columns of the table that are not among these are left out.

    Yields:
        A cell for each of ``columns``, in their order; None for an empty one.

    Raises:
        ResultError: It cannot be read, is damaged, or lacks a column that every version has.
    """
    with _explained(path):
        yield from FORMATS[kind].rows(path, columns)


def read_columns(path: Path, kind: str, columns: Sequence[Column]) -> Columns:
    """Read columns of a table as arrays, with the same cells that `read_records` yields.

    Args:
        path: The table.
        kind: Name of its format.
        columns: Which ones. Those that came later than the table are empty.

    Raises:
        ResultError: See `read_records`.
    """
    with _explained(path):
        return FORMATS[kind].columns(path, columns)


def read_names(path: Path, kind: str) -> list[str]:
    """Read the names of a table's columns; none where it has neither heading nor row.

    Raises:
        ResultError: It cannot be read.
    """
    with _explained(path):
        return FORMATS[kind].names(path)


@contextmanager
def _explained(path: Path) -> Generator[None]:
    """Turn what readers raise on files that are missing or damaged into one sentence."""
    try:
        yield
    except OSError as error:
        raise ResultError(
            "{path} cannot be read: {reason}.", path=path, reason=system_reason(error)
        ) from error
    except (ValueError, OverflowError) as error:
        raise ResultError(
            "{name} is damaged and cannot be read: {reason}.", name=path.name, reason=error
        ) from error
