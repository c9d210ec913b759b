"""Reduce curves to what a screen can show."""

import numpy as np
from numpy.typing import NDArray


def reduce_curve(
    times: NDArray[np.float64],
    values: NDArray[np.float32],
    edges: NDArray[np.float64],
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Reduce curves to their smallest and largest value in each of p pixels.

    Args:
        times: (m,) float64, rising.
        values: (k, m) float32, a row a curve; NaN counts as no sample.
        edges: (p + 1,) float64, rising; a pixel goes from its edge to before the next one.

    Returns:
        Two (k, p) float32: the smallest and the largest value; NaN in pixels without a sample.

    Example:
        >>> low, high = reduce_curve(
        ...     np.arange(4.0), np.array([[1, 5, 2, 3]], np.float32), np.array([0.0, 2.0, 4.0, 6.0])
        ... )
        >>> low.tolist(), high.tolist()
        ([[1.0, 2.0, nan]], [[5.0, 3.0, nan]])
    """
    bounds = np.searchsorted(times, edges)
    filled = np.flatnonzero(np.diff(bounds) > 0)
    shape = len(values), len(edges) - 1
    low, high = np.full(shape, np.nan, np.float32), np.full(shape, np.nan, np.float32)
    if len(filled):
        # Empty pixels between two filled ones begin where the next filled one does, so that the
        # stretches between the begins of filled pixels are exactly theirs.
        shown = values[:, : bounds[-1]]
        low[:, filled] = np.fmin.reduceat(shown, bounds[filled], axis=1)
        high[:, filled] = np.fmax.reduceat(shown, bounds[filled], axis=1)
    return low, high


def covered_seconds(
    onset: NDArray[np.float64], offset: NDArray[np.float64], edges: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Measure how much of each of p pixels is covered by stretches.

    Args:
        onset: (s,) float64, when each stretch begins, rising; stretches do not overlap.
        offset: (s,) float64, when each ends.
        edges: (p + 1,) float64, rising; a pixel goes from its edge to before the next one.

    Returns:
        (p,) float64 seconds.

    Example:
        >>> covered_seconds(np.array([1.0]), np.array([2.5]), np.array([0.0, 2.0, 4.0])).tolist()
        [1.0, 0.5]
    """
    if len(onset) == 0:
        return np.zeros(len(edges) - 1)
    before = np.concatenate([[0.0], np.cumsum(offset - onset)])
    place = np.searchsorted(onset, edges, "right") - 1
    known = np.maximum(place, 0)
    inside = np.clip(edges - onset[known], 0.0, offset[known] - onset[known])
    return np.diff(np.where(place < 0, 0.0, before[known] + inside))
