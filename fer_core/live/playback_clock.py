"""Compute when the frames of a recording are to be shown."""

_LATE_SECONDS = 0.5
"""Delay, seconds, from which playing continues from now instead of catching up."""


class PlaybackClock:
    """Map a recording's times to the monotonic clock, so that it plays at its own speed."""

    def __init__(self) -> None:
        self._offset: float | None = None

    def restart(self) -> None:
        """Forget the mapping; the next frame is due at once (after a start, seek or pause)."""
        self._offset = None

    def due(self, seconds: float, now: float) -> float:
        """Return when the frame of a presentation time is to be shown.

        Args:
            seconds: Presentation time.
            now: Monotonic seconds.

        Returns:
            Monotonic seconds; in the past for a frame that is late. A frame that is more than
            half a second late, after a standby or with a decoder that cannot keep up, moves the
            whole clock and is due now.
        """
        if self._offset is None or now - (seconds + self._offset) > _LATE_SECONDS:
            self._offset = now - seconds
        return seconds + self._offset
