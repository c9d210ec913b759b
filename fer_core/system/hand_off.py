"""Pass items from one thread to another: a slot and a queue that can be closed.

Closing wakes every waiting thread on either side; no special end item is used.
"""

import threading
from collections import deque
from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class LatestSlot(Generic[T]):
    """A slot for one item: a newer item replaces one that was not taken yet.

    For live pictures: late ones are dropped, so the delay stays bounded however slow the consumer
    is.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._item: T | None = None
        self._drops = 0
        self._closed = False
        self._interrupted = False

    @property
    def drops(self) -> int:
        """How many items were replaced before they were taken."""
        with self._changed:
            return self._drops

    @property
    def closed(self) -> bool:
        """Whether `close` was called."""
        with self._changed:
            return self._closed

    def put(self, item: T) -> bool:
        """Put an item into the slot without waiting.

        Returns:
            Whether it was accepted; a closed slot accepts nothing.
        """
        with self._changed:
            if self._closed:
                return False
            if self._item is not None:
                self._drops += 1
            self._item = item
            self._changed.notify()
            return True

    def take(self, timeout: float | None = None) -> T | None:
        """Take the item out of the slot, waiting for one.

        Args:
            timeout: Seconds to wait at most; 0 looks once, None waits until there is an item,
                `interrupt` or `close`.

        Returns:
            The item, or None: nothing came in time, the waiting was interrupted or the slot is
            closed.
        """
        with self._changed:
            self._changed.wait_for(self._is_ready, timeout)
            self._interrupted = False
            item, self._item = self._item, None
            return item

    def interrupt(self) -> None:
        """Make the current `take`, or else the next one, return at once."""
        with self._changed:
            self._interrupted = True
            self._changed.notify()

    def close(self) -> None:
        """Discard the item and wake every waiting thread; may be called again."""
        with self._changed:
            self._closed = True
            self._item = None
            self._changed.notify_all()

    def _is_ready(self) -> bool:
        return self._item is not None or self._closed or self._interrupted


class BoundedQueue(Generic[T]):
    """A queue in which nothing is lost and the producer waits while it is full.

    For files, where every frame counts. Iterating takes items until the queue is closed and
    empty.
    """

    def __init__(self, capacity: int) -> None:
        if capacity < 1:
            raise ValueError(f"expected a capacity of at least 1, not {capacity}")
        self._capacity = capacity
        self._changed = threading.Condition()
        self._items: deque[T] = deque()
        self._closed = False

    def __len__(self) -> int:
        with self._changed:
            return len(self._items)

    @property
    def closed(self) -> bool:
        """Whether `close` was called; items may still be waiting."""
        with self._changed:
            return self._closed

    def put(self, item: T) -> bool:
        """Append an item, waiting for room.

        Returns:
            Whether it was accepted; a closed queue accepts nothing, also when it is closed while
            the producer waits.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._closed or len(self._items) < self._capacity)
            if self._closed:
                return False
            self._items.append(item)
            self._changed.notify_all()
            return True

    def offer(self, item: T) -> bool:
        """Append an item if there is room, without waiting.

        Returns:
            Whether it was accepted; a full or closed queue accepts nothing.
        """
        with self._changed:
            if self._closed or len(self._items) >= self._capacity:
                return False
            self._items.append(item)
            self._changed.notify_all()
            return True

    def take(self, timeout: float | None = None) -> T | None:
        """Take the oldest item, waiting for one.

        Args:
            timeout: Seconds to wait at most; None waits until there is an item or the queue is
                closed.

        Returns:
            The item, or None: nothing came in time, or the queue is closed and empty.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._closed or bool(self._items), timeout)
            if not self._items:
                return None
            item = self._items.popleft()
            self._changed.notify_all()
            return item

    def close(self, *, discard: bool = False) -> None:
        """Accept no more items and wake every waiting thread; may be called again.

        Args:
            discard: Whether to drop the items in the queue as well; else they can still be taken.
        """
        with self._changed:
            self._closed = True
            if discard:
                self._items.clear()
            self._changed.notify_all()

    def __iter__(self) -> Iterator[T]:
        while (item := self.take()) is not None:
            yield item
