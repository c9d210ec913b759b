"""Sources and pipelines that a test makes up and holds in its hand."""

import threading
import time
from collections.abc import Callable, Iterator

import numpy as np

from fer_core.errors import SourceError
from fer_core.sources import SourceInfo
from fer_core.types import Analysis, Faces, Frame


def wait_for(condition: Callable[[], bool], what: str = "", seconds: float = 200.0) -> None:
    """Wait until something is so; fail loudly, and late, if it never is."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"waited in vain: {what or condition}")
        time.sleep(0.002)


def black(index: int, seconds: float) -> Frame:
    return Frame(np.zeros((4, 6, 3), np.uint8), index, seconds, time.monotonic())


class Recording:
    """A made-up recording: frames at the given times, seekable, its calls noted."""

    def __init__(self, times: list[float], *, seekable: bool = True) -> None:
        self.name = "recording"
        self.times = times
        self.calls: list[str] = []
        self.threads: set[str] = set()
        self.reads = 0
        step = times[-1] / (len(times) - 1) if len(times) > 1 else 0.04
        self._info = SourceInfo(
            name=self.name,
            kind="file",
            size=(6, 4),
            rate=1.0 / step,
            duration=times[-1] + step,
            live=False,
            seekable=seekable,
        )

    def _note(self, call: str) -> None:
        self.calls.append(call)
        self.threads.add(threading.current_thread().name)

    def open(self) -> SourceInfo:
        self._note("open")
        self._next = 0
        return self._info

    def read(self) -> Frame | None:
        self.threads.add(threading.current_thread().name)
        if self._next == len(self.times):
            return None
        self.reads += 1
        index, self._next = self._next, self._next + 1
        return black(index, self.times[index])

    def skip(self) -> bool:
        return self.read() is not None

    def seek(self, seconds: float) -> None:
        self._note(f"seek {seconds:g}")
        earlier = [index for index, shown in enumerate(self.times) if shown <= seconds]
        self._next = earlier[-1] if earlier else 0

    def close(self) -> None:
        self._note("close")


class Live:
    """A made-up camera: the test hands it what happens, one thing a read.

    Each thing is a number (a frame of that time), an exception (raised), or a function that is
    called first and returns one of these. Without more, it sends frames every 5 ms.
    """

    def __init__(self, script: Iterator[object] | None = None) -> None:
        self.name = "made-up camera"
        self.calls: list[str] = []
        self.openings: list[Exception | None] = []
        self.reads = 0
        self.skips = 0
        self.index = 0
        self.released = threading.Event()
        self._script = script

    def open(self) -> SourceInfo:
        self.calls.append("open")
        failure = self.openings.pop(0) if self.openings else None
        if failure is not None:
            raise failure
        return SourceInfo(self.name, "camera", (6, 4), 30.0, None, live=True, seekable=False)

    def read(self) -> Frame | None:
        self.reads += 1
        thing = next(self._script, None) if self._script else None
        if callable(thing):
            thing = thing()
        if isinstance(thing, Exception):
            raise thing
        if thing is None:
            time.sleep(0.005)
            thing = time.monotonic()
        index, self.index = self.index, self.index + 1
        return black(index, float(thing))

    def skip(self) -> bool:
        self.skips += 1
        time.sleep(0.005)
        return True

    def seek(self, seconds: float) -> None:
        raise SourceError("no")

    def close(self) -> None:
        self.calls.append("close")
        self.released.set()


class NotingPipeline:
    """Finds no faces; notes which frames it was given and when it was reset (as None)."""

    def __init__(self) -> None:
        self.seen: list[int | None] = []
        self.times: list[float] = []
        self.threads: set[str] = set()
        self.gate = threading.Event()
        self.gate.set()
        self.entered = threading.Event()
        self.failure: Exception | None = None

    def __call__(self, frame: Frame) -> Analysis:
        self.threads.add(threading.current_thread().name)
        self.entered.set()
        self.gate.wait(120.0)
        if self.failure is not None:
            raise self.failure
        self.seen.append(frame.index)
        self.times.append(frame.time)
        crops = np.zeros((0, 48, 48, 1), np.uint8)
        return Analysis(frame, Faces.empty(), ("happy",), crops, {})

    def analyse_still(self, frame: Frame) -> Analysis:
        self.reset()
        return self(frame)

    def reset(self) -> None:
        self.threads.add(threading.current_thread().name)
        self.seen.append(None)

    def begin_again(self) -> None:
        self.reset()
