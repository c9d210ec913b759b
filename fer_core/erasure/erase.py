"""Erase a person from one result: rows, edits, the annotated copy, and what a job left.

The new files are written completely into a folder beside the result and then moved to their
places. Where the program is ended in between, the next call finishes the moves. The source is never
changed.
"""

import contextlib
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Final, cast

from fer_core.annotation.parts.journal import journal_folder
from fer_core.errors import ResultError, writing_failed
from fer_core.people.edits import (
    AssignStretch,
    CodeStretch,
    CutStretch,
    Edit,
    MarkFalseFace,
    NamePerson,
)
from fer_core.people.journal import edits_content, edits_path
from fer_core.people.people import PERSON_NUMBER, People, Person, default_person
from fer_core.people.reading import open_journal, scan_faces
from fer_core.people.rewriting import COMPUTED, ReportFiles, read_summary, write_rows
from fer_core.people.stretches import Stretches
from fer_core.system.files import move_file, write_json
from fer_core.tables.results import ResultFiles
from fer_core.tables.rows import Row, read_table

_READY: Final = "ready.json"


@dataclass(frozen=True, slots=True)
class Erased:
    """What was removed of a person.

    Attributes:
        person: Their number and name.
        faces: Numbers of the faces that were theirs.
        rows: How many rows of the table.
        edits: How many changes of the user are gone.
        removed: Files and folders that are gone.
        kept: Files that still show the person, each with a sentence.
    """

    person: str
    faces: tuple[int, ...]
    rows: int
    edits: int
    removed: tuple[Path, ...]
    kept: tuple[str, ...]


def erase_person(result: ResultFiles, name: str, *, keep_copy: bool = False) -> Erased:
    """Erase a person from a result.

    Rows of the person, and of stretches that were theirs before the user marked them as false, are
    left out of the table; a frame that loses all its faces keeps a row without one. Segments and
    summary are computed anew. The user's other changes stay, as one state: they cannot be taken
    back one by one any more. The annotated copy, on which the person can be seen, is removed.

    Args:
        result: The result.
        name: Number or name of the person.
        keep_copy: Whether the annotated copy stays.

    Raises:
        FerError: There is no such person, the result cannot be read, or not be written; then
            either nothing is changed, or the next call with the same result finishes.
    """
    finish_erasure(result)
    summary = read_summary(result)
    journal = open_journal(result)
    people = journal.people
    person = people.find(name)
    before = list(read_table(result.table, result.table_format))
    rows = list(_without(before, people, person.number))
    head = _head(summary, rows, keep_copy=keep_copy)
    folder = _folder(result.table)
    doomed = [path for path in _doomed(result, keep_copy=keep_copy) if path.exists()]
    try:
        folder.mkdir()
        files = ReportFiles(
            folder / result.table.name,
            result.table_format,
            None if result.segments is None else folder / result.segments.name,
            folder / _summary_of(result).name,
        )
        write_rows(rows, summary, head, files)
        edits = _remaining_edits(People.of_faces(scan_faces(rows)), people, person.number)
        if edits:
            write_json(folder / edits_path(result.table).name, edits_content(files.table, edits))
        write_json(folder / _READY, {"keep_copy": keep_copy, "edits": bool(edits)})
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise writing_failed(result.table, error) from error
        raise
    finish_erasure(result)
    gone = sum(row.face_id is not None for row in before)
    return Erased(
        _title(person),
        person.faces,
        gone - sum(row.face_id is not None for row in rows),
        len(journal.edits) - len(edits),
        tuple(doomed),
        tuple(_kept(result, keep_copy=keep_copy)),
    )


def finish_erasure(result: ResultFiles) -> None:
    """Finish what an erasure that was ended in between began; nothing where there was none.

    Only files of the result itself are replaced or removed, whatever stands in the folder.

    Raises:
        FerError: A file cannot be moved or removed.
    """
    folder = _folder(result.table)
    if not folder.is_dir():
        return
    edits = edits_path(result.table)
    targets = [edits, result.segments, _summary_of(result), result.table]
    try:
        ready = folder / _READY
        if ready.is_file():
            plan: Any = json.loads(ready.read_text("utf-8"))
            if not plan["edits"]:
                edits.unlink(missing_ok=True)
            for path in _doomed(result, keep_copy=bool(plan["keep_copy"])):
                if path.is_dir():
                    shutil.rmtree(path)
                else:
                    path.unlink(missing_ok=True)
            for target in targets:
                if target is not None and (folder / target.name).is_file():
                    move_file(folder / target.name, target)
        shutil.rmtree(folder)
    except OSError as error:
        raise writing_failed(result.table, error) from error
    except (ValueError, KeyError, TypeError) as error:
        raise ResultError(
            "{folder} is damaged; remove it and erase once more.", folder=folder
        ) from error


