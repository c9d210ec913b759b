"""Which moment of a recording is due now."""

import time
from collections.abc import Callable
from typing import Protocol


class MediaClock(Protocol):
    """Says which moment of a recording is due; of a sound, the one that is heard."""

    @property
    def rate(self) -> float:
        """Seconds of the recording in a second; negative where it runs backwards."""
        ...

    def now(self) -> float:
        """Return the moment, in seconds of the recording."""
        ...

    def delay(self, late: float) -> bool:
        """Set the clock back by some seconds where pictures are late.

        Returns:
            Whether it was; a clock that follows a sound cannot be.
        """
        ...


class SteadyClock:
    """Runs at one speed from one moment on.

    Args:
        start: Seconds of the recording at which it begins now.
        rate: Seconds of the recording in a second; negative for backwards.
        time_source: Monotonic seconds.
    """

    def __init__(
        self, start: float, rate: float, time_source: Callable[[], float] = time.monotonic
    ) -> None:
        self._start = start
        self._rate = rate
        self._time_source = time_source
        self._began = time_source()

    @property
    def rate(self) -> float:
        """See `MediaClock.rate`."""
        return self._rate

    def now(self) -> float:
        """See `MediaClock.now`."""
        return self._start + (self._time_source() - self._began) * self._rate

    def delay(self, late: float) -> bool:
        """See `MediaClock.delay`."""
        self._began += late / abs(self._rate)
        return True
