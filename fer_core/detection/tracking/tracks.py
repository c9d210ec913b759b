"""One face over time: where it is, since when it was not seen, and whether it counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import nan
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.schedule import Moment
from fer_core.detection.sighting import Sighting
from fer_core.detection.tracking.following import Template
from fer_core.detection.tracking.lattice import Lattice
from fer_core.state import State

HOLD_SECONDS: Final = 0.4
"""How long a face that the cascade no longer sees keeps its box."""

_LOST_SECONDS: Final = 0.15
"""How long after it last looked as it did a face is kept that does not either."""

_TENTATIVE_SECONDS: Final = 0.12
"""The same for one that does not count yet."""

_FULL_EVIDENCE: Final = 4.0
"""Sum of strengths from which a face is held for the whole time, and beyond which more add
nothing; one with less is held for less."""

_ALIKE: Final = 0.6
"""Correlation with the template from which a face looks as it did."""

_SETTLE_SECONDS: Final = 0.9
"""Time over which the finder's places draw a reported box: they scatter by some per cent of a side
from sighting to sighting, while following is steady."""

_SCATTER: Final = 0.1
"""Distance, in sides, up to which the finder's place differs by scatter; from twice that on it
is taken over at once."""

_ROLL_SCATTER: Final = 5.0
"""The same for the tilt of the eye line, in degrees."""

_SETTLED: Final = 0.03
_SETTLED_ROLL: Final = 3.0
"""Distance, in sides, and degrees of tilt up to which a face is seen again where following had it:
it is looked at less often then."""

_SAME_FACE: Final = 0.3
"""Overlap from which two squares show the same face."""

_PART_OF_FACE: Final = 0.5
"""Share of a smaller square within another one from which it is a part of that face: an eye or a
mouth often passes for one. OpenCV's grouping drops boxes inside of others as well."""


@dataclass(frozen=True, slots=True)
class Jump:
    """By how much a face's place changed when it was seen again.

    Attributes:
        since: When it was seen before.
        x: Former place less new place, pixels, as the next two.
        y: See above.
        side: See above.
        roll: The same of its tilt, degrees.
    """

    since: float
    x: float
    y: float
    side: float
    roll: float

    def times(self, place: float, roll: float) -> "Jump":
        """Return a share of its place and one of its tilt."""
        return Jump(self.since, place * self.x, place * self.y, place * self.side, roll * self.roll)


@dataclass(slots=True, eq=False)
class Track:
    """One face.

    Its place is the one where it was last seen, moved with the template since. That scatters from
    sighting to sighting; what is reported is steadied by the jumps of the last moments and of no
    earlier ones, so that the past is forgotten.

    Attributes:
        square: Where it is.
        template: How it looked when it was last placed.
        seen: When the finder last saw it.
        asked: When the finder was last asked about it.
        evidence: Sum of the strengths of its sightings.
        alike_at: When it last looked as it did when it was placed.
        correlation: With the template, on the last frame.
        number: Its number, 0 until it counts.
        roll: Tilt of its eye line, degrees clockwise; 0 while it was not measured.
        yaw: Estimated turn of the head, degrees, when it was last estimated; NaN before.
        settled: Whether it was last seen where following had it.
        jumps: Of the last moments, the oldest first.
    """

    square: Square
    template: Template
    seen: float
    asked: float
    evidence: float
    alike_at: float
    correlation: float = 1.0
    number: int = 0
    roll: float = 0.0
    yaw: float = nan
    settled: bool = False
    jumps: tuple[Jump, ...] = ()

    @classmethod
    def begin(cls, sighting: Sighting, time: float, pyramid: Pyramid) -> "Track":
        """Begin the track of a face that was seen for the first time."""
        template = Template.of(pyramid, sighting.square)
        roll = 0.0 if sighting.roll is None else sighting.roll
        yaw = nan if sighting.yaw is None else sighting.yaw
        return cls(
            sighting.square, template, time, time, sighting.strength, time, roll=roll, yaw=yaw
        )

    @property
    def confirmed(self) -> bool:
        """Whether enough speaks for it."""
        return self.evidence >= 1.0

    @property
    def steady(self) -> bool:
        """Whether it was seen often, and last where following had it."""
        return self.settled and self.evidence >= _FULL_EVIDENCE

    @property
    def held(self) -> bool:
        """Whether the finder was asked since it last saw the face."""
        return self.asked > self.seen

    @property
    def alike(self) -> bool:
        """Whether it looks as it did when it was last placed."""
        return self.correlation >= _ALIKE

    def follow(self, pyramid: Pyramid, time: float) -> None:
        """Move with the face to the next frame."""
        square, self.correlation = self.template.follow(pyramid, self.square)
        if self.alike:
            self.square, self.alike_at = square, time

    def see(self, sighting: Sighting, time: float, pyramid: Pyramid) -> None:
        """Record that the finder was asked and saw the face."""
        place, here = sighting.square, self.square
        moved = (here.x - place.x, here.y - place.y, here.side - place.side)
        turn = 0.0
        if sighting.roll is not None:
            turn = (self.roll - sighting.roll + 180) % 360 - 180
            self.roll = sighting.roll
        # What is more than scatter is taken over at once, and what was not yet is with it.
        distance = max(abs(step) for step in moved) / here.side
        # Known from the lattice's present place on alone, as all that later looks depend on.
        lattice = Lattice.at(time)
        self.settled = (
            lattice.number == Lattice.at(self.asked).number
            and distance <= lattice.limit(_SETTLED)
            and abs(turn) <= lattice.limit(_SETTLED_ROLL)
        )
        steady = _steady(distance, _SCATTER)
        steady_roll = _steady(abs(turn), _ROLL_SCATTER)
        self.jumps = tuple(
            jump.times(steady, steady_roll)
            for jump in (*self.jumps, Jump(self.seen, *moved, turn))
            if _weight(time - jump.since)
        )
        self.square = place
        if sighting.yaw is not None:
            self.yaw = sighting.yaw
        self.template = Template.of(pyramid, place)
        self.correlation = 1.0
        self.seen = self.asked = self.alike_at = time
        self.evidence = min(_FULL_EVIDENCE, self.evidence + sighting.strength)

    def miss(self, time: float) -> None:
        """Record that the finder was asked and did not see the face."""
        self.asked = time

    def steadied(self, time: float) -> tuple[Square, float]:
        """Return where the face is and its tilt in degrees, without the scatter of sightings."""
        square, roll = self.square, self.roll
        x = y = side = turn = 0.0
        for jump in self.jumps:
            weight = _weight(time - jump.since)
            if not weight:
                continue
            x += weight * jump.x
            y += weight * jump.y
            side += weight * jump.side
            turn += weight * jump.roll
        steady = Square(square.x + x, square.y + y, square.side + side)
        return steady, (roll + turn + 180) % 360 - 180

    def lost(self, time: float) -> bool:
        """Whether it is time to let the face go."""
        if not self.confirmed:
            return time - self.seen > _TENTATIVE_SECONDS
        share = self.evidence / _FULL_EVIDENCE
        if time - self.alike_at > _LOST_SECONDS * share:
            return True
        return time - self.seen > HOLD_SECONDS * share


