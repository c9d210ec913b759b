"""One run of the window: from the application object to the exit code."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app.live.counts_text import describe_counts
from app.live.session import LiveSession
from app.live.table_control import describe_unfinished
from app.settings import SettingsStore
from app.style.theme import Appearance
from app.system.crashes import CrashRecord, collect_crashes, crash_folder
from app.system.desktop_motion import desktop_reduces_motion
from app.system.heap import share_heaps
from app.system.language.install import install_language
from app.system.logs import catch_unhandled_exceptions, start_logging
from app.system.message_stream import MessageStream
from app.system.quick_turns import quick_turns
from app.system.signals import EndSignals
from app.window.options import WindowOptions
from fer_core.errors import FerError
from fer_core.live.runner import RunnerCounts
from fer_core.system.files import write_json
from fer_core.system.printable import printable
from fer_core.system.stop_signals import STOPPED
from fer_core.tables.live_rows import LiveCounts
from fer_core.tables.unfinished import find_unfinished

if TYPE_CHECKING:
    from app.live.run_statistics import RunStatistics

_FIRST_PICTURE_MS = 5000
"""How long a loaded model waits at least for the first picture in a run with an end, and the window
for one before it counts as started without."""

_NOTICE_DELAY_MS = 500


class WindowRun(QObject):
    """Holds what lives as long as the window: application, window, statistics.

    Args:
        options: What the command line asks for.
        note_started: Called when the window has started: with the first picture, or somewhat later
            where none comes.
    """

    def __init__(
        self, options: WindowOptions, note_started: Callable[[], None] = lambda: None
    ) -> None:
        start_logging()
        share_heaps()  # before there are threads that have one of their own
        self._application = _make_application()
        super().__init__()
        self._options = options
        self._note_started = note_started
        self._problem = ""
        self._stopped = False
        self._closing = False
        self._lost_table = False
        self._has_shown = False
        self._summary: dict[str, Any] | None = None
        self._statistics = _make_statistics() if options.stats is not None else None
        store = SettingsStore()
        settings = store.load()
        if options.run_for is not None:
            settings = replace(settings, loop=True)
        if options.detector is not None:
            settings = replace(settings, detector=options.detector)
        if options.pixelate is not None:
            settings = replace(settings, pixelate_live=options.pixelate)
        # Before any text of the window is made.
        install_language(self._application, settings.language)
        # The model loads while the window is being made.
        session = LiveSession(settings, self)
        session.load_model(settings.model if options.model is None else options.model)
        from app.window.main_window import MainWindow

        appearance = Appearance(self._application)
        appearance.use(settings.theme)  # before there is a window to draw twice
        self._window = MainWindow(store, settings, appearance, session)
        self._signals = EndSignals(self)
        self._run_for_ms = round(1000 * (options.run_for or 0))
        self._end_timer = QTimer(self)
        self._end_timer.setSingleShot(True)
        self._start_timer = QTimer(self)
        self._start_timer.setSingleShot(True)
        self._connect()

    def execute(self) -> int:
        """Show the window until it is closed.

        Returns:
            The exit code: 0, 130 where a signal closed the window, or 1 where a table is not
            whole, which was said when it happened.

        Raises:
            FerError: What the command line names cannot be used, or ``--stats`` be written; or
                a measured run, one with ``--run-for`` or ``--stats``, showed no picture.
        """
        options, window = self._options, self._window
        catch_unhandled_exceptions(window.report_unhandled_error, debug=options.debug)
        crashes = collect_crashes(crash_folder())
        record = CrashRecord(crash_folder())
        window.motion.ask_desktop(desktop_reduces_motion)
        window.show()
        self._report_unfinished()
        if crashes and options.run_for is None:
            window.dialogs.show_crash(crashes[-1])
        window.start(options.source)
        if options.table is not None:
            window.table.record(options.table, overwrite=options.overwrite)
        if options.record is not None:
            window.recording.start(
                Path(options.record), options.faces, _file_of(options.source), options.sound
            )
        window.streams.start(options.streams)
        if options.lsl_markers is not None:
            window.foreign_markers.switch_on(options.lsl_markers)
        if options.run_for is None and window.settings.source and not window.settings.notice_seen:
            QTimer.singleShot(_NOTICE_DELAY_MS, window.dialogs.show_notice)
        self._start_timer.start(_FIRST_PICTURE_MS)
        with quick_turns():
            self._application.exec()
        self._signals.close()
        record.close()
        if self._problem:
            raise FerError(self._problem)
        if options.stats is not None and self._summary is not None:
            write_json(Path(options.stats), self._summary)
        if self._stopped:
            return STOPPED
        if self._lost_table:
            return 1
        measured = options.run_for is not None or options.stats is not None
        if measured and not self._has_shown:
            name = options.source or window.settings.source or "The source"
            raise FerError(f"{name} showed no picture before the window was closed.")
        return 0

    def _connect(self) -> None:
        window = self._window
        # Not left to Qt's last closed window: a request to end may come before the window is
        # shown, or the notice after it was closed.
        window.closing.connect(self._leave_event_loop)
        window.closing.connect(self._note_closing)
        self._signals.raised.connect(self._stop)
        window.live.analysed.connect(self._note_picture)
        window.live.painted.connect(self._end_start)
        self._start_timer.timeout.connect(self._end_start)
        # Nobody may be there to answer what closing would ask.
        self._end_timer.timeout.connect(window.close_now)
        if self._options.run_for is not None:
            # There is no picture before there is a model, and a foreign one is tried first.
            window.live.session.model_loaded.connect(self._count_from_model)
            window.live.painted.connect(self._count_from_first_picture)
        window.source_failed.connect(self._end_for_source)
        window.model_control.refused.connect(self._end_for_model)
        window.table.recorder.failed.connect(self._note_lost_table)
        window.table.recorder.saved.connect(self._say_table)
        window.streams.refused.connect(self._note_lost_stream)
        window.streams.opened.connect(self._say_stream)
        window.foreign_markers.refused.connect(self._note_lost_markers)
        window.recording.failed.connect(self._note_lost_session)
        window.recording.saved.connect(self._say_if_asked_for)
        if self._statistics is not None:
            window.closing.connect(self._store_summary)
            window.live.analysed.connect(self._statistics.analysed)
            window.live.painted.connect(self._statistics.painted)

    @Slot()
    def _stop(self) -> None:
        self._stopped = True
        self._window.close_now()

    def _report_unfinished(self) -> None:
        tables = find_unfinished()
        for table in tables:
            _say(describe_unfinished(table))
        self._window.table.offer_unfinished(tables)

    @Slot(str)
    def _note_lost_table(self, sentence: str) -> None:
        """Say at once that a table is not what was asked for; the exit code repeats it.

        A table that the command line asked for and that cannot even be begun ends the program.
        """
        if self._options.table is None and not self._closing:
            return  # the window shows it, and the user can act there
        _say(sentence)
        self._lost_table = True
        if self._options.table is not None and not self._has_shown:
            QTimer.singleShot(0, self._window.close_now)

    @Slot(str)
    def _note_lost_session(self, sentence: str) -> None:
        """Do for a session what `_note_lost_table` does for a table."""
        if self._options.record is None and not self._closing:
            return
        _say(sentence)
        self._lost_table = True
        if self._options.record is not None and not self._has_shown:
            QTimer.singleShot(0, self._window.close_now)

    @Slot(str, str)
    def _note_lost_stream(self, key: str, sentence: str) -> None:
        """Do for a stream what `_note_lost_table` does for a table."""
        if getattr(self._options.streams, key) is not None:
            self._say_lost(sentence)

    @Slot(str)
    def _note_lost_markers(self, sentence: str) -> None:
        """Do for markers of other programs what `_note_lost_table` does for a table."""
        if self._options.lsl_markers is not None:
            self._say_lost(sentence)

    def _say_lost(self, sentence: str) -> None:
        _say(sentence)
        self._lost_table = True
        if not self._has_shown:
            QTimer.singleShot(0, self._window.close_now)

    @Slot(str, str)
    def _say_stream(self, key: str, hint: str) -> None:
        if hint and getattr(self._options.streams, key) is not None:
            _say(hint)

    @Slot(str, object)
    def _say_table(self, path: str, counts: LiveCounts) -> None:
        if self._options.table is not None:
            _say(f"{path} has {describe_counts(counts)}.")

    @Slot(str)
    def _say_if_asked_for(self, sentence: str) -> None:
        if self._options.record is not None:
            _say(sentence)

    @Slot()
    def _note_closing(self) -> None:
        self._closing = True

    @Slot()
    def _note_picture(self) -> None:
        self._has_shown = True
        self._window.live.analysed.disconnect(self._note_picture)

    @Slot()
    def _end_start(self) -> None:
        self._window.live.painted.disconnect(self._end_start)
        self._start_timer.stop()
        self._note_started()

    @Slot()
    def _leave_event_loop(self) -> None:
        # Queued: it then also ends a loop that has not begun, and only after closing is done.
        QTimer.singleShot(0, self._application.quit)

    @Slot()
    def _count_from_model(self) -> None:
        self._window.live.session.model_loaded.disconnect(self._count_from_model)
        self._end_timer.start(max(self._run_for_ms, _FIRST_PICTURE_MS))

    @Slot()
    def _count_from_first_picture(self) -> None:
        self._window.live.painted.disconnect(self._count_from_first_picture)
        self._end_timer.start(self._run_for_ms)

    @Slot(str, str)
    def _end_for_source(self, spec: str, sentence: str) -> None:
        """End the program where the source of the command line never showed a picture.

        A source that fails later is reported in the window only.
        """
        unseen = not self._window.live.has_painted
        if spec == self._options.source and (unseen or self._options.run_for is not None):
            self._end(sentence)

    @Slot(str)
    def _end_for_model(self, sentence: str) -> None:
        requested = self._options.model is not None or self._options.run_for is not None
        if requested and self._window.live.session.classifier is None:
            self._end(sentence)

    def _end(self, sentence: str) -> None:
        self._problem = sentence
        # Not from within the slot that reported it: the window is still busy there.
        QTimer.singleShot(0, self._window.close_now)

    @Slot()
    def _store_summary(self) -> None:
        session = self._window.live.session
        if self._statistics is not None:
            classifier = session.classifier
            self._summary = self._statistics.summary(
                session.counts or RunnerCounts(captured=0, analysed=0, dropped=0),
                provider=classifier.provider if classifier is not None else "",
                model=classifier.card.name if classifier is not None else "",
            )


def _file_of(source: str | None) -> Path | None:
    path = os.path.expanduser(source or "")
    return Path(path).absolute() if os.path.isfile(path) else None


def _say(sentence: str) -> None:
    print(f"fer-desktop: {printable(sentence)}", file=MessageStream(), flush=True)


def _make_statistics() -> "RunStatistics":
    from app.live.run_statistics import RunStatistics

    return RunStatistics()


def _make_application() -> QApplication:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("fer-desktop")
    application.setApplicationDisplayName("fer-desktop")
    application.setDesktopFileName("fer-desktop")
    return application
