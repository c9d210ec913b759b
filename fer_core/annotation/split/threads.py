"""Several pieces at the same time, each in a thread."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from fer_core.errors import AnnotationStopped

T = TypeVar("T")


class _Halt(threading.Event):
    """Is set when it is set itself or another event is."""

    def __init__(self, other: threading.Event) -> None:
        super().__init__()
        self._other = other

    def is_set(self) -> bool:
        return super().is_set() or self._other.is_set()


def run_together(
    work: Callable[[T, threading.Event], None],
    items: Sequence[T],
    jobs: int,
    stop: threading.Event,
) -> None:
    """Do some work for several items at the same time.

    Args:
        work: Called with each item and an event that is set when it is to end early, which it says
            by `AnnotationStopped`.
        items: In the order in which they are begun.
        jobs: How many at the same time.
        stop: Set from anywhere to end early.

    Raises:
        Exception: What the first one raised that failed; the others were ended early.
    """
    halt = _Halt(stop)
    failures: list[Exception] = []

    def attempt(item: T) -> None:
        if halt.is_set():
            return
        try:
            work(item, halt)
        except AnnotationStopped:
            return
        except Exception as error:  # noqa: BLE001  # raised below, in the caller's thread
            failures.append(error)
            halt.set()

    with ThreadPoolExecutor(max(jobs, 1), "annotate-piece") as pool:
        for future in [pool.submit(attempt, item) for item in items]:
            future.result()
    if failures:
        raise failures[0]