def _steady(change: float, scatter: float) -> float:
    """Return the share of a change that is steadied: 1 up to the usual scatter, 0 from twice it."""
    return min(1.0, max(0.0, 2.0 - change / scatter))


def _weight(age: float) -> float:
    """Return how much of a jump is still to come after some seconds: 1 to 0."""
    return max(0.0, 1 - age / _SETTLE_SECONDS)


def same_face(square: Square, known: Square) -> bool:
    """Whether a square shows the same face as another one, or a part of it."""
    shared = square.shared(known)
    if not shared:
        return False
    area = square.side**2
    return shared / (area + known.side**2 - shared) >= _SAME_FACE or shared / area >= _PART_OF_FACE


def is_known(square: Square, tracks: Iterable[Track]) -> bool:
    """Whether one of the tracks is the face at this place."""
    return any(same_face(square, track.square) for track in tracks)


def due_tracks(
    tracks: list[Track],
    moment: Moment,
    interval: float,
    shares: Sequence[float],
    waits: Sequence[float],
) -> list[Track]:
    """Return the tracks to verify on a frame, those first that waited longest.

    Args:
        tracks: All of them.
        moment: The frame.
        interval: Seconds from one verification of a face to the next.
        shares: Where in the interval the turn of each track lies, 0 to 1, so that not all are
            verified on the same frame.
        waits: Seconds after its last verification from which each may be verified again.
    """
    regular: list[Track] = []
    doubtful: list[Track] = []
    for track, share, wait in zip(tracks, shares, waits, strict=True):
        waited = moment.time - track.asked
        if not track.confirmed or track.held or not track.alike:
            doubtful.append(track)
        elif moment.passes(interval, share) and waited >= wait:
            regular.append(track)
    doubtful.sort(key=lambda track: track.asked)
    elapsed = interval if moment.before is None else moment.time - moment.before
    return doubtful[: 1 + int(len(tracks) * elapsed / interval)] + regular


_VALUES: Final = 11
_JUMP_VALUES: Final = 5


def pack_tracks(tracks: list[Track]) -> dict[str, NDArray[Any]]:
    """Everything that tracks are, as plain arrays; see `fer_core.state`."""
    numbers = [
        (
            *_place(t.square),
            t.seen,
            t.asked,
            t.evidence,
            t.alike_at,
            t.correlation,
            t.roll,
            t.yaw,
            t.settled,
        )
        for t in tracks
    ]
    jumps = [(j.since, j.x, j.y, j.side, j.roll) for track in tracks for j in track.jumps]
    return {
        "numbers": np.array([track.number for track in tracks], np.int64),
        "values": np.array(numbers, np.float64).reshape(-1, _VALUES),
        "templates": np.array([track.template.pixels for track in tracks], np.uint8),
        "jumps": np.array(jumps, np.float64).reshape(-1, _JUMP_VALUES),
        "jump_counts": np.array([len(track.jumps) for track in tracks], np.int64),
    }


def unpack_tracks(state: State) -> list[Track]:
    """Return the tracks that were packed."""
    tracks = [
        Track(
            Square(x, y, side),
            Template(pixels),
            *rest,
            number=number,
            roll=roll,
            yaw=yaw,
            settled=bool(settled),
        )
        for number, (x, y, side, *rest, roll, yaw, settled), pixels in zip(
            state["numbers"].tolist(), state["values"].tolist(), state["templates"], strict=True
        )
    ]
    ends = np.cumsum(state["jump_counts"])[:-1]
    for track, jumps in zip(tracks, np.split(state["jumps"], ends), strict=False):
        track.jumps = tuple(Jump(*values) for values in jumps.tolist())
    return tracks


def _place(square: Square) -> tuple[float, float, float]:
    return square.x, square.y, square.side
