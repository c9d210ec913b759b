"""Make changes of a stretch of frames that a user marked, for one person or for everybody.

A person may have several faces in a stretch: each gets its own change, and those that would change
nothing are left out.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fer_core.errors import ResultError
from fer_core.people.edits import (
    AssignStretch,
    CodeStretch,
    CutStretch,
    Edit,
    MarkFalseFace,
)
from fer_core.people.people import People


class FrameStretch(NamedTuple):
    """Frames from ``first`` to before ``after``, by the table's numbers."""

    first: int
    after: int


def code_stretch(people: People, person: str, emotion: str, stretch: FrameStretch) -> list[Edit]:
    """Assign an emotion to a person on a stretch; "" takes codes away.

    Args:
        people: Everybody before the change.
        person: The person's number.
        emotion: An emotion, ``uncertain`` or "".
        stretch: The frames.

    Raises:
        ResultError: The person is not there, or nothing would change.
    """
    found = _theirs(people, person, stretch)
    return _needed(people, [CodeStretch(face, emotion, *part) for face, part in found])


def mark_false(people: People, person: str, stretch: FrameStretch) -> list[Edit]:
    """Say that what a person shows on a stretch is no face; raises as `code_stretch` does."""
    found = _theirs(people, person, stretch)
    return _needed(people, [MarkFalseFace(face, *part) for face, part in found])


def assign_stretch(people: People, person: str, into: str, stretch: FrameStretch) -> list[Edit]:
    """Give what a person shows on a stretch to somebody else; raises as `code_stretch` does.

    Args:
        people: Everybody before the change.
        person: The person's number.
        into: The other's number; a new one where nobody has it.
        stretch: The frames.
    """
    found = _theirs(people, person, stretch)
    return _needed(people, [AssignStretch(face, into, *part) for face, part in found])


def cut_stretch(people: People, stretch: FrameStretch) -> list[Edit]:
    """Leave a stretch out with everybody in it.

    Raises:
        ResultError: It is left out already, or ends before it begins.
    """
    return _needed(people, [CutStretch(*stretch)])


def _theirs(
    people: People, person: str, stretch: FrameStretch
) -> Iterator[tuple[int, FrameStretch]]:
    """Yield the faces that are a person's in a stretch, each with its part of it."""
    if stretch.after <= stretch.first:
        raise ResultError("The stretch has no frame; mark its beginning and its end.")
    found = [
        (face, FrameStretch(max(first, stretch.first), min(after, stretch.after)))
        for face, first, after in people.find(person).stretches
        if max(first, stretch.first) < min(after, stretch.after)
    ]
    if not found:
        raise ResultError("{title} is not in this stretch.", title=people.find(person).title)
    yield from found


def _needed(people: People, edits: Sequence[Edit]) -> list[Edit]:
    """Return the changes that change something, in their order."""
    needed: list[Edit] = []
    problem: ResultError | None = None
    for edit in edits:
        try:
            people = people.apply(edit)
        except ResultError as error:
            problem = error
        else:
            needed.append(edit)
    if not needed and problem is not None:
        raise problem
    return needed
