import threading
from collections import deque

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from fer_core.system.hand_off import BoundedQueue, LatestSlot
from tests.support.sources import wait_for


class Worker(threading.Thread):
    """Calls something on a thread of its own and keeps what it returns."""

    def __init__(self, call) -> None:
        super().__init__()
        self._call = call
        self.start()

    def run(self) -> None:
        self.value = self._call()

    def result(self):
        self.join(60.0)
        assert not self.is_alive()
        return self.value


class SlotMachine(RuleBasedStateMachine):
    """A slot does what a variable does that holds one item or none."""

    def __init__(self) -> None:
        super().__init__()
        self.slot: LatestSlot[int] = LatestSlot()
        self.item: int | None = None
        self.drops = 0
        self.closed = False

    @rule(item=st.integers())
    def put(self, item):
        assert self.slot.put(item) is not self.closed
        if not self.closed:
            self.drops += self.item is not None
            self.item = item

    @rule()
    def take(self):
        assert self.slot.take(timeout=0) == self.item
        self.item = None

    @rule()
    def interrupt(self):
        self.slot.interrupt()
        assert self.slot.take() == self.item
        self.item = None

    @rule()
    def close(self):
        self.slot.close()
        self.item, self.closed = None, True

    @invariant()
    def counts(self):
        assert (self.slot.drops, self.slot.closed) == (self.drops, self.closed)


class QueueMachine(RuleBasedStateMachine):
    """A queue does what a deque does that takes no more than its capacity."""

    def __init__(self) -> None:
        super().__init__()
        self.queue: BoundedQueue[int] = BoundedQueue(3)
        self.items: deque[int] = deque()
        self.closed = False

    @precondition(lambda self: self.closed or len(self.items) < 3)
    @rule(item=st.integers())
    def put(self, item):
        assert self.queue.put(item) is not self.closed
        if not self.closed:
            self.items.append(item)

    @rule()
    def take(self):
        expected = self.items.popleft() if self.items else None
        assert self.queue.take(timeout=0) == expected

    @rule(discard=st.booleans())
    def close(self, discard):
        self.queue.close(discard=discard)
        self.closed = True
        if discard:
            self.items.clear()

    @invariant()
    def counts(self):
        assert (len(self.queue), self.queue.closed) == (len(self.items), self.closed)


TestSlotMachine = SlotMachine.TestCase
TestQueueMachine = QueueMachine.TestCase
TestSlotMachine.settings = TestQueueMachine.settings = settings(max_examples=50, deadline=None)


def test_a_taker_waits_for_an_item():
    slot: LatestSlot[str] = LatestSlot()
    worker = Worker(slot.take)
    slot.put("item")
    assert worker.result() == "item"


@pytest.mark.parametrize("wake", [LatestSlot.close, LatestSlot.interrupt])
def test_a_waiting_taker_can_be_woken_without_an_item(wake):
    slot: LatestSlot[str] = LatestSlot()
    worker = Worker(slot.take)
    wake(slot)
    assert worker.result() is None


def test_an_interruption_counts_once():
    slot: LatestSlot[str] = LatestSlot()
    slot.interrupt()
    assert slot.take() is None
    worker = Worker(slot.take)
    worker.join(0.05)
    assert worker.is_alive()
    slot.close()
    assert worker.result() is None


def test_a_slow_taker_gets_the_newest_and_the_rest_is_counted():
    slot: LatestSlot[int] = LatestSlot()
    taken: list[int] = []

    def take_all() -> None:
        while not slot.closed:
            item = slot.take()
            if item is not None:
                taken.append(item)

    worker = Worker(take_all)
    for item in range(1, 2001):
        slot.put(item)
    wait_for(lambda: taken[-1:] == [2000])
    slot.close()
    worker.result()
    assert taken == sorted(taken)
    assert len(taken) + slot.drops == 2000


def test_a_queue_loses_nothing_between_threads():
    queue: BoundedQueue[int] = BoundedQueue(4)
    takers = [Worker(lambda: list(queue)) for _ in range(3)]
    for item in range(1000):
        assert queue.put(item)
        assert len(queue) <= 4
    queue.close()
    taken = [taker.result() for taker in takers]
    assert all(items == sorted(items) for items in taken)
    assert sorted(item for items in taken for item in items) == list(range(1000))


def test_a_producer_who_waits_is_sent_away_by_closing():
    queue: BoundedQueue[int] = BoundedQueue(1)
    queue.put(1)
    producer = Worker(lambda: queue.put(2))
    producer.join(0.05)
    assert producer.is_alive()
    queue.close()
    assert producer.result() is False
    assert list(queue) == [1]


def test_a_producer_goes_on_when_there_is_room():
    queue: BoundedQueue[int] = BoundedQueue(1)
    queue.put(1)
    producer = Worker(lambda: queue.put(2))
    assert queue.take() == 1
    assert producer.result() is True
    assert queue.take() == 2


def test_a_taker_who_waits_is_sent_away_by_closing():
    queue: BoundedQueue[int] = BoundedQueue(1)
    taker = Worker(queue.take)
    queue.close()
    assert taker.result() is None


@pytest.mark.parametrize("capacity", [0, -1])
def test_a_queue_needs_room(capacity):
    with pytest.raises(ValueError, match="at least 1"):
        BoundedQueue(capacity)
