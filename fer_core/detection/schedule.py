"""How often a schedule looks where, by the clock of the frames."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor
from types import MappingProxyType
from typing import Final

from fer_core.detection.settings import ScheduleName

_ROUNDING: Final = 1e-6
"""Share of a period by which a time may lie before a multiple of it and still count as that one."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """Intervals of a schedule, in seconds of the frames' own time.

    Attributes:
        full_scans: Whether every frame is searched completely; the two rounds are
            not needed then.
        change_round: How long a scan of what changed takes, spread over the frames. A new face
            is seen by the next round at the latest, so it is found within twice that.
        still_round: The same for the whole picture, whether it changed or not.
        verification: From one question to the finder about a face to the next; a template
            follows the face in between. So often the network looks at the whole of a picture in
            which something changed.
        steady_wait: How long the network does not look at a face again that it saw where the
            template had followed it; with an interval of verification it must stay below the time
            that a face is held.
        tile_round: How often the network looks at a tile in which something changes; it looks at
            all tiles within twice `still_round`.
        far_round: How long the cascade's search for far faces takes beside the network, spread
            over the frames, where something changed; three times that where nothing did.
    """

    full_scans: bool
    change_round: float
    still_round: float
    verification: float
    steady_wait: float
    tile_round: float
    far_round: float


TEMPOS: Final[Mapping[ScheduleName, Tempo]] = MappingProxyType(
    {
        "thorough": Tempo(True, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
        "balanced": Tempo(False, 0.13, 1.0, 0.1, 0.25, 0.5, 1.0),
        "light": Tempo(False, 0.4, 3.0, 0.2, 0.1, 1.5, 3.0),
    }
)


@dataclass(frozen=True, slots=True)
class Moment:
    """When a frame is, and how small its faces may be.

    Attributes:
        time: Seconds, on any clock.
        before: The same of the frame before; None where nothing is known of any.
        smallest: Side of the smallest face looked for, pixels.
    """

    time: float
    before: float | None
    smallest: int

    @property
    def first(self) -> bool:
        """Whether nothing is known of any frame before."""
        return self.before is None

    def passes(self, period: float, share: float = 0.0) -> bool:
        """Whether its turn comes on this frame of what has one each period.

        Turns lie at fixed times of the clock, so that an analysis that begins later has the same.

        Args:
            period: Seconds.
            share: Where in a period the turn lies, 0 to 1.

        Returns:
            Always true on the first frame.
        """
        before = self.before
        return before is None or _turn(self.time, period, share) > _turn(before, period, share)

    def turns(self, period: float, count: int) -> list[int]:
        """Return which of some that share a period evenly have their turn on this frame.

        Args:
            period: Seconds, in which each has one turn.
            count: How many they are; number n has its turn in the middle of the n-th part.
        """
        before = self.before
        if before is None:
            return list(range(count))
        # As `passes` counts, without a call for each.
        now, then = self.time / period, before / period
        shares = [(number + 0.5) / count for number in range(count)]
        return [
            number
            for number, share in enumerate(shares)
            if floor(now - share + _ROUNDING) > floor(then - share + _ROUNDING)
        ]

    def turn(self, period: float) -> int:
        """Return the number of the period in which the frame lies."""
        return _turn(self.time, period, 0.0)

    def progress(self, period: float) -> float:
        """Return the share of its period that is over, 0 to 1."""
        return max(0.0, self.time / period - self.turn(period))


def _turn(time: float, period: float, share: float) -> int:
    return floor(time / period - share + _ROUNDING)
