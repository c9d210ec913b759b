"""What the lanes show, computed on another thread than the window's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fer_core.agreement.two_results import ResultAgreement, compare_results, match_faces
from fer_core.errors import ResultError
from fer_core.people.arrays import cut_times, edit_arrays
from fer_core.people.people import People
from fer_core.sessions.folder import is_session
from fer_core.sessions.markers import MARKERS_FILE, Marker, read_markers
from fer_core.tables.arrays.curves import Coverage
from fer_core.tables.arrays.person import LabelStretches, PersonRows, persons_of
from fer_core.tables.arrays.result import NO_LABEL, ResultArrays
from fer_core.tables.rows import LABELS
from fer_core.types import FaceFlag

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


def make_content(
    arrays: ResultArrays,
    people: People,
    markers: Sequence[Marker] = (),
    other: OtherResult | None = None,
) -> LaneContent:
    """Cut a table into lanes.

    Args:
        arrays: The table as it was written; its times rise.
        people: Everybody after the user's changes.
        markers: What was named, on the clock of ``arrays``.
        other: Another result to compare with.
    """
    if len(arrays.frames) == 0:
        return LaneContent()
    # A frame that was captured and not analysed says nothing; what is before it goes on.
    analysed = arrays.keep(~arrays.dropped, np.ones(len(arrays), bool))
    edited = edit_arrays(analysed, people, keep_cut=True)
    numbers = {person.title: person.number for person in people.persons()}
    lanes = [_lane(numbers[rows.person], rows) for rows in persons_of(edited)]
    agreement = None
    if other is not None:
        lanes = _compared(lanes, edited, other.arrays)
        agreement = compare_results(edit_arrays(analysed, people), other.arrays), other.name
    return LaneContent(
        tuple(lanes),
        float(arrays.times[0]),
        arrays.end,
        tuple(cut_times(arrays, people)),
        tuple(sorted(markers, key=lambda marker: marker.onset)),
        agreement,
    )


def _compared(lanes: Sequence[Lane], edited: ResultArrays, other: ResultArrays) -> list[Lane]:
    """Add what another result says of the same faces; labels by hand do not count."""
    match = match_faces(edited, other)
    seen = np.where(match >= 0, np.append(other.smoothed, NO_LABEL)[match], NO_LABEL)
    seen = seen.astype(np.int8)
    found: list[Lane] = []
    for lane in lanes:
        theirs, ours = seen[lane.rows.rows], edited.smoothed[lane.rows.rows]
        differs = (theirs != ours) & (theirs != NO_LABEL) & (ours != NO_LABEL)
        beside = OtherLane(
            theirs,
            _by_label(lane.rows.stretches_of(theirs)),
            Coverage.of(*lane.rows.times_of(differs)),
        )
        found.append(replace(lane, other=beside))
    return found


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


def load_content(
    table: Path,
    arrays: ResultArrays,
    shown: ResultArrays,
    people: People,
    other: OtherResult | None = None,
) -> LaneContent:
    """Cut a table into lanes, with the markers of the session that it may be from.

    Args:
        table: Where it stands.
        arrays: What it holds, on its own clock.
        shown: The same on the clock of what is played.
        people: Everybody after the user's changes.
        other: Another result to compare with.

    Raises:
        ResultError: Its frames are in no order, or the markers cannot be read.
    """
    if not shown.in_order:
        raise ResultError(f"The frames of {table.name} are not in the order of their times.")
    path = table.with_name(MARKERS_FILE)
    known = read_markers(path) if is_session(table.parent) and path.is_file() else ()
    return make_content(shown, people, markers_on(known, arrays.times, shown.times), other)
