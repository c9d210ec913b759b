"""Which stretch of time the lanes show."""

from dataclasses import dataclass
from typing import Final

_SHORTEST: Final = 0.5
"""Seconds that are shown at least."""


@dataclass(slots=True)
class TimeWindow:
    """A stretch of time within limits.

    Attributes:
        start: Where the recording begins, in seconds.
        end: Where it ends.
        left: The earliest time that is shown.
        right: The latest.
    """

    start: float = 0.0
    end: float = 0.0
    left: float = 0.0
    right: float = 0.0

    @property
    def span(self) -> float:
        """Seconds that are shown."""
        return self.right - self.left

    @property
    def is_whole(self) -> bool:
        """Whether everything is shown."""
        return self.left <= self.start and self.right >= self.end

    def set_limits(self, start: float, end: float) -> None:
        """Set where the recording begins and ends, and show all of it if that is new."""
        if (start, end) != (self.start, self.end):
            self.start, self.end = start, end
            self.fit()

    def fit(self) -> None:
        """Show everything."""
        self.left, self.right = self.start, self.end

    def zoom(self, factor: float, seconds: float) -> None:
        """Show less or more, with a time staying where it is.

        Args:
            factor: How many times as much is shown as before.
            seconds: The time.
        """
        share = (seconds - self.left) / self.span if self.span > 0 else 0.5
        span = min(max(self.span * factor, _SHORTEST), self.end - self.start)
        self._place(seconds - share * span, span)

    def scroll(self, seconds: float) -> None:
        """Show what comes so much later, or earlier."""
        self._place(self.left + seconds, self.span)

    def reveal(self, seconds: float) -> bool:
        """Scroll until a time is shown; returns whether that was needed."""
        if self.left <= seconds <= self.right or not self.start <= seconds <= self.end:
            return False
        # It comes in near the edge at which time enters, so that what follows can be seen.
        share = 0.1 if seconds > self.right else 0.5
        self._place(seconds - share * self.span, self.span)
        return True

    def _place(self, left: float, span: float) -> None:
        self.left = min(max(left, self.start), self.end - span)
        self.right = self.left + span
