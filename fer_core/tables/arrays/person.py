"""The rows of one person, and the stretches on which they show one emotion."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fer_core.tables.arrays.result import NO_LABEL, ResultArrays


@dataclass(frozen=True, slots=True, eq=False)
class LabelStretches:
    """Stretches of following frames on which one person shows one emotion: s of them.

    Attributes:
        onset: (s,) float64, when each begins, in seconds.
        offset: (s,) float64, when the frame behind its last one begins.
        label: (s,) int8, place in `fer_core.tables.rows.LABELS`.
        by_hand: (s,) bool, whether a person assigned it.
    """

    onset: NDArray[np.float64]
    offset: NDArray[np.float64]
    label: NDArray[np.int8]
    by_hand: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.onset)


@dataclass(frozen=True, slots=True, eq=False)
class PersonRows:
    """What one person shows: m frames in the order of time, one row each.

    Attributes:
        person: Who it is.
        rows: (m,) int64, places of the rows in the `ResultArrays`.
        place: (m,) int64, places of their frames.
        times: (m,) float64, when each begins, in seconds.
        ends: (m,) float64, when the next frame of the table begins.
        probabilities: (7, m) float32, a row an emotion.
        label: (m,) int8, the emotion that counts.
        by_hand: (m,) bool, whether a person assigned it.
        confidence: (m,) float32, as in `ResultArrays`.
        flags: (m,) int8, as in `ResultArrays`.
    """

    person: str
    rows: NDArray[np.int64]
    place: NDArray[np.int64]
    times: NDArray[np.float64]
    ends: NDArray[np.float64]
    probabilities: NDArray[np.float32]
    label: NDArray[np.int8]
    by_hand: NDArray[np.bool_]
    confidence: NDArray[np.float32]
    flags: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.rows)

    def at(self, seconds: float) -> int | None:
        """Return the place of the row that is shown at a time; None where they have none."""
        place = int(np.searchsorted(self.times, seconds, "right")) - 1
        return place if place >= 0 and seconds < self.ends[place] else None

    def stretches(self) -> LabelStretches:
        """Find the stretches of one label on frames that follow one another."""
        return self._stretches(self.label, self.label != NO_LABEL, self.by_hand)

    def stretches_of(self, label: NDArray[np.int8]) -> LabelStretches:
        """Find the stretches of other labels on the same frames, as of another model.

        Args:
            label: (m,) int8, `NO_LABEL` for none.
        """
        return self._stretches(label, label != NO_LABEL, np.zeros(len(self), bool))

    def flagged(self, mask: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return when stretches begin and end on which one of some flags is set.

        Args:
            mask: Bits of `ResultArrays.flags`.
        """
        wrong = (self.flags > 0) & ((self.flags & mask) != 0)
        return self.times_of(wrong)

    def times_of(
        self, chosen: NDArray[np.bool_]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return when stretches of chosen frames begin and end.

        Args:
            chosen: (m,) bool.
        """
        found = self._stretches(np.zeros(len(self), np.int8), chosen, np.zeros(len(self), bool))
        return found.onset, found.offset

    def _stretches(
        self, value: NDArray[np.int8], kept: NDArray[np.bool_], by_hand: NDArray[np.bool_]
    ) -> LabelStretches:
        rows = np.flatnonzero(kept)
        place, value, hand = self.place[rows], value[rows], by_hand[rows]
        new = np.ones(len(rows), bool)
        new[1:] = (np.diff(place) != 1) | (value[1:] != value[:-1]) | (hand[1:] != hand[:-1])
        first = np.flatnonzero(new)
        last = np.append(first[1:] - 1, len(rows) - 1) if len(rows) else first
        return LabelStretches(
            self.times[rows[first]], self.ends[rows[last]], value[first], hand[first]
        )


def rows_of_person(
    arrays: ResultArrays,
    person: str,
    rows: NDArray[np.int64],
    code: NDArray[np.int8],
    place: NDArray[np.int64],
    ends: NDArray[np.float64],
) -> PersonRows | None:
    """Take the rows of one person out of a table; None where there are none.

    Of two rows on one frame the first counts, as happens where two faces of one picture were
    declared to be one person.

    Args:
        arrays: The table.
        person: Who it is.
        rows: (m,) int64, places of their rows, rising.
        code: (m,) int8, the emotion that a person assigned to each, or `NO_LABEL`.
        place: (n,) int64, `ResultArrays.place`.
        ends: (f,) float64, when the frame behind each frame begins.
    """
    single = np.ones(len(rows), bool)
    single[1:] = np.diff(place[rows]) != 0
    rows, code = rows[single], code[single]
    if len(rows) == 0:
        return None
    frames = place[rows]
    by_hand = code != NO_LABEL
    return PersonRows(
        person,
        rows,
        frames,
        arrays.times[frames],
        ends[frames],
        np.ascontiguousarray(arrays.probabilities[rows].T),
        np.where(by_hand, code, arrays.smoothed[rows]),
        by_hand,
        arrays.confidence[rows],
        arrays.flags[rows],
    )


def persons_of(arrays: ResultArrays) -> tuple[PersonRows, ...]:
    """Cut a result into its persons, in the order in which they come.

    Rows without a person are left out; see `fer_core.people.arrays.edit_arrays`, which gives every
    face one, and `rows_of_person`.
    """
    place, ends = arrays.place, arrays.frame_ends
    order = np.argsort(arrays.person, kind="stable")
    found: list[PersonRows] = []
    for code, person in enumerate(arrays.persons):
        first, after = np.searchsorted(arrays.person[order], [code, code + 1])
        rows = order[first:after]
        one = rows_of_person(arrays, person, rows, arrays.code[rows], place, ends)
        if one is not None:
            found.append(one)
    return tuple(sorted(found, key=lambda person: int(person.rows[0])))
