"""A thread whose error arrives where its work is waited for."""

import threading
from collections.abc import Callable


class Stage(threading.Thread):
    """Runs a function to its end.

    Args:
        name: For debuggers.
        work: The function; it ends when the queues that it uses are closed.
        at_end: Called when it has ended, however; closes the queue that it fills.
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
        """Raise what ended the function, if anything did."""
        if self._error is not None:
            raise self._error
