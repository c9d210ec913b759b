"""``fer-desktop erase``: remove a person who no longer agrees from results."""

import argparse
from functools import partial
from pathlib import Path
from typing import Any

from app.commands.result_options import print_line
from app.system.text import counted
from fer_core.corrected_faces.manifest import erase_from_manifest, find_manifests
from fer_core.erasure.combined import erase_from_combined, find_combined
from fer_core.erasure.erase import erase_person, finish_erasure
from fer_core.erasure.exported import Sought, find_exported
from fer_core.erasure.leftovers import find_leftovers
from fer_core.errors import ResultError
from fer_core.people.people import PERSON_NUMBER
from fer_core.people.reading import open_journal
from fer_core.tables.results import ResultFiles, find_results


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``erase`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "erase",
        help="remove a person from results",
        description="Remove a person's rows from the table, the segments, the summary and the "
        "changes of a result, from tables of several files, exports and pictures of corrected "
        "faces in its folder, and the annotated copy; reports about the person are removed. "
        "This cannot be taken back. The file that was annotated is never changed.",
    )
    parser.add_argument("result", metavar="RESULT", type=Path, help="a table, summary or folder")
    parser.add_argument(
        "--person",
        metavar="PERSON",
        required=True,
        help="a number such as P3, or a name; for a folder with several results a name",
    )
    parser.add_argument(
        "--check", action="store_true", help="change nothing, list what is left of the person"
    )
    parser.add_argument("--keep-copy", action="store_true", help="keep the annotated copy")
    parser.set_defaults(run=partial(run, parser))


def run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """Erase, or list what is left; 1 where something is."""
    path: Path = arguments.result
    name: str = arguments.person
    if not name:
        parser.error("--person needs a number or a name")
    folder = path if path.is_dir() else path.absolute().parent
    if arguments.check:
        left = list(find_leftovers(folder, name))
        for sentence in left:
            print_line(sentence)
        if not left:
            print_line(f"Nothing is left of {name} in {folder}.")
        return 1 if left else 0
    results = find_results(path)
    if len(results) > 1 and PERSON_NUMBER.fullmatch(name):
        raise ResultError(
            f"{path} holds {len(results)} results, and {name} is somebody else in each; name one "
            "of them, or give the person a name with the command people."
        )
    for result in results:
        finish_erasure(result)
    shown = [result for result in results if _shows(result, name)]
    single = len(results) == 1
    for result in shown:
        _erase(result, name, folder, keep_copy=arguments.keep_copy, single=single)
    # A name may stand in exports of results that do not hold it any more.
    left = [] if PERSON_NUMBER.fullmatch(name) else _from_exports(folder, name)
    if not shown and not left:
        raise ResultError(f"Nobody in {path} is {name!r}.")
    for sentence in left:
        print_line(sentence)
    return 0


def _from_exports(folder: Path, name: str) -> list[str]:
    sought = Sought({name}, alone=False, result=None, single=False)
    said = [found.erase() for found in list(find_exported(folder, sought)) if not found.problem]
    for manifest in find_manifests(folder):
        pictures = erase_from_manifest(manifest, {name}, None)
        if pictures:
            said.append(f"{manifest.parent}: removed {counted(pictures, 'picture')} of a face.")
    return said


def _shows(result: ResultFiles, name: str) -> bool:
    everybody = open_journal(result).people.persons()
    return any(name in (person.number, person.name) for person in everybody)


def _erase(result: ResultFiles, name: str, folder: Path, *, keep_copy: bool, single: bool) -> None:
    people = open_journal(result).people
    person = people.find(name)
    # A number of before the user's changes is another person's now where faces were exchanged.
    whole = {face for face in person.faces if people.owners[face].values in ((person.number,),)}
    source = "" if result.source is None else result.source.name
    names = {person.number, person.title}
    sought = Sought(names, len(people.persons()) == 1, result, single)
    # The result comes last: where the program is ended in between, the next call finds the person.
    for found in list(find_exported(folder, sought)):
        print_line(found.erase())
    for manifest in find_manifests(folder):
        pictures = erase_from_manifest(manifest, names, source)
        if pictures:
            print_line(f"{manifest.parent}: removed {counted(pictures, 'picture')} of a face.")
    for table in find_combined(folder):
        rows = erase_from_combined(table, source, names, whole)
        if rows:
            print_line(f"{table}: removed {counted(rows, 'row')}.")
    erased = erase_person(result, name, keep_copy=keep_copy)
    print_line(
        f"{result.table}: removed {erased.person}, {counted(erased.rows, 'row')} of "
        f"{counted(len(erased.faces), 'face')}, {counted(erased.edits, 'change')}."
    )
    for path in erased.removed:
        print_line(f"{path} was removed.")
    for sentence in erased.kept:
        print_line(sentence)
