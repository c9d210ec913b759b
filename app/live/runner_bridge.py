"""Carry results of a runner's threads to the thread of the window."""

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from fer_core.live.runner import Runner, RunnerStatus


class RunnerBridge(QObject):
    """Emit the newest results of a `Runner` on the thread on which this object was made.

    The runner's threads call `notify`, which emits one empty, queued signal. At most one such
    signal is pending (two when both threads race), however many frames arrive meanwhile; when it
    is delivered, the newest results are fetched.

    Signals:
        analysed: The newest `Analysis`.
        status_changed: The `RunnerStatus`, whenever more than the position has changed.
    """

    analysed = Signal(object)
    status_changed = Signal(object)
    _ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner: Runner[Any] | None = None
        self._status: RunnerStatus | None = None
        self._pending = False
        self._closed = False
        self._ready.connect(self.fetch, Qt.ConnectionType.QueuedConnection)

    @property
    def runner(self) -> Runner[Any] | None:
        """The runner whose results are emitted, or None."""
        return self._runner

    def attach(self, runner: Runner[Any]) -> None:
        """Emit the results of this runner from now on."""
        self._runner = runner
        self._status = None

    def detach(self) -> Runner[Any] | None:
        """Emit nothing more; return the runner, which is left as it is."""
        runner, self._runner = self._runner, None
        self._status = None
        return runner

    def notify(self) -> None:
        """Announce that there is something new. May be called on any thread."""
        # `fetch` clears the flag before it reads, so no result is missed when threads race.
        if not self._pending and not self._closed:
            self._pending = True
            self._ready.emit()

    @Slot()
    def fetch(self) -> None:
        """Emit what is new now, without waiting for the signal."""
        self._pending = False
        runner = self._runner
        if runner is None:
            return
        # The status first: it describes the source before its first picture is shown.
        status, analysis = runner.status, runner.take()
        if self._status is None or _differ(self._status, status):
            self._status = status
            self.status_changed.emit(status)
        # A receiver of the status may have detached the runner.
        if analysis is not None and self._runner is runner:
            self.analysed.emit(analysis)

    def close(self) -> None:
        """Detach the runner and ignore further calls of `notify`."""
        self._closed = True
        self.detach()


def _differ(one: RunnerStatus, other: RunnerStatus) -> bool:
    """Whether more than the position has changed."""
    return (one.state, one.message, one.info) != (other.state, other.message, other.info)
