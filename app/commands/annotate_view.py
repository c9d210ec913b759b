"""How ``fer-desktop annotate`` shows its progress: bars on a terminal, lines in a log."""

from typing import IO, cast

from app.commands.annotate_progress import ProgressView
from app.system.message_stream import MessageStream


def open_view(*, json_lines: bool, progress_lines: bool) -> ProgressView:
    """Bars where somebody watches, else lines alone."""
    stream = MessageStream()
    if not progress_lines and stream.isatty():
        # Takes a tenth of a command's start, and most that run for long write into a log.
        from rich.console import Console

        from app.commands.annotate_bars import BarView

        console = Console(file=cast("IO[str]", stream))
        if console.is_terminal:
            return BarView(console, json_lines=json_lines)
    return ProgressView(json_lines=json_lines, progress_lines=progress_lines)
