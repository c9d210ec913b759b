"""Longest pauses of the window while a long result is opened, zoomed, scrolled and played.

`python -m tests.benchmarks.review_pauses RESULT [--rounds 3]` does all steps in each round and
prints for each of them the median over the rounds, and the most: how long it took, the longest time
between two ticks of a timer, and the most processor time that the window's own thread used between
two ticks, which other programs on the machine do not lengthen. The first line is of a window that
does nothing.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable, Iterator
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


class Round:
    """One window in which all steps are done.

    Args:
        path: The result.
        note: Takes the name of a step, its seconds, and the longest pause by the clock and of own
            work.
    """

    def __init__(self, path: Path, note: Callable[[str, float, float, float], None]) -> None:
        self._note = note
        self._path = path
        self._pauses = Pauses()
        self._page = ReviewPage()
        self._page.resize(1280, 800)
        self._page.show()

    def run(self) -> None:
        """Do all steps."""
        page, lanes = self._page, self._page._lanes
        view = lanes.view
        # Painted once before, so that fonts are loaded.
        self._step("nothing", _wait(1.0))
        page.open(self._path)
        self._step("opening", lambda: bool(lanes.numbers) and view.settled)
        middle = lanes.content.end / 2
        self._step("zooming, 60 times", _each(60, lambda n: view.zoom(0.8 if n < 30 else 1.25)))
        view.zoom(0.05)
        self._step(
            "scrolling, 60 times", _each(60, lambda n: view._scroll(0.2 if n < 30 else -0.2))
        )
        view.fit()
        self._step("200 positions", _each(200, lambda n: lanes.set_position(middle + n / 30)))
        for _ in range(20):
            view.zoom(0.8, middle)
        self._step("200, zoomed in", _each(200, lambda n: lanes.set_position(middle + n / 5)))
        view.fit()
        if page._opened is not None and page._opened.media is not None:
            page._screen.seek(middle)
            page._screen.actions_of_playing.play.trigger()
            self._step("playing 5 s", _wait(5.0))
            page._screen.pause()
        before = lanes.content
        page._people.rename(lanes.numbers[0], "Anna")
        self._step("a change", lambda: lanes.content is not before and view.settled)
        changed = lanes.content
        page._people.undo()
        self._step("taken back", lambda: lanes.content is not changed and view.settled)
        page.close_page()
        page.close()

    def _step(self, name: str, done: Callable[[], bool], limit: float = 120.0) -> None:
        self._pauses.begin()
        begun = time.perf_counter()
        while not done() and time.perf_counter() - begun < limit:
            QApplication.processEvents()
            time.sleep(0.001)
        pauses = self._pauses
        self._note(name, time.perf_counter() - begun, pauses.wall, pauses.processor)


def _each(times: int, act: Callable[[int], object]) -> Callable[[], bool]:
    """Act once each time that it is asked, so many times."""
    numbers: Iterator[int] = iter(range(times))

    def done() -> bool:
        number = next(numbers, None)
        if number is not None:
            act(number)
        return number is None

    return done


def _wait(seconds: float) -> Callable[[], bool]:
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() > end


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("result", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    application = QApplication([])
    found: dict[str, list[tuple[float, float, float]]] = {}
    for _ in range(options.rounds):
        Round(options.result, lambda name, *of: found.setdefault(name, []).append(of)).run()
    print("| step | seconds | longest pause, ms: median (most) | of own work, ms |")
    print("| --- | ---: | ---: | ---: |")
    for name, values in found.items():
        seconds, wall, own = zip(*values, strict=True)
        cells = [f"{1000 * statistics.median(one):.0f} ({1000 * max(one):.0f})"
                 for one in (wall, own)]  # fmt: skip
        print(f"| {name} | {statistics.median(seconds):.2f} | {cells[0]} | {cells[1]} |")
    application.quit()


if __name__ == "__main__":
    main()
