"""What the lanes show, computed on another thread than the window's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from fer_core.agreement.two_results import ResultAgreement, compare_results, match_faces
from fer_core.errors import ResultError
from fer_core.people.arrays import assign_people, cut_frames, cut_times
from fer_core.people.people import People
from fer_core.people.person_index import PersonIndex
from fer_core.sessions.folder import is_session
from fer_core.sessions.markers import MARKERS_FILE, Marker, read_markers
from fer_core.tables.arrays.curves import Coverage
from fer_core.tables.arrays.person import LabelStretches, PersonRows
from fer_core.tables.arrays.result import NO_LABEL, ResultArrays
from fer_core.tables.rows import LABELS
from fer_core.types import FaceFlag

translate = QCoreApplication.translate

_ANY_FLAG = sum(1 << flag for flag in FaceFlag)


@dataclass(frozen=True, slots=True, eq=False)
class OtherResult:
    """Another result of the same recording, as of another model.

    Attributes:
        name: What it is called.
        arrays: Its table with its own changes.
    """

    name: str
    arrays: ResultArrays


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """One person.

    Attributes:
        number: What identifies them, such as ``P3``.
        title: What they are called.
        rows: What they show.
        labels: Where they show each of the `fer_core.tables.rows.LABELS`.
        by_hand: Where a person assigned it.
        flagged: Where something is wrong with the face.
        other: What another result says.
    """

    number: str
    title: str
    rows: PersonRows
    labels: tuple[Coverage, ...]
    by_hand: Coverage
    flagged: Coverage
    other: "OtherLane | None" = None


@dataclass(frozen=True, slots=True, eq=False)
class OtherLane:
    """What another result says of one person.

    Attributes:
        seen: (m,) int8, its label on each row of the person, `NO_LABEL` where it has no such face.
        labels: Where it says each of the `fer_core.tables.rows.LABELS`.
        differs: Where it says something else; labels by hand do not count.
    """

    seen: NDArray[np.int8]
    labels: tuple[Coverage, ...]
    differs: Coverage


@dataclass(frozen=True, slots=True, eq=False)
class LaneContent:
    """All lanes of one result, on the clock of its table.

    Attributes:
        lanes: The persons in the order in which they come.
        start: When the first frame begins, in seconds.
        end: When the last one ends.
        cuts: Stretches that were cut out.
        markers: Moments and stretches that were named, by their onset.
        agreement: How far another result agrees, and its name; None without one.
    """

    lanes: tuple[Lane, ...] = ()
    start: float = 0.0
    end: float = 0.0
    cuts: tuple[tuple[float, float], ...] = ()
    markers: tuple[Marker, ...] = ()
    agreement: tuple[ResultAgreement, str] | None = None

    def differences(self) -> NDArray[np.float64]:
        """Return when each stretch begins on which another result differs, rising, in seconds."""
        found = [lane.other.differs.onset for lane in self.lanes if lane.other is not None]
        return np.unique(np.concatenate(found)) if found else np.zeros(0)


class LaneMaker:
    """Makes the lanes of one result after each change of its user; for one thread.

    What a change leaves as it was is taken over from the lanes before.

    Args:
        arrays: The table as it was written; its times rise.
        markers: What was named, on the clock of ``arrays``.
    """

    def __init__(self, arrays: ResultArrays, markers: Sequence[Marker] = ()) -> None:
        self._arrays = arrays
        # A frame that was captured and not analysed says nothing; what is before it goes on.
        self._analysed = arrays.keep(~arrays.dropped, np.ones(len(arrays), bool))
        self._index = PersonIndex(self._analysed)
        self._markers = tuple(sorted(markers, key=lambda marker: marker.onset))
        self._lanes: tuple[Lane, ...] = ()

    def make(self, people: People, other: OtherResult | None = None) -> LaneContent:
        """Return the lanes.

        Args:
            people: Everybody after the user's changes.
            other: Another result to compare with.
        """
        arrays = self._arrays
        if len(arrays.frames) == 0:
            return LaneContent()
        numbers = {person.title: person.number for person in people.persons()}
        self._lanes = tuple(
            self._lane(numbers[rows.person], rows) for rows in self._index.persons(people)
        )
        content = LaneContent(
            self._lanes,
            float(arrays.times[0]),
            arrays.end,
            tuple(cut_times(arrays, people)),
            self._markers,
        )
        return content if other is None else _compared(content, self._analysed, people, other)

    def _lane(self, number: str, rows: PersonRows) -> Lane:
        for lane in self._lanes:
            if lane.rows.rows is rows.rows:
                return replace(lane, number=number, title=rows.person, rows=rows)
        return _lane(number, rows)


def _compared(
    content: LaneContent, analysed: ResultArrays, people: People, other: OtherResult
) -> LaneContent:
    """Add what another result says of the same faces; labels by hand do not count."""
    assigned = assign_people(analysed, people)
    frames = ~cut_frames(analysed, people)
    faces = (assigned.person != NO_LABEL) & frames[analysed.place]
    match = match_faces(analysed.keep(np.ones(len(frames), bool), faces), other.arrays)
    seen = np.full(len(analysed), NO_LABEL, np.int8)
    theirs = np.append(other.arrays.smoothed, NO_LABEL)
    seen[faces] = np.where(match >= 0, theirs[match], NO_LABEL)
    lanes = tuple(_beside(lane, analysed, seen) for lane in content.lanes)
    agreement = compare_results(assigned.keep(frames, faces), other.arrays)
    return replace(content, lanes=lanes, agreement=(agreement, other.name))


def _beside(lane: Lane, analysed: ResultArrays, seen: NDArray[np.int8]) -> Lane:
    theirs, ours = seen[lane.rows.rows], analysed.smoothed[lane.rows.rows]
    differs = (theirs != ours) & (theirs != NO_LABEL) & (ours != NO_LABEL)
    beside = OtherLane(
        theirs,
        _by_label(lane.rows.stretches_of(theirs)),
        Coverage.of(*lane.rows.times_of(differs)),
    )
    return replace(lane, other=beside)


def _lane(number: str, rows: PersonRows) -> Lane:
    stretches = rows.stretches()
    hand = stretches.by_hand
    return Lane(
        number,
        rows.person,
        rows,
        _by_label(stretches),
        Coverage.of(stretches.onset[hand], stretches.offset[hand]),
        Coverage.of(*rows.flagged(_ANY_FLAG)),
    )


def _by_label(stretches: LabelStretches) -> tuple[Coverage, ...]:
    own = [stretches.label == label for label in range(len(LABELS))]
    return tuple(Coverage.of(stretches.onset[one], stretches.offset[one]) for one in own)


def markers_on(
    markers: Sequence[Marker], table: NDArray[np.float64], shown: NDArray[np.float64]
) -> list[Marker]:
    """Move markers from one clock to another.

    Args:
        markers: On the clock of the table.
        table: (f,) float64, times of the frames in the table.
        shown: (f,) float64, times of the same frames on the other clock.
    """
    return [
        replace(
            marker,
            onset=_moved(marker.onset, table, shown),
            offset=None if marker.offset is None else _moved(marker.offset, table, shown),
        )
        for marker in markers
    ]


def _moved(seconds: float, table: NDArray[np.float64], shown: NDArray[np.float64]) -> float:
    if len(table) == 0:
        return seconds
    steps = np.diff(table, append=table[-1])
    usual = float(np.median(steps[steps > 0])) if (steps > 0).any() else 0.0
    # A frame lasts until the next one; the last one before the source went back as long as usual.
    ends = table + np.where(steps > 0, steps, usual)
    during = np.flatnonzero((table <= seconds) & (seconds < ends))
    # Of a source that began again the first pass counts; between all frames the nearest one.
    place = int(during[0] if len(during) else np.abs(table - seconds).argmin())
    return float(shown[place] + seconds - table[place])


def open_lanes(table: Path, arrays: ResultArrays, shown: ResultArrays) -> LaneMaker:
    """Prepare the lanes of a table, with the markers of the session that it may be from.

    Args:
        table: Where it stands.
        arrays: What it holds, on its own clock.
        shown: The same on the clock of what is played.

    Raises:
        ResultError: Its frames are in no order, or the markers cannot be read.
    """
    if not shown.in_order:
        sentence = translate("Review", "The frames of {name} are not in the order of their times.")
        raise ResultError(sentence, name=table.name)
    path = table.with_name(MARKERS_FILE)
    known = read_markers(path) if is_session(table.parent) and path.is_file() else ()
    return LaneMaker(shown, markers_on(known, arrays.times, shown.times))
