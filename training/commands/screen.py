"""What a command shows: lines on stdout, and progress on stderr where that is a terminal."""

import contextlib
import sys
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from fer_core.system.printable import printable

ShowProgress = Callable[[str, float, str], None]
"""Takes what is done, the share of it (0..1) that is finished, and a remark."""


class Screen:
    """The terminal of a command."""

    def __init__(self) -> None:
        self._errors = Console(stderr=True, highlight=False)
        self._bar: Progress | None = None

    def tell(self, line: str) -> None:
        """Print a line, or several, on stdout; names in it may hold any characters."""
        line = printable(line, keep="\n\t")
        if self._bar is not None and sys.stdout.isatty():
            # Through the bar's console, which moves the bar out of the way.
            self._bar.console.print(line, markup=False, soft_wrap=True)
        else:
            print(line, flush=True)  # noqa: T201

    @contextlib.contextmanager
    def status(self, text: str) -> Iterator[None]:
        """Show that something takes its time."""
        if not self._errors.is_terminal or self._bar is not None:
            yield
            return
        with self._errors.status(text):
            yield

    @contextlib.contextmanager
    def progress(self) -> Iterator[ShowProgress]:
        """Show a bar; yields the function that moves it."""
        if not self._errors.is_terminal:
            yield lambda text, share, remark: None
            return
        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[remark]}", markup=False),
        )
        with Progress(*columns, console=self._errors, transient=True, redirect_stdout=False) as bar:
            task = bar.add_task("", total=1.0, remark="")

            def show(text: str, share: float, remark: str) -> None:
                bar.update(task, description=text, completed=share, remark=remark)

            self._bar = bar
            try:
                yield show
            finally:
                self._bar = None
