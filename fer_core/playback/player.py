"""Play the frames of a file on a thread of its own: forwards, backwards, frame by frame."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.errors import FerError
from fer_core.playback.clock import MediaClock, SteadyClock
from fer_core.playback.finder import FrameFinder
from fer_core.playback.frames import FrameProvider, StoredFrame
from fer_core.playback.shown import PlayerState, PlayerStatus, ShownFrame, Sound
from fer_core.playback.window import FrameWindow
from fer_core.system.hand_off import LatestSlot

log = logging.getLogger(__name__)

_LATE_SECONDS: Final = 0.5
"""Pictures that are later than this set the clock back, or are jumped over."""
_REST_SECONDS: Final = 0.15
"""Playing goes on when no other place was asked for during this time."""
_CLOCK_STEP: Final = 0.02
"""The longest wait for a frame, seconds, before the clock is read again: a sound may stop."""


class FramePlayer:
    """Shows frames at their times; the newest is taken by `take`.

    Every method may be called from any thread and waits for nothing but `close`.

    Args:
        provider: The frames; opened, read and closed on the player's thread.
        notify: Called on that thread when there is a new frame or status.
        sound: Its sound, heard at a rate of 1.
        steady_clock: Makes the clock where there is no sound.
        window: Keeps frames.
    """

    def __init__(
        self,
        provider: FrameProvider,
        notify: Callable[[], None],
        *,
        sound: Sound | None = None,
        steady_clock: Callable[[float, float], MediaClock] = SteadyClock,
        window: FrameWindow | None = None,
    ) -> None:
        self._provider = provider
        self._notify = notify
        self._sound = sound
        self._steady_clock = steady_clock
        self._finder = FrameFinder(
            provider, window or FrameWindow(), self._interrupted, self._show_near
        )
        self._changed = threading.Condition()
        self._closed = False
        self._asked = True
        self._place: float | None = 0.0
        self._rests = False
        self._steps = 0
        self._rate: float | None = None
        self._loop: tuple[float, float] | None = None
        self._audible = True
        self._slot: LatestSlot[ShownFrame] = LatestSlot()
        self._status = PlayerStatus()
        # Used on the player's thread alone.
        self._shown: StoredFrame | None = None
        self._clock: MediaClock | None = None
        self._going: float | None = None
        self._thread = threading.Thread(target=self._run, name="player", daemon=True)

    def start(self) -> None:
        """Open the file and show its first frame."""
        self._thread.start()

    @property
    def status(self) -> PlayerStatus:
        """How the player stands."""
        return self._status

    @property
    def runs(self) -> bool:
        """Whether its thread still runs."""
        return self._thread.is_alive()

    def take(self) -> ShownFrame | None:
        """Return the newest frame, once."""
        return self._slot.take(0)

    def seek(self, seconds: float) -> None:
        """Show what is shown at a time; the newest wish counts."""
        with self._changed:
            self._place, self._steps, self._rests = max(seconds, 0.0), 0, True
            self._wake()

    def step(self, frames: int) -> None:
        """Pause, and go on by some frames, or back."""
        with self._changed:
            self._steps += frames
            self._rate = None
            self._wake()

    def play(self, rate: float) -> None:
        """Play; a negative rate is backwards, 0 pauses."""
        with self._changed:
            self._rate = rate
            self._wake()

    def set_loop(self, stretch: tuple[float, float] | None) -> None:
        """Begin again at the first of two times when the second is reached; None for no more."""
        with self._changed:
            self._loop = stretch

    def set_audible(self, audible: bool) -> None:
        """Whether the sound is to be heard."""
        with self._changed:
            if audible != self._audible:
                self._audible = audible
                if self._rate is None and self._status.state is PlayerState.PLAYING:
                    self._rate = self._status.rate
                self._wake()

    def close(self, timeout: float | None = None) -> None:
        """End, and wait until the file is closed.

        Args:
            timeout: Seconds to wait at most.
        """
        with self._changed:
            self._closed = True
            self._wake()
        self._slot.close()
        if self._thread.is_alive():
            self._thread.join(timeout)

    def _wake(self) -> None:
        self._asked = True
        self._changed.notify_all()

    def _run(self) -> None:
        try:
            self._provider.open()
            self._tell(state=PlayerState.PAUSED, duration=self._provider.duration)
            while self._wait_for_work():
                self._work()
        except Exception as error:
            if not isinstance(error, FerError):
                log.exception("The player ended")
            self._tell(state=PlayerState.FAILED, rate=0.0, message=str(error))
        finally:
            if self._sound is not None:
                self._sound.close()
            self._provider.close()

    def _wait_for_work(self) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._asked or self._clock is not None)
            return not self._closed

    def _work(self) -> None:
        with self._changed:
            self._asked = False
            place, steps, rate = self._place, self._steps, self._rate
        if place is not None:
            self._go_to(place)
        elif steps:
            self._step(1 if steps > 0 else -1)
        elif rate is not None:
            self._begin(rate)
        elif self._clock is not None:
            self._advance(self._clock)

    def _interrupted(self) -> bool:
        """Whether what is looked for is not wanted any more."""
        if self._clock is not None:
            return self._asked
        place = self._place
        return self._closed or (place is not None and place != self._going)

    # Places

    def _go_to(self, place: float) -> None:
        self._stop_clock()
        self._going = place
        frame = self._finder.find(place)
        self._going = None
        if frame is None:
            return
        self._show(frame)
        with self._changed:
            if self._place != place:
                return
            self._place = None
            if self._status.state is PlayerState.PLAYING and self._rate is None:
                self._rate = self._status.rate
            if self._rate and self._rests:
                # The next place of a slider that is being dragged comes soon.
                self._changed.wait_for(self._has_place, _REST_SECONDS)
            self._asked, self._rests = True, False
        if self._status.state is PlayerState.ENDED:
            self._tell(state=PlayerState.PAUSED)

    def _has_place(self) -> bool:
        return self._closed or self._place is not None

    def _step(self, direction: int) -> None:
        self._stop_clock()
        if self._status.state is not PlayerState.PAUSED:
            self._tell(state=PlayerState.PAUSED, rate=0.0)
        shown = self._shown
        frame = None
        if shown is not None and direction > 0:
            frame = self._finder.following(shown)
        elif shown is not None and shown.time > 0:
            frame = self._finder.preceding(shown)
        if frame is None and self._interrupted():
            return
        if frame is not None:
            self._show(frame)
        with self._changed:
            if self._steps:
                self._steps -= direction
            self._asked = self._asked or self._steps != 0

    # Playing

    def _begin(self, rate: float) -> None:
        self._stop_clock()
        shown = self._shown
        ended = self._status.state is PlayerState.ENDED
        with self._changed:
            if rate > 0 and ended and self._place is None:
                self._place = 0.0 if self._loop is None else self._loop[0]
                self._asked = True
                return
            if self._rate == rate:
                self._rate = None
        if rate == 0.0 or shown is None:
            self._tell(state=PlayerState.PAUSED, rate=0.0)
            return
        clock = None
        if rate == 1.0 and self._sound is not None and self._audible:
            clock = self._sound.start(shown.time)
        self._clock = clock or self._steady_clock(shown.time, rate)
        self._tell(state=PlayerState.PLAYING, rate=rate)

    def _stop_clock(self) -> None:
        if self._clock is not None and self._sound is not None:
            self._sound.stop()
        self._clock = None

    def _advance(self, clock: MediaClock) -> None:
        shown = self._shown
        frame = None
        if shown is not None:
            frame = (self._due_next if clock.rate > 0 else self._due_before)(shown, clock)
        if self._interrupted():
            return
        loop = self._loop
        over = loop is not None and frame is not None and clock.rate > 0 and frame.time >= loop[1]
        if frame is None or over:
            self._end(loop if clock.rate > 0 else None)
            return
        pixels = frame.pixels()
        if self._wait_until(frame.time, clock):
            self._show(frame, pixels)

    def _due_next(self, shown: StoredFrame, clock: MediaClock) -> StoredFrame | None:
        """Return the next frame; where that is late already, the last one that is due."""
        frame = self._finder.following(shown)
        began = time.monotonic()
        while frame is not None and not self._interrupted():
            late = clock.now() - frame.time
            if late > _LATE_SECONDS * clock.rate and not clock.delay(late):
                return self._finder.find(clock.now())
            # Whatever is late, something is shown.
            if late <= 0 or time.monotonic() - began > _LATE_SECONDS / 2:
                return frame
            following = self._finder.following(frame)
            if following is None or following.time > clock.now():
                return frame
            frame = following
        return frame

    def _due_before(self, shown: StoredFrame, clock: MediaClock) -> StoredFrame | None:
        """Return the frame before, or where that is late an earlier one."""
        if shown.time <= 0:
            return None
        frame = self._finder.preceding(shown)
        if frame is None:
            return None
        now = clock.now()
        due = self._finder.known(now) if now < frame.time else None
        if due is not None:
            return due
        late = frame.time - now
        if late > _LATE_SECONDS * abs(clock.rate):
            clock.delay(late)
        return frame

    def _wait_until(self, seconds: float, clock: MediaClock) -> bool:
        """Wait until a moment is due; return False where something else is asked for."""
        with self._changed:
            while not self._asked:
                left = (seconds - clock.now()) / clock.rate
                if left <= 0:
                    return True
                self._changed.wait(min(left, _CLOCK_STEP))
        return False

    def _end(self, loop: tuple[float, float] | None) -> None:
        if loop is not None:
            with self._changed:
                if self._place is None:
                    self._place, self._asked = loop[0], True
            return
        self._stop_clock()
        self._tell(state=PlayerState.ENDED, rate=0.0)

    # What is shown

    def _show_near(self, frame: StoredFrame, wanted: float) -> None:
        """Show a frame near a place, unless what is shown is as near."""
        shown = self._shown
        if shown is None or abs(frame.time - wanted) < abs(shown.time - wanted):
            self._show(frame, exact=False)

    def _show(
        self, frame: StoredFrame, pixels: NDArray[np.uint8] | None = None, *, exact: bool = True
    ) -> None:
        image = frame.pixels() if pixels is None else pixels
        self._shown = frame
        self._slot.put(ShownFrame(image, frame.time, exact, time.monotonic()))
        self._notify()

    def _tell(self, **values: object) -> None:
        self._status = replace(self._status, **values)  # pyright: ignore[reportArgumentType]
        self._notify()
