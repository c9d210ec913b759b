"""Whose each face is, what a user coded and left out: the state that all edits together make."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import ResultError
from fer_core.labels import UNCERTAIN
from fer_core.people.edits import (
    AssignStretch,
    CodeStretch,
    CutStretch,
    Edit,
    MarkFalseFace,
    MergePeople,
    NamePerson,
    SplitFace,
)
from fer_core.people.stretches import Stretches
from fer_core.system.printable import printable

NAME_CHARACTERS: Final = 80
"""Most characters of a name."""

PERSON_NUMBER: Final = re.compile(r"P(\d+)")
"""What identifies a person as long as nobody gives a name."""
_CODES: Final = (*EMOTIONS, UNCERTAIN, "")


def default_person(face: int) -> str:
    """Return the number of the person that a face is as long as nobody says otherwise."""
    return f"P{face}"


def is_name(title: str) -> bool:
    """Whether what a person is called was given by somebody; else it is a number or empty.

    Example:
        >>> is_name("Anna"), is_name("P12"), is_name("")
        (True, False, False)
    """
    return title != "" and PERSON_NUMBER.fullmatch(title) is None


@dataclass(frozen=True, slots=True)
class FaceSpan:
    """A face as the table has it.

    Attributes:
        face: Its number.
        first: Number of its first frame.
        last: Number of its last frame.
        frames: How many frames show it.
        first_s: Time of the first frame, in seconds.
        last_s: Time of the last frame, in seconds.
        persons: Whose it is in the table.
    """

    face: int
    first: int
    last: int
    frames: int
    first_s: float
    last_s: float
    persons: Stretches[str]


@dataclass(frozen=True, slots=True)
class Person:
    """A person with the stretches that are theirs.

    Attributes:
        number: What identifies the person among those of this recording, such as ``P3``.
        name: The name that was given; "" for none.
        stretches: Face, first frame and the frame after the last one, in the order of the frames.
    """

    number: str
    name: str
    stretches: tuple[tuple[int, int, int], ...]

    @property
    def title(self) -> str:
        """The name, or the number where there is none; what tables hold."""
        return self.name or self.number

    @property
    def faces(self) -> tuple[int, ...]:
        """Numbers of the faces, rising."""
        return tuple(sorted({face for face, _, _ in self.stretches}))


@dataclass(frozen=True, slots=True)
class People:
    """Everybody in one recording; immutable, `apply` returns another one.

    Attributes:
        faces: The faces by number.
        owners: Whose each face is; None where it is no face.
        names: Names by the person's number.
        codes: Emotions assigned by hand, by face; "" where there is none.
        cut: Which frames are left out.
    """

    faces: Mapping[int, FaceSpan]
    owners: Mapping[int, Stretches[str | None]]
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    codes: Mapping[int, Stretches[str]] = field(default_factory=dict[int, Stretches[str]])
    cut: Stretches[bool] = field(default_factory=lambda: Stretches((0,), (False,)))

    @classmethod
    def of_faces(cls, faces: Iterable[FaceSpan]) -> "People":
        """Everybody as the table has them, before any edit."""
        known = {span.face: span for span in faces}
        owners: dict[int, Stretches[str | None]] = {
            face: Stretches(span.persons.starts, span.persons.values)
            for face, span in known.items()
        }
        return cls(known, owners)

    def persons(self) -> tuple[Person, ...]:
        """Everybody who has a face, by the first frame."""
        found: dict[str, list[tuple[int, int, int]]] = {}
        for face, owners in self.owners.items():
            span = self.faces[face]
            ends = (*owners.starts[1:], span.last + 1)
            for (start, person), end in zip(owners, ends, strict=True):
                first, after = max(start, span.first), min(end, span.last + 1)
                if person is not None and first < after:
                    found.setdefault(person, []).append((face, first, after))
        everybody = [
            Person(
                number,
                self.names.get(number, ""),
                tuple(sorted(stretches, key=lambda stretch: (stretch[1], stretch[0]))),
            )
            for number, stretches in found.items()
        ]

        def appearance(person: Person) -> tuple[int, int]:
            face, first, _ = person.stretches[0]
            return first, face

        return tuple(sorted(everybody, key=appearance))

    def find(self, text: str) -> Person:
        """Return the person with a number or name.

        Raises:
            ResultError: There is none.
        """
        everybody = self.persons()
        for person in everybody:
            if text in (person.number, person.name):
                return person
        if not everybody:
            raise ResultError("There is no person {text!r} here; there is nobody.", text=text)
        there = ", ".join(person.title for person in everybody)
        raise ResultError(
            "There is no person {text!r} here; there is {persons}.", text=text, persons=there
        )

    def title_at(self, face: int, frame: int) -> str | None:
        """Return what the table says of a face on a frame; None where it is no face."""
        owner = self.owners[face].at(frame)
        return None if owner is None else self.names.get(owner) or owner

    def code_at(self, face: int, frame: int) -> str | None:
        """Return the emotion assigned by hand, if there is one."""
        codes = self.codes.get(face)
        return None if codes is None else codes.at(frame) or None

    def free_number(self) -> str:
        """Return a number that nobody has or had."""
        used = {str(value) for owners in self.owners.values() for value in owners.values}
        used |= {value for span in self.faces.values() for value in span.persons.values}
        numbers = [int(m[1]) for m in map(PERSON_NUMBER.fullmatch, used | set(self.names)) if m]
        return f"P{max([*numbers, *self.faces, 0]) + 1}"

    def number_for(self, face: int) -> str:
        """Return the number of a new person that a face becomes: its own where that is free."""
        own = default_person(face)
        taken = {value for owners in self.owners.values() for value in owners.values}
        return self.free_number() if own in taken else own

    def apply(self, edit: Edit) -> "People":
        """Return everybody after a change.

        Raises:
            ResultError: It names somebody or something that is not there, or changes nothing.
        """
        match edit:
            case NamePerson():
                changed = self._with_name(edit)
            case MergePeople():
                changed = self._merged(edit)
            case SplitFace():
                changed = self._split(edit)
            case AssignStretch(face, person, start, end):
                self._check(face, start, end)
                if person not in self._numbers() and not PERSON_NUMBER.fullmatch(person):
                    raise ResultError(
                        "A new person has a number such as P7, not {person!r}.", person=person
                    )
                changed = self._with_owner(face, self.owners[face].assign(person, start, end))
            case MarkFalseFace(face, start, end):
                self._check(face, start, end)
                changed = self._with_owner(face, self.owners[face].assign(None, start, end))
            case CodeStretch(face, emotion, start, end):
                self._check(face, start, end)
                if emotion not in _CODES:
                    known = ", ".join(_CODES[:-1])
                    raise ResultError(
                        "There is no emotion {emotion!r}; there are {known}.",
                        emotion=emotion,
                        known=known,
                    )
                before = self.codes.get(face, Stretches((0,), ("",)))
                codes = {**self.codes, face: before.assign(emotion, start, end)}
                changed = replace(self, codes=codes)
            case CutStretch(start, end):
                _check_stretch(start, end)
                changed = replace(self, cut=self.cut.assign(True, start, end))
            case _:
                raise TypeError(f"no case for {edit!r}")
        if changed == self:
            raise ResultError("This changes nothing.")
        return changed

    def _numbers(self) -> set[str]:
        return {person.number for person in self.persons()}

    def _with_owner(self, face: int, owners: Stretches[str | None]) -> "People":
        return replace(self, owners={**self.owners, face: owners})

    def _with_name(self, edit: NamePerson) -> "People":
        if edit.person not in self._numbers():
            self.find(edit.person)
            raise ResultError("{person!r} is a name; give the person's number.", person=edit.person)
        name = edit.name
        if len(name) > NAME_CHARACTERS or name != name.strip() or name != printable(name):
            raise ResultError(
                "A name has at most {name_characters} characters that can be printed, and no "
                "space at its ends.",
                name_characters=NAME_CHARACTERS,
            )
        for other in self.persons():
            if name and other.number != edit.person and name in (other.number, other.name):
                raise ResultError(
                    "There is another person {name!r}; merge the two instead.", name=name
                )
        names = {number: known for number, known in self.names.items() if number != edit.person}
        return replace(self, names=names | ({edit.person: name} if name else {}))

    def _merged(self, edit: MergePeople) -> "People":
        for number in (edit.person, edit.into):
            if number not in self._numbers():
                raise ResultError("There is no person {number!r} to merge.", number=number)
        owners = {
            face: known.replace(edit.person, edit.into) for face, known in self.owners.items()
        }
        names = dict(self.names)
        name = names.pop(edit.person, "")
        if name and edit.into not in names and edit.into != edit.person:
            names[edit.into] = name
        return replace(self, owners=owners, names=names)

    def _split(self, edit: SplitFace) -> "People":
        owners = self.owners.get(edit.face)
        if owners is None or edit.person not in owners.values:
            raise ResultError(
                "Face {face} is not one of {person!r}.", face=edit.face, person=edit.person
            )
        if not PERSON_NUMBER.fullmatch(edit.new) or edit.new in self._numbers():
            raise ResultError("{new!r} is no free number for a new person.", new=edit.new)
        return self._with_owner(edit.face, owners.replace(edit.person, edit.new))

    def _check(self, face: int, start: int, end: int | None) -> None:
        if face not in self.faces:
            raise ResultError("There is no face {face} in this result.", face=face)
        _check_stretch(start, end)


def _check_stretch(start: int, end: int | None) -> None:
    if start < 0 or (end is not None and end <= start):
        raise ResultError(
            "A stretch ends behind its start; {start} to {end} does not.", start=start, end=end
        )
