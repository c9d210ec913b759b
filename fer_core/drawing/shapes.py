"""Outlines as points: what every painter joins up, so that all of them draw the same.

Coordinates are pixels with the origin at the picture's top left corner, so that the first pixel's
centre is (0.5, 0.5).
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_STEPS_PER_CORNER = 6


@lru_cache(maxsize=1)
def _unit_corners() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Directions of a rounded outline's points, clockwise from the left of the top left corner.

    Returns:
        (4 * m, 2) unit vectors, and (4 * m, 2) shares of the rectangle at which each corner sits.
    """
    turns = np.linspace(0, np.pi / 2, _STEPS_PER_CORNER + 1)
    angles = np.concatenate([np.pi + turns + quarter * np.pi / 2 for quarter in range(4)])
    corners = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32)
    directions = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    return directions, np.repeat(corners, len(turns), axis=0)


def rounded_rectangle(rect: Rect, radius: float) -> NDArray[np.float32]:
    """The closed outline of a rectangle with rounded corners, (n, 2) float32, clockwise."""
    left, top, right, bottom = rect
    radius = max(0.0, min(radius, (right - left) / 2, (bottom - top) / 2))
    directions, corners = _unit_corners()
    first = np.array([left + radius, top + radius])
    extent = np.array([right - left - 2 * radius, bottom - top - 2 * radius])
    return (first + corners * extent + directions * radius).astype(np.float32)


def corner_ticks(rect: Rect, radius: float, length: float) -> tuple[NDArray[np.float32], ...]:
    """The four corners of that outline alone, each with arms of ``length``: open lines (n, 2)."""
    outline = rounded_rectangle(rect, radius)
    per_corner = _STEPS_PER_CORNER + 1
    # Directions in which the outline comes into and leaves each corner, clockwise from top left.
    arms = np.array([[0, -1], [1, 0], [0, 1], [-1, 0]], np.float32) * np.float32(length)
    ticks: list[NDArray[np.float32]] = []
    for corner in range(4):
        arc = outline[corner * per_corner : (corner + 1) * per_corner]
        before = arc[:1] - arms[corner]
        after = arc[-1:] + arms[(corner + 1) % 4]
        ticks.append(np.concatenate([before, arc, after]))
    return tuple(ticks)


def dashes(
    outline: NDArray[np.float32], drawn: float, skipped: float
) -> tuple[NDArray[np.float32], ...]:
    """A closed outline cut into dashes of even length, each an open line (4, 2) float32.

    Args:
        outline: (n, 2) points of the closed outline.
        drawn: Length of a dash in pixels, stretched a little so that the dashes come out even.
        skipped: Length of the gap after it.
    """
    ring = np.concatenate([outline, outline[:1]])
    lengths = np.hypot(*np.diff(ring, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(lengths)])
    total = float(along[-1])
    count = max(2, round(total / (drawn + skipped)))
    starts = np.linspace(0.0, total, count, endpoint=False)
    # Four points follow a rounded corner well enough at the length of a dash.
    steps = np.linspace(0.0, total / count * drawn / (drawn + skipped), 4)
    at = np.add.outer(starts, steps).ravel()
    points = np.stack([np.interp(at, along, ring[:, 0]), np.interp(at, along, ring[:, 1])], axis=1)
    return tuple(points.astype(np.float32).reshape(count, 4, 2))
