"""Analyse a source live on two threads.

One thread opens, reads and closes the source and puts each frame into a slot for one frame.
The other takes the newest frame, analyses it and puts the result into another such slot. Neither
waits for a slow consumer, so the delay stays bounded.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import Generic, Protocol, TypeVar

from fer_core.live.board import RunnerBoard
from fer_core.live.capture_loop import CaptureLoop
from fer_core.live.observer import Observers, RunnerObserver
from fer_core.live.status import RunnerCounts, RunnerState, RunnerStatus
from fer_core.sources.source import FrameSource
from fer_core.system.hand_off import LatestSlot
from fer_core.types import Analysis, CapturedFrame, Frame

__all__ = [
    "FrameAnalyser",
    "Runner",
    "RunnerCounts",
    "RunnerObserver",
    "RunnerState",
    "RunnerStatus",
]


class FrameAnalyser(Protocol):
    """The interface of a pipeline that a runner uses."""

    def __call__(self, frame: Frame, /) -> Analysis:
        """Analyse a frame."""
        ...

    def analyse_still(self, frame: Frame, /) -> Analysis:
        """Analyse a picture that stands alone."""
        ...

    def reset(self) -> None:
        """Forget earlier frames; the next frame does not follow the last one."""
        ...

    def begin_again(self) -> None:
        """Forget earlier frames and number faces from 1: the source begins once more."""
        ...


P = TypeVar("P", bound=FrameAnalyser)


class Runner(Generic[P]):
    """Run a source through a pipeline on two threads of its own, once.

    A recording is played at its own speed; frames for which the pipeline is not free in time are
    dropped, as those of a live source are. A live source that is lost is opened again until it is
    back. An exception on a thread leads to `RunnerState.FAILED`.

    Every method may be called from any thread but the runner's own; only `stop` waits.

    Args:
        source: Not yet open; used by the runner alone from now on.
        pipeline: Called on one thread only.
        notify: Called from the runner's threads, without arguments, when there is a new analysis
            or status; must neither wait nor raise. No longer called after `stop`.
        loop: Whether a recording begins again at its end.
        observers: Told of every frame from the first one on; see `observe`.

    Example:
        >>> from fer_core.emotion.classifier import EmotionClassifier
        >>> from fer_core.emotion.model_library import default_model
        >>> from fer_core.pipeline import Pipeline
        >>> from fer_core.sources import open_source
        >>> pipeline = Pipeline(EmotionClassifier.load(default_model().path))
        >>> ready = threading.Event()
        >>> runner = Runner(open_source("demo"), pipeline, ready.set)
        >>> runner.start()
        >>> while (analysis := runner.take()) is None:
        ...     _ = ready.wait(1)
        >>> runner.stop()
        ()
        >>> analysis.frame.image.ndim
        3
    """

    def __init__(
        self,
        source: FrameSource,
        pipeline: P,
        notify: Callable[[], None],
        *,
        loop: bool = False,
        observers: Iterable[RunnerObserver] = (),
    ) -> None:
        self._pipeline = pipeline
        self._frames: LatestSlot[CapturedFrame] = LatestSlot()
        self._results: LatestSlot[Analysis] = LatestSlot()
        self._changes: deque[Callable[[P], None]] = deque()
        self._board = RunnerBoard(notify, lambda: self._frames.drops, loop=loop)
        self._observers = Observers(tuple(observers))
        capture = CaptureLoop(source, self._board, self._frames, self._observers)
        self._threads = tuple(
            threading.Thread(
                target=self._guard, args=(work,), name=f"{task} of {source.name}", daemon=True
            )
            for task, work in (("capture", capture.run), ("analysis", self._analyse))
        )

    @property
    def status(self) -> RunnerStatus:
        """State, source and position now."""
        return self._board.status

    @property
    def counts(self) -> RunnerCounts:
        """Numbers of frames so far."""
        return self._board.counts

    def start(self) -> None:
        """Start both threads; returns before the source is open."""
        for thread in self._threads:
            thread.start()

    def pause(self) -> None:
        """Stop analysing until `resume`; a camera stays open, a recording stops at its frame."""
        self._board.pause()

    def resume(self) -> None:
        """Continue after `pause`; begin again after the end."""
        self._board.resume()

    def seek(self, seconds: float) -> None:
        """Go to a time of a recording, in seconds, also while paused; ignored by a live source."""
        self._board.seek(seconds)

    def set_loop(self, loop: bool) -> None:
        """Set whether a recording begins again at its end."""
        self._board.set_loop(loop)

    def reconfigure(self, change: Callable[[P], None]) -> None:
        """Change the pipeline on its own thread, between two frames.

        While no frames come (paused, at the end) the newest frame is then analysed again, so that
        the change is visible.
        """
        self._changes.append(change)
        self._frames.interrupt()

    def observe(self, observer: RunnerObserver) -> None:
        """Tell an observer of every frame from now on, on the runner's threads."""
        self._observers.add(observer)

    def stop_observing(self, observer: RunnerObserver) -> None:
        """Tell an observer of no more frames."""
        self._observers.remove(observer)

    def take(self) -> Analysis | None:
        """Return the newest analysis; None if there is none since the last call."""
        return self._results.take(timeout=0)

    def stop(self, timeout: float = 5.0) -> tuple[str, ...]:
        """End both threads and close the source; may be called again.

        Args:
            timeout: Seconds to wait for them at most.

        Returns:
            Names of the threads that are still busy, normally none. A thread is busy while a call
            of a driver does not return, and ends by itself when it does.
        """
        self._board.stop()
        self._frames.close()
        deadline = time.monotonic() + timeout
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(max(deadline - time.monotonic(), 0.0))
        return tuple(thread.name for thread in self._threads if thread.is_alive())

    def _guard(self, work: Callable[[], None]) -> None:
        """Run the work of a thread; if it fails, end the other thread too."""
        try:
            work()
        except Exception as error:  # noqa: BLE001 - every failure must reach the status
            self._frames.close()
            self._board.fail(error)

    def _analyse(self) -> None:
        newest: CapturedFrame | None = None
        while True:
            captured = self._frames.take()
            if self._frames.closed:
                return
            changed = self._apply_changes()
            if captured is not None:
                self._prepare_pipeline(captured, newest)
                analysis = self._run_pipeline(captured)
                # Before it is shown: what was seen when a recording ended is in its table.
                self._observers.note_analysed(captured, analysis)
                self._show(analysis)
                self._board.count_analysed()
                newest = captured
            elif changed and newest is not None and (self._board.still or self._is_picture):
                self._show(self._run_pipeline(newest))

    def _prepare_pipeline(self, captured: CapturedFrame, before: CapturedFrame | None) -> None:
        if before is None or captured.stretch == before.stretch:
            return
        if captured.frame.loop != before.frame.loop:
            self._pipeline.begin_again()
        else:
            self._pipeline.reset()

    def _run_pipeline(self, captured: CapturedFrame) -> Analysis:
        analyse = self._pipeline.analyse_still if self._is_picture else self._pipeline
        return analyse(captured.frame)

    def _show(self, analysis: Analysis) -> None:
        self._results.put(analysis)
        self._board.notify()

    @property
    def _is_picture(self) -> bool:
        """Whether there is one frame alone; known before it arrives."""
        info = self._board.status.info
        return info is not None and info.kind == "picture"

    def _apply_changes(self) -> bool:
        changed = False
        while self._changes:
            self._changes.popleft()(self._pipeline)
            changed = True
        return changed
