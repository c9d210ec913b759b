"""The progress of ``fer-desktop annotate``: bars on a terminal, lines in a log."""

import json
import threading
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Any, Final, cast

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

from app.system.message_stream import MessageStream, output_failed
from app.system.text import counted
from fer_core.annotation.batches.batch import Outcome, Task
from fer_core.annotation.progress import Progress
from fer_core.system.printable import printable

_NAME_WIDTH: Final = 32


class ProgressView(AbstractContextManager["ProgressView"]):
    """Print the outcome of each file once it has ended; called from several threads.

    Args:
        json_lines: Whether every outcome is printed as a JSON object, instead of a sentence
            where nothing failed.
        progress_lines: Whether progress is, too.
    """

    def __init__(self, *, json_lines: bool, progress_lines: bool) -> None:
        self._json_lines = json_lines
        self._progress_lines = progress_lines
        self._lock = threading.Lock()
        self._output_error: OSError | None = None

    def __exit__(self, *_: object) -> None:
        return None

    def print_message(self, text: str) -> None:
        """Print a message for the user on stderr."""
        print(printable(text), file=MessageStream(), flush=True)

    def check_output(self) -> None:
        """Whether all that was to be printed as JSON was printed.

        Raises:
            FerError: It was not: stdout is a pipe that was closed, or a file on a full disk.
        """
        if self._output_error is not None:
            raise output_failed(self._output_error)

    def expect(self, seconds: Mapping[Path, float], jobs: int) -> None:
        """Prepare for the work that is to come; nothing is shown for it in a log.

        Args:
            seconds: How long each file lasts, 0 where that is not known.
            jobs: How many files are annotated at the same time.
        """

    def update(self, task: Task, progress: Progress) -> None:
        """Show the progress of a file."""
        if self._progress_lines:
            self._print(
                {
                    "source": str(task.input.path),
                    "status": "joining" if progress.joining else "running",
                    "frames": progress.frames,
                    "total": progress.total,
                    "frames_per_second": progress.frames_per_second,
                    "times_real_time": progress.times_real_time,
                    "seconds_left": progress.seconds_left,
                }
            )

    def done(self, outcome: Outcome) -> None:
        """Print the outcome of a file."""
        if self._json_lines:
            self._print(outcome.as_dict())
        name = outcome.task.input.path
        if outcome.status == "failed":
            self.print_message(f"{name}: {outcome.message}")
        elif outcome.result is not None:
            for note in outcome.result.notes:
                self.print_message(f"{name}: {note}")
        if not self._json_lines:
            self._close(outcome)

    def _close(self, outcome: Outcome) -> None:
        name = outcome.task.input.path.name
        if outcome.result is not None:
            found = outcome.result
            counts = f"{counted(found.frames, 'frame')}, {found.frames_with_faces} with faces"
            if outcome.task.input.is_picture:
                counts = counted(found.faces, "face")
            self.print_message(
                f"{name}: {counts}, in {found.seconds:.1f} s -> {found.targets.main}"
            )
        elif outcome.status in ("skipped", "stopped"):
            self.print_message(f"{name}: {outcome.status}. {outcome.message}")

    def _print(self, content: dict[str, Any]) -> None:
        with self._lock:
            try:
                print(printable(json.dumps(content, ensure_ascii=False)), flush=True)  # noqa: T201
            except OSError as error:
                # The work goes on; `check_output` tells.
                self._output_error = error


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


def open_view(*, json_lines: bool, progress_lines: bool) -> ProgressView:
    """Bars where somebody watches, else lines alone."""
    console = Console(file=cast("IO[str]", MessageStream()))
    if console.is_terminal and not progress_lines:
        return BarView(console, json_lines=json_lines)
    return ProgressView(json_lines=json_lines, progress_lines=progress_lines)
