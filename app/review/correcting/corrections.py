"""Correct what the program said of a marked stretch: actions for menus, keys and buttons.

What is corrected is the stretch that the user marked, of the person who is chosen in the list. The
changes themselves, their file and undo are those of `app.review.people.control`.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.review.people.boxes import BoxIndex
from app.review.people.control import PeopleControl, PeopleState
from app.system.language.emotions import capitalized_emotion_text, emotion_text
from fer_core.emotion.model_card import EMOTIONS
from fer_core.labels import UNCERTAIN
from fer_core.people.corrections import (
    FrameStretch,
    assign_stretch,
    code_stretch,
    cut_stretch,
    mark_false,
)
from fer_core.people.edits import Edit
from fer_core.people.people import People

translate = QCoreApplication.translate

_LABELS: Final = (
    *((f"Alt+{key}", emotion) for key, emotion in enumerate(EMOTIONS, 1)),
    ("Alt+8", UNCERTAIN),
    ("Alt+0", ""),
)
"""Key, and label as the changes have it. Digits alone set markers of a live picture."""


class Corrections(QObject):
    """The marked stretch, and what can be done with it.

    Args:
        control: The people of the result that is open.
        page: Whose keys these are; the menus belong to it.

    Attributes:
        label_menu: The labels that a stretch can be given.
        menu: Everything that can be done, also as a context menu.

    Signals:
        marked: Begin and end of the stretch in seconds from the file's first frame, the table's
            clock; None for each that is not marked.
    """

    marked = Signal(object, object)

    def __init__(self, control: PeopleControl, page: QWidget) -> None:
        super().__init__(page)
        self._control = control
        self._page = page
        self._boxes: BoxIndex | None = None
        self._position = 0.0
        self._start: float | None = None
        self._end: float | None = None
        self._person = ""
        self.label_menu = QMenu(translate("Review", "L&abel"), page)
        for key, label in _LABELS:
            if label:
                tip = translate("Review", "Label the marked stretch: {emotion}")
                tip = tip.format(emotion=emotion_text(label))
                action = self._action(capitalized_emotion_text(label), key, tip)
            else:
                tip = translate("Review", "Take the labels of the marked stretch away")
                action = self._action(translate("Review", "Clear"), key, tip)
            action.triggered.connect(partial(self.label, label))
            self.label_menu.addAction(action)
        self._begin = self._action(
            translate("Review", "Mark &begin"),
            "I",
            translate("Review", "Begin the stretch at this frame"),
        )
        self._stop = self._action(
            translate("Review", "Mark &end"),
            "O",
            translate("Review", "End the stretch with this frame"),
        )
        self._unmark = self._action(
            translate("Review", "&Unmark"), "Shift+I", translate("Review", "Mark no stretch")
        )
        self._false = self._action(
            translate("Review", "&No face here"),
            "F",
            translate("Review", "The stretch shows no face, a false box"),
        )
        self._cut = self._action(
            translate("Review", "Cut &out"),
            "X",
            translate("Review", "Leave the stretch out, with everybody in it"),
        )
        self._give_menu = QMenu(translate("Review", "&Give to"), page)
        self.menu = QMenu(translate("Review", "Correct"), page)
        self._fill_menu()
        self._begin.triggered.connect(self.mark_begin)
        self._stop.triggered.connect(self.mark_end)
        self._unmark.triggered.connect(self.unmark)
        self._false.triggered.connect(self.mark_false)
        self._cut.triggered.connect(self.cut)
        self._give_menu.aboutToShow.connect(self._fill_give_menu)
        control.opened.connect(self._take_opened)
        control.changed.connect(self._enable)
        self._enable()

    @property
    def person(self) -> str:
        """Number of the person whose stretch it is, "" for nobody."""
        return self._person

    @property
    def span(self) -> tuple[float, float] | None:
        """Begin and end of the stretch in seconds, or None where one of them is not marked.

        The end is that of its last frame, as when the next one begins.
        """
        stretch = self.stretch
        if stretch is None or self._boxes is None:
            return None
        return self._boxes.span(stretch)

    @property
    def stretch(self) -> FrameStretch | None:
        """The frames of the stretch, or None where one of its ends is not marked."""
        if self._boxes is None or self._start is None or self._end is None:
            return None
        return self._boxes.stretch(self._start, self._end)

    def set_position(self, seconds: float) -> None:
        """Take the time of the frame that is shown, on the table's clock."""
        self._position = seconds

    def clear(self) -> None:
        """Forget the result."""
        self._boxes = None
        self._person = ""
        self._mark(None, None)

    @Slot(str)
    def choose(self, person: str) -> None:
        """Take whose stretch it is.

        Args:
            person: The person's number, "" for nobody.
        """
        self._person = person
        self._enable()

    @Slot()
    def mark_begin(self) -> None:
        """Begin the stretch at the frame that is shown."""
        self._mark(self._position, self._end)

    @Slot()
    def mark_end(self) -> None:
        """End the stretch with the frame that is shown."""
        self._mark(self._start, self._position)

    @Slot()
    def unmark(self) -> None:
        """Mark no stretch."""
        self._mark(None, None)

    def mark(self, start: float, end: float) -> None:
        """Mark a stretch, as where somebody draws it on a lane; seconds on the table's clock."""
        self._mark(start, end)

    def label(self, label: str, *_: object) -> None:
        """Give the stretch a label by hand; "" takes labels away."""
        self._change_theirs(partial(code_stretch, emotion=label))

    @Slot()
    def mark_false(self) -> None:
        """Say that the stretch shows no face."""
        self._change_theirs(mark_false)

    def give_to(self, person: str, *_: object) -> None:
        """Give the stretch to somebody else; "" is somebody new."""

        def edits(people: People, owner: str, stretch: FrameStretch) -> Sequence[Edit]:
            return assign_stretch(people, owner, person or people.free_number(), stretch)

        self._change_theirs(edits)

    @Slot()
    def cut(self) -> None:
        """Leave the stretch out."""
        stretch = self.stretch
        if stretch is not None:
            self._control.change(partial(cut_stretch, stretch=stretch))

    def popup(self, person: str, place: QPoint) -> None:
        """Open the context menu of a person's box or lane.

        Args:
            person: Number of the person.
            place: Where, on the screen.
        """
        self.choose(person)
        self.menu.popup(place)

    def _change_theirs(self, edits: Callable[..., Sequence[Edit]]) -> None:
        person, stretch = self._person, self.stretch
        if person and stretch is not None:
            self._control.change(lambda people: edits(people, person, stretch=stretch))

    def _action(self, text: str, key: str, tip: str) -> QAction:
        action = QAction(text, self._page)
        shortcut = QKeySequence(key)
        action.setShortcut(shortcut)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{tip} ({shortcut.toString(QKeySequence.SequenceFormat.NativeText)})")
        self._page.addAction(action)
        return action

    def _fill_menu(self) -> None:
        self.menu.addMenu(self.label_menu)
        self.menu.addMenu(self._give_menu)
        self.menu.addActions([self._false, self._cut])
        self.menu.addSeparator()
        self.menu.addActions([self._begin, self._stop, self._unmark])

    @Slot()
    def _fill_give_menu(self) -> None:
        self._give_menu.clear()
        state = self._control.state
        for person in () if state is None else state.people.persons():
            if person.number != self._person:
                # A lone & would underline the letter behind it.
                action = self._give_menu.addAction(person.title.replace("&", "&&"))
                action.triggered.connect(partial(self.give_to, person.number))
        newcomer = self._give_menu.addAction(translate("Review", "Somebody new"))
        newcomer.triggered.connect(partial(self.give_to, ""))

    @Slot(object, object)
    def _take_opened(self, _: PeopleState, boxes: BoxIndex) -> None:
        self._boxes = boxes
        self._mark(None, None)

    def _mark(self, start: float | None, end: float | None) -> None:
        if start is not None and end is not None and end < start:
            # The mark that was set last counts.
            start, end = (start, None) if start == self._position else (None, end)
        self._start, self._end = start, end
        self._enable()
        self.marked.emit(start, end)

    @Slot()
    def _enable(self) -> None:
        opened = self._boxes is not None and self._control.state is not None
        whole = opened and self.stretch is not None
        theirs = whole and bool(self._person)
        for action in (*self.label_menu.actions(), self._false, self._give_menu.menuAction()):
            action.setEnabled(theirs)
        self._cut.setEnabled(whole)
        self._begin.setEnabled(opened)
        self._stop.setEnabled(opened)
        self._unmark.setEnabled(self._start is not None or self._end is not None)
