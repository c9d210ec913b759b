"""Asking the cascades about one place: is there a face of about this size?"""

from dataclasses import dataclass
from functools import cached_property
from math import ceil, log
from typing import Final

import numpy as np

from fer_core.detection.boxes import Square, intersection_over_union
from fer_core.detection.cascades.haar import Cascade
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.settings import CascadeName, DetectionSettings
from fer_core.detection.sighting import Sighting

WORTH: Final = 0.3
"""Strength of a sighting from which it counts as one."""

_CLEAR_NEIGHBOURS: Final = 2.4
_CLEAR_WEIGHT: Final = 4.0
_CLEAR_SECOND: Final = 2.0
"""Windows (in multiples of ``min_neighbours``), weight, and windows of the second cascade that
make a sighting of strength 1. They are measured: tests/benchmarks/README.md."""

_MOST_FROM_SECOND: Final = 1.5

_GLANCE_NEIGHBOURS: Final = 3
_GLANCE_WEIGHT: Final = 1.0
_GLANCE_SIZES: Final = 1.21
"""Farthest ratio of the sizes tried at a glance: the template that follows a face keeps its size
within that. With a third in place of a fifth a glance took 1.3 times as long, for one box more of
some 4,000 on ten clips."""

_SURROUNDINGS: Final = 1.6
"""Side of the searched patch, in sides of the face."""

_SAME_FACE: Final = 0.5
"""Overlap from which two windows count as the same face. OpenCV's grouping lets every edge
differ by 0.2 of a side, which is an overlap of about one half."""

_LEAST_OVERLAP: Final = 0.25
"""A face that overlaps less with the place asked about is another one."""


@dataclass(frozen=True, slots=True)
class _Group:
    square: Square
    neighbours: int
    weight: float


class Examiner:
    """Tells faces from what one cascade takes for a face: a second one has to agree.

    Where ``default`` errs, ``alt2``, which was trained otherwise, nearly always passes no window
    at all, while both pass every true face. Serves one thread at a time.
    """

    def __init__(self, settings: DetectionSettings, cascade: Cascade) -> None:
        self._first = cascade
        self._second_name: CascadeName = "alt2" if settings.cascade == "default" else "default"
        self._factor = settings.scale_factor
        self._neighbours = _CLEAR_NEIGHBOURS * max(1, settings.min_neighbours)

    @cached_property
    def _second(self) -> Cascade:
        """The other cascade, loaded when it is first asked: many sources end before that."""
        return Cascade(self._second_name)

    def look(self, pyramid: Pyramid, place: Square) -> Sighting | None:
        """Return a dense search with both cascades: every position, sizes within a fifth.

        Args:
            pyramid: The picture.
            place: Where and about how large.

        Returns:
            The face with the most windows, None where there is none worth the name.
        """
        group = self._dense(self._first, pyramid, place)
        if group is None:
            return None
        first = group.neighbours / self._neighbours * max(0.0, group.weight) / _CLEAR_WEIGHT
        if first < WORTH / _MOST_FROM_SECOND:
            return None
        second = self._dense(self._second, pyramid, group.square)
        if second is None:
            return None
        strength = first * min(_MOST_FROM_SECOND, second.neighbours / _CLEAR_SECOND)
        return Sighting(group.square, strength) if strength >= WORTH else None

    def approach(self, pyramid: Pyramid, place: Square) -> Sighting | None:
        """Look at a rough place, as a scan gives it: first go where most windows are."""
        group = self._dense(self._first, pyramid, place)
        return None if group is None else self.look(pyramid, group.square)

    def glance(self, pyramid: Pyramid, place: Square) -> Sighting | None:
        """Return a search with one cascade at half the resolution and every second position.

        Enough for a face that was confirmed before, at a quarter of the cost; takes and returns
        what `look` does.
        """
        steps = max(1, round(log(_GLANCE_SIZES) / log(self._factor)))
        group = _search(self._first, pyramid, place, self._factor, 1.0, steps)
        if group is None or group.neighbours < _GLANCE_NEIGHBOURS or group.weight < _GLANCE_WEIGHT:
            return None
        return Sighting(group.square, 1.0)

    def _dense(self, cascade: Cascade, pyramid: Pyramid, place: Square) -> _Group | None:
        steps = max(1, round(log(1.22) / log(self._factor)))
        # OpenCV steps by single pixels from twice the cascade's window on.
        return _search(cascade, pyramid, place, self._factor, 2.0, steps)


def _search(
    cascade: Cascade, pyramid: Pyramid, place: Square, factor: float, least: float, steps: int
) -> _Group | None:
    """Return the largest group of windows at a place.

    Args:
        cascade: The cascade.
        pyramid: The picture.
        place: Where and about how large.
        factor: Ratio of neighbouring sizes.
        least: Smallest size tried, in windows of the cascade: it sets the resolution.
        steps: Sizes tried below and above that of the place.
    """
    exponent = ceil(log(least) / log(factor) - 1e-6) + steps
    side = cascade.window * factor**exponent
    size = round(side * _SURROUNDINGS)
    found = cascade.windows(
        pyramid.patch(place, side, size),
        factor,
        round(side / factor ** (steps + 0.3)),
        round(side * factor ** (steps + 0.3)),
    )
    if not len(found):
        return None
    same = intersection_over_union(found.boxes, found.boxes) >= _SAME_FACE
    members = same[int(np.argmax(same.sum(axis=1)))]
    mean = Square.of(found.boxes[members].mean(axis=0))
    scale = place.side / side
    square = Square(
        place.x + (mean.x - size / 2) * scale,
        place.y + (mean.y - size / 2) * scale,
        mean.side * scale,
    )
    if square.overlap(place) < _LEAST_OVERLAP:
        return None
    return _Group(square, int(members.sum()), float(found.weights[members].max()))
