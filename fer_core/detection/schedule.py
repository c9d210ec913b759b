"""How often a schedule looks where."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from fer_core.detection.settings import ScheduleName


@dataclass(frozen=True, slots=True)
class Tempo:
    """Intervals of a schedule, in seconds of the frames' own time.

    Attributes:
        full_scans: Whether every frame is scanned fully at its whole size; the two rounds are
            not needed then.
        change_round: How long a scan of what changed takes, spread over the frames. A new face
            is seen by the next round at the latest, so it is found within twice that.
        still_round: The same for the whole picture, whether it changed or not.
        verification: From one question to the cascade about a face to the next; a template
            follows the face in between.
    """

    full_scans: bool
    change_round: float
    still_round: float
    verification: float


TEMPOS: Final[Mapping[ScheduleName, Tempo]] = MappingProxyType(
    {
        "thorough": Tempo(True, 0.0, 0.0, 0.0),
        "balanced": Tempo(False, 0.13, 1.0, 0.1),
        "light": Tempo(False, 0.4, 3.0, 0.2),
    }
)
