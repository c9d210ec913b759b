"""The signals by which a person or the system asks the program to end in good order."""

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType
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


@contextmanager
def interrupt_on_stop_signals() -> Generator[None]:
    """Let every signal of `STOP_SIGNALS` raise `KeyboardInterrupt`, as Ctrl+C does.

    On a thread that is not the main one, which receives no signals, nothing changes.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in signals_to_handle()}
    for number in before:
        if number != signal.SIGINT:
            signal.signal(number, _interrupt)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def stop_on_signals(stop: threading.Event) -> Generator[list[int]]:
    """Turn the first signal of `STOP_SIGNALS` into ``stop``; a second one ends at once.

    On a thread that is not the main one, which receives no signals, nothing changes.

    Yields:
        The signals that came, to which later ones are added.
    """
    caught: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield caught
        return
    before = {number: signal.getsignal(number) for number in signals_to_handle()}

    def handle(number: int, _: FrameType | None) -> None:
        caught.append(number)
        stop.set()
        signal.signal(number, before[signal.Signals(number)])

    for number in before:
        signal.signal(number, handle)
    try:
        yield caught
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(number: int, _: FrameType | None) -> None:
    raise KeyboardInterrupt


def was_interrupted(error: BaseException) -> bool:
    """Whether an exception came of a `KeyboardInterrupt`, as compiled modules turn it into.

    One that is interrupted while it is imported raises an ``ImportError`` instead.
    """
    found: BaseException | None = error
    while found is not None:
        if isinstance(found, KeyboardInterrupt):
            return True
        found = found.__cause__ or found.__context__
    return False
