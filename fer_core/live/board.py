"""State shared by the callers of a runner and its threads, under one lock."""

import threading
import time
import traceback
from collections.abc import Callable

from fer_core.errors import FerError
from fer_core.live.playback_clock import PlaybackClock
from fer_core.live.status import RunnerCounts, RunnerState, RunnerStatus
from fer_core.sources.source import SourceInfo
from fer_core.types import Frame


class RunnerBoard:
    """Pass requests to a runner's threads, and their state and counts back to its callers.

    Every method may be called from any thread.

    Args:
        notify: Called without the lock after a change of state or a result; no longer after
            `stop`.
        count_replaced: Returns how many frames were replaced by newer ones before analysis.
        loop: Whether a recording begins again at its end.
    """

    def __init__(
        self, notify: Callable[[], None], count_replaced: Callable[[], int], *, loop: bool
    ) -> None:
        self._notify = notify
        self._count_replaced = count_replaced
        # Everything below is guarded by this condition, which is notified of every change.
        self._changed = threading.Condition()
        self._stopping = False
        self._muted = False
        self._paused = False
        self._loop = loop
        self._seek_to: float | None = None
        self._begins_again = False
        self._state = RunnerState.STARTING
        self._message = ""
        self._detail = ""
        self._info: SourceInfo | None = None
        self._captured = 0
        self._analysed = 0
        self._skipped = 0
        self._first_time: float | None = None
        self._position = 0.0

    # Requests.

    def pause(self) -> None:
        """See `Runner.pause`."""
        with self._changed:
            self._paused = True
            self._changed.notify_all()

    def resume(self) -> None:
        """See `Runner.resume`."""
        with self._changed:
            self._paused = False
            self._begin_again_if_ended()
            self._changed.notify_all()

    def seek(self, seconds: float) -> None:
        """See `Runner.seek`."""
        with self._changed:
            self._seek_to = seconds
            self._changed.notify_all()

    def set_loop(self, loop: bool) -> None:
        """See `Runner.set_loop`."""
        with self._changed:
            self._loop = loop
            if loop:
                self._begin_again_if_ended()
            self._changed.notify_all()

    def stop(self) -> None:
        """Ask both threads to end, and send no more notifications."""
        with self._changed:
            self._muted = True
            self._stopping = True
            if self._state is not RunnerState.FAILED:
                self._state = RunnerState.STOPPED
                self._message = ""
            self._changed.notify_all()

    def _begin_again_if_ended(self) -> None:
        if self._state is RunnerState.ENDED and self._seek_to is None:
            self._seek_to = 0.0
            self._begins_again = True

    @property
    def stopping(self) -> bool:
        """Whether the threads are to end."""
        with self._changed:
            return self._stopping

    @property
    def paused(self) -> bool:
        """Whether analysis is paused."""
        with self._changed:
            return self._paused

    @property
    def still(self) -> bool:
        """Whether no frames come until the next request: paused, or at the end."""
        with self._changed:
            return self._paused or self._state is RunnerState.ENDED

    def take_seek(self) -> float | None:
        """Return the requested time in seconds and clear the request; None without one."""
        with self._changed:
            seconds, self._seek_to = self._seek_to, None
            return seconds

    # State and counts.

    @property
    def status(self) -> RunnerStatus:
        """See `Runner.status`."""
        with self._changed:
            state = self._state
            if state is RunnerState.RUNNING and self._paused:
                state = RunnerState.PAUSED
            return RunnerStatus(state, self._message, self._info, self._position, self._detail)

    @property
    def counts(self) -> RunnerCounts:
        """See `Runner.counts`."""
        with self._changed:
            return RunnerCounts(self._captured, self._analysed, self._dropped(), self._skipped)

    def _dropped(self) -> int:
        return self._count_replaced() + self._skipped

    def notify(self) -> None:
        """Call the caller's ``notify``, unless `stop` was called."""
        with self._changed:
            muted = self._muted
        if not muted:
            self._notify()

    def enter(
        self, state: RunnerState, message: str = "", *, info: SourceInfo | None = None
    ) -> None:
        """Set the state, and the source if it was opened again, and notify."""
        with self._changed:
            if info is not None:
                self._info = info
            if not self._stopping:
                self._state, self._message = state, message
            self._changed.notify_all()
        self.notify()

    def fail(self, error: Exception) -> None:
        """Record the error that ended a thread and ask the other thread to end.

        While the runner is ending already the error is not shown.
        """
        with self._changed:
            if not self._stopping:
                self._state = RunnerState.FAILED
                self._message = _sentence(error)
                self._detail = "".join(traceback.format_exception(error))
            self._stopping = True
            self._changed.notify_all()
        self.notify()

    def count_captured(self, frame: Frame) -> None:
        """Count a frame that goes to the pipeline."""
        with self._changed:
            self._captured += 1
            if self._first_time is None:
                self._first_time = frame.time
            live = self._info is not None and self._info.live
            self._position = frame.time - self._first_time if live else frame.time

    def count_skipped(self) -> None:
        """Count a frame that was skipped without being converted."""
        with self._changed:
            self._captured += 1
            self._skipped += 1

    def count_analysed(self) -> None:
        """Count a frame that the pipeline has analysed."""
        with self._changed:
            self._analysed += 1
            self._changed.notify_all()

    # Waiting.

    def wait_for_stop(self, seconds: float) -> bool:
        """Wait at most so many seconds; return whether the threads are to end."""
        with self._changed:
            return self._changed.wait_for(lambda: self._stopping, seconds)

    def wait_until_due(self, seconds: float, clock: PlaybackClock, *, at_once: bool) -> bool:
        """Wait for a presentation time, and while paused.

        Args:
            seconds: The presentation time.
            clock: Converts it to the monotonic clock; restarted after a pause.
            at_once: Whether not to wait, also while paused.

        Returns:
            False if a stop or a seek was requested before that time.
        """
        with self._changed:
            if at_once:
                clock.restart()
            while not self._called_away():
                if self._paused and not at_once:
                    self._changed.wait()
                    clock.restart()
                    continue
                now = time.monotonic()
                wait = clock.due(seconds, now) - now
                if wait <= 0.0:
                    return True
                self._changed.wait(wait)
            return False

    def wait_until_analysed(self) -> None:
        """Wait until every frame so far was analysed, or a stop or a seek was requested."""
        with self._changed:
            self._changed.wait_for(lambda: self._called_away() or self._all_analysed())

    def wait_at_end(self, *, can_loop: bool) -> bool:
        """Request the beginning again when looping; else enter ENDED and wait for a request.

        Returns:
            Whether a new pass begins: in a loop, or since `Runner.resume` begins again.
        """
        with self._changed:
            if self._loop and can_loop:
                self._seek_to = 0.0
                return True
            self._changed.wait_for(lambda: self._called_away() or self._all_analysed())
            if self._called_away():
                return False
            self._begins_again = False
        self.enter(RunnerState.ENDED)
        with self._changed:
            self._changed.wait_for(self._called_away)
            return self._begins_again

    def _called_away(self) -> bool:
        return self._stopping or self._seek_to is not None

    def _all_analysed(self) -> bool:
        return self._captured == self._analysed + self._dropped()


def _sentence(error: Exception) -> str:
    if isinstance(error, FerError):
        return str(error)
    return str(
        FerError(
            "Something went wrong inside the program ({kind}: {reason}). Start again; if it comes "
            "back, run with --debug and report what is written.",
            kind=type(error).__name__,
            reason=error,
        )
    )
