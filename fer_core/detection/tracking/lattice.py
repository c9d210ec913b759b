"""Places rounded so that two analyses which differ by little look at exactly the same.

What the network says of a face depends on where the view lies that it is shown. Where each view is
laid around the last box, each box depends on the one before, back to the first frame. A view from
a coarse lattice is the same for all boxes near it, and so is the answer: two analyses that began at
different frames coincide from then on. Where their boxes lie on two sides of an edge of the lattice
they do not, so the lattice itself moves from time to time.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import exp, floor, log
from typing import Final

from fer_core.detection.boxes import Square

_STEP: Final = 0.25
"""Distance of places, in their sides."""

_RATIO: Final = 1.2
"""Of neighbouring sides."""

_TURN: Final = 8.0
"""Degrees between neighbouring turns."""

_STAYS: Final = 0.5
"""Seconds until the lattice moves; faces are looked at on it once in that time."""

_LIMIT_MOVES: Final = 0.1

_ROUNDING: Final = 1e-6

_MOVES: Final = (0.8567, 0.7339, 0.6287, 0.5386)
"""Shares of a step by which the lattice moves, in each of four dimensions: powers of the inverse of
the root of x^5 = x + 1, which spread evenly (M. Roberts, "The unreasonable effectiveness of
quasirandom sequences", 2018)."""


@dataclass(frozen=True, slots=True)
class Lattice:
    """The places at some time.

    Attributes:
        number: Of the period in which it stays, by the clock.
        shifts: By how much the lattice lies off, shares of a step from -0.5 to 0.5: across, down,
            in size, in turn.
    """

    number: int
    shifts: tuple[float, float, float, float]

    @staticmethod
    def at(time: float) -> "Lattice":
        """Return the lattice of a time in seconds, on any clock."""
        return _lattice(floor(time / _STAYS + _ROUNDING))

    def place(self, square: Square, share: float = 1.0) -> Square:
        """Return the nearest place.

        Args:
            square: In any unit.
            share: How far places are apart, in steps of the lattice.
        """
        across, down, size, _ = self.shifts
        side = exp(_nearest(log(square.side), share * log(_RATIO), size))
        step = share * _STEP * side
        return Square(_nearest(square.x, step, across), _nearest(square.y, step, down), side)

    def turn(self, degrees: float) -> float:
        """Return the nearest turn, in degrees."""
        return _nearest(degrees, _TURN, self.shifts[3])

    def limit(self, value: float) -> float:
        """Return a limit that moves with the lattice by up to a tenth of itself.

        So two analyses which lie on two sides of it do not stay there.
        """
        return value * (1 + _LIMIT_MOVES * 2 * self.shifts[3])


@lru_cache(maxsize=8)
def _lattice(number: int) -> Lattice:
    across, down, size, turn = ((number * move) % 1.0 - 0.5 for move in _MOVES)
    return Lattice(number, (across, down, size, turn))


def _nearest(value: float, step: float, shift: float) -> float:
    return step * (floor(value / step - shift + 0.5) + shift)
