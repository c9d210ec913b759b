"""The main window: pages, tool bar, menus and status."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QLabel, QMainWindow

from app.actions import Actions
from app.live.markers.control import MarkerControl
from app.live.page import LivePage
from app.live.presenter.control import PresenterControl
from app.live.recording_control import RecordingControl
from app.live.session import LiveSession
from app.live.streams.action import connect_action
from app.live.streams.control import StreamControl
from app.live.streams.foreign_markers import ForeignMarkers
from app.live.table_control import TableControl
from app.models.chooser import ModelChooser
from app.settings import Settings, SettingsStore
from app.sources.chooser import SourceChooser
from app.style.focus_frame import FocusFrame
from app.style.icons import icon, refresh_icons
from app.style.motion import MotionControl
from app.style.theme import Appearance
from app.system.logs import log_file
from app.widgets.pages import Page, PageEntry, Pages
from app.window.allowed_actions import allow_actions
from app.window.dialogs import WindowDialogs
from app.window.first_start import FirstStart
from app.window.menus import fill_menu_bar, make_page_actions, make_tool_bar
from app.window.model_control import ModelControl
from app.window.recorded_offer import RecordedOffer
from app.window.result_opener import ResultOpener
from app.window.settings.control import SettingsControl
from app.window.view_control import ViewControl

if TYPE_CHECKING:
    from app.files.files_page import FilesPage

translate = QCoreApplication.translate

DEFAULT_SIZE: Final = QSize(1240, 820)
FRAME_SIZE: Final = QSize(16, 56)
"""Room for a title bar and borders, whose size is known only once the window is shown."""

ANNOUNCED_MS: Final = 4000
"""How long the status line says what a key did."""


class MainWindow(QMainWindow):
    """The program's window.

    Signals:
        source_failed: The source's spec and a sentence: it could not be shown, or no longer.
        closing: The window closes, nothing is released yet.
    """

    source_failed = Signal(str, str)
    closing = Signal()
    _error_reported = Signal(str)

    def __init__(
        self,
        store: SettingsStore,
        settings: Settings,
        appearance: Appearance,
        session: LiveSession,
    ) -> None:
        super().__init__()
        self._store = store
        self.settings_control = SettingsControl(store, settings, self)
        self._appearance = appearance
        self.motion = MotionControl(self)
        self._closed = False
        self._closes_unasked = False
        self.setWindowTitle("fer-desktop")
        self.setWindowIcon(icon("app"))
        self.setAcceptDrops(True)
        FocusFrame(self)
        self._actions = Actions(self)
        offers = [self._actions.demo, self._actions.open_file, self._actions.open_address]
        self.live = LivePage(session, settings, offers)
        self.table = TableControl(self._actions.record_table, self.live, self)
        self.recording = RecordingControl(
            self._actions.record, self._actions.record_as, self.live, self
        )
        self.markers = MarkerControl(self._actions, self.live, self)
        self.streams = StreamControl(session, store, lambda: self.settings.threshold, self)
        self.foreign_markers = ForeignMarkers(self.markers, self.streams, store)
        connect_action(self._actions.streams, self.streams, self.foreign_markers, self)
        self.results = ResultOpener(self._show_review, self)
        self.pages = Pages(
            (
                PageEntry("live", translate("Window", "Live"), "camera", self._make_live_page),
                PageEntry("files", translate("Window", "Files"), "files", self._make_files_page),
                PageEntry(
                    "review", translate("Window", "Review"), "review", self.results.make_page
                ),
            ),
            self,
        )
        self.setCentralWidget(self.pages)
        self.sources = SourceChooser(self._actions, self)
        self.dialogs = WindowDialogs(
            self._actions, self.live, self.settings_control, self.pages, self
        )
        self.first_start = FirstStart(
            self.live, self.sources, self.show_source, self.dialogs.show_notice, self
        )
        self.models = ModelChooser(self._actions, self)
        self.model_control = ModelControl(self.models, self.live, self.settings_control, self)
        self.offer = RecordedOffer(
            self.recording, self.live, self._show_files, self.results.show, self
        )
        self.presenter = PresenterControl(self._actions, self.live, store, self)
        self.view = ViewControl(
            self._actions, self.live, self.presenter, self.settings_control, self
        )
        self._page_actions = make_page_actions(self, self.pages)
        self._tool_bar = make_tool_bar(
            self, self._actions, [self.sources.button, self.models.button], self._page_actions
        )
        menus = (self.sources.menu, self.models.menu, self.presenter.menu)
        fill_menu_bar(self, self._actions, *menus, self._page_actions)
        self._live_status = "", ""
        self._status = QLabel()
        self._status.setContentsMargins(8, 2, 8, 2)
        self._status.setAccessibleName(translate("Window", "Status"))
        self.statusBar().addWidget(self._status, 1)
        self.statusBar().addPermanentWidget(self.streams.label)
        self.statusBar().addPermanentWidget(self.foreign_markers.label)
        self.statusBar().addPermanentWidget(self.recording.label)
        self.statusBar().setSizeGripEnabled(False)
        self.view.hide_in_full_screen(self._tool_bar, self.menuBar(), self.statusBar())
        self._connect()
        self.motion.use(settings.motion)
        self.pages.show_page("live")
        self._show_settings()
        self._allow_actions()
        self._show_source("", "")
        self.resize(DEFAULT_SIZE.boundedTo(self.screen().availableSize() - FRAME_SIZE))
        self.restoreGeometry(store.load_bytes("geometry"))

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self.settings_control.settings

    def start(self, source: str | None) -> None:
        """Show the first source.

        Args:
            source: What the command line names; None for the last one, else the demo clip.
        """
        first = self.settings.source if source is None else source
        if first:
            self.live.open(first)
        else:
            self.first_start.begin()
        self.sources.cameras.set_active(True)

    def close_now(self) -> None:
        """Close without asking, also where files are being annotated: a signal asks for it."""
        self._closes_unasked = True
        for dialog in self.findChildren(QDialog):
            dialog.close()  # one that waits for an answer would keep the window from closing
        self.close()

    def report_unhandled_error(self, error: BaseException) -> None:
        """Show a message about an unhandled exception. May be called on any thread."""
        self._error_reported.emit(
            translate(
                "Window",
                "An error happened inside the program ({error}). The program continues; details "
                "are in {file}.",
            ).format(error=f"{type(error).__name__}: {error}", file=log_file())
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        if event.type() == QEvent.Type.PaletteChange:
            refresh_icons(self)
        elif event.type() == QEvent.Type.WindowStateChange:
            self._suspend_if_hidden()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if self.results.takes(paths):
            self.results.show(paths[0])
        elif len(paths) > 1 or any(path.is_dir() for path in paths):
            self._annotate(paths)
        else:
            spec = str(paths[0]) if paths else urls[0].toString()
            # Later: the program that is dragged from waits for this to return, and it may ask.
            QTimer.singleShot(0, self, partial(self.show_source, spec))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102
        if self._closed:
            return
        if not self._closes_unasked and not all(
            part.may_close() for part in (self.recording, self.pages, self.markers.files)
        ):
            event.ignore()
            return
        self._closed = True
        self.closing.emit()
        if not self.isFullScreen():
            self._store.save_bytes("geometry", self.saveGeometry())
        self._store.flush()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.presenter.close()
        self.motion.close()
        self.hide()  # finishing a table or releasing a camera may take a moment
        # First, so that table, session and streams end with the same frame.
        self.live.session.close()
        self.table.close()
        self.recording.close()
        self.foreign_markers.close()
        self.streams.close()
        self.sources.cameras.close()
        self.models.close()
        self.markers.files.close()
        self.pages.close_pages()
        super().closeEvent(event)

    def _make_live_page(self) -> LivePage:
        return self.live

    def _make_files_page(self) -> Page:
        from app.files.file_queue import FileQueue
        from app.files.files_page import FilesPage

        page = FilesPage(FileQueue())
        page.finished.connect(self._show_files_done)
        page.review_requested.connect(self.results.show)
        session = self.live.session
        session.model_loaded.connect(page.show_classifier)
        if session.classifier is not None:
            page.show_classifier(session.classifier)
        return page

    def _connect(self) -> None:
        actions, live = self._actions, self.live
        actions.pause.triggered.connect(live.toggle_pause)
        actions.stop.triggered.connect(self._stop)
        self.presenter.changed.connect(self._suspend_if_hidden)
        self.presenter.changed.connect(self._allow_actions)
        self.settings_control.changed.connect(self.presenter.use_settings)
        actions.snapshot.triggered.connect(live.save_snapshot)
        actions.annotate.triggered.connect(self._annotate_shown)
        actions.open_result.triggered.connect(self.results.ask)
        actions.quit.triggered.connect(self.close)
        live.video.addAction(actions.pause)
        for action in self._page_actions:
            action.triggered.connect(partial(self.pages.show_page, action.data()))
        self.pages.shown.connect(self._mark_page)
        self.sources.chosen.connect(self.show_source)
        live.source_changed.connect(self._show_source)
        live.source_failed.connect(self.source_failed)
        live.state_changed.connect(self._allow_actions)
        for action in (actions.record, actions.record_table):
            action.toggled.connect(self._allow_actions)
        live.summary_changed.connect(self._show_status)
        self.recording.changed.connect(self._actions.set_recording)
        self.recording.markers_wanted.connect(self.markers.files.keep_in)
        self.markers.marked.connect(self.streams.send_marker)
        self.markers.announced.connect(self._announce)
        self.markers.keys_changed.connect(self._name_digits)
        self.settings_control.changed.connect(self.markers.use_settings)
        self.settings_control.changed.connect(self._apply)
        self.motion.changed.connect(self._reduce_motion)
        self._error_reported.connect(live.messages.show_message)

    @Slot(object)
    def _apply(self, settings: Settings) -> None:
        self.live.apply(settings)
        self.motion.use(settings.motion)
        self._show_settings()

    @Slot(bool)
    def _reduce_motion(self, reduced: bool) -> None:
        self.setAnimated(not reduced)
        self.live.side_panel.reduce_motion(reduced)
        self.first_start.reduce_motion(reduced)

    def _show_settings(self) -> None:
        self._appearance.use(self.settings.theme)
        self.view.show_settings()

    @Slot(str)
    def show_source(self, spec: str) -> None:
        """Show what the user chose in the window, and remember it; asks where a session ends."""
        if not self.recording.may_leave_source(spec):
            return
        self.pages.show_page("live")
        self.settings_control.change(source=spec)
        self.live.open(spec)

    @Slot(str)
    def _show_files_done(self, summary: str) -> None:
        self._set_status(summary)
        self.live.messages.show_message(summary, kind="notice")

    @Slot()
    def _annotate_shown(self) -> None:
        self._annotate([Path(self.live.spec)])

    def _annotate(self, paths: list[Path]) -> None:
        self._show_files().add(paths)

    def _show_files(self) -> "FilesPage":
        from app.files.files_page import FilesPage

        page = self.pages.show_page("files")
        assert isinstance(page, FilesPage)
        return page

    def _show_review(self) -> Page:
        return self.pages.show_page("review")

    @Slot()
    def _stop(self) -> None:
        """End the recording; close the source where nothing is recorded."""
        recording = self.recording.recording
        self.recording.stop()  # also one that is only about to begin
        if not recording:
            self.live.stop(
                translate("Window", "Stopped"),
                translate("Window", "The source is closed. Choose another one:"),
            )

    @Slot(str, str)
    def _show_source(self, spec: str, name: str) -> None:
        self.sources.show_source(spec, name)
        self.setWindowTitle(f"{name} – fer-desktop" if name else "fer-desktop")

    @Slot(str, str)
    def _show_status(self, summary: str, details: str) -> None:
        self._live_status = summary, details
        if self.pages.current == "live":
            self._set_status(summary, details)

    def _set_status(self, summary: str, details: str = "") -> None:
        self._status.setText(summary)
        self._status.setToolTip(details)
        self._status.setAccessibleDescription(details)

    @Slot(str)
    def _announce(self, text: str) -> None:
        self.statusBar().showMessage(text, ANNOUNCED_MS)

    @Slot(str)
    def _name_digits(self, keys: str) -> None:
        self.settings_control.change(marker_keys=keys)

    @Slot()
    def _allow_actions(self) -> None:
        here = self.pages.current == "live"
        shown = here or self.presenter.window is not None
        allow_actions(self._actions, self.live, shown=shown)
        self.markers.set_enabled(here and self.live.state is not None)

    @Slot(str)
    def _mark_page(self, key: str) -> None:
        for action in self._page_actions:
            action.setChecked(action.data() == key)
        self._set_status(*(self._live_status if key == "live" else ("",)))
        self._allow_actions()
        self._suspend_if_hidden()

    @Slot()
    def _suspend_if_hidden(self) -> None:
        hidden = self.isMinimized() or self.pages.current != "live"
        self.live.set_suspended(hidden and self.presenter.window is None)
        self.sources.cameras.set_active(not self.isMinimized())
