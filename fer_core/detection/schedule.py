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
        full_scans: Whether every frame is searched completely; the two rounds are
            not needed then.
        change_round: How long a scan of what changed takes, spread over the frames. A new face
            is seen by the next round at the latest, so it is found within twice that.
        still_round: The same for the whole picture, whether it changed or not.
        verification: From one question to the finder about a face to the next; a template
            follows the face in between.
        tile_round: How long the network's look at the tiles in which something changed takes,
            spread over the frames; it looks at the whole within `change_round`, and at all tiles
            within twice `still_round`.
        far_round: How long the cascade's search for far faces takes beside the network, spread
            over the frames, where something changed; three times that where nothing did.
    """

    full_scans: bool
    change_round: float
    still_round: float
    verification: float
    tile_round: float
    far_round: float


TEMPOS: Final[Mapping[ScheduleName, Tempo]] = MappingProxyType(
    {
        "thorough": Tempo(True, 0.0, 0.0, 0.0, 0.0, 0.0),
        "balanced": Tempo(False, 0.13, 1.0, 0.1, 0.5, 1.0),
        "light": Tempo(False, 0.4, 3.0, 0.2, 1.5, 3.0),
    }
)
