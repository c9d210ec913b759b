"""The Review page: the video of one result, its people, and their emotions over time."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QContextMenuEvent, QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.people.boxes import BoxIndex, titles_at
from app.people.control import PeopleControl, PeopleState
from app.people.panel import PeoplePanel
from app.review.correction_bar import CorrectionBar
from app.review.corrections import Corrections
from app.review.exports import ReviewExports
from app.review.lanes.comparison import Comparison
from app.review.lanes.content import LaneContent, load_content
from app.review.lanes.panel import LanesPanel
from app.review.opening import OpenedResult, open_result
from app.review.player import ResultPlayer
from app.style.icons import set_icon
from app.system.background import Background
from app.widgets.message_bar import MessageBar
from app.widgets.name_tags import NameTag
from app.widgets.pages import Page
from app.widgets.seek_bar import SeekBar
from app.widgets.video_view import VideoView
from fer_core.findings.measures import Baseline
from fer_core.live.runner import RunnerState, RunnerStatus
from fer_core.types import Analysis

_EMPTY: Final = (
    "Drop a table, a summary or a recorded session on this window, or choose “Open result…” in the "
    "File menu."
)


class ReviewPage(Page):
    """Shows one result at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._video_path: Path | None = None
        self._table: Path | None = None
        self._open_request = 0
        self._background = Background("review", self)
        self._player = ResultPlayer(self)
        self._paused = False
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._silent = QLabel("Shown here without sound.")
        self._outside = QPushButton("Open with &sound")
        self._outside.setToolTip("Open the annotated copy in this computer's own player")
        self._play = QPushButton("Pause")
        set_icon(self._play, "pause")
        self._view = VideoView()
        self._seek_bar = SeekBar()
        self._seek_bar.set_loop(False)
        self._lanes = LanesPanel()
        self._people = PeopleControl(self)
        self._panel = PeoplePanel(self._people)
        self._corrections = Corrections(self._people, self)
        self._correction_bar = CorrectionBar(self._corrections, self._people)
        self._exports = ReviewExports(self)
        self._comparison = Comparison(self._people, self)
        self._message = MessageBar()
        self.addActions(self._panel.history_actions)
        self._boxes: BoxIndex | None = None
        self._state: PeopleState | None = None
        top = QHBoxLayout()
        top.setContentsMargins(10, 8, 10, 8)
        top.addWidget(self._title, 1)
        top.addWidget(self._silent)
        top.addWidget(self._outside)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(10, 0, 0, 0)
        bottom.addWidget(self._play)
        bottom.addWidget(self._seek_bar, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        middle = QHBoxLayout()
        middle.addWidget(self._view, 1)
        middle.addWidget(self._panel)
        layout.addLayout(middle, 1)
        layout.addWidget(self._message)
        layout.addLayout(bottom)
        layout.addWidget(self._correction_bar)
        layout.addWidget(self._lanes)
        self._outside.clicked.connect(self._open_outside)
        self._play.clicked.connect(self._toggle)
        self._seek_bar.sought.connect(self._player.seek)
        self._seek_bar.loop_changed.connect(self._player.set_loop)
        self._lanes.sought.connect(self._seek_table)
        self._lanes.chosen.connect(self._panel.choose)
        self._panel.chosen.connect(self._lanes.choose)
        self._lanes.stretch_marked.connect(self._corrections.mark)
        self._corrections.marked.connect(self._show_marked)
        self._lanes.compare_requested.connect(self._compare)
        self._comparison.changed.connect(self._show_compared)
        self._comparison.failed.connect(self._message.show_message)
        self._people.opened.connect(self._show_people)
        self._people.changed.connect(self._show_changed)
        self._panel.sought.connect(self._seek_table)
        self._panel.chosen.connect(self._choose)
        self._people.failed.connect(self._message.show_message)
        self._correction_bar.baseline_requested.connect(self._ask_for_baseline)
        self._correction_bar.faces_requested.connect(self._ask_for_faces)
        self._exports.done.connect(partial(self._message.show_message, kind="notice"))
        self._exports.failed.connect(self._message.show_message)
        self._player.shown.connect(self._show_frame)
        self._player.status_changed.connect(self._show_status)
        self._player.failed.connect(self._show_problem)
        self._clear("")
        self._view.show_message("No result is open", _EMPTY)

    def open(self, path: Path) -> None:
        """Show a result.

        Args:
            path: See `app.review.opening.open_result`.
        """
        self._open_request += 1
        self._clear(path.name)
        self._view.show_message("Opening…", path.name)
        self._background.run(
            partial(open_result, path),
            partial(self._take_opened, self._open_request),
            partial(self._refuse, self._open_request),
        )

    def _clear(self, title: str) -> None:
        self._player.stop()
        self._video_path = self._table = None
        self._title.setText(title)
        self._outside.setEnabled(False)
        self._lanes.clear()
        self._boxes = self._state = None
        self._view.name_tags = ()
        self._panel.clear()
        self._people.leave()
        self._corrections.clear()
        self._comparison.clear()
        self._set_paused(False)
        self._show_controls(False)

    def _take_opened(self, request: int, opened: OpenedResult) -> None:
        if request != self._open_request:
            return
        self._title.setText(opened.title)
        self._video_path = opened.video
        self._outside.setEnabled(opened.video is not None)
        if opened.video is None:
            self._view.show_message("No annotated copy", "Only the tables of this file were made.")
        else:
            self._player.open(opened.video)
        self._table = opened.table
        if opened.table is not None:
            self._people.open(opened.table)

    def _refuse(self, request: int, error: Exception) -> None:
        if request == self._open_request:
            self._show_error(error)

    def _read_lanes(self, state: PeopleState) -> None:
        table, shown = self._people.table, self._people.shown
        if self._table is not None and table is not None and shown is not None:
            self._background.run(
                partial(
                    load_content, self._table, table, shown, state.people, self._comparison.other
                ),
                partial(self._show_lanes, self._open_request),
                self._show_error,
            )

    def rest(self) -> None:
        """Pause while the page is hidden."""
        self._set_paused(True)

    def close_page(self) -> None:
        """See `Page.close_page`."""
        self._player.close()
        self._people.close()
        self._exports.close()
        self._comparison.close()
        self._background.close()

    def _show_lanes(self, request: int, content: LaneContent) -> None:
        if request == self._open_request:
            self._lanes.show_content(content)

    @Slot(object)
    def _show_frame(self, analysis: Analysis) -> None:
        self._view.show_analysis(analysis)
        self._seek_bar.set_position(analysis.frame.time)
        # The copy begins with the first frame of the table.
        seconds = analysis.frame.time + (0.0 if self._boxes is None else self._boxes.start)
        self._lanes.set_position(seconds)
        self._corrections.set_position(seconds)
        self._show_names()

    @Slot(object, object)
    def _show_people(self, state: PeopleState, boxes: BoxIndex) -> None:
        self._state, self._boxes = state, boxes
        self._show_names()
        self._read_lanes(state)

    @Slot(object)
    def _show_changed(self, state: PeopleState) -> None:
        self._state = state
        self._show_names()
        self._read_lanes(state)

    def _show_names(self) -> None:
        analysis, boxes, state = self._view.analysis, self._boxes, self._state
        if analysis is None or boxes is None or state is None:
            return
        # The copy begins with the first frame of the table.
        named = titles_at(boxes.at(analysis.frame.time + boxes.start), state.people)
        self._view.name_tags = [
            NameTag(box.left, box.top + box.height, title) for box, title in named
        ]

    @Slot(str)
    def _choose(self, person: str) -> None:
        self._corrections.choose(person)
        self._correction_bar.show_again()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the corrections of the person whose box is below the pointer."""
        place = self._view.mapFrom(self, event.pos())
        person = self._person_at(place) if self._view.rect().contains(place) else None
        if person is None:
            event.ignore()
            return
        self._panel.choose(person)
        self._corrections.popup(person, event.globalPos())

    def _person_at(self, place: QPoint) -> str | None:
        """Return the number of the person whose face is at a place of the view."""
        analysis, boxes, state = self._view.analysis, self._boxes, self._state
        picture = self._view.picture_rect()
        if analysis is None or boxes is None or state is None or picture.isEmpty():
            return None
        at = place * self._view.devicePixelRatioF() - picture.topLeft()
        scale = analysis.frame.size[0] / picture.width()
        x, y = at.x() * scale, at.y() * scale
        for box in boxes.at(analysis.frame.time + boxes.start):
            inside = 0 <= x - box.left < box.width and 0 <= y - box.top < box.height
            owner = state.people.owners[box.face].at(box.frame)
            if inside and owner is not None:
                return owner
        return None

    @Slot(object, object)
    def _show_marked(self, start: float | None, end: float | None) -> None:
        marked = start is not None and end is not None
        self._lanes.mark_stretch(self._corrections.span if marked else None)

    @Slot(bool)
    def _compare(self, wanted: bool) -> None:
        if not wanted:
            self._comparison.clear()
            self._show_compared()
        elif self._table is not None:
            self._comparison.ask(self._table)

    @Slot()
    def _show_compared(self) -> None:
        if self._state is not None:
            self._read_lanes(self._state)

    @Slot()
    def _ask_for_baseline(self) -> None:
        span, state = self._corrections.span, self._state
        if self._table is not None and span is not None and state is not None:
            person = state.people.find(self._corrections.person)
            self._exports.ask_for_baseline(self._table, Baseline(person.title, *span))

    @Slot()
    def _ask_for_faces(self) -> None:
        if self._table is not None:
            self._exports.ask_for_faces(self._table)

    @Slot(float)
    def _seek_table(self, seconds: float) -> None:
        if self._boxes is not None:
            self._player.seek(seconds - self._boxes.start)

    @Slot(object)
    def _show_status(self, status: RunnerStatus) -> None:
        if status.state is RunnerState.FAILED:
            self._show_problem(status.message)
        if status.info is not None and status.info.duration is not None:
            self._show_controls(True)
            self._seek_bar.set_duration(status.info.duration)
            self._seek_bar.set_position(status.position)
        self._paused = status.state in (RunnerState.PAUSED, RunnerState.ENDED)
        self._play.setText("Play" if self._paused else "Pause")
        set_icon(self._play, "play" if self._paused else "pause")

    def _show_controls(self, shown: bool) -> None:
        """Show the play button and the seek bar; neither has a meaning for a picture."""
        self._play.setVisible(shown)
        self._seek_bar.setVisible(shown)

    def _set_paused(self, paused: bool) -> None:
        self._paused = paused
        self._player.set_paused(paused)

    @Slot()
    def _toggle(self) -> None:
        self._set_paused(not self._paused)

    @Slot()
    def _open_outside(self) -> None:
        if self._video_path is not None:
            self._set_paused(True)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._video_path)))

    @Slot(str)
    def _show_problem(self, sentence: str) -> None:
        self._view.show_message("The result cannot be shown", sentence)

    def _show_error(self, error: Exception) -> None:
        self._show_problem(str(error))
