"""A thread whose exception is raised again in the thread that waits for its result."""

import threading
from collections.abc import Callable


class WorkerThread(threading.Thread):
    """A thread that runs a function and keeps the exception that ended it.

    Args:
        name: For debuggers.
        work: The function; it ends when the queues that it uses are closed.
        at_end: Called when the function has ended, with or without an exception; closes the queue
            that it fills.
    """

    def __init__(self, name: str, work: Callable[[], None], at_end: Callable[[], None]) -> None:
        # Not waited for when the interpreter ends: a decoder cannot be interrupted.
        super().__init__(name=name, daemon=True)
        self._work = work
        self._at_end = at_end
        self._error: BaseException | None = None

    def run(self) -> None:
        """See `threading.Thread.run`."""
        try:
            self._work()
        except BaseException as error:  # noqa: BLE001  # raised again by `check`
            self._error = error
        finally:
            self._at_end()

    def check(self) -> None:
        """Raise the exception that ended the function, if there was one."""
        if self._error is not None:
            raise self._error
