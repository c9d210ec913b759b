"""End runs of a model that take too long, so that a model which hangs does not hang the program."""

import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

import onnxruntime as ort

THREAD_NAME: Final = "model run limit"

_T = TypeVar("_T")


class RunTooLongError(Exception):
    """A run did not end in time and was ended."""


@dataclass(slots=True, eq=False)
class _Run:
    options: ort.RunOptions
    deadline: float
    ended: bool = False


class RunLimiter:
    """Ends runs at their deadlines, from one thread for all of them.

    The thread starts with the first run and stays. It sleeps until the earliest deadline that it
    has seen, not until the end of each run, so that a run costs an entry in a list and a stream of
    short runs wakes it once in the time of a limit.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._runs: set[_Run] = set()
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
        run = _Run(options, time.monotonic() + seconds)
        self._add(run)
        try:
            return call(options)
        except Exception as error:
            if run.ended:
                raise RunTooLongError from error
            raise
        finally:
            with self._changed:
                self._runs.discard(run)

    def _add(self, run: _Run) -> None:
        with self._changed:
            self._runs.add(run)
            # A process that was forked has no thread but the one that forked it.
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._watch, name=THREAD_NAME, daemon=True)
                self._thread.start()
            elif run.deadline < self._wakes_at:
                self._changed.notify()

    def _watch(self) -> None:
        with self._changed:
            while True:
                now = time.monotonic()
                for run in self._runs:
                    if run.deadline <= now and not run.ended:
                        run.ended = True
                        run.options.terminate = True
                deadlines = [run.deadline for run in self._runs if not run.ended]
                self._wakes_at = min(deadlines, default=math.inf)
                self._changed.wait(self._wakes_at - now if deadlines else None)


LIMITER: Final = RunLimiter()
"""The one of this process."""
