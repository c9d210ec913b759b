"""Find what is left of a person in the folder of a result."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fer_core.annotation.journal import journal_folder
from fer_core.erasure.erase import unfinished_erasure
from fer_core.errors import ResultError
from fer_core.people.people import PERSON_NUMBER
from fer_core.people.reading import open_journal
from fer_core.people.rewriting import read_summary
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
        for result in find_results(folder):
            yield from _in_result(result, name, known)
    except ResultError as error:
        # The name is looked for all the same; then the error is what there is to say.
        problem = error
    named = [] if PERSON_NUMBER.fullmatch(name) else sorted(folder.rglob("*"))
    for path in named:
        if path not in known and path.is_file() and _holds(path, name):
            yield f"{path} holds the name."
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


def _holds(path: Path, name: str) -> bool:
    try:
        if path.stat().st_size > _LARGEST:
            return False
        content = path.read_bytes()
    except OSError as error:
        raise ResultError(f"{path} cannot be read: {error.strerror or error}.") from error
    escaped = name.encode("ascii", "backslashreplace")
    return name.encode("utf-8", "surrogateescape") in content or escaped in content
