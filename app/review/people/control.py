"""Open the people of a result and change them, all file work on another thread.

The changes of a result are a `QUndoStack`, whose commands do nothing themselves: what the user asks
for waits in a queue, is written into the journal of changes on another thread, and only then moves
the stack. So the stack shows what stands in the file, and Ctrl+Z pressed twice at once takes back
the last two changes, whatever is being written.
"""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QImage, QUndoCommand, QUndoStack

from app.review.people.boxes import Box, BoxIndex
from app.review.people.portraits import cut_portraits
from app.review.people.texts import edits_text
from app.system.background import Background
from fer_core.errors import ResultError
from fer_core.people.arrays import scan_arrays
from fer_core.people.edits import Edit, MarkFalseFace, MergePeople, NamePerson, SplitFace
from fer_core.people.journal import EditJournal
from fer_core.people.people import People
from fer_core.people.rewriting import read_summary
from fer_core.people.suggestions import Suggestion, open_suggestions
from fer_core.sessions.folder import is_session
from fer_core.sessions.picture_rows import picture_times, read_stretches
from fer_core.tables.arrays.loading import load_arrays
from fer_core.tables.arrays.result import ResultArrays
from fer_core.tables.results import ResultFiles, find_results

translate = QCoreApplication.translate


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
    table: ResultArrays
    shown: ResultArrays
    boxes: BoxIndex
    by_appearance: bool
    # What was cut out already, by where it is: few changes move a person's clearest frame.
    portraits: dict[Box, QImage] = field(default_factory=dict[Box, QImage])

    def state(self) -> PeopleState:
        people = self.journal.people
        suggestions = open_suggestions(self.result, people)
        return PeopleState(people, suggestions, len(self.journal.edits), self.by_appearance)


class Action(QUndoCommand):
    """One action of the user: the changes that it made, which are taken back together.

    Attributes:
        edits: The changes.
    """

    def __init__(self, edits: Sequence[Edit]) -> None:
        super().__init__(edits_text(edits))
        self.edits = tuple(edits)


@dataclass(frozen=True, slots=True)
class _Request:
    """What the user asked for; `edits` of "change" alone."""

    kind: str
    edits: Callable[[People], Sequence[Edit]] | None = None


