"""Longest pauses of the window while a long result is opened, zoomed, scrolled and played.

`python -m tests.benchmarks.review_pauses RESULT` prints for each step how long it took, the longest
time between two ticks of a timer, and the most processor time that the window's own thread used
between two ticks, which other programs on the machine do not lengthen.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import onnxruntime  # noqa: F401
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.review.page import ReviewPage

_TICK_MS = 5


class Pauses:
    """Remembers the longest gaps between two ticks."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.begin()
        self._timer.start()

    def begin(self) -> None:
        """Forget what was."""
        self.wall = self.processor = 0.0
        self._last = time.perf_counter(), time.thread_time()

    def _tick(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self.wall = max(self.wall, now[0] - self._last[0])
        self.processor = max(self.processor, now[1] - self._last[1])
        self._last = now


def main(path: Path) -> None:
    """Measure."""
    application = QApplication([])
    page = ReviewPage()
    page.resize(1280, 800)
    page.show()
    pauses = Pauses()

    def run(name: str, done: Callable[[], bool], limit: float = 120.0) -> None:
        pauses.begin()
        begun = time.perf_counter(), time.process_time()
        while not done() and time.perf_counter() - begun[0] < limit:
            application.processEvents()
            time.sleep(0.001)
        seconds = time.perf_counter() - begun[0], time.process_time() - begun[1]
        print(
            f"{name}: {seconds[0]:.2f} s ({seconds[1]:.2f} s of processor), longest pause "
            f"{pauses.wall * 1000:.0f} ms, of them own {pauses.processor * 1000:.0f} ms"
        )

    def repeat(act: Callable[[int], object], times: int) -> Callable[[], bool]:
        count = 0

        def done() -> bool:
            nonlocal count
            act(count)
            count += 1
            return count >= times

        return done

    def wait(seconds: float) -> Callable[[], bool]:
        end = time.perf_counter() + seconds
        return lambda: time.perf_counter() > end

    # Painted once before, so that fonts are loaded.
    run("nothing (the machine's own pauses)", wait(3.0))
    page.open(path)
    lanes = page._lanes
    run("opening until the lanes are shown", lambda: bool(lanes.numbers))
    end = lanes.content.end
    view = lanes._view
    run("zooming in and out, 60 steps", repeat(lambda n: view.zoom(0.8 if n < 30 else 1.25), 60))
    view.zoom(0.05)
    run("scrolling, 60 steps", repeat(lambda n: view._scroll(0.2 if n < 30 else -0.2), 60))
    view.fit()
    run("playing, 200 positions", repeat(lambda n: lanes.set_position(end / 2 + n / 30), 200))
    for _ in range(20):
        view.zoom(0.8, end / 2)
    run("playing zoomed in, 400 positions",
        repeat(lambda n: lanes.set_position(end / 2 + n / 5), 400))  # fmt: skip
    changed = lanes.content
    page._people.rename(lanes.numbers[0], "Anna")
    run("after a change, until the lanes follow", lambda: lanes.content is not changed)
    page._people.undo()
    run("after it is taken back", wait(3.0))
    page.close_page()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
