"""What a user can change about the people and labels of a recording, one class a kind of change.

A new kind is a new class with its own ``KIND``, one line in `EDITS` and one case in
`fer_core.people.people.People.apply`. Frames are numbers of the table's column ``frame``; a stretch
goes from ``start`` to before ``end``, where None means all frames that follow.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from types import UnionType
from typing import Any, ClassVar, Final, get_args

from fer_core.errors import ResultError


@dataclass(frozen=True, slots=True)
class Edit:
    """One change; subclasses say which.

    Attributes:
        KIND: Its name in the file of edits.
    """

    KIND: ClassVar[str] = ""

    def as_dict(self) -> dict[str, Any]:
        """Return the change as JSON values."""
        return {"kind": self.KIND, **asdict(self)}


@dataclass(frozen=True, slots=True)
class NamePerson(Edit):
    """Give a person a name; an empty one takes it away.

    Attributes:
        person: The person's number, as in the table that was written first (``P3``).
        name: The name.
    """

    KIND: ClassVar[str] = "name"
    person: str
    name: str


@dataclass(frozen=True, slots=True)
class MergePeople(Edit):
    """Make one person of two.

    Attributes:
        person: The one that becomes part of the other.
        into: The other.
    """

    KIND: ClassVar[str] = "merge"
    person: str
    into: str


@dataclass(frozen=True, slots=True)
class SplitFace(Edit):
    """Make a face of a person a person of its own.

    Attributes:
        person: The person.
        face: Number of the face; the stretches of it that are this person's move.
        new: Number of the new person; nobody has it before.
    """

    KIND: ClassVar[str] = "split"
    person: str
    face: int
    new: str


@dataclass(frozen=True, slots=True)
class AssignStretch(Edit):
    """Say whose a face is on a stretch of frames.

    Attributes:
        face: Number of the face.
        person: The person; a new one where nobody has this number.
        start: First frame.
        end: The frame after the last one, or None.
    """

    KIND: ClassVar[str] = "assign"
    face: int
    person: str
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True)
class MarkFalseFace(Edit):
    """Say that a face is none on a stretch of frames; its rows are left out.

    Attributes:
        face: Number of the face.
        start: First frame.
        end: The frame after the last one, or None.
    """

    KIND: ClassVar[str] = "false"
    face: int
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True)
class CodeStretch(Edit):
    """Assign an emotion to a face on a stretch of frames by hand.

    Attributes:
        face: Number of the face.
        emotion: The emotion, or "uncertain"; empty to take an earlier code away.
        start: First frame.
        end: The frame after the last one, or None.
    """

    KIND: ClassVar[str] = "code"
    face: int
    emotion: str
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True)
class CutStretch(Edit):
    """Leave a stretch of frames out, with all faces.

    Attributes:
        start: First frame.
        end: The frame after the last one, or None.
    """

    KIND: ClassVar[str] = "cut"
    start: int
    end: int | None = None


EDITS: Final[Mapping[str, type[Edit]]] = {
    known.KIND: known
    for known in (
        NamePerson,
        MergePeople,
        SplitFace,
        AssignStretch,
        MarkFalseFace,
        CodeStretch,
        CutStretch,
    )
}
"""The kinds of changes by their names in the file."""


def edit_from_dict(content: Mapping[str, Any]) -> Edit:
    """Read a change from JSON values.

    Raises:
        ResultError: It is none, or of a kind that this version does not know.
    """
    kind = content.get("kind")
    known = EDITS.get(kind) if isinstance(kind, str) else None
    if known is None:
        raise ResultError("This version does not know a change of the kind {kind!r}.", kind=kind)
    values = {key: value for key, value in content.items() if key != "kind"}
    wanted = {field.name: field.type for field in fields(known)}
    if values.keys() != wanted.keys() or not all(
        _fits(values[name], expected) for name, expected in wanted.items()
    ):
        raise ResultError(
            "A change of the kind {kind!r} is damaged: {values!r}.", kind=kind, values=values
        )
    return known(**values)


def _fits(value: object, expected: object) -> bool:
    """Whether a value has the type of a field; `bool` is no number here."""
    types = get_args(expected) if isinstance(expected, UnionType) else (expected,)
    return type(value) in types