class PeopleControl(QObject):
    """The people of one result at a time.

    Attributes:
        history: What was changed; see the module. Only `undo` and `redo` of this class move it.

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
        self._state: PeopleState | None = None
        self.history = QUndoStack(self)
        self._waiting: deque[_Request] = deque()
        self._busy = False

    @property
    def state(self) -> PeopleState | None:
        """Everybody in the opened result, as it was told last."""
        return self._state

    def open(self, table: Path, arrays: ResultArrays | None = None) -> None:
        """Read the people of a result; what was asked for before is not told any more.

        Args:
            table: The result's table.
            arrays: What it holds, where that is read already.
        """
        self.leave()
        request = self._request
        self._background.run(
            partial(_open, table, arrays), partial(self._take_opened, request), self._tell_failure
        )

    @property
    def table(self) -> ResultArrays | None:
        """The table of the opened result as it was written, on its own clock."""
        return None if self._opened is None else self._opened.table

    @property
    def shown(self) -> ResultArrays | None:
        """The same with the times of the pictures, which those of a session are not."""
        return None if self._opened is None else self._opened.shown

    def leave(self) -> None:
        """Show nobody's people."""
        self._request += 1
        self._opened = None
        self._state = None
        self._busy = False
        self._waiting.clear()
        self.history.clear()

    def close(self) -> None:
        """Wait for what is being written."""
        self._background.close()

    def rename(self, number: str, name: str) -> None:
        """Give a person a name."""
        self.change(lambda _: [NamePerson(number, name)])

    def merge(self, number: str, into: str) -> None:
        """Make one person of two."""
        self.change(lambda _: [MergePeople(number, into)])

    def split(self, number: str) -> None:
        """Make each face of a person a person of its own; the first one stays."""

        def edits(people: People) -> list[Edit]:
            found: list[Edit] = []
            for face in people.find(number).faces[1:]:
                found.append(SplitFace(number, face, people.number_for(face)))
                people = people.apply(found[-1])
            if not found:
                raise ResultError(translate("Review", "This person has one face only."))
            return found

        self.change(edits)

    def mark_false(self, number: str) -> None:
        """Say that a person's faces are none."""
        self.change(
            lambda people: [
                MarkFalseFace(face, first, after)
                for face, first, after in people.find(number).stretches
            ]
        )

    def undo(self) -> None:
        """Take the last action of the user back."""
        self._ask(_Request("undo"))

    def redo(self) -> None:
        """Make the action again that was taken back last."""
        self._ask(_Request("redo"))

    def change(self, edits: Callable[[People], Sequence[Edit]]) -> None:
        """Make changes as one action.

        Args:
            edits: Says which, of everybody as they are when all earlier requests are done; runs
                on another thread, and may raise a `ResultError`.
        """
        self._ask(_Request("change", edits))

    def _ask(self, request: _Request) -> None:
        if self._opened is not None:
            self._waiting.append(request)
            self._go_on()

    def _go_on(self) -> None:
        """Begin the next request; those that have nothing to do are passed over."""
        while self._waiting and not self._busy and self._opened is not None:
            request = self._waiting.popleft()
            work = self._work(request)
            if work is None:
                continue
            self._busy = True
            self._background.run(
                partial(work, self._opened),
                partial(self._take_changed, self._request, request.kind),
                partial(self._refuse, self._request),
            )

    def _work(
        self, request: _Request
    ) -> Callable[[_Opened], tuple[PeopleState, Sequence[Edit]]] | None:
        index = self.history.index()
        if request.edits is not None:
            return partial(_append, request.edits)
        if request.kind == "undo" and self.history.canUndo():
            return partial(_undo, len(_edits(self.history.command(index - 1))))
        if request.kind == "redo" and self.history.canRedo():
            edits = _edits(self.history.command(index))
            return partial(_append, lambda _: edits)
        return None

    def _take_opened(self, request: int, opened: _Opened) -> None:
        if request != self._request:
            return
        self._opened = opened
        for edit in opened.journal.edits:
            self.history.push(Action([edit]))
        self._state = opened.state()
        self.opened.emit(self._state, opened.boxes)
        self._picture(opened)

    def _take_changed(
        self, request: int, kind: str, made: tuple[PeopleState, Sequence[Edit]]
    ) -> None:
        if request != self._request or self._opened is None:
            return
        self._busy = False
        self._state, edits = made
        if kind == "change":
            self.history.push(Action(edits))
        elif kind == "undo":
            self.history.undo()
        else:
            self.history.redo()
        self.changed.emit(self._state)
        self._go_on()
        if not self._busy:
            self._picture(self._opened)

    def _refuse(self, request: int, error: Exception) -> None:
        if request != self._request:
            return
        self._busy = False
        self.failed.emit(str(error))
        self._go_on()

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


def _open(table: Path, arrays: ResultArrays | None) -> _Opened:
    (result,) = find_results(table)
    if arrays is None:
        arrays = load_arrays(result.table, result.table_format)
    journal = EditJournal(result.table, People.of_faces(scan_arrays(arrays)))
    settings = read_summary(result).get("settings") if result.summary is not None else None
    mode = settings.get("join_faces") if isinstance(settings, dict) else None
    shown = _on_pictures(table.parent, arrays) if is_session(table.parent) else arrays
    boxes = BoxIndex.of_arrays(shown)
    return _Opened(result, journal, arrays, shown, boxes, mode == "appearance")


def _on_pictures(folder: Path, arrays: ResultArrays) -> ResultArrays:
    """Return the table of a session with the times of its pictures, which only rise."""
    times = picture_times(read_stretches(folder), arrays.frames, arrays.times)
    return replace(arrays, times=times)


def _append(
    edits: Callable[[People], Sequence[Edit]], opened: _Opened
) -> tuple[PeopleState, Sequence[Edit]]:
    made = edits(opened.journal.people)
    opened.journal.append(*made)
    return opened.state(), made


def _undo(count: int, opened: _Opened) -> tuple[PeopleState, Sequence[Edit]]:
    undone = opened.journal.undo(count)
    return opened.state(), undone


def _edits(command: QUndoCommand) -> tuple[Edit, ...]:
    assert isinstance(command, Action)
    return command.edits


def _picture(opened: _Opened) -> dict[str, QImage]:
    boxes: dict[str, Box] = {}
    for person in opened.journal.people.persons():
        box = opened.boxes.clearest(person)
        if box is not None:
            boxes[person.number] = box
    missing = {number: box for number, box in boxes.items() if box not in opened.portraits}
    result = opened.result
    path = result.copy if result.source is None else result.source
    if missing and path is not None:
        start = 0.0 if path == result.source else opened.boxes.start
        for number, picture in cut_portraits(path, missing, start).items():
            opened.portraits[missing[number]] = picture
    return {
        number: opened.portraits[box] for number, box in boxes.items() if box in opened.portraits
    }
