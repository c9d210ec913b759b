"""The threads between a source and whoever shows what the pipeline says.

One thread opens, reads and releases the source and leaves each frame in a slot with room for
one; another takes the newest, analyses it and leaves the result in another such slot. Nothing
waits for a slow taker, so the delay stays bounded.
"""

import dataclasses
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from fer_core.errors import FerError, SourceError
from fer_core.hand_off import LatestSlot
from fer_core.playback_clock import PlaybackClock
from fer_core.runner_status import RunnerCounts, RunnerState, RunnerStatus
from fer_core.sources.source import FrameSource, SourceInfo
from fer_core.types import Analysis, Frame

_FIRST_RETRY_SECONDS = 0.2
_LAST_RETRY_SECONDS = 2.0
_RETRY_GROWTH = 1.6
_CATCH_UP_SECONDS = 0.1
"""A recording that is so far behind is not worth converting every frame for."""


class FrameAnalyser(Protocol):
    """What a runner needs of a pipeline."""

    def __call__(self, frame: Frame, /) -> Analysis:
        """Analyses a frame."""
        ...

    def reset(self) -> None:
        """Forgets what came before: the next frame does not follow the last one."""
        ...


P = TypeVar("P", bound=FrameAnalyser)


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    """A frame on its way; frames of different stretches do not follow one another."""

    frame: Frame
    stretch: int


