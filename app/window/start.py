"""Open the window where that is possible, and say why where it is not."""

from pathlib import Path

from app.system.collector import HeldCollector
from app.system.qt_libraries import check_display, import_qt
from app.window.options import WindowOptions
from fer_core.errors import FerError
from fer_core.sessions.folder import check_session
from fer_core.sound.microphone import Microphone
from fer_core.streams.lsl_markers import check_lsl_markers
from fer_core.streams.settings import check_streams
from fer_core.tables.live_table import check_table


def run(options: WindowOptions) -> int:
    """Open the window; returns when it is closed.

    Returns:
        The exit code; see `WindowRun.execute`.

    Raises:
        FerError: No window can be opened here, or what the command line names cannot be used.
    """
    if options.stats is not None and not Path(options.stats).resolve().parent.is_dir():
        raise FerError(f"The folder of {options.stats} does not exist; make it first.")
    if options.table is not None:
        check_table(Path(options.table), overwrite=options.overwrite)
    if options.record is not None:
        check_session(Path(options.record))
    if options.sound is not None:
        if options.record is None:
            raise FerError("--sound goes with --record.")
        Microphone(options.sound)  # raises where there is none
    check_streams(options.streams)
    if options.lsl_markers is not None:
        check_lsl_markers(options.lsl_markers)
    with HeldCollector() as collector:
        import_qt()
        check_display()
        from app.window.run import WindowRun

        return WindowRun(options, collector.note_started).execute()
