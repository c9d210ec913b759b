"""The joins that the program suggested and that nobody has made yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from fer_core.people.people import People
from fer_core.people.rewriting import read_summary
from fer_core.tables.results import ResultFiles


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two people who may be one.

    Attributes:
        earlier: Number of the person who comes first.
        person: Number of the other one.
        reason: Why, for people.
    """

    earlier: str
    person: str
    reason: str


def open_suggestions(result: ResultFiles, people: People) -> tuple[Suggestion, ...]:
    """Return the suggestions of a result's summary that are still to be decided.

    Args:
        result: The result; without a summary there are none.
        people: Everybody after the user's changes.

    Raises:
        ResultError: The summary cannot be read.
    """
    if result.summary is None:
        return ()
    found: dict[tuple[str, str], Suggestion] = {}
    for earlier, face, reason in _suggested(read_summary(result)):
        if earlier not in people.faces or face not in people.faces:
            continue
        pair = [people.owners[number].at(people.faces[number].first) for number in (earlier, face)]
        if pair[0] is not None and pair[1] is not None and pair[0] != pair[1]:
            found.setdefault((pair[0], pair[1]), Suggestion(pair[0], pair[1], reason))
    return tuple(found.values())


def _suggested(summary: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    """Yield what is well formed: the file may have been changed by hand."""
    people = summary.get("people")
    listed = cast("dict[str, Any]", people).get("suggested") if isinstance(people, dict) else None
    for one in cast("list[Any]", listed) if isinstance(listed, list) else []:
        match one:
            case {"faces": [int(earlier), int(face)], "reason": str(reason)}:
                yield earlier, face, reason
            case _:
                continue
