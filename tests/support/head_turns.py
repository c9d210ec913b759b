"""Photographs of faces turned about the vertical axis: a picture laid over a head of medium shape.

The head is an ellipsoid with a nose. Its measures are rounded means of adults (tragion to tragion
145 mm, nose tip to tragion 118 mm, eyes to tragion 86 mm, pupil to pupil 64 mm). What a
turn hides disappears, what it uncovers is stretched, the background turns along: such pictures
show how a figure answers to a known angle, and are no photographs of turned heads.
"""

from math import cos, radians, sin
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square

_HALF_WIDTH: Final = 73.0
_HALF_HEIGHT: Final = 115.0
_DEPTH: Final = 95.0
_AXIS: Final = 80.0
_NOSE: Final = 23.0
_NOSE_BELOW_EYES: Final = 38.0
_NOSE_SPREAD: Final = (11.0, 18.0)
"""Millimetres: half axes of the ellipsoid; the axis of the turn; how far the nose stands out of it,
where, how wide."""

_EYES_IN_SIDE: Final = 64.0 * 2.15
"""Millimetres that the side of a face's square shows: 2.15 pupil distances."""
_EYES_ABOVE: Final = 0.113
"""How far the eyes lie above the middle of the square, in its sides."""


def turn_head(gray: NDArray[np.uint8], square: Square, yaw: float) -> NDArray[np.uint8]:
    """Turn a face that looks into the camera.

    Args:
        gray: (H, W) uint8.
        square: The face as the finders place it, upright.
        yaw: Degrees, positive: the face looks to the right of the picture.

    Returns:
        (H, W) uint8.
    """
    height, width = gray.shape
    scale = _EYES_IN_SIDE / square.side
    across = (np.arange(width) - square.x) * scale
    down = (np.arange(height) - (square.y - _EYES_ABOVE * square.side)) * scale
    # The middle of a head lies a little below the eyes.
    inside = 1 - (across[None, :] / _HALF_WIDTH) ** 2 - ((down[:, None] - 15) / _HALF_HEIGHT) ** 2
    depth = _DEPTH * np.sqrt(np.clip(inside, 0, None))
    nose = np.exp(
        -((across[None, :] / _NOSE_SPREAD[0]) ** 2)
        - ((down[:, None] - _NOSE_BELOW_EYES) / _NOSE_SPREAD[1]) ** 2
    )
    depth += _NOSE * nose * (inside > 0)
    # About an axis near the eyes, so that the face stays where it is.
    place = across[None, :] * cos(radians(yaw)) + (depth - _AXIS) * sin(radians(yaw))
    # Points that a turn carries behind others are hidden, from the side that comes forward.
    if yaw >= 0:
        place = np.maximum.accumulate(place, axis=1)
    else:
        place = np.minimum.accumulate(place[:, ::-1], axis=1)[:, ::-1]
    place += np.arange(width) * 1e-6
    columns = np.stack(
        [np.interp(across, row, np.arange(width)) for row in place]  # one row of the picture each
    ).astype(np.float32)
    rows = np.repeat(np.arange(height, dtype=np.float32)[:, None], width, axis=1)
    turned = cv2.remap(gray, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(turned, np.uint8)
