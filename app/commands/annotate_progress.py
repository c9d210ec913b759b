"""The progress of ``fer-desktop annotate`` as lines."""

import json
import threading
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from app.system.message_stream import MessageStream, output_failed
from app.system.text import counted
from fer_core.annotation.batches.batch import Outcome, Task
from fer_core.annotation.progress import Progress
from fer_core.system.printable import printable


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
