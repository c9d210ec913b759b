"""Work that is shared with cores that are free."""

import threading

import pytest

from fer_core.system.free_cores import FreeCores


class Meeting:
    """Called on several threads, returns when so many are there at the same time."""

    def __init__(self, count: int) -> None:
        self._barrier = threading.Barrier(count)
        self.threads: set[int] = set()

    def __call__(self, item: int) -> int:
        self.threads.add(threading.get_ident())
        self._barrier.wait(60)
        return item * item


def test_all_cores_that_are_free_take_part_and_results_keep_their_order():
    meeting = Meeting(3)
    with FreeCores(3) as cores, cores.occupied():
        assert cores.map(meeting, range(6)) == [0, 1, 4, 9, 16, 25]
    assert len(meeting.threads) == 3


def test_where_every_core_is_taken_the_caller_works_alone():
    meeting = Meeting(1)
    with FreeCores(2) as cores, cores.occupied(2):
        assert cores.map(meeting, range(5)) == [0, 1, 4, 9, 16]
    assert meeting.threads == {threading.get_ident()}


def test_a_core_is_free_again_when_its_work_has_ended():
    with FreeCores(2) as cores, cores.occupied():
        with cores.occupied():
            alone = Meeting(1)
            cores.map(alone, range(2))
        together = Meeting(2)
        cores.map(together, range(2))
        cores.map(Meeting(2), range(2))  # what a call took it gave back
    assert (len(alone.threads), len(together.threads)) == (1, 2)


@pytest.mark.parametrize("bad", [0, 3])
def test_an_error_reaches_the_caller_when_no_thread_works_any_more(bad):
    working = threading.Semaphore(2)

    def work(item: int) -> int:
        with working:
            if item == bad:
                raise ValueError(f"item {item}")
        return item

    with FreeCores(2) as cores, cores.occupied():
        with pytest.raises(ValueError, match=f"item {bad}"):
            cores.map(work, range(4))
        assert working.acquire(blocking=False)
        assert working.acquire(blocking=False)
        working.release(2)
        assert cores.map(work, [1, 2]) == [1, 2]


def test_nothing_to_do_is_nothing():
    with FreeCores(2) as cores:
        assert cores.map(abs, []) == []
