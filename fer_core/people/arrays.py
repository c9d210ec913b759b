"""Apply a user's changes to a table that is held as arrays; see `fer_core.people.reading`."""

from dataclasses import replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from fer_core.people.people import FaceSpan, People, default_person
from fer_core.people.stretches import Stretches
from fer_core.tables.arrays.result import NO_LABEL, ResultArrays
from fer_core.tables.rows import LABELS


def scan_arrays(arrays: ResultArrays) -> list[FaceSpan]:
    """Find the faces of a table and whose they are in it; equal to `scan_faces` of its rows."""
    place = arrays.place
    found: list[FaceSpan] = []
    for face, rows in arrays.rows_by_face().items():
        frames, persons = arrays.frames[place[rows]], arrays.person[rows]
        changes = np.flatnonzero(np.diff(persons)) + 1
        starts: list[int] = []
        values: list[str] = []
        for row in [0, *changes.tolist()]:
            code = int(persons[row])
            person = default_person(face) if code == NO_LABEL else arrays.persons[code]
            if not values or values[-1] != person:
                starts.append(int(frames[row]) if values else 0)
                values.append(person)
        first, last = place[rows[0]], place[rows[-1]]
        found.append(
            FaceSpan(
                face,
                int(arrays.frames[first]),
                int(arrays.frames[last]),
                len(rows),
                float(arrays.times[first]),
                float(arrays.times[last]),
                Stretches(tuple(starts), tuple(values)),
            )
        )
    return found


def edit_arrays(arrays: ResultArrays, people: People | None = None) -> ResultArrays:
    """Apply changes to a table; equal to `fer_core.people.reading.edit_rows` of its rows.

    Args:
        arrays: The table as it was written.
        people: Everybody after the changes, or None to apply none; each face without a person
            becomes one then.

    Returns:
        The table without the frames that were cut and the rows that are no faces.
    """
    edited = assign_people(arrays, people)
    if people is None:
        return edited
    return edited.keep(~cut_frames(arrays, people), edited.person != NO_LABEL)


def assign_people(arrays: ResultArrays, people: People | None = None) -> ResultArrays:
    """Give each row its person and what was coded by hand, without leaving anything out.

    Args:
        arrays: The table as it was written.
        people: See `edit_arrays`.

    Returns:
        The same rows; those that are no faces have no person.
    """
    place = arrays.place
    titles: dict[str, int] = {}
    person = np.full(len(arrays), NO_LABEL, np.int32)
    code = arrays.code.copy()
    for face, rows in arrays.rows_by_face().items():
        if people is None:
            names = (*arrays.persons, default_person(face))  # what -1 stands for comes last
            used, places = np.unique(arrays.person[rows], return_inverse=True)
            meaning = [titles.setdefault(names[one], len(titles)) for one in map(int, used)]
            person[rows] = np.array(meaning, np.int32)[places]
            continue
        frames = arrays.frames[place[rows]]
        owners = people.owners[face]
        codes = [
            NO_LABEL
            if owner is None
            else titles.setdefault(people.names.get(owner) or owner, len(titles))
            for owner in owners.values
        ]
        person[rows] = values_on(owners, np.array(codes, np.int32), frames)
        code[rows] = codes_on(people, face, frames, code[rows])
    return replace(arrays, person=person, persons=tuple(titles), code=code)


def codes_on(
    people: People, face: int, frames: NDArray[np.int64], written: NDArray[np.int8]
) -> NDArray[np.int8]:
    """Return what a person assigned by hand to a face on each frame.

    Args:
        people: Everybody after the changes.
        face: Number of the face.
        frames: (m,) int64, numbers of the frames.
        written: (m,) int8, what the table says: a place in `LABELS`, or `NO_LABEL`.
    """
    given = people.codes.get(face)
    if given is None:
        return written
    labels = [LABELS.index(value) if value else NO_LABEL for value in given.values]
    by_hand = values_on(given, np.array(labels, np.int8), frames)
    return np.where(by_hand == NO_LABEL, written, by_hand)


def cut_frames(arrays: ResultArrays, people: People) -> NDArray[np.bool_]:
    """Return which frames of a table were cut out, (f,) bool."""
    return values_on(people.cut, np.array(people.cut.values, bool), arrays.frames)


def cut_times(arrays: ResultArrays, people: People) -> list[tuple[float, float]]:
    """Return when each stretch that was cut begins and ends, in seconds.

    Args:
        arrays: The table as it was written.
        people: Everybody after the changes.
    """
    cut = cut_frames(arrays, people)
    steps = np.diff(np.concatenate([[False], cut, [False]]).astype(np.int8))
    times = np.append(arrays.times, arrays.end)
    firsts, afters = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
    return [
        (float(times[first]), float(times[after]))
        for first, after in zip(firsts.tolist(), afters.tolist(), strict=True)
    ]


S = TypeVar("S", bound=np.generic)


def values_on(
    stretches: Stretches[Any], values: NDArray[S], frames: NDArray[np.int64]
) -> NDArray[S]:
    """Return the value of stretches on each frame.

    Args:
        stretches: Where each value begins.
        values: One for each stretch.
        frames: (m,) int64, numbers of frames, from 0.
    """
    return values[np.searchsorted(np.array(stretches.starts), frames, "right") - 1]
