"""Erase a person from tables that hold the rows of several files."""

from collections.abc import Collection, Iterator
from pathlib import Path

from fer_core.errors import ResultError, writing_failed
from fer_core.tables.formats import FORMATS
from fer_core.tables.readers import read_names, read_records
from fer_core.tables.schema import FILE_COLUMN, TABLE_COLUMNS, Cell, Column, missing_columns
from fer_core.tables.writers import format_of, open_table


def find_combined(folder: Path) -> list[Path]:
    """Find the tables of several files in a folder, not in those below it."""
    found: list[Path] = []
    for path in sorted(folder.iterdir()):
        kind = format_of(path)
        if kind is None or not path.is_file() or path.name.startswith("."):
            continue
        try:
            names = read_names(path, kind)
        except ResultError:
            # A folder may hold tables of any origin.
            continue
        if FILE_COLUMN.name in names and not missing_columns(names, TABLE_COLUMNS):
            found.append(path)
    return found


def erase_from_combined(
    table: Path, source: str, persons: Collection[str], faces: Collection[int]
) -> int:
    """Remove a person's rows from a table of several files.

    Args:
        table: The table; it is written anew as a whole.
        source: Name of the file that the person is in.
        persons: The person's number and names.
        faces: Faces that were the person's alone; they count in tables without persons.

    Returns:
        How many rows were removed; where there is none, the table stays as it is.

    Raises:
        FerError: It cannot be read or written.
    """
    kind = format_of(table)
    assert kind is not None
    names = read_names(table, kind)
    typed = {column.name: column for column in (FILE_COLUMN, *TABLE_COLUMNS)}
    columns = [typed.get(name, Column(name, "text", "", "", since=2)) for name in names]
    places = {name: place for place, name in enumerate(names)}

    def is_theirs(record: tuple[Cell, ...]) -> bool:
        if Path(str(record[places[FILE_COLUMN.name]])).name != source:
            return False
        person = record[places["person"]] if "person" in places else None
        if person is not None:
            return person in persons
        return record[places["face_id"]] in faces

    def kept() -> Iterator[tuple[Cell, ...]]:
        for record in read_records(table, kind, columns):
            if not is_theirs(record):
                yield record

    removed = sum(is_theirs(record) for record in read_records(table, kind, columns))
    if removed:
        FORMATS[kind].check()
        try:
            writer = open_table(table, kind, columns)
            try:
                writer.write(list(kept()))
                writer.close()
            except BaseException:
                writer.abandon()
                raise
        except OSError as error:
            raise writing_failed(table, error) from error
    return removed
