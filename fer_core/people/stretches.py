"""A value for every frame of a recording, constant over stretches of frames."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stretches(Generic[T]):
    """Values by frame; immutable.

    Attributes:
        starts: First frame of each stretch, rising, from 0.
        values: The value of each stretch; neighbours differ.

    Example:
        >>> Stretches((0,), ("a",)).assign("b", 10, 20)
        Stretches(starts=(0, 10, 20), values=('a', 'b', 'a'))
    """

    starts: tuple[int, ...]
    values: tuple[T, ...]

    def at(self, frame: int) -> T:
        """Return the value on a frame."""
        return self.values[bisect_right(self.starts, frame) - 1]

    def assign(self, value: T, start: int = 0, end: int | None = None) -> "Stretches[T]":
        """Return a copy with another value on the frames from ``start`` to before ``end``.

        Args:
            value: The value.
            start: First frame, from 0.
            end: The frame after the last one; None for all that follow.
        """
        pairs = [(first, known) for first, known in self if first < start]
        pairs.append((start, value))
        if end is not None:
            pairs.append((end, self.at(end)))
            pairs += [(first, known) for first, known in self if first > end]
        return _joined(pairs)

    def replace(self, old: T, new: T) -> "Stretches[T]":
        """Return a copy with one value in place of another."""
        return _joined([(first, new if known == old else known) for first, known in self])

    def __iter__(self) -> Iterator[tuple[int, T]]:
        """Yield the first frame and the value of each stretch."""
        return zip(self.starts, self.values, strict=True)


def _joined(pairs: list[tuple[int, T]]) -> Stretches[T]:
    starts: list[int] = []
    values: list[T] = []
    for first, value in pairs:
        if not values or values[-1] != value:
            starts.append(first)
            values.append(value)
    return Stretches(tuple(starts), tuple(values))
