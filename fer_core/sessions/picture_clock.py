"""Times of recorded pictures: they rise, also where the source's own clock is set back."""

from dataclasses import dataclass
from typing import Final

from fer_core.types import CapturedFrame

_USUAL_STEP: Final = 1 / 30
"""Seconds between two frames of a source of which only one is known."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Frames of a recording that follow one another: until a seek, a new pass or a reconnection.

    Attributes:
        frame: The table's number of its first frame.
        loop: Which pass through the source it belongs to.
        time_s: The time of that frame in the table, on the source's clock.
        pictures_s: The time of that frame among the pictures.
    """

    frame: int
    loop: int
    time_s: float
    pictures_s: float


class PictureClock:
    """Gives each captured frame its time among the pictures, counted from the first.

    Within a stretch times differ as the source's do. A stretch follows the one before after a usual
    step, whatever the source's clock says; that of a live source goes on by itself.

    Attributes:
        stretches: Those that have begun.
        origin: Where the table's time of the source begins, on the source's clock.
    """

    def __init__(self) -> None:
        self.stretches: tuple[Stretch, ...] = ()
        self._stretch = -1
        self.origin = 0.0
        self._offset = 0.0
        self._last = 0.0
        self._step = _USUAL_STEP
        self._newest: CapturedFrame | None = None

    def time_at(self, moment: float) -> float | None:
        """Return the time of a moment on the table's clock; None before the first frame.

        Args:
            moment: ``time.monotonic()``. Of a file it is counted from its newest frame, for at most
                a usual step: its clock stands still while it is paused.
        """
        newest = self._newest
        if newest is None:
            return None
        since = moment - newest.frame.arrived
        if not newest.live:
            since = min(since, self._step)
        return newest.frame.time - self.origin + since

    def note(self, captured: CapturedFrame, frame: int) -> float:
        """Return the seconds of the next frame.

        Args:
            captured: The frame.
            frame: Its number in the table.
        """
        time = captured.frame.time
        self._newest = captured
        if not self.stretches:
            self.origin = time if captured.live else 0.0
            self._offset = -time
        elif captured.stretch != self._stretch and not captured.live:
            self._offset = self._last + self._step - time
        seconds = time + self._offset
        if captured.stretch != self._stretch:
            self._stretch = captured.stretch
            begun = Stretch(
                frame,
                captured.frame.loop,
                round(time - self.origin, 6),
                round(seconds, 6),
            )
            self.stretches = (*self.stretches, begun)
        elif seconds > self._last:
            self._step = seconds - self._last
        self._last = seconds
        return seconds