def unfinished_erasure(table: Path) -> Path | None:
    """Return the folder of an erasure that was ended in between, if there is one."""
    folder = _folder(table)
    return folder if folder.is_dir() else None


def _folder(table: Path) -> Path:
    return table.with_name(f".{table.name}.fer-erase")


def _summary_of(result: ResultFiles) -> Path:
    return result.summary or result.table.with_suffix(".json")


def _without(rows: Sequence[Row], people: People, number: str) -> Iterator[Row]:
    """Yield the rows that stay; what the user gave to somebody else is theirs from now on."""
    for frame, group in groupby(rows, key=lambda row: row.frame):
        kept = False
        row = None
        for row in group:
            if row.face_id is None:
                kept = True
                yield row
                continue
            before = row.person or default_person(row.face_id)
            owner = people.owners[row.face_id].at(frame)
            if owner == number or (owner is None and before == number):
                continue
            kept = True
            # Somebody whose number is no number cannot be assigned a stretch by an edit.
            settled = before == number or (owner is not None and not PERSON_NUMBER.fullmatch(owner))
            yield row._replace(person=owner) if settled else row
        if not kept and row is not None:
            yield Row(frame, row.time_s)


def _remaining_edits(table: People, people: People, number: str) -> list[Edit]:
    """Return edits that make of the new table what the user made of the rest of the old one."""
    edits: list[Edit] = []
    for face, span in table.faces.items():
        owners = people.owners[face]
        ends = (*owners.starts[1:], None)
        for (start, owner), end in zip(owners, ends, strict=True):
            if owner == number or start > span.last or (end is not None and end <= span.first):
                continue
            if owner is None:
                edits.append(MarkFalseFace(face, start, end))
            else:
                edits.append(AssignStretch(face, owner, start, end))
        codes = people.codes.get(face)
        for start, code in codes or ():
            after = [first for first in (codes.starts if codes else ()) if first > start]
            for first, last in _parts(owners, start, after[0] if after else None, number):
                if code:
                    edits.append(CodeStretch(face, code, first, last))
    edits += [NamePerson(known, name) for known, name in people.names.items() if known != number]
    cut_ends = (*people.cut.starts[1:], None)
    for (start, cut), end in zip(people.cut, cut_ends, strict=True):
        if cut:
            edits.append(CutStretch(start, end))
    state = table
    needed: list[Edit] = []
    for edit in edits:
        # What changes nothing is not needed, and names of people without a face are not either.
        with contextlib.suppress(ResultError):
            state = state.apply(edit)
            needed.append(edit)
    return needed


def _parts(
    owners: Stretches[str | None], start: int, end: int | None, number: str
) -> Iterator[tuple[int, int | None]]:
    """Yield the parts of a stretch that are not the erased person's."""
    bounds = (*owners.starts[1:], None)
    for (first, owner), last in zip(owners, bounds, strict=True):
        begin = max(first, start)
        stop = last if end is None else end if last is None else min(last, end)
        if owner != number and (stop is None or begin < stop):
            yield begin, stop


def _head(summary: Mapping[str, Any], rows: Sequence[Row], *, keep_copy: bool) -> dict[str, Any]:
    head = {key: value for key, value in summary.items() if key not in COMPUTED}
    faces = {row.face_id for row in rows}
    people = head.get("people")
    if isinstance(people, dict):
        head["people"] = {
            key: [one for one in value if set(one.get("faces", ())) <= faces]
            for key, value in cast("dict[str, list[dict[str, Any]]]", people).items()
        }
    files = head.get("files")
    if isinstance(files, dict) and not keep_copy:
        named = cast("dict[str, Any]", files)
        head["files"] = {key: value for key, value in named.items() if key != "video"}
    erased = head.get("erased_persons")
    head["erased_persons"] = (erased if isinstance(erased, int) else 0) + 1
    return head


def _doomed(result: ResultFiles, *, keep_copy: bool) -> list[Path]:
    """Return what goes as a whole: the copy, and what interrupted jobs of this result left."""
    targets = [path for path in (result.table, result.copy) if path is not None]
    if result.copy is None:
        targets.append(result.table.with_suffix(".mp4"))
    folders = [journal_folder(path) for path in targets]
    copies = [] if keep_copy or result.copy is None else [result.copy]
    return [*copies, *folders]


def _kept(result: ResultFiles, *, keep_copy: bool) -> Iterator[str]:
    if keep_copy and result.copy is not None:
        yield f"{result.copy} still shows the person."
    if result.source is not None:
        yield f"{result.source} was not changed; if it shows the person, that is for you to remove."


def _title(person: Person) -> str:
    return f"{person.number} ({person.name})" if person.name else person.number
