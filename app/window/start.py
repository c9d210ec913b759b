"""Opens the window where that is possible, and says why where it is not."""

from dataclasses import dataclass
from pathlib import Path

from app.system.qt_libraries import check_display, import_qt
from fer_core.errors import FerError


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """What the command line asks of the window.

    Attributes:
        source: The source to show; None for the last one, else the first camera.
        model: Name or path of the model; None for the last one.
        run_for: Seconds after which the window closes by itself, from the first picture (from
            the window, where none comes); a video file that ends earlier starts again. None
            for never.
        stats: Where to write what the run measured, or None.
        table: Where to record a table of what is shown, or None.
        debug: Whether tracebacks are shown.
    """

    source: str | None = None
    model: str | None = None
    run_for: float | None = None
    stats: str | None = None
    table: str | None = None
    debug: bool = False


def run(options: WindowOptions) -> int:
    """Open the window; returns when it is closed.

    Returns:
        The exit code, 0.

    Raises:
        FerError: No window can be opened here, or what the command line names cannot be used.
    """
    if options.stats is not None and not Path(options.stats).resolve().parent.is_dir():
        raise FerError(f"The folder of {options.stats} does not exist; make it first.")
    import_qt()
    check_display()
    from app.window.run import WindowRun

    return WindowRun(options).execute()
