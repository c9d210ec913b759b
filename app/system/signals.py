"""Close the window on Ctrl+C, SIGTERM or SIGHUP, without polling."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from fer_core.system.stop_signals import signals_to_handle


class EndSignals(QObject):
    """Turn the signals that ask the program to end into a Qt signal.

    Python runs its signal handlers only between two of its own steps, and Qt's event loop takes
    none while it sleeps. Python writes a byte to a socket at once, though, and that wakes Qt; a
    signal that comes before the event loop runs waits there for it.

    Signals:
        raised: SIGINT, SIGTERM or SIGHUP has arrived.
    """

    raised = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._before = {number: signal.signal(number, self._note) for number in signals_to_handle()}
        self._fd_before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)

    def close(self) -> None:
        """Leave signals as they were found."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._fd_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._reader.close()
        self._writer.close()

    def _note(self, _number: int, _frame: object) -> None:
        """Nothing: this runs in the middle of whatever Python is doing; `_wake` does not."""

    @Slot()
    def _wake(self) -> None:
        self._reader.recv(4096)
        self.raised.emit()
