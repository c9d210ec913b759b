"""When the frames of a recording are due."""

_LATE_SECONDS = 0.5
"""So far behind, playing goes on from here instead of hurrying after what is lost."""


class PlaybackClock:
    """Maps a recording's times to the monotonic clock, so that it plays at its own speed."""

    def __init__(self) -> None:
        self._offset: float | None = None

    def restart(self) -> None:
        """Forgets the mapping: the next frame asked for is due at once (start, seek, pause)."""
        self._offset = None

    def due(self, seconds: float, now: float) -> float:
        """When the frame of that presentation time is to be shown.

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
