"""Run slow functions on another thread and return their results to this one."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

log = logging.getLogger(__name__)


class Background(QObject):
    """Runs functions one after the other on one thread of its own.

    What a function returns or raises is handed, on the thread that this object lives on, to the
    function given for it. After `close` nothing is handed on any more.
    """

    _ended = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._closed = False
        self._ended.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        function: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run ``function`` when those before it are through, then ``done`` or ``failed``."""
        self._pool.submit(function).add_done_callback(
            lambda future: self._report(future, done, failed)
        )

    def close(self) -> None:
        """Drop what has not begun, wait for what has, hand on nothing more."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _report(
        self,
        future: Future[Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        if self._closed or future.cancelled():
            return
        error = future.exception()
        if error is None:
            self._ended.emit(done, future.result())
        else:
            self._ended.emit(failed, error)

    @Slot(object, object)
    def _hand_on(self, receiver: Callable[[Any], None], result: object) -> None:
        if not self._closed:
            receiver(result)
