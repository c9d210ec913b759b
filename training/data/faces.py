"""A set of labelled faces in memory: one struct of arrays, whatever file it came from."""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import FACE_SIZE

TRAINING, PUBLIC_TEST, PRIVATE_TEST = "Training", "PublicTest", "PrivateTest"
TEST = "test"
"""All that is not Training, and the part of a folder tree that does not say which it is."""


@dataclass(frozen=True, slots=True, eq=False)
class FaceSet:
    """Labelled faces, row by row in the order of their file.

    Attributes:
        images: (n, 48, 48, 1) uint8 gray faces.
        emotions: (n,) int64, codes of `fer_core.emotion.model_card.EMOTIONS`.
        parts: (n,) str, the part each row belongs to ("Training", "PublicTest", ...).
        sources: (n,) str, where the row stands ("line 17", "train/happy/a.png").
        numbers: (n,) int64, the row of ``fer2013.csv`` (from 0) that each one is; -1 where unknown.
        votes: (n, 10) int64 FER+ votes, or None where there are none.
        skipped: One sentence for each row that was left out on loading.
    """

    images: NDArray[np.uint8]
    emotions: NDArray[np.int64]
    parts: NDArray[np.str_]
    sources: NDArray[np.str_]
    numbers: NDArray[np.int64]
    votes: NDArray[np.int64] | None = None
    skipped: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        """Check that the columns belong together.

        Raises:
            ValueError: A column has another length or shape than the images ask for.
        """
        n = len(self.images)
        if self.images.shape != (n, FACE_SIZE, FACE_SIZE, 1) or self.images.dtype != np.uint8:
            raise ValueError(
                f"images must be (n, 48, 48, 1) uint8, not {self.images.shape} {self.images.dtype}"
            )
        for name in ("emotions", "parts", "sources", "numbers"):
            column = getattr(self, name)
            if column.shape != (n,):
                raise ValueError(f"{name} must be ({n},), not {column.shape}")
        if self.votes is not None and self.votes.shape != (n, 10):
            raise ValueError(f"votes must be ({n}, 10), not {self.votes.shape}")

    def __len__(self) -> int:
        """Return the number of faces."""
        return len(self.images)

    def select(self, rows: NDArray[np.bool_] | NDArray[np.int64]) -> "FaceSet":
        """Return the faces of a mask or of row numbers, in that order."""
        return replace(
            self,
            images=self.images[rows],
            emotions=self.emotions[rows],
            parts=self.parts[rows],
            sources=self.sources[rows],
            numbers=self.numbers[rows],
            votes=None if self.votes is None else self.votes[rows],
        )

    def part(self, name: str) -> "FaceSet":
        """Return the faces of one part (empty where there is none of that name).

        "test" is all that is not Training.
        """
        return self.select(self.parts != TRAINING if name == TEST else self.parts == name)

    def part_names(self) -> list[str]:
        """Return the parts that occur, in the order of their first row."""
        _, first = np.unique(self.parts, return_index=True)
        return [str(self.parts[i]) for i in np.sort(first)]
