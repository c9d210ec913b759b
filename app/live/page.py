"""The live page: the picture with its boxes, the side panel, and messages."""

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.live.meter import LiveMeter
from app.live.session import LiveSession
from app.live.snapshot import save_snapshot
from app.live.status_text import describe, short_name
from app.settings import Settings
from app.sources.mac_permission import ask_for_camera
from app.sources.names import source_text
from app.system.background import Background
from app.widgets.message_bar import MessageBar
from app.widgets.pages import Page
from app.widgets.seek_bar import SeekBar
from app.widgets.side_panel import SidePanel
from app.widgets.throttle import Throttle
from app.widgets.video_view import VideoView
from fer_core.annotation.hiding.live_cover import LiveCover, covered
from fer_core.live.runner import RunnerState, RunnerStatus
from fer_core.sources import SourceInfo, open_source
from fer_core.system.user_folders import pictures_folder
from fer_core.types import Analysis

translate = QCoreApplication.translate

log = logging.getLogger(__name__)

METER_MS = 500
SEEK_MS = 200
PANEL_WIDTH = 340


class LivePage(Page):
    """Shows one source at a time and everything that is known of it.

    Signals:
        source_changed: The source's spec and its name for people, "" twice for none.
        source_failed: The source's spec and a sentence: it could not be shown, or no longer.
        state_changed: What the source is doing changed: the `RunnerState`, or None.
        summary_changed: The state in a short text, and the technical figures.
        analysed: The `Analysis` that is about to be painted.
        painted: Seconds from a frame's arrival to the end of its painting.
        loop_changed: Whether the user wants files to start again at their end.
        setting_changed: Fields of `Settings` that the user changed on the page, a dict.
    """

    source_changed = Signal(str, str)
    source_failed = Signal(str, str)
    state_changed = Signal(object)
    summary_changed = Signal(str, str)
    analysed = Signal(object)
    painted = Signal(float)
    loop_changed = Signal(bool)
    setting_changed = Signal(dict)

    def __init__(
        self,
        session: LiveSession,
        settings: Settings,
        offers: list[QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._spec = ""
        self._info: SourceInfo | None = None
        self._state: RunnerState | None = None
        self._newest: Analysis | None = None
        self._uncovered: Analysis | None = None
        self._cover = LiveCover()
        self._clock_origin = 0.0
        self._selected: int | None = None
        self._has_painted = False
        self._meter = LiveMeter()
        self._background = Background("snapshots", self)
        self.session = session
        self.messages = MessageBar()
        self.offers = MessageBar()  # not cleared by what happens to the source
        self.video = VideoView()
        self._offers = offers
        self.side_panel = SidePanel()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.video)
        self._splitter.addWidget(self.side_panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setCollapsible(0, False)
        self._splitter.setCollapsible(1, False)
        self._splitter.setHandleWidth(1)
        self._splitter.setSizes([1000, PANEL_WIDTH])
        self._seek_bar = SeekBar()
        self._seek_bar.set_loop(settings.loop)
        self._seek_bar.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.offers)
        layout.addWidget(self.messages)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self._seek_bar)
        self._meter_timer = QTimer(self)
        self._meter_timer.setInterval(METER_MS)
        self._meter_timer.timeout.connect(self._update_summary)
        # Painted with a picture, not by itself between two.
        self._position = Throttle(SEEK_MS, self._show_position, self)
        self.session.analysed.connect(self._show)
        self.session.status_changed.connect(self._take_status)
        self.session.source_refused.connect(self._refuse_source)
        self.video.painted.connect(self._note_paint)
        self.video.face_clicked.connect(self._select)
        self._seek_bar.sought.connect(self.session.seek)
        self._seek_bar.loop_changed.connect(self.loop_changed)
        self.side_panel.setting_changed.connect(self.setting_changed)
        self.apply(settings)

    @property
    def settings(self) -> Settings:
        """The settings in use."""
        return self._settings

    @property
    def spec(self) -> str:
        """The source that is shown, "" for none."""
        return self._spec

    @property
    def info(self) -> SourceInfo | None:
        """What is known of the source, None before it is open."""
        return self._info

    @property
    def state(self) -> RunnerState | None:
        """What the source is doing, None where there is none."""
        return self._state

    @property
    def newest(self) -> Analysis | None:
        """What is shown, with pixelated faces where that is chosen; None for no picture."""
        return self._newest

    @property
    def shown_time(self) -> float | None:
        """The time of the picture that is shown, from `clock_origin` on; None for no picture."""
        return None if self._newest is None else self._newest.frame.time - self._clock_origin

    @property
    def clock_origin(self) -> float:
        """What is zero for `shown_time` and markers, on the source's own clock.

        For a live source it is the first picture, since its clock may count from anywhere; 0 for
        others, whose times are those of the file.
        """
        return self._clock_origin

    @property
    def has_painted(self) -> bool:
        """Whether a picture was shown since the source was opened."""
        return self._has_painted

    def open(self, spec: str) -> None:
        """Show another source."""
        self.messages.clear()
        self._leave_source()
        self._spec = spec
        ask_for_camera(spec)
        self.video.show_message(
            translate("Live", "Opening"),
            translate("Live", "Opening {name} …").format(name=short_name(spec)),
        )
        self.video.setFocus()
        self._has_painted = False
        self._set_state(RunnerState.STARTING)
        self.source_changed.emit(spec, short_name(spec))
        self.session.open(partial(open_source, spec, self._settings.camera))

    def stop(self, title: str, text: str) -> None:
        """Close the source and show a message with buttons for other sources."""
        self.session.stop()
        self._leave_source()
        self._spec = ""
        self.show_offers(title, text)
        self._set_state(None)
        self.source_changed.emit("", "")

    def show_offers(self, title: str, text: str) -> None:
        """Show a message and buttons in place of a picture."""
        self.video.show_message(title, text, self._offers)
        self._update_summary()

    def apply(self, settings: Settings) -> None:
        """Use other settings from now on."""
        camera_changed = settings.camera != self._settings.camera
        cover_changed = settings.pixelate_live != self._settings.pixelate_live
        self._settings = settings
        self.session.apply(settings)
        self.session.set_loop(settings.loop)
        self._seek_bar.set_loop(settings.loop)
        self.video.threshold = settings.threshold
        self.side_panel.threshold = settings.threshold
        self.side_panel.use_settings(settings)
        self.video.mirror = self._mirrored
        self.side_panel.setVisible(settings.side_panel)
        if cover_changed and self._uncovered is not None:
            self._show_covered(self._uncovered)
        if camera_changed and self._info is not None and self._info.kind == "camera":
            self.open(self._spec)

    def toggle_pause(self) -> None:
        """Pause, continue, or begin again after the end."""
        ended = self._state is RunnerState.ENDED
        self.session.set_paused(not self.session.paused and not ended)

    def set_suspended(self, suspended: bool) -> None:
        """Stop the analysis while the page is hidden, or continue it."""
        self.session.set_suspended(suspended)

    def save_snapshot(self) -> None:
        """Save what is shown as a picture."""
        if self._newest is None:
            sentence = translate("Live", "There is no picture to save yet.")
            self.messages.show_message(sentence, kind="notice")
            return
        self._background.run(
            partial(
                save_snapshot,
                self._newest,
                pictures_folder(),
                threshold=self._settings.threshold,
                selected=self._selected,
                mirror=self._mirrored,
            ),
            self._show_saved,
            self._show_not_saved,
        )

    def close_page(self) -> None:
        """Release everything; takes as long as the source's driver does, within a limit."""
        self._meter_timer.stop()
        self._position.cancel()
        self.session.close()
        self._background.close()

    @property
    def mirror_setting(self) -> str:
        """The field of `Settings` that says whether this source is shown mirrored."""
        camera = self._info is not None and self._info.kind == "camera"
        return "mirror_live" if camera else "mirror_files"

    @property
    def _mirrored(self) -> bool:
        return bool(getattr(self._settings, self.mirror_setting))

    def _leave_source(self) -> None:
        self._info = None
        self._newest = self._uncovered = None
        self._cover = LiveCover()
        self._selected = None
        self._meter.reset()
        self._seek_bar.hide()
        self.video.selected = None
        self.side_panel.clear()

    @Slot(object)
    def _show(self, analysis: Analysis) -> None:
        if self._newest is None:
            live = self._info is not None and self._info.live
            self._clock_origin = analysis.frame.time if live else 0.0
        self._meter.analysed(analysis)
        # Also while nothing is pixelated: when that is switched on, a face that was lost within the
        # last two seconds must be covered from the first picture.
        self._cover.note(analysis)
        self._show_covered(analysis)

    def _show_covered(self, analysis: Analysis) -> None:
        """Show the newest analysis; its faces are pixelated where that is chosen."""
        self._uncovered = analysis
        if self._settings.pixelate_live:
            analysis = covered(analysis, self._cover.areas())
        self._newest = analysis
        if self._state is RunnerState.RUNNING:
            self._position.request()
        else:
            self._position.run_now()
        self.analysed.emit(analysis)
        self.side_panel.show_analysis(analysis, self._selected, self._clock_origin)
        # Among several faces the picture marks the one that the panel describes.
        several = len(analysis.faces) > 1
        self.video.selected = self.side_panel.track if several else self._selected
        self.video.show_analysis(analysis)
        if self._info is not None and self._info.kind == "picture":
            self._update_summary()

    @Slot(object)
    def _take_status(self, status: RunnerStatus) -> None:
        if status.info is not None and status.info != self._info:
            self._show_info(status.info)
        if status.state is RunnerState.FAILED:
            if status.detail:
                log.error("The source %s failed: %s", self._spec, status.detail)
            self._refuse_source(status.message)
            return
        if status.state is RunnerState.RECONNECTING:
            self.messages.show_message(status.message)
        elif self._state is RunnerState.RECONNECTING:
            self.messages.clear()
        self._set_state(status.state)

    def _show_info(self, info: SourceInfo) -> None:
        self._info = info
        self.video.mirror = self._mirrored
        if info.seekable and info.duration:
            self._seek_bar.set_duration(info.duration)
            self._seek_bar.show()
        self.source_changed.emit(self._spec, source_text(info.name, info.kind))
        if info.note is not None:
            self.messages.show_message(str(info.note), kind="notice")

    @Slot(str)
    def _refuse_source(self, sentence: str) -> None:
        spec = self._spec
        text = translate("Live", "{name} could not be opened. Choose another source:")
        self.stop(translate("Live", "No source"), text.format(name=short_name(spec)))
        self.messages.show_message(sentence)
        self.source_failed.emit(spec, sentence)

    def _set_state(self, state: RunnerState | None) -> None:
        if state is self._state:
            return
        self._state = state
        if state is RunnerState.RUNNING:
            self._meter.reset()
            self._meter_timer.start()
        else:
            self._meter_timer.stop()
            self._position.run_now()
        self.state_changed.emit(state)
        self._update_summary()

    @Slot(float)
    def _note_paint(self, latency: float) -> None:
        self._has_painted = True
        self._meter.painted(latency)
        self.painted.emit(latency)

    @Slot(int)
    def _select(self, track: int) -> None:
        self._selected = track if track >= 0 else None
        self.video.selected = self._selected
        if self._newest is not None:
            self.side_panel.show_analysis(self._newest, self._selected, self._clock_origin)

    @Slot()
    def _show_position(self) -> None:
        status = self.session.status
        if status is not None and self._seek_bar.isVisible():
            self._seek_bar.set_position(status.position)

    @Slot()
    def _update_summary(self) -> None:
        counts = self.session.counts
        reading = self._meter.read(counts) if counts is not None else None
        faces = None if self._newest is None else len(self._newest.faces)
        self.summary_changed.emit(
            *describe(self._state, self._info, reading, self.session.classifier, faces)
        )

    def _show_saved(self, path: Path) -> None:
        self.messages.show_message(
            translate("Live", "Saved as {name} in {folder}.").format(
                name=path.name, folder=path.parent
            ),
            kind="notice",
            button=translate("Live", "Show in folder"),
            action=partial(_open_folder, path.parent),
        )

    def _show_not_saved(self, error: Exception) -> None:
        self.messages.show_message(str(error))


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
