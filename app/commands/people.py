"""``fer-desktop people``: list and change the people of a result, which stays as it is."""

import argparse
import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from app.commands.result_options import print_line
from app.system.text import counted
from fer_core.errors import ResultError
from fer_core.people.corrections import FrameStretch, code_stretch, cut_stretch
from fer_core.people.edits import (
    AssignStretch,
    Edit,
    MarkFalseFace,
    MergePeople,
    NamePerson,
    SplitFace,
)
from fer_core.people.journal import EditJournal
from fer_core.people.people import People, Person
from fer_core.people.reading import open_journal
from fer_core.people.rewriting import write_edited
from fer_core.people.suggestions import Suggestion, open_suggestions
from fer_core.system.printable import printable
from fer_core.tables.results import ResultFiles, find_results


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``people`` to the parser of ``fer-desktop``."""
    parser = subparsers.add_parser(
        "people",
        help="list the people of a result, join, name and split them",
        description="List the people of one result. Changes are kept in NAME.edits.json beside "
        "it; the result itself stays as it is, and --undo takes the last change back. A PERSON is "
        "a number such as P3, or a name.",
    )
    parser.add_argument("result", metavar="RESULT", type=Path, help="a table or summary")
    change = partial(parser.add_argument, action=_Change, default=[])
    change("--join", nargs=2, metavar=("PERSON", "INTO"), help="make one person of two")
    change("--name", nargs=2, metavar=("PERSON", "NAME"), help='give a name; "" takes it away')
    change("--split", nargs=2, metavar=("PERSON", "FACE"), help="make a face a person of its own")
    change(
        "--assign",
        nargs=4,
        metavar=("FACE", "PERSON", "FROM", "TO"),
        help="say whose a face is from one frame to before another; PERSON may be 'new'",
    )
    change(
        "--code",
        nargs=4,
        metavar=("PERSON", "EMOTION", "FROM", "TO"),
        help="give a person a label by hand from one frame to before another; 'clear' takes "
        "labels away",
    )
    change(
        "--cut",
        nargs=2,
        metavar=("FROM", "TO"),
        help="leave the frames from one to before another out",
    )
    change("--false-face", nargs=1, metavar="FACE", help="say that a face is none")
    parser.add_argument("--undo", action="store_true", help="take the last change back")
    parser.add_argument(
        "--write", metavar="DIR", type=Path, help="write the table and the summary with all changes"
    )
    parser.add_argument("--overwrite", action="store_true", help="let --write replace files")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=partial(run, parser))


class _Change(argparse.Action):
    """Collect the changes in the order in which they were given."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        changes = [*getattr(namespace, "changes", []), (self.dest, list(values or []))]
        namespace.changes = changes


def run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    """Change what is asked for, then list the people."""
    changes: list[tuple[str, list[str]]] = getattr(arguments, "changes", [])
    if arguments.undo and changes:
        parser.error("--undo takes the last change back; it goes with no new one")
    found = find_results(arguments.result)
    if len(found) != 1:
        raise ResultError(f"{arguments.result} holds {len(found)} results; name one of them.")
    result = found[0]
    journal = open_journal(result)
    if arguments.undo:
        journal.undo()
    edits: list[Edit] = []
    people = journal.people
    for name, values in changes:
        for edit in _edits(parser, people, name, values):
            people = people.apply(edit)
            edits.append(edit)
    if edits:
        journal.append(*edits)
    if arguments.write is not None:
        write_edited(result, arguments.write, overwrite=arguments.overwrite)
    suggestions = open_suggestions(result, journal.people)
    if arguments.json:
        content = _as_json(result, journal, suggestions)
        print(printable(json.dumps(content, ensure_ascii=False, indent=1), keep="\n"))  # noqa: T201
    else:
        _print(journal, suggestions)
    return 0


def _edits(
    parser: argparse.ArgumentParser, people: People, name: str, values: Sequence[str]
) -> Sequence[Edit]:
    match name, values:
        case "code", [person, label, start, end]:
            stretch = FrameStretch(_whole(parser, start), _whole(parser, end))
            emotion = "" if label == "clear" else label
            return code_stretch(people, people.find(person).number, emotion, stretch)
        case "cut", [start, end]:
            return cut_stretch(people, FrameStretch(_whole(parser, start), _whole(parser, end)))
        case _:
            return [_edit(parser, people, name, values)]


def _edit(
    parser: argparse.ArgumentParser, people: People, name: str, values: Sequence[str]
) -> Edit:
    match name, values:
        case "join", [person, into]:
            return MergePeople(people.find(person).number, people.find(into).number)
        case "name", [person, text]:
            return NamePerson(people.find(person).number, text)
        case "split", [person, face]:
            number = _whole(parser, face)
            return SplitFace(people.find(person).number, number, people.number_for(number))
        case "assign", [face, person, start, end]:
            number = people.free_number() if person == "new" else people.find(person).number
            stretch = _whole(parser, start), _whole(parser, end)
            return AssignStretch(_whole(parser, face), number, *stretch)
        case _:
            return MarkFalseFace(_whole(parser, values[0]))


def _whole(parser: argparse.ArgumentParser, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        parser.error(printable(f"{text!r} is not a whole number"))


def _print(journal: EditJournal, suggestions: Sequence[Suggestion]) -> None:
    people = journal.people
    everybody = people.persons()
    for person in everybody:
        name = f"{person.number} {person.name}".rstrip()
        first, last = _times(people, person)
        faces = ", ".join(map(str, person.faces))
        print_line(f"{name}: {counted(len(person.faces), 'face')} ({faces}), {first} to {last} s")
    if not everybody:
        print_line("There is no face in this result.")
    for one in suggestions:
        print_line(
            f"{one.earlier} and {one.person} may be one person: {one.reason}. "
            f"--join {one.person} {one.earlier} joins them."
        )
    if journal.edits:
        print_line(f"{counted(len(journal.edits), 'change')} in {journal.path.name}.")


def _times(people: People, person: Person) -> tuple[float, float]:
    """Return when the first of their faces comes and the last one goes, in seconds."""
    spans = [people.faces[face] for face in person.faces]
    return min(span.first_s for span in spans), max(span.last_s for span in spans)


def _as_json(
    result: ResultFiles, journal: EditJournal, suggestions: Sequence[Suggestion]
) -> dict[str, Any]:
    people = journal.people
    return {
        "table": str(result.table),
        "edits": [edit.as_dict() for edit in journal.edits],
        "persons": [
            {
                "person": person.number,
                "name": person.name,
                "faces": list(person.faces),
                "stretches": [list(stretch) for stretch in person.stretches],
            }
            for person in people.persons()
        ],
        "suggested": [
            {"persons": [one.earlier, one.person], "reason": one.reason} for one in suggestions
        ],
    }
