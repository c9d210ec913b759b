"""Open the people of a result and change them, all file work on another thread."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from app.people.boxes import BoxIndex
from app.people.portraits import cut_portraits
from app.system.background import Background
from fer_core.errors import ResultError
from fer_core.people.edits import Edit, MarkFalseFace, MergePeople, NamePerson, SplitFace
from fer_core.people.journal import EditJournal
from fer_core.people.people import People
from fer_core.people.reading import scan_faces
from fer_core.people.rewriting import read_summary
from fer_core.people.suggestions import Suggestion, open_suggestions
from fer_core.sessions.folder import is_session
from fer_core.sessions.picture_rows import picture_rows
from fer_core.tables.results import ResultFiles, find_results
from fer_core.tables.rows import read_table


@dataclass(frozen=True, slots=True, eq=False)
class PeopleState:
    """Everybody in a result after all changes.

    Attributes:
        people: Everybody.
        suggestions: Joins that the program suggests.
        changes: How many changes there are.
        by_appearance: Whether the faces' own texture was compared when the result was made.
    """

    people: People
    suggestions: Sequence[Suggestion]
    changes: int
    by_appearance: bool


@dataclass(slots=True, eq=False)
class _Opened:
    """An opened result; used on the other thread alone."""

    result: ResultFiles
    journal: EditJournal
    boxes: BoxIndex
    by_appearance: bool
    # How many changes each action of the user was, so that one undo takes all of them back.
    actions: list[int]

    def state(self) -> PeopleState:
        people = self.journal.people
        suggestions = open_suggestions(self.result, people)
        return PeopleState(people, suggestions, len(self.journal.edits), self.by_appearance)


class PeopleControl(QObject):
    """The people of one result at a time.

    Signals:
        opened: The `PeopleState` and the `BoxIndex` of a result that was opened.
        changed: The `PeopleState` after a change.
        pictured: A dict of pictures (`QImage`) by the person's number.
        failed: A sentence.
    """

    opened = Signal(object, object)
    changed = Signal(object)
    pictured = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("people", self)
        self._request = 0
        self._opened: _Opened | None = None

    def open(self, table: Path) -> None:
        """Read the people of a result; what was asked for before is not told any more."""
        self.leave()
        request = self._request
        self._background.run(
            partial(_open, table), partial(self._take_opened, request), self._tell_failure
        )

    def leave(self) -> None:
        """Show nobody's people."""
        self._request += 1
        self._opened = None

    def close(self) -> None:
        """Wait for what is being written."""
        self._background.close()

    def rename(self, number: str, name: str) -> None:
        """Give a person a name."""
        self._change(lambda _: [NamePerson(number, name)])

    def merge(self, number: str, into: str) -> None:
        """Make one person of two."""
        self._change(lambda _: [MergePeople(number, into)])

    def split(self, number: str) -> None:
        """Make each face of a person a person of its own; the first one stays."""

        def edits(people: People) -> list[Edit]:
            found: list[Edit] = []
            for face in people.find(number).faces[1:]:
                found.append(SplitFace(number, face, people.number_for(face)))
                people = people.apply(found[-1])
            if not found:
                raise ResultError("This person has one face only.")
            return found

        self._change(edits)

    def mark_false(self, number: str) -> None:
        """Say that a person's faces are none."""
        self._change(
            lambda people: [
                MarkFalseFace(face, first, after)
                for face, first, after in people.find(number).stretches
            ]
        )

    def undo(self) -> None:
        """Take the last action of the user back."""

        def work(opened: _Opened) -> PeopleState:
            for _ in range(opened.actions.pop() if opened.actions else 1):
                opened.journal.undo()
            return opened.state()

        self._run(work)

    def _change(self, edits: Callable[[People], Sequence[Edit]]) -> None:
        def work(opened: _Opened) -> PeopleState:
            made = edits(opened.journal.people)
            opened.journal.append(*made)
            opened.actions.append(len(made))
            return opened.state()

        self._run(work)

    def _run(self, work: Callable[[_Opened], PeopleState]) -> None:
        if self._opened is not None:
            self._background.run(
                partial(work, self._opened),
                partial(self._take_changed, self._request),
                self._tell_failure,
            )

    def _take_opened(self, request: int, opened: _Opened) -> None:
        if request != self._request:
            return
        self._opened = opened
        self.opened.emit(opened.state(), opened.boxes)
        self._picture(opened)

    def _take_changed(self, request: int, state: PeopleState) -> None:
        if request == self._request and self._opened is not None:
            self.changed.emit(state)
            self._picture(self._opened)

    def _picture(self, opened: _Opened) -> None:
        self._background.run(
            partial(_picture, opened),
            partial(self._take_pictures, self._request),
            self._tell_failure,
        )

    def _take_pictures(self, request: int, pictures: Mapping[str, QImage]) -> None:
        if request == self._request:
            self.pictured.emit(pictures)

    @Slot(object)
    def _tell_failure(self, error: Exception) -> None:
        self.failed.emit(str(error))


def _open(table: Path) -> _Opened:
    (result,) = find_results(table)
    rows = list(read_table(result.table, result.table_format))
    journal = EditJournal(result.table, People.of_faces(scan_faces(rows)))
    settings = read_summary(result).get("settings") if result.summary is not None else None
    mode = settings.get("join_faces") if isinstance(settings, dict) else None
    # The pictures of a session have their own times.
    shown = picture_rows(table.parent) if is_session(table.parent) else rows
    return _Opened(result, journal, BoxIndex.of_rows(shown), mode == "appearance", [])


def _picture(opened: _Opened) -> dict[str, QImage]:
    boxes = {}
    for person in opened.journal.people.persons():
        box = opened.boxes.clearest(person)
        if box is not None:
            boxes[person.number] = box
    if opened.result.source is not None:
        return cut_portraits(opened.result.source, boxes)
    if opened.result.copy is not None:
        return cut_portraits(opened.result.copy, boxes, opened.boxes.start)
    return {}
