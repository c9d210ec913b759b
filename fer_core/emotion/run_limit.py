"""End runs of a model that take too long, so that a model which hangs does not hang the program."""

import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

import onnxruntime as ort

THREAD_NAME: Final = "model run limit"

_LOOK_SECONDS: Final = 1.0
"""From one look at the runs to the next. A process that was stopped, or a machine that slept, looks
later: of that pause no more than this counts, so that a run is not ended for it."""

_T = TypeVar("_T")


class RunTooLongError(Exception):
    """A run did not end in time and was ended."""


class RunningTime:
    """Seconds in which the process ran, as far as looks from time to time can tell.

    Args:
        clock: Seconds of any origin, which go on while the process is stopped.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._counted = 0.0
        self._looked = clock()

    def now(self) -> float:
        """Return the seconds so far; those since the last look up to a second."""
        return self._counted + min(self._clock() - self._looked, _LOOK_SECONDS)

    def look(self) -> float:
        """Return the same, and count from here on."""
        self._counted = self.now()
        self._looked = self._clock()
        return self._counted


@dataclass(slots=True, eq=False)
class _Run:
    options: ort.RunOptions
    deadline: float
    ended: bool = False


class RunLimiter:
    """Ends runs at their deadlines, from one thread for all of them.

    The thread starts with the first run and stays. It looks once a second while there are runs, not
    at the end of each, so that a run costs an entry in a list. Time in which the process does not
    run does not count.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._runs: set[_Run] = set()
        self._time = RunningTime()
        self._wakes_at = math.inf
        self._thread: threading.Thread | None = None

    def run(self, call: Callable[[ort.RunOptions], _T], seconds: float) -> _T:
        """Call a function and end its run after a time.

        Args:
            call: Runs a session with the given options, on this thread.
            seconds: How long it may take. A single operation is not interrupted: the run ends
                before the next one begins.

        Raises:
            RunTooLongError: The run was ended.
        """
        options = ort.RunOptions()
        # Errors arrive as exceptions; without this they are printed as well.
        options.log_severity_level = 4
        run = self._add(options, seconds)
        try:
            return call(options)
        except Exception as error:
            if run.ended:
                raise RunTooLongError from error
            raise
        finally:
            with self._changed:
                self._runs.discard(run)

    def _add(self, options: ort.RunOptions, seconds: float) -> _Run:
        with self._changed:
            run = _Run(options, self._time.now() + seconds)
            self._runs.add(run)
            # A process that was forked has no thread but the one that forked it.
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._watch, name=THREAD_NAME, daemon=True)
                self._thread.start()
            elif run.deadline < self._wakes_at:
                self._changed.notify()
            return run

    def _watch(self) -> None:
        with self._changed:
            while True:
                now = self._time.look()
                for run in self._runs:
                    if run.deadline <= now and not run.ended:
                        run.ended = True
                        run.options.terminate = True
                deadlines = [run.deadline for run in self._runs if not run.ended]
                wait = min(min(deadlines) - now, _LOOK_SECONDS) if deadlines else None
                self._wakes_at = math.inf if wait is None else now + wait
                self._changed.wait(wait)


LIMITER: Final = RunLimiter()
"""The one of this process."""
