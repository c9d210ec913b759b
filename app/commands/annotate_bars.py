"""Bars of the progress of ``fer-desktop annotate``, where somebody watches a terminal."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.progress import (
    BarColumn,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.progress import (
    Progress as Bars,
)

from app.commands.annotate_progress import ProgressView
from app.system.text import counted
from fer_core.annotation.batches.batch import Outcome, Task
from fer_core.annotation.progress import Progress
from fer_core.system.printable import printable

_NAME_WIDTH: Final = 32


class OverallProgress:
    """How much of all files is done, each by its length; called from several threads.

    Args:
        seconds: How long each file lasts; one that does not say it, and a picture, counts as one
            second.
    """

    def __init__(self, seconds: Mapping[Path, float]) -> None:
        self._seconds = {path: max(length, 1.0) for path, length in seconds.items()}
        self._shares: dict[Path, float] = {}
        self._over: set[Path] = set()

    @property
    def total(self) -> float:
        """Seconds of all files."""
        return sum(self._seconds.values())

    @property
    def done(self) -> float:
        """Seconds that are done."""
        # A copy: other threads add to it.
        shares = dict(self._shares)
        return sum(self._seconds.get(path, 0.0) * share for path, share in shares.items())

    @property
    def finished(self) -> int:
        """How many files are over, also those that failed."""
        return len(self._over)

    def update(self, path: Path, progress: Progress) -> None:
        """Note how far a file is."""
        if progress.total:
            self._shares[path] = min(progress.frames / progress.total, 1.0)

    def finish(self, path: Path) -> None:
        """Note that a file is over."""
        self._shares[path] = 1.0
        self._over.add(path)


class BarView(ProgressView):
    """A bar a file, beside the lines."""

    def __init__(self, console: Console, *, json_lines: bool) -> None:
        super().__init__(json_lines=json_lines, progress_lines=False)
        self._bars = Bars(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[speed]}", markup=False),
            TimeRemainingColumn(),
            console=console,
            transient=True,
        )
        self._tasks: dict[str, TaskID] = {}
        self._all: TaskID | None = None
        self._total = OverallProgress({})

    def __enter__(self) -> "BarView":
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def print_message(self, text: str) -> None:
        """See `ProgressView.print_message`."""
        self._bars.console.print(printable(text), markup=False, highlight=False, soft_wrap=True)

    def expect(self, seconds: Mapping[Path, float], jobs: int) -> None:
        """See `ProgressView.expect`."""
        if len(seconds) > 1:
            self._total = OverallProgress(seconds)
            together = f", {jobs} at a time" if jobs > 1 else ""
            name = f"{counted(len(seconds), 'file')}{together}"
            self._all = self._bars.add_task(name, total=self._total.total, speed="")

    def update(self, task: Task, progress: Progress) -> None:
        """See `ProgressView.update`."""
        self._total.update(task.input.path, progress)
        self._show_all()
        key = str(task.input.path)
        with self._lock:
            if key not in self._tasks:
                name = printable(task.input.path.name)
                short = name if len(name) <= _NAME_WIDTH else f"{name[: _NAME_WIDTH - 1]}…"
                self._tasks[key] = self._bars.add_task(short, speed="")
        speed = (
            "joining"
            if progress.joining
            else f"{progress.frames_per_second:.0f} frames/s, {progress.times_real_time:.1f}x"
        )
        self._bars.update(
            self._tasks[key], completed=progress.frames, total=progress.total, speed=speed
        )

    def done(self, outcome: Outcome) -> None:
        """See `ProgressView.done`."""
        self._total.finish(outcome.task.input.path)
        self._show_all()
        with self._lock:
            bar = self._tasks.pop(str(outcome.task.input.path), None)
        if bar is not None:
            self._bars.remove_task(bar)
        super().done(outcome)

    def _show_all(self) -> None:
        if self._all is not None:
            over = f"{self._total.finished} done"
            self._bars.update(self._all, completed=self._total.done, speed=over)
