"""Reduce curves to what a screen can show."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """Stretches of time that do not overlap, summed up so that any pixel is measured at once.

    Attributes:
        onset: (s,) float64, when each begins, rising, in seconds.
        offset: (s,) float64, when each ends.
        before: (s,) float64, seconds of all stretches before each.

    Example:
        >>> stretches = Coverage.of(np.array([1.0]), np.array([2.5]))
        >>> stretches.seconds(np.array([0.0, 2.0, 4.0])).tolist()
        [1.0, 0.5]
    """

    onset: NDArray[np.float64]
    offset: NDArray[np.float64]
    before: NDArray[np.float64]

    @classmethod
    def of(cls, onset: NDArray[np.float64], offset: NDArray[np.float64]) -> "Coverage":
        """Sum up stretches."""
        lengths = offset - onset
        return cls(onset, offset, np.cumsum(lengths) - lengths)

    def __len__(self) -> int:
        return len(self.onset)

    def seconds(self, edges: NDArray[np.float64]) -> NDArray[np.float64]:
        """Measure how much of each of p pixels is covered.

        Args:
            edges: (p + 1,) float64, rising; a pixel goes from its edge to before the next one.

        Returns:
            (p,) float64 seconds.
        """
        if len(self) == 0:
            return np.zeros(len(edges) - 1)
        place = np.searchsorted(self.onset, edges, "right") - 1
        known = np.maximum(place, 0)
        onset = self.onset[known]
        inside = np.clip(edges - onset, 0.0, self.offset[known] - onset)
        return np.diff(np.where(place < 0, 0.0, self.before[known] + inside))
