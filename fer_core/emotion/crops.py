"""Cut faces out of a gray picture in the size and with the margin that a model needs."""

from math import cos, radians, sin
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import FACE_SIZE
from fer_core.geometry import whole_squares

_ENLARGE: Final = cv2.INTER_LINEAR
_SHRINK: Final = {"area": cv2.INTER_AREA, "linear": cv2.INTER_LINEAR}


TURNED_FROM: Final = 12.0
"""Degrees of tilt from which a crop is turned upright. Models see less than that in training; on
760 photographs turning gained 2 points of accuracy at 15 degrees, 10 at 30, and none below."""


def crop_faces(
    gray: NDArray[np.uint8],
    boxes: NDArray[np.float32],
    margin: float = 0.0,
    interpolation: str = "area",
    rolls: NDArray[np.float32] | None = None,
) -> NDArray[np.uint8]:
    """Cut every box out of the picture and bring it to the model's size.

    Faces keep their shape at the picture's edge: a box that was cut off there is made square again
    (see `fer_core.geometry`), and where it reaches beyond the picture, the picture's edge is
    repeated. "area" averages the
    pixels that fall together; where a crop is enlarged it is the same as "linear".

    Args:
        gray: (H, W) uint8.
        boxes: (n, 4) float32 ``left, top, right, bottom`` in pixels of ``gray``.
        margin: Share of the box's side that is added on each side; negative cuts into the box.
        interpolation: One of `fer_core.emotion.model_card.INTERPOLATIONS`.
        rolls: (n,) float32 tilt of each face in degrees, clockwise; None: all are upright. A face
            that leans by more than 12 degrees is turned upright about its box's centre.

    Returns:
        (n, 48, 48, 1) uint8 gray, a row a box, also for n = 0.

    Raises:
        ValueError: There are not as many rolls as boxes.
    """
    if rolls is None:
        rolls = np.zeros(len(boxes), np.float32)
    whole = whole_squares(boxes, (gray.shape[1], gray.shape[0]))
    crops = np.empty((len(boxes), FACE_SIZE, FACE_SIZE, 1), np.uint8)
    for crop, box, roll in zip(crops, whole.tolist(), rolls.tolist(), strict=True):
        corners = _with_margin(box, margin)
        face = _turned(gray, corners, roll) if abs(roll) > TURNED_FROM else _cut(gray, *corners)
        shrinks = face.shape[0] > FACE_SIZE or face.shape[1] > FACE_SIZE
        cv2.resize(
            face,
            (FACE_SIZE, FACE_SIZE),
            dst=crop[:, :, 0],
            interpolation=_SHRINK[interpolation] if shrinks else _ENLARGE,
        )
    return crops


def _with_margin(box: list[float], margin: float) -> tuple[int, int, int, int]:
    left, top, right, bottom = box
    across, down = margin * (right - left), margin * (bottom - top)
    x0, y0 = round(left - across), round(top - down)
    return x0, y0, max(round(right + across), x0 + 1), max(round(bottom + down), y0 + 1)


def _turned(
    gray: NDArray[np.uint8], corners: tuple[int, int, int, int], roll: float
) -> NDArray[np.uint8]:
    """Return the part of the picture that lies within a box turned about its centre, upright."""
    x0, y0, x1, y1 = corners
    width, height = x1 - x0, y1 - y0
    cosine, sine = cos(radians(roll)), sin(radians(roll))
    middle_x, middle_y = (x0 + x1 - 1) / 2, (y0 + y1 - 1) / 2
    across, down = (width - 1) / 2, (height - 1) / 2
    turn = np.array(
        [
            [cosine, -sine, middle_x - cosine * across + sine * down],
            [sine, cosine, middle_y - sine * across - cosine * down],
        ]
    )
    face = cv2.warpAffine(
        gray,
        turn,
        (width, height),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(face, np.uint8)


def _cut(gray: NDArray[np.uint8], x0: int, y0: int, x1: int, y1: int) -> NDArray[np.uint8]:
    height, width = gray.shape
    # A box wholly outside is moved to the picture's edge, so that there is something to repeat.
    x0, y0 = min(x0, width - 1), min(y0, height - 1)
    x1, y1 = max(x1, 1), max(y1, 1)
    inside = gray[max(y0, 0) : min(y1, height), max(x0, 0) : min(x1, width)]
    beyond = (max(-y0, 0), max(y1 - height, 0), max(-x0, 0), max(x1 - width, 0))
    if any(beyond):
        inside = np.asarray(
            cv2.copyMakeBorder(inside, *beyond, borderType=cv2.BORDER_REPLICATE), np.uint8
        )
    return inside