class Runner(Generic[P]):
    """Runs a source through a pipeline on two threads of its own, once.

    A recording is played at its own speed; frames for which the pipeline is not free in time are
    dropped, as those of a live source are. A live source that is lost is tried again until it is
    back. What fails on a thread arrives as `RunnerState.FAILED`.

    Every method may be called from any thread but the runner's own, and none waits except
    `stop`.

    Args:
        source: Not yet open; the runner's from now on.
        pipeline: Called on one thread only.
        notify: Called from the runner's threads, without arguments, when there is a new analysis
            or status; must neither wait nor raise. Not called any more once `stop` was called.
        loop: Whether a recording begins again at its end.
    """

    def __init__(
        self,
        source: FrameSource,
        pipeline: P,
        notify: Callable[[], None],
        *,
        loop: bool = False,
    ) -> None:
        self._source = source
        self._pipeline = pipeline
        self._notify = notify
        self._frames: LatestSlot[_Job] = LatestSlot()
        self._results: LatestSlot[Analysis] = LatestSlot()
        self._threads = (
            threading.Thread(target=self._guard, args=(self._capture,), daemon=True),
            threading.Thread(target=self._guard, args=(self._analyse,), daemon=True),
        )
        for thread, task in zip(self._threads, ("capture", "analysis"), strict=True):
            thread.name = f"{task} of {source.name}"
        # Everything below is guarded by this condition, which is notified of every change.
        self._control = threading.Condition()
        self._state = RunnerState.STARTING
        self._message = ""
        self._detail = ""
        self._info: SourceInfo | None = None
        self._stopping = False
        self._muted = False
        self._paused = False
        self._loop = loop
        self._seek_to: float | None = None
        self._changes: deque[Callable[[P], None]] = deque()
        self._captured = 0
        self._analysed = 0
        self._passed_over = 0
        self._first_time: float | None = None
        self._position = 0.0

    @property
    def status(self) -> RunnerStatus:
        """Where it stands now."""
        with self._control:
            state = self._state
            if state is RunnerState.RUNNING and self._paused:
                state = RunnerState.PAUSED
            return RunnerStatus(state, self._message, self._info, self._position, self._detail)

    @property
    def counts(self) -> RunnerCounts:
        """Frames so far."""
        with self._control:
            return RunnerCounts(self._captured, self._analysed, self._dropped())

    def start(self) -> None:
        """Begins; returns before the source is open."""
        for thread in self._threads:
            thread.start()

    def pause(self) -> None:
        """Analyses nothing more until `resume`; a camera stays open, a recording stands still."""
        with self._control:
            self._paused = True
            self._control.notify_all()

    def resume(self) -> None:
        """Goes on after `pause`; begins again after the end."""
        with self._control:
            self._paused = False
            self._begin_again_if_ended()
            self._control.notify_all()

    def seek(self, seconds: float) -> None:
        """Goes to a time of a recording, also while paused; ignored where there is none."""
        with self._control:
            self._seek_to = seconds
            self._control.notify_all()

    def set_loop(self, loop: bool) -> None:
        """Says whether a recording begins again at its end."""
        with self._control:
            self._loop = loop
            if loop:
                self._begin_again_if_ended()
            self._control.notify_all()

    def _begin_again_if_ended(self) -> None:
        if self._state is RunnerState.ENDED and self._seek_to is None:
            self._seek_to = 0.0

    def reconfigure(self, change: Callable[[P], None]) -> None:
        """Has the pipeline changed on its own thread, between two frames.

        While no frames come (paused, at the end) the newest frame is then analysed again, so
        that what the change does is seen.
        """
        with self._control:
            self._changes.append(change)
        self._frames.interrupt()

    def take(self) -> Analysis | None:
        """The newest analysis, once; None if there is none since the last call."""
        return self._results.take(timeout=0)

    def stop(self, timeout: float = 5.0) -> tuple[str, ...]:
        """Ends both threads and releases the source; may be called again.

        Args:
            timeout: Seconds to wait for them at most.

        Returns:
            The names of the threads that are still busy, normally none: a driver does not come
            back. They end by themselves when it does.
        """
        with self._control:
            self._muted = True
            self._stopping = True
            if self._state is not RunnerState.FAILED:
                self._state = RunnerState.STOPPED
                self._message = ""
            self._control.notify_all()
        self._frames.close()
        deadline = time.monotonic() + timeout
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(max(deadline - time.monotonic(), 0.0))
        return tuple(thread.name for thread in self._threads if thread.is_alive())

    def _guard(self, work: Callable[[], None]) -> None:
        """What a thread runs: its work, whose failure ends the other thread's work too."""
        try:
            work()
        except Exception as error:  # noqa: BLE001 - every failure must reach the status
            with self._control:
                if not self._stopping:
                    self._state = RunnerState.FAILED
                    self._message = _sentence(error)
                    self._detail = "".join(traceback.format_exception(error))
                self._stopping = True
                self._control.notify_all()
            self._frames.close()
            self._tell()

    def _tell(self) -> None:
        with self._control:
            muted = self._muted
        if not muted:
            self._notify()

    def _enter(self, state: RunnerState, message: str = "") -> None:
        with self._control:
            if not self._stopping:
                self._state, self._message = state, message
            self._control.notify_all()
        self._tell()

    # The capture thread.

    def _capture(self) -> None:
        try:
            info = self._open()
            if info.live:
                self._follow()
            else:
                self._play(info)
        finally:
            self._source.close()

    def _open(self) -> SourceInfo:
        info = self._source.open()
        with self._control:
            self._info = info
        self._enter(RunnerState.RUNNING)
        return info

    def _deliver(self, frame: Frame, stretch: int) -> None:
        with self._control:
            self._captured += 1
            if self._first_time is None:
                self._first_time = frame.time
            live = self._info is not None and self._info.live
            self._position = frame.time - self._first_time if live else frame.time
        self._frames.put(_Job(frame, stretch))

    def _follow(self) -> None:
        """A live source: always read, so that what is taken is new."""
        stretch = 0
        while True:
            with self._control:
                if self._stopping:
                    return
                paused = self._paused
            try:
                if paused:
                    self._source.skip()
                elif (frame := self._source.read()) is not None:
                    self._deliver(frame, stretch)
                else:
                    raise SourceError(f"{self._source.name} has ended.")
            except SourceError as error:
                if not self._reconnect(error):
                    return
                stretch += 1

    def _reconnect(self, lost: SourceError) -> bool:
        """Tries a lost source again until it is back; False if the runner is stopped before."""
        delay = _FIRST_RETRY_SECONDS
        self._enter(RunnerState.RECONNECTING, f"{lost} It is tried again until it is back.")
        while True:
            self._source.close()
            with self._control:
                if self._control.wait_for(lambda: self._stopping, delay):
                    return False
            try:
                self._open()
            except SourceError:
                delay = min(delay * _RETRY_GROWTH, _LAST_RETRY_SECONDS)
            else:
                return True

    def _play(self, info: SourceInfo) -> None:
        """A recording: by its own clock, with the next frame always at hand."""
        clock = PlaybackClock()
        stretch = 0
        step = 1.0 / info.rate if info.rate else 0.0
        ended_at = 0.0
        frame = self._source.read()
        at_once = True
        while True:
            if frame is None:
                self._wait_at_end(info, ended_at, clock)
            elif self._wait_until_due(frame.time, clock, at_once=at_once):
                self._deliver(dataclasses.replace(frame, arrived=time.monotonic()), stretch)
                ended_at = frame.time + step
                self._catch_up(info, ended_at, step, clock)
                frame, at_once = self._source.read(), False
                continue
            with self._control:
                seek_to, self._seek_to = self._seek_to, None
                if self._stopping:
                    return
            if seek_to is not None and info.seekable:
                self._source.seek(seek_to)
                stretch += 1
                frame, at_once = self._source.read(), True
                if frame is None:
                    raise SourceError(f"{info.name} cannot be read at that place.")
                self._enter(RunnerState.RUNNING)

    def _catch_up(
        self, info: SourceInfo, seconds: float, step: float, clock: PlaybackClock
    ) -> None:
        """Passes over frames, at little cost, if the one of that time should long be shown.

        Of what is left it takes half at most, so that the last frame is shown in any case.
        """
        now = time.monotonic()
        late = now - clock.due(seconds, now)
        if not step or late < _CATCH_UP_SECONDS:
            return
        if info.duration is not None:
            late = min(late, (info.duration - seconds) / 2)
        for _ in range(int(late / step)):
            if not self._source.skip():
                return
            with self._control:
                self._captured += 1
                self._passed_over += 1

    def _wait_until_due(self, seconds: float, clock: PlaybackClock, *, at_once: bool) -> bool:
        """Waits for a presentation time; False if there is something else to do before."""
        with self._control:
            if at_once:
                clock.restart()
            while not self._called_away():
                if self._paused and not at_once:
                    self._control.wait()
                    clock.restart()
                    continue
                now = time.monotonic()
                wait = clock.due(seconds, now) - now
                if wait <= 0.0:
                    return True
                self._control.wait(wait)
            return False

    def _wait_at_end(self, info: SourceInfo, ended_at: float, clock: PlaybackClock) -> None:
        """Lets the last frame stand for its time; then begins again or waits for a call."""
        if not self._wait_until_due(ended_at, clock, at_once=False):
            return
        with self._control:
            if self._loop and info.seekable:
                self._seek_to = 0.0
                return
            self._control.wait_for(lambda: self._called_away() or self._all_analysed())
            if self._called_away():
                return
        self._enter(RunnerState.ENDED)
        with self._control:
            self._control.wait_for(self._called_away)

    def _called_away(self) -> bool:
        return self._stopping or self._seek_to is not None

    def _all_analysed(self) -> bool:
        return self._captured == self._analysed + self._dropped()

    def _dropped(self) -> int:
        return self._frames.drops + self._passed_over

    # The analysis thread.

    def _analyse(self) -> None:
        newest: _Job | None = None
        while True:
            job = self._frames.take()
            if self._frames.closed:
                return
            changed = self._apply_changes()
            if job is not None:
                self._run_pipeline(job, follows=newest is None or job.stretch == newest.stretch)
                with self._control:
                    self._analysed += 1
                    self._control.notify_all()
                newest = job
            elif changed and newest is not None and self._idle():
                self._run_pipeline(newest, follows=True)

    def _run_pipeline(self, job: _Job, *, follows: bool) -> None:
        if not follows:
            self._pipeline.reset()
        self._results.put(self._pipeline(job.frame))
        self._tell()

    def _apply_changes(self) -> bool:
        changed = False
        while True:
            with self._control:
                if not self._changes:
                    return changed
                change = self._changes.popleft()
            change(self._pipeline)
            changed = True

    def _idle(self) -> bool:
        with self._control:
            return self._paused or self._state is RunnerState.ENDED


def _sentence(error: Exception) -> str:
    if isinstance(error, FerError):
        return str(error)
    return (
        f"Something went wrong inside the program ({type(error).__name__}: {error}). Start "
        "again; if it comes back, run with --debug and report what is written."
    )
