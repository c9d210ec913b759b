"""Tables whose recording was interrupted: known at the next start, kept or discarded there."""

import errno
import logging
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from fer_core.errors import AnnotationError, FerError
from fer_core.phrases import Phrase, system_reason
from fer_core.system.file_lock import FileLock
from fer_core.system.files import move_file, write_json
from fer_core.system.json_file import read_json
from fer_core.system.user_folders import data_folder
from fer_core.tables.readers import read_records
from fer_core.tables.row_log import measure_log
from fer_core.tables.schema import LIVE_COLUMNS, Cell
from fer_core.tables.writers import format_of, open_table

log = logging.getLogger(__name__)

_FOLDER: Final = "recordings"
_BATCH_ROWS: Final = 10_000
_STEM_CHARACTERS: Final = 80
"""How much of a table's name its log bears: the whole may be too long with more."""


def log_path(table: Path) -> Path:
    """Return a free name beside a table for the log of its rows."""
    stem = table.stem[:_STEM_CHARACTERS]
    return _free_name(table.with_name(f"{stem}.unfinished.csv"))


def finish_table(rows: Path, table: Path, *, overwrite: bool) -> Path:
    """Make a table of a whole log, which is gone afterwards.

    Args:
        rows: The log.
        table: The table, its format by its ending.
        overwrite: Whether a file of that name is replaced; else a number is added to the name.

    Returns:
        The table.

    Raises:
        OSError: It cannot be written; the log is still there.
        FerError: What the format needs is not installed; the log is still there.
    """
    if not overwrite:
        table = _free_name(table)
    kind = format_of(table)
    if kind is None or kind == "csv":
        move_file(rows, table)
        return table
    writer = open_table(table, kind, LIVE_COLUMNS)
    try:
        for batch in _batches(rows):
            writer.write(batch)
        writer.close()
    except BaseException:
        writer.abandon()
        raise
    rows.unlink()
    return table


def failure_reason(error: OSError) -> Phrase | str:
    """Return why a table could not be written, as a part of a sentence."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Phrase("there is no room left on the disk")
    if error.errno == errno.EFBIG:
        return Phrase("a file may not be larger there")
    return system_reason(error)


class RecordingEntry:
    """Says on the disk that a table is being recorded, until `close`.

    If the program dies before, `find_unfinished` finds it.

    Args:
        rows: The log of its rows.
        table: The table that it will be.

    Raises:
        FerError: It cannot be written.
    """

    def __init__(self, rows: Path, table: Path) -> None:
        self._path = data_folder() / _FOLDER / f"{secrets.token_hex(8)}.json"
        write_json(self._path, {"rows": str(rows), "table": str(table)})
        self._lock = FileLock(_lock_path(self._path))

    def close(self, *, keep: bool = False) -> None:
        """End it.

        Args:
            keep: Whether the log is left, to be offered at the next start.
        """
        self._lock.release()
        if not keep:
            _remove_entry(self._path)


@dataclass(frozen=True, slots=True)
class UnfinishedTable:
    """A table whose recording was interrupted.

    Attributes:
        rows: The log of its rows, in CSV.
        table: The table that it was to become.
        frames: How many frames it has.
        entry: The file that says so.
    """

    rows: Path
    table: Path
    frames: int
    entry: Path

    def keep(self) -> Path:
        """Make the table; returns it. Its name has a number where another file has its name.

        Raises:
            AnnotationError: It cannot be written; it is still there to be kept or discarded.
        """
        try:
            os.truncate(self.rows, measure_log(self.rows).size)
            table = finish_table(self.rows, self.table, overwrite=False)
        except OSError as error:
            raise AnnotationError(
                "{name} could not be written: {reason}. Its rows are in {rows}.",
                name=self.table.name,
                reason=failure_reason(error),
                rows=self.rows,
            ) from error
        _remove_entry(self.entry)
        return table

    def discard(self) -> None:
        """Remove it.

        Raises:
            AnnotationError: It cannot be removed.
        """
        try:
            self.rows.unlink(missing_ok=True)
        except OSError as error:
            raise AnnotationError(
                "{rows} could not be removed: {reason}.",
                rows=self.rows,
                reason=failure_reason(error),
            ) from error
        _remove_entry(self.entry)


def find_unfinished() -> list[UnfinishedTable]:
    """Find the tables whose recording was interrupted.

    Those that are being recorded now, by this program or another, are not among them. What has no
    frame, or was removed by somebody, is forgotten.

    Raises:
        FerError: The user's home folder is unknown.
    """
    return [
        found
        for entry in sorted((data_folder() / _FOLDER).glob("*.json"))
        if (found := _read_entry(entry)) is not None
    ]


def _read_entry(entry: Path) -> UnfinishedTable | None:
    try:
        lock = FileLock(_lock_path(entry))
    except OSError:
        return None  # it is being recorded
    try:
        content: dict[str, Any] = read_json(entry)
        rows, table = Path(content["rows"]), Path(content["table"])
        frames = measure_log(rows).frames if rows.exists() else 0
    except (OSError, ValueError, LookupError, TypeError):
        log.warning("The entry %s of a recording cannot be read", entry, exc_info=True)
        return None
    finally:
        lock.release()
    if frames:
        return UnfinishedTable(rows, table, frames, entry)
    if rows.parent.is_dir():  # else on a disk that is not there now
        rows.unlink(missing_ok=True)
        _remove_entry(entry)
    return None


def register(rows: Path, table: Path) -> RecordingEntry | None:
    """Make an entry for a recording; None, and a line in the log, where that is impossible.

    The recording need not fail for that: its rows still stand beside the table.
    """
    try:
        return RecordingEntry(rows, table)
    except (FerError, OSError):
        log.warning(
            "The recording of %s will not be offered if it is cut off", table, exc_info=True
        )
        return None


def _lock_path(entry: Path) -> Path:
    return entry.with_suffix(".lock")


def _remove_entry(entry: Path) -> None:
    entry.unlink(missing_ok=True)
    _lock_path(entry).unlink(missing_ok=True)


def _batches(rows: Path) -> Iterator[list[tuple[Cell, ...]]]:
    found = read_records(rows, "csv", LIVE_COLUMNS)
    while batch := list(islice(found, _BATCH_ROWS)):
        yield batch


def _free_name(path: Path) -> Path:
    free, number = path, 1
    while free.exists() or free.is_symlink():
        number += 1
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return free
