"""The rows of each person of a table after changes, found again only for those who changed."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.people.arrays import codes_on, cut_frames
from fer_core.people.people import People, Person
from fer_core.people.stretches import Stretches
from fer_core.tables.arrays.person import PersonRows, rows_of_person
from fer_core.tables.arrays.result import ResultArrays

_NOBODY: Final = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class _Basis:
    """Everything that the rows of a person depend on.

    Attributes:
        stretches: Their faces; see `fer_core.people.people.Person.stretches`.
        codes: What was coded of each of these faces.
        cut: Which frames are left out.
    """

    stretches: tuple[tuple[int, int, int], ...]
    codes: tuple[Stretches[str] | None, ...]
    cut: Stretches[bool]


class PersonIndex:
    """Finds the rows of each person of one table, however often its user changes something.

    The table is gone through once. After a change only the rows of those whom it is about are
    found anew; the others share their arrays with what was found before.

    Args:
        arrays: The table as it was written; its frames rise.
    """

    def __init__(self, arrays: ResultArrays) -> None:
        self._arrays = arrays
        self._place = arrays.place
        self._ends = arrays.frame_ends
        self._rows = arrays.rows_by_face()
        self._frames = {face: arrays.frames[self._place[rows]] for face, rows in self._rows.items()}
        self._cut: tuple[Stretches[bool], NDArray[np.bool_]] | None = None
        self._found: dict[_Basis, PersonRows | None] = {}

    def persons(self, people: People) -> tuple[PersonRows, ...]:
        """Return the rows of everybody, in the order in which they come.

        Frames that were cut stay in the numbers of frames and rows, without anybody on them.

        Args:
            people: Everybody after the changes.
        """
        by_title: dict[str, list[Person]] = {}
        for person in people.persons():
            by_title.setdefault(person.title, []).append(person)
        known, self._found = self._found, {}
        found: list[PersonRows] = []
        for title, group in by_title.items():
            basis = _basis(group, people)
            rows = known[basis] if basis in known else self._find(basis, people)
            self._found[basis] = rows
            if rows is not None:
                found.append(rows if rows.person == title else replace(rows, person=title))
        return tuple(sorted(found, key=lambda person: int(person.rows[0])))

    def _find(self, basis: _Basis, people: People) -> PersonRows | None:
        rows: list[NDArray[np.int64]] = []
        codes: list[NDArray[np.int8]] = []
        for face, first, after in basis.stretches:
            frames = self._frames.get(face, _NOBODY)
            begin, end = np.searchsorted(frames, [first, after])
            theirs = self._rows.get(face, frames)[begin:end]
            rows.append(theirs)
            codes.append(codes_on(people, face, frames[begin:end], self._arrays.code[theirs]))
        every, code = np.concatenate(rows), np.concatenate(codes)
        order = np.argsort(every, kind="stable")
        every, code = every[order], code[order]
        shown = ~self._cut_frames(people)[self._place[every]]
        return rows_of_person(self._arrays, "", every[shown], code[shown], self._place, self._ends)

    def _cut_frames(self, people: People) -> NDArray[np.bool_]:
        if self._cut is None or self._cut[0] != people.cut:
            self._cut = people.cut, cut_frames(self._arrays, people)
        return self._cut[1]


def _basis(group: list[Person], people: People) -> _Basis:
    stretches = tuple(sorted(stretch for person in group for stretch in person.stretches))
    return _Basis(stretches, tuple(people.codes.get(face) for face, _, _ in stretches), people.cut)
