"""The list of the people of a result, where they are named and joined."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QDropEvent, QIcon, QImage, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.review.people.control import PeopleControl, PeopleState
from app.review.people.portraits import SIDE
from app.review.people.texts import reason_text
from app.system.language.mnemonics import without_mnemonic
from app.system.language.numbers import number_text
from fer_core.people.people import Person

translate = QCoreApplication.translate

_NUMBER: Final = Qt.ItemDataRole.UserRole
_WIDTH: Final = 230
_NATIVE: Final = QKeySequence.SequenceFormat.NativeText
_BY_APPEARANCE: Final = str(
    QT_TRANSLATE_NOOP(
        "Review",
        "Faces of this result were also compared by their own texture. Nothing of that was kept.",
    )
)


class PeopleList(QListWidget):
    """A list whose items are dropped onto one another.

    Signals:
        merge_requested: Number of the person that was dropped, and of the one below.
    """

    merge_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Review", "People in this result"))

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        target = self.itemAt(event.position().toPoint())
        dropped = self.currentItem() if event.source() is self else None
        # Nothing is moved in the list itself.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if target is not None and dropped is not None and target is not dropped:
            self.merge_requested.emit(dropped.data(_NUMBER), target.data(_NUMBER))


class PeoplePanel(QWidget):
    """Shows who is in a result, and lets the user change it.

    Args:
        control: Opens and changes the people.
        parent: The widget that owns this one.

    Signals:
        sought: Seconds at which the chosen person comes, from the file's first frame.
        chosen: Number of the person who is chosen now, "" for nobody.
    """

    sought = Signal(float)
    chosen = Signal(str)

    def __init__(self, control: PeopleControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._state: PeopleState | None = None
        self._pictures: dict[str, QIcon] = {}
        self.setFixedWidth(_WIDTH)
        self._title = QLabel(translate("Review", "People"))
        self._list = PeopleList()
        self._list.setToolTip(
            translate(
                "Review",
                "Drag a person onto another to make one of the two; F2 gives a name; Enter goes to "
                "where the person comes",
            )
        )
        self._merge_menu = QMenu(translate("Review", "&Merge into"), self)
        self._merge_menu.aboutToShow.connect(self._fill_merge_menu)
        self._rename = self._action(
            translate("Review", "&Rename"),
            "F2",
            translate("Review", "Give the chosen person a name"),
        )
        self._split = self._action(
            translate("Review", "&Split"),
            "Ctrl+Shift+S",
            translate("Review", "Make each face of the chosen person a person of its own"),
        )
        self._false = self._action(
            translate("Review", "&False face"),
            "Del",
            translate("Review", "The chosen person's boxes show no face"),
        )
        self._undo = self._action(
            translate("Review", "&Undo"), "Ctrl+Z", translate("Review", "Take the last change back")
        )
        self._redo = self._action(
            translate("Review", "Re&do"),
            "Ctrl+Shift+Z",
            translate("Review", "Make the change again"),
        )
        menu = QMenu(self)
        menu.addAction(self._rename)
        menu.addMenu(self._merge_menu)
        menu.addActions([self._split, self._false])
        menu.addSeparator()
        menu.addActions([self._undo, self._redo])
        self._menu = menu
        self._change = QToolButton()
        self._change.setText(translate("Review", "Chan&ge"))
        self._change.setToolTip(translate("Review", "Rename, merge or split the chosen person"))
        self._change.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._change.setMenu(menu)
        self._back = QToolButton()
        self._back.setDefaultAction(self._undo)
        self._again = QToolButton()
        self._again.setDefaultAction(self._redo)
        self._suggestion = QLabel()
        self._suggestion.setWordWrap(True)
        self._suggestion.setTextFormat(Qt.TextFormat.PlainText)
        self._join = QPushButton(translate("Review", "&Join them"))
        self._join.setToolTip(translate("Review", "Make one person of the two"))
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QHBoxLayout()
        buttons.addWidget(self._change)
        buttons.addWidget(self._back)
        buttons.addWidget(self._again)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._title)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)
        layout.addWidget(self._suggestion)
        layout.addWidget(self._join)
        layout.addWidget(self._note)
        self._connect()
        self._show(None)

    @property
    def titles(self) -> list[str]:
        """What the people in the list are called, from the top."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    @property
    def history_actions(self) -> tuple[QAction, QAction]:
        """Undo and redo, for the page that holds this list to have the same shortcuts."""
        return self._undo, self._redo

    def choose(self, number: str) -> None:
        """Choose a person; "" for nobody."""
        if not number:
            self._list.setCurrentItem(None)  # pyright: ignore[reportArgumentType]  # Qt takes none
        for row in range(self._list.count()):
            if self._list.item(row).data(_NUMBER) == number:
                self._list.setCurrentRow(row)

    def clear(self) -> None:
        """Show nobody."""
        self._pictures.clear()
        self._show(None)

    def _action(self, text: str, key: str, tip: str) -> QAction:
        action = QAction(text, self)
        action.setIconText(without_mnemonic(text))  # what a tool button of it reads
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{tip} ({QKeySequence(key).toString(_NATIVE)})")
        self.addAction(action)
        return action

    def _connect(self) -> None:
        control = self._control
        control.opened.connect(self._take_opened)
        control.changed.connect(self._show)
        control.pictured.connect(self._show_pictures)
        control.failed.connect(self._show_failure)
        self._list.merge_requested.connect(control.merge)
        self._list.itemChanged.connect(self._take_name)
        self._list.itemActivated.connect(self._seek)
        self._list.currentItemChanged.connect(self._enable)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(
            lambda place: self._menu.popup(self._list.viewport().mapToGlobal(place))
        )
        self._rename.triggered.connect(self._edit)
        self._split.triggered.connect(partial(self._act, control.split))
        self._false.triggered.connect(partial(self._act, control.mark_false))
        self._undo.triggered.connect(control.undo)
        self._redo.triggered.connect(control.redo)
        self._join.clicked.connect(self._take_suggestion)

    @Slot(object, object)
    def _take_opened(self, state: PeopleState, _: object) -> None:
        self._pictures.clear()
        self._show(state)

    @Slot(object)
    def _show(self, state: PeopleState | None) -> None:
        self._state = state
        chosen = self._chosen()
        people = () if state is None else state.people.persons()
        self._list.blockSignals(True)
        self._list.clear()
        for person in people:
            self._list.addItem(self._item(person))
        self._list.blockSignals(False)
        self._title.setText(_people_text(len(people)))
        if chosen is not None:
            self.choose(chosen)
        suggestion = state.suggestions[0] if state is not None and state.suggestions else None
        self._suggestion.setVisible(suggestion is not None)
        self._join.setVisible(suggestion is not None)
        if suggestion is not None and state is not None:
            pair = (suggestion.earlier, suggestion.person)
            titles = [state.people.find(number).title for number in pair]
            text = translate("Review", "{person} and {other} may be one person: {reason}.")
            reason = reason_text(suggestion.reason)
            self._suggestion.setText(text.format(person=titles[0], other=titles[1], reason=reason))
        by_appearance = state is not None and state.by_appearance
        self._note.setText(translate("Review", _BY_APPEARANCE) if by_appearance else "")
        self._note.setVisible(by_appearance)
        self._enable()

    def _item(self, person: Person) -> QListWidgetItem:
        item = QListWidgetItem(person.title)
        item.setData(_NUMBER, person.number)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        item.setToolTip(_faces_text(len(person.faces)))
        item.setIcon(self._pictures.get(person.number, _no_picture()))
        return item

    @Slot(object)
    def _show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        self._pictures = {
            number: _icon(QPixmap.fromImage(image)) for number, image in pictures.items()
        }
        self._list.blockSignals(True)
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setIcon(self._pictures.get(item.data(_NUMBER), _no_picture()))
        self._list.blockSignals(False)

    @Slot(str)
    def _show_failure(self, sentence: str) -> None:
        # What the list shows may be what the user typed and what was refused.
        self._show(self._state)
        self._note.setText(sentence)
        self._note.setVisible(True)

    @Slot()
    def _enable(self) -> None:
        number = self._chosen()
        chosen = number is not None
        self.chosen.emit(number or "")
        for action in (self._rename, self._split, self._false):
            action.setEnabled(chosen)
        self._merge_menu.setEnabled(chosen and self._list.count() > 1)
        history = self._control.history
        for action, able, text in (
            (self._undo, history.canUndo(), history.undoText()),
            (self._redo, history.canRedo(), history.redoText()),
        ):
            # While a change is being written there may be nothing to take back yet.
            action.setEnabled(self._state is not None and able)
            key = action.shortcut().toString(_NATIVE)
            tip = translate("Review", "{action}: {change} ({key})")
            name = without_mnemonic(action.text())
            action.setToolTip(
                tip.format(action=name, change=text, key=key) if able else f"{name} ({key})"
            )
        self._change.setEnabled(self._list.count() > 0)

    def _chosen(self) -> str | None:
        item = self._list.currentItem()
        return None if item is None else item.data(_NUMBER)

    @Slot()
    def _fill_merge_menu(self) -> None:
        self._merge_menu.clear()
        chosen = self._chosen()
        if chosen is None or self._state is None:
            return
        for person in self._state.people.persons():
            if person.number != chosen:
                # A lone & would underline the letter behind it.
                action = self._merge_menu.addAction(person.title.replace("&", "&&"))
                action.triggered.connect(partial(self._control.merge, chosen, person.number))

    def _act(self, change: object, *_: object) -> None:
        chosen = self._chosen()
        if chosen is not None and callable(change):
            change(chosen)

    @Slot()
    def _edit(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._list.editItem(item)

    @Slot(QListWidgetItem)
    def _take_name(self, item: QListWidgetItem) -> None:
        number, name = item.data(_NUMBER), item.text().strip()
        self._control.rename(number, "" if name == number else name)

    @Slot(QListWidgetItem)
    def _seek(self, item: QListWidgetItem) -> None:
        if self._state is not None:
            person = self._state.people.find(item.data(_NUMBER))
            self.sought.emit(self._state.people.faces[person.stretches[0][0]].first_s)

    @Slot()
    def _take_suggestion(self) -> None:
        if self._state is not None and self._state.suggestions:
            one = self._state.suggestions[0]
            self._control.merge(one.person, one.earlier)


def _people_text(count: int) -> str:
    if count == 0:
        return translate("Review", "People")
    if count == 1:
        return translate("Review", "1 person")
    return translate("Review", "{count} persons").format(count=number_text(count))


def _faces_text(count: int) -> str:
    if count == 1:
        return translate("Review", "1 face")
    return translate("Review", "{count} faces").format(count=number_text(count))


def _no_picture() -> QIcon:
    empty = QPixmap(SIDE, SIDE)
    empty.fill(Qt.GlobalColor.gray)
    return _icon(empty)


def _icon(picture: QPixmap) -> QIcon:
    icon = QIcon(picture)
    # A chosen person looks as the others do.
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
