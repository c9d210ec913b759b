"""A stretch of a file that is analysed alone."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class PieceOfFile:
    """Frames of a file that are analysed together.

    Attributes:
        number: From 0.
        first: Number in the file of the first frame.
        next: Number of the frame after the last one.
        begin: Number of the first frame that is analysed, before ``first`` but for the first piece.
        stop: Number of the frame after the last one that is looked at.
        ticks: (n,) int64 time of each frame of the file on the container's clock.
    """

    number: int
    first: int
    next: int
    begin: int
    stop: int
    ticks: NDArray[np.int64]

    @property
    def frames(self) -> int:
        """How many frames it has."""
        return self.next - self.first
