"""The actions of the Review page: text, keys and icon of each, in one place."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.style.icons import set_icon
from app.system.language.mnemonics import without_mnemonic

translate = QCoreApplication.translate

_NATIVE: Final = QKeySequence.SequenceFormat.NativeText


class ReviewActions:
    """The page's actions, not connected yet; their keys work where the page has the focus.

    Args:
        page: The page.
        places: Widgets on which Space, Home and End play and go; elsewhere these keys press the
            focused button and move in lists.
    """

    def __init__(self, page: QWidget, places: list[QWidget]) -> None:
        self._page = page
        self._places = places
        self.play = self._make(
            translate("Review", "&Play"),
            "play",
            "Space",
            translate("Review", "Play"),
            on_places=True,
        )
        self.backward = self._make(
            translate("Review", "Play &backwards"),
            "",
            "J",
            translate("Review", "Play backwards; again: faster"),
        )
        self.pause = self._make(
            translate("Review", "P&ause"), "", "K", translate("Review", "Pause")
        )
        self.forward = self._make(
            translate("Review", "Play &forwards"),
            "",
            "L",
            translate("Review", "Play forwards; again: faster"),
        )
        self.frame_back = self._make(
            translate("Review", "A frame ba&ck"),
            "frame-back",
            ", Ctrl+Left",
            translate("Review", "One frame back"),
        )
        self.frame_on = self._make(
            translate("Review", "A frame &on"),
            "frame-on",
            ". Ctrl+Right",
            translate("Review", "One frame on"),
        )
        self.first = self._make(
            translate("Review", "To the &beginning"),
            "",
            "Home",
            translate("Review", "Go to the beginning"),
            on_places=True,
        )
        self.last = self._make(
            translate("Review", "To the &end"),
            "",
            "End",
            translate("Review", "Go to the end"),
            on_places=True,
        )
        self.slower = self._make(
            translate("Review", "&Slower"), "", "[", translate("Review", "Play more slowly")
        )
        self.faster = self._make(
            translate("Review", "&Faster"), "", "]", translate("Review", "Play faster")
        )
        self.boxes = self._make(
            translate("Review", "&Boxes and labels"),
            "boxes",
            "B",
            translate("Review", "Show boxes, labels and names"),
            checkable=True,
        )
        self.boxes.setChecked(True)
        self.sound = self._make(
            translate("Review", "So&und"),
            "sound",
            "A",
            translate("Review", "Play the sound at speed 1"),
            checkable=True,
        )
        self.sound.setChecked(True)

    @property
    def all(self) -> list[QAction]:
        """All of them, in the order of their keys on a page for people."""
        return [value for value in vars(self).values() if isinstance(value, QAction)]

    def show_playing(self, plays: bool) -> None:
        """Name the play action by what it does next."""
        text = translate("Review", "&Pause") if plays else translate("Review", "&Play")
        name = without_mnemonic(text)
        self.play.setText(text)
        self.play.setIconText(name)
        self.play.setToolTip(_tip(name, self.play.shortcuts()))
        set_icon(self.play, "pause" if plays else "play")

    def _make(
        self,
        text: str,
        icon: str,
        keys: str,
        tip: str,
        *,
        on_places: bool = False,
        checkable: bool = False,
    ) -> QAction:
        action = QAction(text, self._page)
        action.setIconText(without_mnemonic(text))
        action.setCheckable(checkable)
        sequences = [QKeySequence(key) for key in keys.split()]
        action.setShortcuts(sequences)
        action.setToolTip(_tip(tip, sequences))
        if icon:
            set_icon(action, icon)
        if on_places:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            for place in self._places:
                place.addAction(action)
        else:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._page.addAction(action)
        return action


def _tip(text: str, keys: Sequence[QKeySequence]) -> str:
    """Return a tool tip with the one or two keys that do the same."""
    names = [key.toString(_NATIVE) for key in keys]
    if len(names) == 2:
        either = translate("Review", "{key} or {other}")
        names = [either.format(key=names[0], other=names[1])]
    return f"{text} ({names[0]})"
