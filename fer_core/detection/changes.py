"""What changed between pictures: where a new face can have come up, and whether all is new."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square
from fer_core.detection.pyramid import reduced

CELL: Final = 8
"""Side of a cell, in pixels of the working picture: a third of the smallest face."""

_CHANGED: Final = 4
"""Gray levels by which a cell's mean changes before it counts; the noise of a webcam in the dark
(standard deviation 8) moves the mean of a cell by 1 (one standard deviation) at most."""

_CUT_CORRELATION: Final = 0.6
"""Two pictures that correlate less are different scenes."""

Region = tuple[int, int, int, int]
"""``left, top, right, bottom`` in pixels of the working picture."""


class ChangeMap:
    """Compares the means of cells with those of the last frame and of the last look.

    Every change is reported twice, on two successive looks: a scan of it tries every second size,
    the next one the sizes between.
    """

    def __init__(self) -> None:
        self._last: NDArray[np.int16] | None = None
        self._looked: NDArray[np.int16] | None = None
        self._reported: Region | None = None

    def is_cut(self, working: NDArray[np.uint8]) -> bool:
        """Take the next frame; whether it shows another scene than the last one.

        The first frame does, and so does one of another size.
        """
        cells = reduced(working, CELL).astype(np.int16)
        last, self._last = self._last, cells
        cut = (
            last is None
            or last.shape != cells.shape
            or _correlation(last, cells) < (_CUT_CORRELATION)
        )
        if cut:
            self._looked = None
        return cut

    def look(self, known: list[Square], reduction: int) -> Region | None:
        """Where the last frame differs from the one of the last look, and remember it.

        Args:
            known: Faces that are followed anyway; what changes within them does not count.
            reduction: Pixels of the whole picture that one of the working picture spans.

        Returns:
            The rectangle around every change, or None where there is none.
        """
        cells = self._last
        if cells is None:
            return None
        height, width = cells.shape
        if self._looked is None:
            changed: Region | None = (0, 0, width * CELL, height * CELL)
        else:
            different = np.abs(cells - self._looked) >= _CHANGED
            for square in known:
                left, top, right, bottom = (
                    max(0, round(edge / reduction / CELL)) for edge in square.corners()
                )
                different[top:bottom, left:right] = False
            changed = _bounds(different)
        self._looked = cells
        region = _union(changed, self._reported)
        self._reported = changed
        return region


def _bounds(different: NDArray[np.bool_]) -> Region | None:
    rows = np.flatnonzero(different.any(axis=1))
    columns = np.flatnonzero(different.any(axis=0))
    if not len(rows):
        return None
    return (
        int(columns[0]) * CELL,
        int(rows[0]) * CELL,
        (int(columns[-1]) + 1) * CELL,
        (int(rows[-1]) + 1) * CELL,
    )


def _union(first: Region | None, second: Region | None) -> Region | None:
    if first is None or second is None:
        return first or second
    return (
        min(first[0], second[0]),
        min(first[1], second[1]),
        max(first[2], second[2]),
        max(first[3], second[3]),
    )


def _correlation(first: NDArray[np.int16], second: NDArray[np.int16]) -> float:
    """Pearson's coefficient; 1 for two pictures without any contrast."""
    if first.size == 0:
        return 1.0
    a = first - first.mean()
    b = second - second.mean()
    power = float((a * a).sum() * (b * b).sum())
    if power == 0.0:
        return 1.0 if not a.any() and not b.any() else 0.0
    return float((a * b).sum()) / power**0.5
