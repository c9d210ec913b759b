"""Faces of photographs that look into the camera, as the small face network sees them."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square
from fer_core.detection.network.blazeface import BlazeFace, FoundFace, decode
from fer_core.detection.network.views import cut_views
from fer_core.detection.pictures.pyramid import Pyramid

Gray = NDArray[np.uint8]

_ROLL: Final = 10.0
_NATURAL_YAW: Final = 12.0
"""Degrees of roll and of estimated yaw up to which a photograph counts as one of a face that looks
into the camera."""

_LEAST_SCORE: Final = 0.5


def look(network: BlazeFace, gray: Gray, view: Square) -> FoundFace | None:
    """Return the surest face of one view; None where there is none."""
    answer = network.run(cut_views(Pyramid(gray, 1), [view], [0.0]))
    found = decode(*answer, [view], [0.0], _LEAST_SCORE)
    return found[0] if found else None


def frontal_face(network: BlazeFace, gray: Gray) -> FoundFace | None:
    """Return the face of a photograph if it looks into the camera and hardly leans.

    Args:
        network: The network that places it.
        gray: (H, W) uint8, a photograph of one face.
    """
    height, width = gray.shape
    found = look(network, gray, Square(width / 2, height / 2, 1.3 * max(height, width)))
    if found is None or abs(found.roll) > _ROLL or abs(found.yaw) > _NATURAL_YAW:
        return None
    return found
