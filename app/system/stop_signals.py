"""The signals by which a person or the system asks the program to end in good order."""

import signal
from typing import Final

STOPPED: Final = 130
"""The exit code of a run that was stopped by one of `STOP_SIGNALS`."""

STOP_SIGNALS: Final[tuple[signal.Signals, ...]] = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
"""Ctrl+C, a request to end, and a terminal that was closed; Windows has no SIGHUP."""

_HANGUP: Final = getattr(signal, "SIGHUP", None)


def signals_to_handle() -> tuple[signal.Signals, ...]:
    """Return the signals of `STOP_SIGNALS` that are to stop this process.

    A program that was started by ``nohup`` is to outlive its terminal: there SIGHUP is ignored
    from the start, and stays so.
    """
    return tuple(
        number
        for number in STOP_SIGNALS
        if number != _HANGUP or signal.getsignal(number) is not signal.SIG_IGN
    )
