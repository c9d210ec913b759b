"""Arithmetic on boxes."""

import numpy as np
from numpy.typing import NDArray


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
