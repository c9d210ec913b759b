"""Find what is left of a person in the folder of a result."""

import html
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fer_core.annotation.parts.journal import journal_folder
from fer_core.corrected_faces.manifest import find_manifests, is_theirs, read_manifest
from fer_core.erasure.erase import unfinished_erasure
from fer_core.erasure.exported import Sought, find_exported
from fer_core.errors import ResultError
from fer_core.people.people import PERSON_NUMBER
from fer_core.people.reading import open_journal
from fer_core.people.rewriting import read_summary
from fer_core.phrases import system_reason
from fer_core.tables.results import ResultFiles, find_results

_LARGEST: Final = 256 << 20
"""Bytes up to which a file is searched for a name."""


def find_leftovers(folder: Path, name: str) -> Iterator[str]:
    """Look for what is left of a person, and yield a sentence for each thing.

    Args:
        folder: The folder of the results, searched with those below it.
        name: Number or name. A name is searched for in every file; a number, which stands in each
            result for somebody else, in results alone.

    Raises:
        ResultError: A result cannot be read.
    """
    known: set[Path] = set()
    problem: ResultError | None = None
    try:
        results = find_results(folder)
        for result in results:
            yield from _in_result(result, name, known)
            for path, sentence in _in_exports(folder, result, name, single=len(results) == 1):
                if path not in known:
                    known.add(path)
                    yield sentence
    except ResultError as error:
        # The name is looked for all the same; then the error is what there is to say.
        problem = error
    named = [] if PERSON_NUMBER.fullmatch(name) else sorted(folder.rglob("*"))
    for path in named:
        if path not in known and path.is_file():
            yield from _in_file(path, name)
    if problem is not None:
        raise problem


def _in_result(result: ResultFiles, name: str, known: set[Path]) -> Iterator[str]:
    unfinished = unfinished_erasure(result.table)
    if unfinished is not None:
        yield f"{unfinished} is of an erasure that was ended in between; erase once more."
        return
    journal = open_journal(result)
    people = journal.people
    for person in people.persons():
        if name in (person.number, person.name):
            faces = ", ".join(map(str, person.faces))
            yield f"{result.table} has rows of {name} (face {faces})."
            known.update(path for path in (result.table, journal.path) if path.exists())
            known.update(path for path in (result.summary, result.segments) if path is not None)
    if result.copy is not None:
        erased = read_summary(result).get("erased_persons") if result.summary else None
        if erased:
            yield f"{result.copy} was kept when a person was erased and still shows them."
    for target in (result.table, result.copy):
        if target is not None and journal_folder(target).exists():
            yield f"{journal_folder(target)} is what an interrupted job left, with everybody."


def _in_exports(
    folder: Path, result: ResultFiles, name: str, *, single: bool
) -> Iterator[tuple[Path, str]]:
    """Yield what was exported and holds the person, also where the result does not any more."""
    if unfinished_erasure(result.table) is not None:
        return
    everybody = open_journal(result).people.persons()
    person = next((one for one in everybody if name in (one.number, one.name)), None)
    names = {name} if person is None else {person.number, person.title}
    source = "" if result.source is None else result.source.name
    for manifest in find_manifests(folder):
        wanted = source if PERSON_NUMBER.fullmatch(name) else None
        theirs = [line for line in read_manifest(manifest) if is_theirs(line, names, wanted)]
        if theirs:
            number = len(theirs)
            pictures = "1 picture" if number == 1 else f"{number} pictures"
            yield manifest, f"{manifest.parent} has {pictures} of the face of {name}."
    alone = person is not None and len(everybody) == 1
    for found in find_exported(folder, Sought(names, alone, result, single)):
        if found.problem:
            yield found.path, f"{found.path} may hold {name}: {found.problem}; look at it yourself."
        elif found.content is None:
            yield found.path, f"{found.path} is a report that names {name}."
        else:
            yield found.path, f"{found.path} was exported and holds {name}."


def _in_file(path: Path, name: str) -> Iterator[str]:
    """Say whether a file holds a name, or that it cannot be looked into."""
    try:
        if path.stat().st_size > _LARGEST:
            return
        content = path.read_bytes()
    except OSError as error:
        raise ResultError(
            "{path} cannot be read: {reason}.", path=path, reason=system_reason(error)
        ) from error
    words = (
        name.encode("utf-8", "surrogateescape"),
        name.encode("ascii", "backslashreplace"),
        html.escape(name).encode("utf-8", "surrogateescape"),
    )
    parts = [content]
    locked = False
    try:
        parts += _members(content)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, zlib.error):
        locked = True
    if any(word in part for part in parts for word in words):
        yield f"{path} holds the name."
    elif locked:
        yield (
            f"{path} cannot be looked into: it is damaged, locked or too large; look at it "
            "yourself."
        )


def _members(content: bytes) -> list[bytes]:
    """Return the members of an archive, as spreadsheets are; none of another file.

    Raises:
        ValueError: A member is too large to be searched.
        Exception: As `zipfile` raises it where the archive is damaged or locked.
    """
    if not content.startswith(b"PK"):
        return []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if any(member.file_size > _LARGEST for member in archive.infolist()):
            raise ValueError("a member is too large")
        return [archive.read(member) for member in archive.infolist()]
