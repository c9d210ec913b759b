import signal
import threading

import pytest

from fer_core.system.stop_signals import (
    STOP_SIGNALS,
    interrupt_on_stop_signals,
    signals_to_handle,
    was_interrupted,
)


@pytest.mark.parametrize("number", STOP_SIGNALS)
def test_each_of_them_interrupts_and_its_handler_comes_back(number):
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt), interrupt_on_stop_signals():
        signal.raise_signal(number)
    assert signal.getsignal(number) is before


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="Windows has no such signal")
def test_one_that_is_ignored_from_the_start_stays_so():
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert signal.SIGHUP not in signals_to_handle()
        with interrupt_on_stop_signals():
            signal.raise_signal(signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)


def test_another_thread_leaves_them_alone():
    before = signal.getsignal(signal.SIGTERM)
    seen = []

    def work():
        with interrupt_on_stop_signals():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [before]


def test_what_an_import_makes_of_an_interrupt_is_known_for_one():
    failed = ImportError("initialization failed")
    failed.__cause__ = KeyboardInterrupt()
    assert was_interrupted(failed)
    assert not was_interrupted(ImportError("no such module"))
