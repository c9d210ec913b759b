"""What changed between pictures: where a new face can have come up, and whether all is new."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.pictures.pyramid import reduced
from fer_core.state import State

CELL: Final = 8
"""Side of a cell, in pixels of the working picture: a third of the smallest face."""

_CHANGED: Final = 4
"""Gray levels by which a cell's mean changes before it counts; the noise of a webcam in the dark
(standard deviation 8) moves the mean of a cell by 1 (one standard deviation) at most."""

_CUT_CORRELATION: Final = 0.6
"""Two pictures that correlate less are different scenes."""

Cells = NDArray[np.bool_]
"""(rows, columns) bool, one a cell of the working picture."""


class ChangeMap:
    """Compares the means of cells with those of the last frame and of the last look.

    Every change is reported twice, on two successive looks: a scan of it tries every second size,
    the next one the sizes between.
    """

    def __init__(self) -> None:
        self._last: NDArray[np.int16] | None = None
        self._looked: NDArray[np.int16] | None = None
        self._reported: Cells | None = None

    @property
    def cells(self) -> NDArray[np.int16] | None:
        """Mean of each cell of the last frame, (rows, columns); None before the first."""
        return self._last

    def is_cut(self, working: NDArray[np.uint8]) -> bool:
        """Take the next frame; whether it shows another scene than the last one.

        The first frame does, and so does one of another size.
        """
        cells = reduced(working, CELL).astype(np.int16)
        last = self._last
        cut = (
            last is None
            or last.shape != cells.shape
            or _correlation(last, cells) < (_CUT_CORRELATION)
        )
        self._take(cells, cut=cut)
        return cut

    def take(self, other: "ChangeMap", *, cut: bool) -> None:
        """Take the frame that another map has taken, which has done the comparison.

        Args:
            other: A map that saw the same frames.
            cut: What its `is_cut` returned.
        """
        if other.cells is not None:
            self._take(other.cells, cut=cut)

    def _take(self, cells: NDArray[np.int16], *, cut: bool) -> None:
        self._last = cells
        if cut:
            self._looked = self._reported = None

    def look(self) -> Cells | None:
        """Which cells of the last frame differ from the one of the last look; remember it.

        Returns:
            The cells that changed since then or between the two looks before; None where none
            did.
        """
        cells = self._last
        if cells is None:
            return None
        if self._looked is None:
            changed = np.ones(cells.shape, np.bool_)
        else:
            changed = np.abs(cells - self._looked) >= _CHANGED
        before = np.zeros_like(changed) if self._reported is None else self._reported
        self._looked, self._reported = cells, changed
        either = changed | before
        return either if either.any() else None

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything that later looks depend on; see `fer_core.state`."""
        known = {"last": self._last, "looked": self._looked, "reported": self._reported}
        return {name: array for name, array in known.items() if array is not None}

    def restore(self, state: State) -> None:
        """Go on as the map did whose `state` this was."""
        self._last = state.get("last")
        self._looked = state.get("looked")
        self._reported = state.get("reported")


def _correlation(first: NDArray[np.int16], second: NDArray[np.int16]) -> float:
    """Pearson's coefficient; 1 for two pictures without any contrast."""
    if first.size == 0:
        return 1.0
    # Sums of whole numbers are exact, so that a picture without contrast has a variance of 0.
    a, b = first.ravel().astype(np.float64), second.ravel().astype(np.float64)
    sum_a, sum_b = float(a.sum()), float(b.sum())
    variance_a = a.size * float(a @ a) - sum_a**2
    variance_b = b.size * float(b @ b) - sum_b**2
    if variance_a == 0.0 or variance_b == 0.0:
        return float(variance_a == variance_b)
    return (a.size * float(a @ b) - sum_a * sum_b) / (variance_a * variance_b) ** 0.5
