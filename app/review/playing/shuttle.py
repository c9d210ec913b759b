"""The speed of playing: a chosen one, and J, K, L, which go faster with each press."""

from typing import Final

SPEEDS: Final = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
"""Speeds that can be chosen."""
FASTEST: Final = 8.0
"""What repeated presses of a key lead to at most."""


class Shuttle:
    """Decides the rate of playing; negative is backwards, 0 is a pause.

    Attributes:
        speed: The chosen speed, one of `SPEEDS`.
        rate: The rate now.
    """

    def __init__(self) -> None:
        self.speed = 1.0
        self.rate = 0.0

    def toggle(self) -> None:
        """Play at the chosen speed, or pause."""
        self.rate = self.speed if self.rate == 0 else 0.0

    def pause(self) -> None:
        """Pause."""
        self.rate = 0.0

    def forward(self) -> None:
        """Play forwards; at twice the rate where it does already."""
        self.rate = min(2 * self.rate, FASTEST) if self.rate > 0 else self.speed

    def backward(self) -> None:
        """Play backwards; at twice the rate where it does already."""
        self.rate = max(2 * self.rate, -FASTEST) if self.rate < 0 else -self.speed

    def choose(self, speed: float) -> None:
        """Choose a speed; what plays goes on with it."""
        self.speed = speed
        if self.rate:
            self.rate = speed if self.rate > 0 else -speed

    def neighbour(self, steps: int) -> float:
        """Return the speed that is so many steps from the chosen one, within `SPEEDS`."""
        place = SPEEDS.index(self.speed) + steps
        return SPEEDS[min(max(place, 0), len(SPEEDS) - 1)]
