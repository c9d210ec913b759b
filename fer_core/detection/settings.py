"""How faces are looked for."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

CascadeName = Literal["default", "alt2"]
ScheduleName = Literal["thorough", "balanced", "light"]

DetectorName = Literal["hybrid", "haar"]

DETECTORS: Final[tuple[DetectorName, ...]] = get_args(DetectorName)
"""The finders: the small network with the cascades beside it, and the cascades alone."""

DEFAULT_DETECTOR: Final[DetectorName] = "hybrid"

CASCADES: Final[tuple[CascadeName, ...]] = get_args(CascadeName)
SCHEDULES: Final[tuple[ScheduleName, ...]] = get_args(ScheduleName)
"""The three qualities of the detection, the most careful one first."""


@dataclass(frozen=True, slots=True)
class DetectionSettings:
    """How faces are looked for; equal settings and equal frames give equal boxes.

    Attributes:
        detector: ``hybrid`` finds faces with a small network, also tilted and turned ones, and
            far ones with the cascades; ``haar`` has the cascades alone.
        cascade: Which of OpenCV's frontal face cascades: ``default`` or ``alt2``.
        scale_factor: Ratio of two neighbouring face sizes that the cascade tries.
        min_neighbours: Overlapping sightings of the cascade that make a face.
        smallest_face: Side of the smallest face looked for: pixels from 1 upwards, below 1 a
            share of the picture's shorter side, None for the larger of 48 pixels and 1/15,
            but in a picture below 96 pixels half of that side, and no less than 24.
        schedule: ``thorough`` scans every frame fully, ``balanced`` finds the same faces at a
            fraction of the time, ``light`` spends less again and finds new faces later.
    """

    detector: DetectorName = DEFAULT_DETECTOR
    cascade: CascadeName = "default"
    scale_factor: float = 1.1
    min_neighbours: int = 5
    smallest_face: float | None = None
    schedule: ScheduleName = "balanced"

    def __post_init__(self) -> None:
        if self.detector not in DETECTORS:
            raise ValueError(f"expected detector 'hybrid' or 'haar', not {self.detector!r}")
        if self.cascade not in CASCADES:
            raise ValueError(f"expected cascade 'default' or 'alt2', not {self.cascade!r}")
        if self.schedule not in SCHEDULES:
            raise ValueError(
                f"expected schedule 'thorough', 'balanced' or 'light', not {self.schedule!r}"
            )
        if not 1.01 <= self.scale_factor <= 2.0:
            raise ValueError(f"expected scale_factor 1.01 to 2, not {self.scale_factor}")
        if not 0 <= self.min_neighbours <= 50:
            raise ValueError(f"expected min_neighbours 0 to 50, not {self.min_neighbours}")
        if self.smallest_face is not None and not self.smallest_face > 0:
            raise ValueError(f"expected smallest_face above 0, not {self.smallest_face}")

    def smallest_face_pixels(self, width: int, height: int) -> int:
        """Side of the smallest face looked for in a picture of this size, in pixels."""
        shorter = min(width, height)
        wanted = self.smallest_face
        if wanted is None:
            return min(max(48, round(shorter / 15)), max(24, shorter // 2))
        return max(1, round(wanted if wanted >= 1 else wanted * shorter))
