import threading

import pytest

from fer_core.annotation.split.threads import run_together
from fer_core.errors import AnnotationStopped


def test_everything_is_done_in_order_by_one_job() -> None:
    done: list[int] = []
    run_together(lambda item, _: done.append(item), [3, 1, 2], 1, threading.Event())
    assert done == [3, 1, 2]


def test_a_failure_ends_the_others_and_is_raised() -> None:
    stop = threading.Event()
    begun = threading.Event()
    ended: list[str] = []

    def work(item: str, halt: threading.Event) -> None:
        if item == "fails":
            assert begun.wait(60)
            raise OSError("disk")
        begun.set()
        while not halt.is_set():
            pass
        ended.append(item)
        raise AnnotationStopped("stopped")

    with pytest.raises(OSError, match="disk"):
        run_together(work, ["works", "fails", "never begun"], 2, stop)
    assert ended == ["works"]
    assert not stop.is_set()


def test_a_stop_from_outside_is_no_failure() -> None:
    stop = threading.Event()
    stop.set()
    run_together(lambda *_: pytest.fail("begun"), [1], 2, stop)
