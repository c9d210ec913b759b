"""Let further threads help with a piece of work, as far as processor cores are free."""

import threading
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from types import TracebackType
from typing import Final, TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_THREAD_NAME: Final = "free-core"


class FreeCores:
    """Counts processor cores that have nothing to do, and has threads for them.

    Whoever works for long says so by `occupied`. A call of `map` takes the cores that are free at
    that moment, so that the last one at work gets the cores of those that have ended. Serves
    several threads.

    Args:
        count: How many cores there are, at least one.

    Example:
        >>> with FreeCores(2) as cores, cores.occupied():
        ...     cores.map(abs, [-1, 2, -3])
        [1, 2, 3]
    """

    def __init__(self, count: int) -> None:
        self._lock = threading.Lock()
        self._free = count
        self._threads = ThreadPoolExecutor(max(count - 1, 1), _THREAD_NAME)

    def __enter__(self) -> "FreeCores":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def occupied(self, count: int = 1) -> Generator[None]:
        """Count cores as taken, for as long as the caller has work for them."""
        with self._lock:
            self._free -= count
        try:
            yield
        finally:
            self._give_back(count)

    def map(self, function: Callable[[_Item], _Result], items: Sequence[_Item]) -> list[_Result]:
        """Call a function with each item, on this thread and on those of cores that are free.

        Returns:
            What it returned, in the order of the items. With an item that raises, the call raises
            the same, when no thread is at work any more.
        """
        results: dict[int, _Result] = {}
        due = deque(enumerate(items))

        def work() -> None:
            while True:
                try:
                    place, item = due.popleft()
                except IndexError:
                    return
                results[place] = function(item)

        helpers = self._take(len(items) - 1)
        try:
            futures = [self._threads.submit(work) for _ in range(helpers)]
            try:
                work()
            finally:
                wait(futures)
        finally:
            self._give_back(helpers)
        for future in futures:
            future.result()
        return [results[place] for place in range(len(items))]

    def close(self) -> None:
        """End the threads."""
        self._threads.shutdown()

    def _take(self, most: int) -> int:
        with self._lock:
            taken = max(min(most, self._free), 0)
            self._free -= taken
            return taken

    def _give_back(self, count: int) -> None:
        with self._lock:
            self._free += count
