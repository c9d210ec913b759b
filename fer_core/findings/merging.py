"""Write the rows of many results into one table, result after result."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from fer_core.errors import ResultError, writing_failed
from fer_core.findings.recording import name_of, read_head
from fer_core.people.reading import read_result
from fer_core.tables.combined import CombinedTable
from fer_core.tables.results import SESSION_ENDING, ResultFiles, find_results
from fer_core.tables.rows import Row

_HELD_ROWS: Final = 16384
"""A result of fewer rows than these is read once; a longer one twice, the first time to see whether
it is whole, since a row that was written cannot be taken back."""

_OF_ORIGIN: Final = ("source", "model", "settings")


@dataclass(frozen=True, slots=True)
class Part:
    """A result that is to become a part of a merged table.

    Attributes:
        files: Its files.
        head: What its summary says of the file, the model and the settings; empty where there is
            none.
        file: What the column ``file`` holds for its rows; no two parts have the same.
    """

    files: ResultFiles
    head: Mapping[str, Any]
    file: str

    @property
    def name(self) -> str:
        """Name of the file that was annotated."""
        return name_of(self.files, self.head)


def find_parts(paths: Iterable[Path], damaged: Callable[[ResultError], None]) -> list[Part]:
    """Find all results that paths name, each once.

    The column ``file`` gets the path of the file that was annotated where it is still there, the
    folder of a recorded session, or else the path of the table; that also where several results
    are from one file.

    Args:
        paths: Tables, summaries and folders; see `find_results`.
        damaged: Called with the error of each result that cannot be taken.
    """
    found: dict[Path, tuple[ResultFiles, Mapping[str, Any]]] = {}
    for path in paths:
        try:
            results = find_results(path, damaged)
        except ResultError as error:
            damaged(error)
            continue
        for files in results:
            table = files.table.resolve()
            if table in found:
                continue
            try:
                head = read_head(files.summary)
                # Figures of faces are left: they grow with the length of a recording.
                kept = {key: head[key] for key in _OF_ORIGIN if key in head}
                found[table] = (files, kept)
            except ResultError as error:
                damaged(error)
    names = Counter(_file_of(files) for files, _ in found.values())
    return [
        Part(files, head, name if names[name := _file_of(files)] == 1 else str(files.table))
        for files, head in found.values()
    ]


def merge_parts(
    target: Path, parts: Sequence[Part], damaged: Callable[[ResultError], None]
) -> dict[str, int]:
    """Write the rows of results into one table, with the changes of their users.

    Memory does not grow with the number or length of the results.

    Args:
        target: The table; its ending says the format.
        parts: The results.
        damaged: Called with the error of each result that is left out because it cannot be read.

    Returns:
        The number of rows of each result that was taken, by the content of the column ``file``.

    Raises:
        ResultError: Not one of them can be read; no table is written then.
        AnnotationError: The table cannot be written, or its format needs what is not installed.
    """
    counts: dict[str, int] = {}
    try:
        with CombinedTable(target) as combined:
            for part in parts:
                try:
                    rows = _checked_rows(part.files)
                except ResultError as error:
                    damaged(error)
                    continue
                counts[part.file] = combined.append(part.file, rows)
            if not counts:
                raise ResultError("No result could be read; nothing was written.")
    except OSError as error:
        raise writing_failed(target, error) from error
    return counts


def _checked_rows(files: ResultFiles) -> Iterable[Row]:
    """Return the rows of a result of which all can be read."""
    rows = read_result(files)
    held = list(islice(rows, _HELD_ROWS))
    if len(held) < _HELD_ROWS:
        return held
    for _ in rows:
        pass
    return read_result(files)


def _file_of(files: ResultFiles) -> str:
    if files.source is not None:
        return str(files.source)
    folder = files.table.parent
    return str(folder if folder.suffix == SESSION_ENDING else files.table)
