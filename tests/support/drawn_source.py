"""Sources and waiting for tests of the window, without files and cameras."""

import time
from collections.abc import Callable

import numpy as np
from pytestqt.qtbot import QtBot

from fer_core.errors import SourceError
from fer_core.sources import SourceInfo
from fer_core.types import Frame


class DrawnSource:
    """Flat pictures, as many as asked for; counts how often it is open.

    By default they last for longer than any test, so that it does not begin again.
    """

    name = "drawn"
    open_now = 0

    def __init__(self, frames: int = 100_000, *, rate: float = 100.0, fail_after: int = -1) -> None:
        self._frames = frames
        self._rate = rate
        self._fail_after = fail_after
        self._next = 0

    def open(self) -> SourceInfo:
        DrawnSource.open_now += 1
        self._next = 0
        return SourceInfo(
            "drawn", "file", (64, 48), self._rate, self._frames / self._rate, False, True
        )

    def read(self) -> Frame | None:
        if self._next == self._fail_after:
            raise SourceError("The drawing is torn; draw another.")
        if self._next >= self._frames:
            return None
        index, self._next = self._next, self._next + 1
        picture = np.full((48, 64, 3), index % 256, np.uint8)
        return Frame(picture, index, index / self._rate, time.monotonic())

    def skip(self) -> bool:
        return self.read() is not None

    def seek(self, seconds: float) -> None:
        self._next = round(seconds * self._rate)

    def close(self) -> None:
        DrawnSource.open_now -= 1


class BlockedSource(DrawnSource):
    """A driver that does not come back from `open` until it is let go."""

    def __init__(self, wait: Callable[[], object]) -> None:
        super().__init__()
        self._wait = wait

    def open(self) -> SourceInfo:
        info = super().open()
        self._wait()
        return info


def until(qtbot: QtBot, condition: Callable[[], bool], timeout: int = 200_000) -> None:
    """Wait for something to become true while Qt's events run; a busy machine takes its time."""
    qtbot.waitUntil(condition, timeout=timeout)
