"""What a finder says about one place of a frame."""

from dataclasses import dataclass

from fer_core.detection.boxes import Square


@dataclass(frozen=True, slots=True)
class Sighting:
    """What the finders say about one place.

    Attributes:
        square: The face.
        strength: How much speaks for a face; 1 confirms one by itself.
        roll: Tilt of the eye line in degrees, clockwise; None where it was not measured.
        yaw: Estimated turn of the head in degrees, see
            `fer_core.detection.network.blazeface.FoundFace`; None where it was not estimated.
    """

    square: Square
    strength: float
    roll: float | None = None
    yaw: float | None = None
