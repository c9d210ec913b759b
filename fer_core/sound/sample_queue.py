"""Samples on their way from a decoder to a sound device."""

import threading
from collections import deque

import numpy as np
from numpy.typing import NDArray


class SampleQueue:
    """Holds a limited number of samples; the device's side never waits.

    Args:
        channels: Of the samples.
        limit: Samples that it holds.
    """

    def __init__(self, channels: int, limit: int) -> None:
        self._channels = channels
        self._limit = limit
        self._changed = threading.Condition()
        self._blocks: deque[NDArray[np.float32]] = deque()
        self._count = 0
        self._ended = False
        self._closed = False

    def put(self, block: NDArray[np.float32]) -> bool:
        """Add samples, waiting for room.

        Args:
            block: (n, channels) float32.

        Returns:
            False once the queue is closed.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._count < self._limit)
            if self._closed:
                return False
            self._blocks.append(block)
            self._count += len(block)
            self._changed.notify_all()
            return True

    def end(self) -> None:
        """Say that no more samples come."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def close(self) -> None:
        """Drop everything; whoever waits is woken."""
        with self._changed:
            self._closed = True
            self._blocks.clear()
            self._count = 0
            self._changed.notify_all()

    def wait_filled(self, samples: int, timeout: float) -> bool:
        """Wait until so many samples are there, or all of them; return whether they are."""
        with self._changed:
            enough = min(samples, self._limit)
            return self._changed.wait_for(
                lambda: self._closed or self._ended or self._count >= enough, timeout
            )

    def take(self, out: NDArray[np.float32]) -> int:
        """Fill an array with the next samples, the rest of it with silence.

        Args:
            out: (n, channels) float32.

        Returns:
            How many of them count as played: those that were there, and behind the end all.
        """
        filled = 0
        with self._changed:
            while filled < len(out) and self._blocks:
                block = self._blocks.popleft()
                used = min(len(block), len(out) - filled)
                out[filled : filled + used] = block[:used]
                if used < len(block):
                    self._blocks.appendleft(block[used:])
                filled += used
            self._count -= filled
            out[filled:] = 0.0
            played = len(out) if self._ended and not self._blocks else filled
            self._changed.notify_all()
        return played
