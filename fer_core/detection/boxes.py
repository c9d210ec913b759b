"""Boxes, squares, and how they overlap."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Square:
    """The square of a face: its centre and side, in pixels of the whole picture."""

    x: float
    y: float
    side: float

    @classmethod
    def of(cls, box: NDArray[np.float32]) -> "Square":
        """Return the square of a box ``left, top, right, bottom`` of the cascade."""
        left, top, right, bottom = (float(value) for value in box)
        return cls((left + right) / 2, (top + bottom) / 2, (right - left + bottom - top) / 2)

    def corners(self) -> tuple[float, float, float, float]:
        """``left, top, right, bottom``."""
        half = self.side / 2
        return self.x - half, self.y - half, self.x + half, self.y + half

    def moved(self, x: float, y: float) -> "Square":
        """Return the same, shifted."""
        return Square(self.x + x, self.y + y, self.side)

    def overlap(self, other: "Square") -> float:
        """Intersection over union, 0 to 1."""
        shared = self.shared(other)
        return shared / (self.side**2 + other.side**2 - shared)

    def within(self, other: "Square") -> float:
        """Share of this square's area that lies in the other, 0 to 1."""
        return self.shared(other) / self.side**2

    def shared(self, other: "Square") -> float:
        """Area of the intersection, in square pixels."""
        half, other_half = self.side / 2, other.side / 2
        reach = half + other_half
        if abs(self.x - other.x) >= reach or abs(self.y - other.y) >= reach:
            return 0.0
        width = min(self.x + half, other.x + other_half) - max(self.x - half, other.x - other_half)
        height = min(self.y + half, other.y + other_half) - max(self.y - half, other.y - other_half)
        return max(0.0, width) * max(0.0, height)


def intersection_over_union(
    first: NDArray[np.float32], second: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Overlap of each pair of boxes.

    Args:
        first: (n, 4) float32 ``left, top, right, bottom``.
        second: (m, 4) float32 likewise.

    Returns:
        (n, m) float32 in 0..1; 0 where a box has no area.
    """
    corner = np.maximum(first[:, None, :2], second[None, :, :2])
    opposite = np.minimum(first[:, None, 2:], second[None, :, 2:])
    shared = np.prod(np.clip(opposite - corner, 0, None), axis=2)
    area_first = np.prod(np.clip(first[:, 2:] - first[:, :2], 0, None), axis=1)
    area_second = np.prod(np.clip(second[:, 2:] - second[:, :2], 0, None), axis=1)
    union = area_first[:, None] + area_second[None, :] - shared
    return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)


def turned_extents(boxes: NDArray[np.float32], rolls: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the smallest upright boxes that hold the boxes turned about their centres.

    Args:
        boxes: (n, 4) float32 ``left, top, right, bottom``.
        rolls: (n,) float32 degrees.

    Returns:
        (n, 4) float32; a box that is not turned stays as it is.
    """
    across, down = np.abs(np.cos(np.radians(rolls))), np.abs(np.sin(np.radians(rolls)))
    half = (boxes[:, 2:] - boxes[:, :2]) / 2
    centre = boxes[:, :2] + half
    reach = half * across[:, None] + half[:, ::-1] * down[:, None]
    extents = np.concatenate([centre - reach, centre + reach], axis=1).astype(np.float32)
    return np.where(rolls[:, None] == 0, boxes, extents)


def match(
    first: NDArray[np.float32], second: NDArray[np.float32], least: float
) -> list[tuple[int, int]]:
    """Pairs of boxes that overlap by at least `least`, the best pair first, each box once.

    Args:
        first: (n, 4) float32.
        second: (m, 4) float32.
        least: Smallest intersection over union of a pair, above 0.

    Returns:
        (index in `first`, index in `second`) of each pair. Equal overlaps are taken in the order
        of the indices, so the result depends on the input alone.
    """
    overlap = intersection_over_union(first, second)
    pairs: list[tuple[int, int]] = []
    while overlap.size:
        row, column = divmod(int(overlap.argmax()), overlap.shape[1])
        if overlap[row, column] < least:
            break
        pairs.append((row, column))
        overlap[row, :] = -1.0
        overlap[:, column] = -1.0
    return pairs
