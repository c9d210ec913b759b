"""What the network is shown of a picture: the whole, tiles, and patches around faces."""

from collections.abc import Sequence
from functools import lru_cache
from math import ceil
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square
from fer_core.detection.network.blazeface import VIEW
from fer_core.detection.pictures.changes import CELL, Cells
from fer_core.detection.pictures.pyramid import Pyramid

WHOLE: Final = (1.0, 1.3, 1.6)
"""Sides of the views of the whole picture, in its longer sides: the rest is black. A face that
fills the picture is found with a border around it."""

_TILE: Final = 0.5
"""Side of a tile, in longer sides of the picture."""


@lru_cache(maxsize=8)
def whole_views(width: int, height: int) -> tuple[Square, ...]:
    """Return the whole picture, without and with a border."""
    longer = max(width, height)
    return tuple(_centred(width / 2, height / 2, share * longer) for share in WHOLE)


@lru_cache(maxsize=8)
def tiles(width: int, height: int) -> tuple[Square, ...]:
    """Tiles that overlap by half, row by row: six on a picture of 16:9, nine on a square."""
    side = _TILE * max(width, height)
    across = _middles(width, side)
    return tuple(_centred(x, y, side) for y in _middles(height, side) for x in across)


def patches(face: Square, sides: Sequence[float]) -> list[Square]:
    """Return views around a face, their sides measured in sides of the face."""
    return [Square(face.x, face.y, share * face.side) for share in sides]


def cut_views(
    pyramid: Pyramid, views: Sequence[Square], turns: Sequence[float]
) -> NDArray[np.uint8]:
    """Return the pixels of the views.

    Args:
        pyramid: The picture.
        views: Where they lie.
        turns: By how many degrees each is turned clockwise about its middle.

    Returns:
        (n, 128, 128) uint8 gray, black beyond the picture.
    """
    cut = [
        pyramid.patch(view, VIEW, VIEW, black=True, turn=turn)
        for view, turn in zip(views, turns, strict=True)
    ]
    return np.stack(cut) if cut else np.zeros((0, VIEW, VIEW), np.uint8)


def without(cells: Cells, faces: Sequence[Square], reduction: int) -> Cells:
    """Cells that do not belong to a face or its surroundings.

    Args:
        cells: Of `fer_core.detection.pictures.changes`.
        faces: In pixels of the whole picture.
        reduction: Pixels of the whole picture in one of the working picture.
    """
    left_over = cells.copy()
    span = CELL * reduction
    for face in faces:
        around = Square(face.x, face.y, _SURROUNDINGS * face.side)
        left, top, right, bottom = (max(0, round(edge / span)) for edge in around.corners())
        left_over[top:bottom, left:right] = False
    return left_over


_SURROUNDINGS: Final = 1.8
"""Hair and shoulders move with a face, in its sides."""


def touched(view: Square, cells: Cells, reduction: int) -> bool:
    """Whether one of the cells lies in a view."""
    span = CELL * reduction
    left, top, right, bottom = (max(0, round(edge / span)) for edge in view.corners())
    return bool(cells[top:bottom, left:right].any())


def _centred(x: float, y: float, side: float) -> Square:
    # The centre of the first pixel is at 0.
    return Square(x - 0.5, y - 0.5, side)


def _middles(length: float, side: float) -> list[float]:
    """Middles of tiles along an edge."""
    if length <= side:
        return [length / 2]
    count = 1 + max(1, ceil((length - side) / (side / 2) - 1e-6))
    return np.linspace(side / 2, length - side / 2, count).tolist()
