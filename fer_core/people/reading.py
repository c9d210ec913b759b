"""Read a result with its user's changes, or without."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from fer_core.people.journal import EditJournal, edits_path
from fer_core.people.people import FaceSpan, People, default_person
from fer_core.people.stretches import Stretches
from fer_core.tables.results import ResultFiles
from fer_core.tables.rows import Row, read_table


def read_result(result: ResultFiles, *, edited: bool = True) -> Iterator[Row]:
    """Read the rows of a result; every table, summary and report is made from these.

    Args:
        result: The result.
        edited: Whether the changes of its user are applied. Without them rows are as the table
            has them, but ``person`` is never empty for a face.

    Raises:
        ResultError: The table or the file of changes cannot be read, or the two do not fit.
    """
    changed = edited and edits_path(result.table).is_file()
    # Without changes the table need not be read twice.
    people = open_journal(result).people if changed else None
    return edit_rows(read_table(result.table, result.table_format), people)


def open_journal(result: ResultFiles) -> EditJournal:
    """Open the changes of a result; reads its whole table once.

    Raises:
        ResultError: See `read_result`.
    """
    rows = read_table(result.table, result.table_format)
    return EditJournal(result.table, People.of_faces(scan_faces(rows)))


def assign_persons(rows: Iterable[Row], persons: Mapping[int, str]) -> Iterator[Row]:
    """Say whose the faces of rows are, by the number of the face; others stay as they are."""
    for row in rows:
        person = None if row.face_id is None else persons.get(row.face_id)
        yield row if person is None else row._replace(person=person)


def edit_rows(rows: Iterable[Row], people: People | None = None) -> Iterator[Row]:
    """Apply changes to rows.

    Args:
        rows: Rows of a table, in its order.
        people: Everybody after the changes, or None to apply none; each face without a person
            becomes one then.

    Yields:
        The rows. Frames that were cut are left out; a frame that lost all its faces keeps a row.
    """
    for frame, group in groupby(rows, key=lambda row: row.frame):
        if people is not None and people.cut.at(frame):
            continue
        kept = False
        row = None
        for row in group:
            shown = _edited(row, people)
            if shown is not None:
                kept = True
                yield shown
        if not kept and row is not None:
            yield Row(frame, row.time_s)


def _edited(row: Row, people: People | None) -> Row | None:
    face = row.face_id
    if face is None:
        return row
    if people is None:
        return row if row.person is not None else row._replace(person=default_person(face))
    title = people.title_at(face, row.frame)
    if title is None:
        return None
    code = people.code_at(face, row.frame) or row.code
    return row if (title, code) == (row.person, row.code) else row._replace(person=title, code=code)


@dataclass(slots=True)
class _Scan:
    first: int
    first_s: float
    last: int = 0
    last_s: float = 0.0
    frames: int = 0
    starts: list[int] = field(default_factory=list[int])
    values: list[str] = field(default_factory=list[str])


def scan_faces(rows: Iterable[Row]) -> list[FaceSpan]:
    """Find the faces of a table and whose they are in it, by the first frame."""
    found: dict[int, _Scan] = {}
    for row in rows:
        face = row.face_id
        if face is None:
            continue
        scan = found.get(face)
        if scan is None:
            scan = found[face] = _Scan(row.frame, row.time_s)
        scan.last, scan.last_s = row.frame, row.time_s
        scan.frames += 1
        person = row.person or default_person(face)
        if not scan.values or scan.values[-1] != person:
            scan.starts.append(row.frame if scan.values else 0)
            scan.values.append(person)
    return [
        FaceSpan(
            face,
            scan.first,
            scan.last,
            scan.frames,
            scan.first_s,
            scan.last_s,
            Stretches(tuple(scan.starts), tuple(scan.values)),
        )
        for face, scan in found.items()
    ]
