"""One face over time: where it is, since when it was not seen, and whether it counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, nan
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square
from fer_core.detection.following import Template
from fer_core.detection.pyramid import Pyramid
from fer_core.detection.verification import Sighting
from fer_core.state import State

HOLD_SECONDS: Final = 0.4
"""How long a face that the cascade no longer sees keeps its box."""

_LOST_SECONDS: Final = 0.2
"""The same for a face that does not look as it did either."""

_TENTATIVE_SECONDS: Final = 0.12
"""The same for one that does not count yet."""

_FULL_EVIDENCE: Final = 4.0
"""Sum of strengths from which a face is held for the whole time, and beyond which more add
nothing; one with less is held for less."""

_ALIKE: Final = 0.6
"""Correlation with the template from which a face looks as it did."""

_SETTLE_SECONDS: Final = 0.3
"""Time constant with which the cascade's places draw a followed box: they scatter by some per
cent of a side from frame to frame, while following is steady."""

_SCATTER: Final = 0.1
"""Distance, in sides, up to which the cascade's place differs by scatter; from twice that on it
is taken over at once."""


_ROLL_SCATTER: Final = 5.0
"""The same for the tilt of the eye line, in degrees."""

_SAME_FACE: Final = 0.3
"""Overlap from which two squares show the same face."""

_PART_OF_FACE: Final = 0.5
"""Share of a smaller square within another one from which it is a part of that face: an eye or a
mouth often passes for one. OpenCV's grouping drops boxes inside of others as well."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When a frame is, and how small its faces may be.

    Attributes:
        time: Seconds, on any clock.
        elapsed: Seconds since the frame before.
        first: Whether nothing is known of any frame before.
        smallest: Side of the smallest face looked for, pixels.
    """

    time: float
    elapsed: float
    first: bool
    smallest: int


@dataclass(slots=True, eq=False)
class Track:
    """One face.

    Attributes:
        square: Where it is.
        template: How it looked when it was last placed.
        seen: When the cascade last saw it.
        asked: When the cascade was last asked about it.
        evidence: Sum of the strengths of its sightings.
        correlation: With the template, on the last frame.
        number: Its number, 0 until it counts.
        roll: Tilt of its eye line, degrees clockwise; 0 while it was not measured.
        yaw: Estimated turn of the head, degrees, when it was last estimated; NaN before.
    """

    square: Square
    template: Template
    seen: float
    asked: float
    evidence: float
    correlation: float = 1.0
    number: int = 0
    roll: float = 0.0
    yaw: float = nan

    @classmethod
    def begin(cls, sighting: Sighting, time: float, pyramid: Pyramid) -> "Track":
        """Begin the track of a face that was seen for the first time."""
        template = Template.of(pyramid, sighting.square)
        roll = 0.0 if sighting.roll is None else sighting.roll
        yaw = nan if sighting.yaw is None else sighting.yaw
        return cls(sighting.square, template, time, time, sighting.strength, roll=roll, yaw=yaw)

    @property
    def confirmed(self) -> bool:
        """Whether enough speaks for it."""
        return self.evidence >= 1.0

    @property
    def held(self) -> bool:
        """Whether the cascade was asked since it last saw the face."""
        return self.asked > self.seen

    @property
    def alike(self) -> bool:
        """Whether it looks as it did when it was last placed."""
        return self.correlation >= _ALIKE

    def follow(self, pyramid: Pyramid) -> None:
        """Move with the face to the next frame."""
        square, self.correlation = self.template.follow(pyramid, self.square)
        if self.alike:
            self.square = square

    def see(self, sighting: Sighting, time: float, pyramid: Pyramid) -> None:
        """Record that the cascade was asked and saw the face."""
        place, here = sighting.square, self.square
        distance = (
            max(abs(place.x - here.x), abs(place.y - here.y), abs(place.side - here.side))
            / here.side
        )
        settled = 1 - exp((self.seen - time) / _SETTLE_SECONDS)
        self.square = here.towards(place, max(settled, min(1.0, distance / _SCATTER - 1)))
        if sighting.roll is not None:
            turn = (sighting.roll - self.roll + 180) % 360 - 180
            self.roll += turn * max(settled, min(1.0, abs(turn) / _ROLL_SCATTER - 1))
            self.roll = (self.roll + 180) % 360 - 180
        if sighting.yaw is not None:
            self.yaw = sighting.yaw
        self.template = Template.of(pyramid, self.square)
        self.correlation = 1.0
        self.seen = self.asked = time
        self.evidence = min(_FULL_EVIDENCE, self.evidence + sighting.strength)

    def miss(self, time: float) -> None:
        """Record that the cascade was asked and did not see the face."""
        self.asked = time

    def lost(self, time: float) -> bool:
        """Whether it is time to let the face go."""
        if not self.confirmed:
            return time - self.seen > _TENTATIVE_SECONDS
        hold = HOLD_SECONDS if self.alike else _LOST_SECONDS
        return time - self.seen > hold * self.evidence / _FULL_EVIDENCE


def same_face(square: Square, known: Square) -> bool:
    """Whether a square shows the same face as another one, or a part of it."""
    return square.overlap(known) >= _SAME_FACE or square.within(known) >= _PART_OF_FACE


def is_known(square: Square, tracks: Iterable[Track]) -> bool:
    """Whether one of the tracks is the face at this place."""
    return any(same_face(square, track.square) for track in tracks)


def due_tracks(tracks: list[Track], time: float, elapsed: float, interval: float) -> list[Track]:
    """Return the tracks to verify on a frame, those first that waited longest.

    Args:
        tracks: All of them.
        time: Of the frame, seconds.
        elapsed: Seconds since the frame before.
        interval: Seconds from one verification of a face to the next.
    """
    due = [
        track
        for track in tracks
        if not track.confirmed
        or track.held
        or not track.alike
        or time - track.asked >= interval - 1e-6
    ]
    due.sort(key=lambda track: track.asked)
    return due[: 1 + int(len(tracks) * elapsed / interval)]


def pack_tracks(tracks: list[Track]) -> dict[str, NDArray[Any]]:
    """Everything that tracks are, as plain arrays; see `fer_core.state`."""
    numbers = [
        (*_place(t.square), t.seen, t.asked, t.evidence, t.correlation, t.roll, t.yaw)
        for t in tracks
    ]
    return {
        "numbers": np.array([track.number for track in tracks], np.int64),
        "values": np.array(numbers, np.float64).reshape(-1, 9),
        "templates": np.array([track.template.pixels for track in tracks], np.uint8),
    }


def unpack_tracks(state: State) -> list[Track]:
    """Return the tracks that were packed."""
    return [
        Track(Square(x, y, side), Template(pixels), *rest, number=number, roll=roll, yaw=yaw)
        for number, (x, y, side, *rest, roll, yaw), pixels in zip(
            state["numbers"].tolist(), state["values"].tolist(), state["templates"], strict=True
        )
    ]


def _place(square: Square) -> tuple[float, float, float]:
    return square.x, square.y, square.side
