"""The Review page: the video of one result, its people, and their emotions over time."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.review.correcting.correction_bar import CorrectionBar
from app.review.correcting.corrections import Corrections
from app.review.correcting.exports import ReviewExports
from app.review.lanes.comparison import Comparison
from app.review.lanes.loader import LaneLoader
from app.review.lanes.panel import LanesPanel
from app.review.opening.header import ReviewHeader
from app.review.opening.recent import RecentResults
from app.review.opening.result import (
    OpenedResult,
    find_openable,
    is_result_name,
    open_result,
)
from app.review.opening.result_list import ResultList
from app.review.people.boxes import BoxIndex
from app.review.people.control import PeopleControl, PeopleState
from app.review.people.panel import PeoplePanel
from app.review.playing.screen import ReviewScreen
from app.system.background import Background
from app.widgets.message_bar import MessageBar
from app.widgets.pages import Page
from fer_core.findings.measures import Baseline
from fer_core.tables.results import ResultFiles

translate = QCoreApplication.translate

_EMPTY: Final = str(
    QT_TRANSLATE_NOOP(
        "Review",
        "Drop a table, a summary, a recorded session or a folder of results here, or open one.",
    )
)


class ReviewPage(Page):
    """Shows one result at a time; times are those of its table.

    Attributes:
        dialogs: Asks for results and videos.

    Signals:
        chosen: The number of the person that was chosen, in the picture, the list or the lanes; ""
            for nobody.
        stretch_marked: The first and the last second of a stretch that was marked.
        position_changed: Seconds of the frame that is shown.
    """

    chosen = Signal(str)
    stretch_marked = Signal(float, float)
    position_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._opened: OpenedResult | None = None
        self._person = ""
        self._request = 0
        self._state: PeopleState | None = None
        self._boxes: BoxIndex | None = None
        self._background = Background("review", self)
        self._header = ReviewHeader(self)
        self.dialogs = self._header.dialogs
        self._recent = self._header.recent
        self._message = MessageBar()
        self._lanes = LanesPanel()
        self._people = PeopleControl(self)
        self._panel = PeoplePanel(self._people)
        self._loader = LaneLoader(self._people, self)
        self._corrections = Corrections(self._people, self)
        self._correction_bar = CorrectionBar(self._corrections, self._people)
        self._exports = ReviewExports(self)
        self._comparison = Comparison(self._people, self)
        self.addActions(self._panel.history_actions)
        self._screen = ReviewScreen([self._lanes.view], self)
        self._view = self._screen.view
        self._list = ResultList()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._screen)
        self._stack.addWidget(self._list)
        self._lay_out()
        self._connect()
        self._clear("")
        self._show_empty()

    @property
    def _result(self) -> ResultFiles | None:
        return None if self._opened is None else self._opened.result

    def key_actions(self) -> list[QAction]:
        """See `Page.key_actions`."""
        playing = self._screen.actions_of_playing.all
        return [*playing, *(action for action in self.actions() if action not in playing)]

    def open(self, path: Path) -> None:
        """Show a result, or let the user choose one of a folder's.

        Args:
            path: See `app.review.opening.result.find_openable`.
        """
        self._request += 1
        self._clear(path.name)
        self._view.show_message(translate("Review", "Opening…"), path.name)
        self._background.run(
            partial(_find_and_open, path, self._recent),
            partial(self._take_found, self._request),
            partial(self._refuse, self._request),
        )

    def seek(self, seconds: float) -> None:
        """Go to a time."""
        self._screen.seek(seconds)

    def choose(self, person: str) -> None:
        """Choose a person everywhere on the page; "" for nobody."""
        changed = person != self._person
        self._person = person
        self._screen.choose(person)
        self._panel.choose(person)
        self._lanes.choose(person)
        self._corrections.choose(person)
        self._correction_bar.show_again()
        if changed:
            self.chosen.emit(person)

    def close_page(self) -> None:
        """See `Page.close_page`."""
        self._screen.close_player()
        self._people.close()
        self._exports.close()
        self._comparison.close()
        self._loader.close()
        self._lanes.close_pictures()
        self._background.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and _may_open(Path(urls[0].toLocalFile())):
            event.acceptProposedAction()
        else:
            event.ignore()  # the window takes it

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        event.acceptProposedAction()
        self.open(Path(event.mimeData().urls()[0].toLocalFile()))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._message)
        layout.addLayout(middle, 1)
        layout.addWidget(self._screen.transport)
        layout.addWidget(self._correction_bar)
        layout.addWidget(self._lanes)

    def _connect(self) -> None:
        screen = self._screen
        self._header.chosen.connect(self.open)
        self._header.video_chosen.connect(self._use_video)
        self._header.outside_requested.connect(self._open_outside)
        self._header.report_requested.connect(self._write_report)
        self._list.chosen.connect(self.open)
        screen.position_changed.connect(self._show_position)
        screen.face_chosen.connect(self.choose)
        screen.failed.connect(self._show_problem)
        screen.silent.connect(self._show_silence)
        self._lanes.sought.connect(screen.seek)
        self._lanes.chosen.connect(self.choose)
        self._lanes.stretch_marked.connect(self._corrections.mark)
        self._lanes.compare_requested.connect(self._compare)
        self._loader.made.connect(self._lanes.show_content)
        self._loader.failed.connect(self._message.show_message)
        self._comparison.changed.connect(self._show_compared)
        self._comparison.failed.connect(self._message.show_message)
        self._people.opened.connect(self._show_people)
        self._people.changed.connect(self._show_changed)
        self._people.failed.connect(self._message.show_message)
        self._panel.sought.connect(screen.seek)
        self._panel.chosen.connect(self._choose_listed)
        self._corrections.marked.connect(self._show_stretch)
        self._correction_bar.baseline_requested.connect(self._ask_for_baseline)
        self._correction_bar.faces_requested.connect(self._ask_for_faces)
        self._exports.done.connect(partial(self._message.show_message, kind="notice"))
        self._exports.failed.connect(self._message.show_message)

    # Opening

    def _clear(self, title: str) -> None:
        self._opened = None
        self._person = ""
        self._state = self._boxes = None
        self._header.show_title(title, None)
        self._message.clear()
        self._screen.clear()
        self._lanes.clear()
        self._panel.clear()
        self._people.leave()
        self._corrections.clear()
        self._comparison.clear()
        self._loader.clear()
        self._stack.setCurrentWidget(self._screen)
        self._panel.setVisible(False)
        self._lanes.setVisible(False)
        self._correction_bar.setVisible(False)

    def _show_empty(self) -> None:
        self._view.show_message(
            translate("Review", "No result is open"), translate("Review", _EMPTY)
        )

    def _take_found(self, request: int, found: OpenedResult | tuple[Path, ...]) -> None:
        if request != self._request:
            return
        if isinstance(found, OpenedResult):
            self._take_opened(found)
        else:
            self._list.show_results(found)
            self._stack.setCurrentWidget(self._list)

    def _take_opened(self, opened: OpenedResult) -> None:
        self._opened = opened
        has_table = opened.result is not None
        self._header.show_title(opened.title, opened.media, has_table=has_table)
        self._screen.open(opened)
        self._view.setFocus()
        self._say_note(opened)
        if opened.result is not None:
            self._panel.setVisible(True)
            self._lanes.setVisible(True)
            self._correction_bar.setVisible(True)
            self._people.open(opened.result.table, opened.written)
        self._recent.add(opened.path, opened.video)
        self._background.run(self._recent.save, _ignore, partial(self._say_failure, self._request))

    def _say_note(self, opened: OpenedResult) -> None:
        if not opened.note:
            return
        self._message.show_message(
            opened.note,
            kind="notice",
            button=translate("Review", "Find the video…"),
            action=self.dialogs.ask_for_video if opened.missing else None,
            stays=True,
        )

    def _refuse(self, request: int, error: Exception) -> None:
        if request == self._request:
            self._show_problem(str(error))

    @Slot(str)
    def _show_problem(self, sentence: str) -> None:
        self._view.show_message(translate("Review", "The result cannot be shown"), sentence)

    @Slot(str)
    def _show_silence(self, sentence: str) -> None:
        self._screen.actions_of_playing.sound.setEnabled(False)
        hint = translate("Review", "“Open with sound” plays it in another program.")
        self._message.show_message(f"{sentence} {hint}", kind="notice")

    @Slot(object)
    def _use_video(self, video: Path) -> None:
        if self._opened is None:
            return
        self._request += 1
        path, title = self._opened.path, self._opened.title
        self._clear(title)
        self._view.show_message(translate("Review", "Opening…"), video.name)
        self._background.run(
            partial(open_result, path, video),
            partial(self._take_found, self._request),
            partial(self._refuse, self._request),
        )

    @Slot()
    def _open_outside(self) -> None:
        if self._opened is not None and self._opened.media is not None:
            self._screen.pause()
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._opened.media)))

    # People and lanes

    @Slot(object, object)
    def _show_people(self, state: PeopleState, boxes: BoxIndex) -> None:
        self._state, self._boxes = state, boxes
        self._screen.set_people(state.people)
        self._load_lanes(state)

    @Slot(object)
    def _show_changed(self, state: PeopleState) -> None:
        self._state = state
        self._screen.set_people(state.people)
        self._load_lanes(state)

    @Slot(str)
    def _choose_listed(self, person: str) -> None:
        if person != self._person:
            self.choose(person)

    @Slot(object, object)
    def _show_stretch(self, begin: float | None, end: float | None) -> None:
        span = self._corrections.span if begin is not None and end is not None else None
        self._screen.set_stretch(span)
        self._lanes.mark_stretch(span)
        if span is not None:
            self.stretch_marked.emit(*span)

    @Slot(bool)
    def _compare(self, wanted: bool) -> None:
        if not wanted:
            self._comparison.clear()
            self._show_compared()
        elif self._result is not None:
            self._comparison.ask(self._result.table)

    @Slot()
    def _show_compared(self) -> None:
        if self._state is not None:
            self._load_lanes(self._state)

    @Slot()
    def _ask_for_baseline(self) -> None:
        span, state, result = self._corrections.span, self._state, self._result
        if result is not None and span is not None and state is not None:
            person = state.people.find(self._corrections.person)
            self._exports.ask_for_baseline(result.table, Baseline(person.title, *span))

    @Slot()
    def _write_report(self) -> None:
        if self._result is not None:
            self._exports.write_report(self._result.table)

    @Slot()
    def _ask_for_faces(self) -> None:
        if self._result is not None:
            self._exports.ask_for_faces(self._result.table)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        place = self._view.mapFrom(self, event.pos())
        if self._lanes.rect().contains(self._lanes.mapFrom(self, event.pos())):
            # A right click on a lane has chosen its person; the menu key is for who is chosen.
            person = self._corrections.person
        else:
            person = self._screen.person_at(place) if self._view.rect().contains(place) else ""
        if not person:
            event.ignore()
            return
        self.choose(person)
        self._corrections.popup(person, event.globalPos())

    @Slot(float)
    def _show_position(self, seconds: float) -> None:
        self._lanes.set_position(seconds)
        self._corrections.set_position(seconds)
        self.position_changed.emit(seconds)

    def _load_lanes(self, state: PeopleState) -> None:
        if self._result is not None:
            self._loader.load(self._result.table, state.people, self._comparison.other)

    def _say_failure(self, request: int, error: Exception) -> None:
        if request == self._request:
            self._message.show_message(str(error))


def _find_and_open(path: Path, recent: RecentResults) -> OpenedResult | tuple[Path, ...]:
    """Open what a path names, or return the results among which the user is to choose."""
    found = find_openable(path)
    return open_result(found[0], recent.video_of(found[0])) if len(found) == 1 else found


def _ignore(_: object) -> None:
    """Do nothing more: the list of recent results is saved."""


def _may_open(path: Path) -> bool:
    return path.is_dir() or is_result_name(path)
