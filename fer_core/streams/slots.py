"""Give each face one of a fixed number of places for as long as it is there."""

from collections.abc import Iterable
from typing import Final

DEFAULT_SLOTS: Final = 4
MOST_SLOTS: Final = 16
"""More would not fit into the 8 KB that OSC servers of python-osc read at once."""


class Slots:
    """Places 1 to N for faces: one keeps its place until it leaves; then the place is free.

    Args:
        count: How many places there are.

    Example:
        >>> slots = Slots(2)
        >>> slots.assign([7, 9])
        {1: 7, 2: 9}
        >>> slots.assign([9, 12])  # face 9 stays where it is
        {1: 12, 2: 9}
    """

    def __init__(self, count: int) -> None:
        if count < 1:
            raise ValueError(f"expected at least 1 slot, not {count}")
        self.count = count
        self._faces: dict[int, int] = {}

    def assign(self, faces: Iterable[int]) -> dict[int, int]:
        """Return the face in each occupied place, by place.

        Args:
            faces: Numbers of the faces on this frame; those for whom no place is free wait.
        """
        present = list(faces)
        kept = {slot: face for slot, face in self._faces.items() if face in present}
        waiting = [face for face in present if face not in kept.values()]
        free = [slot for slot in range(1, self.count + 1) if slot not in kept]
        self._faces = dict(sorted({**kept, **dict(zip(free, waiting, strict=False))}.items()))
        return dict(self._faces)
