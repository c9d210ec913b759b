"""The actions of the Review page: text, keys and icon of each, in one place."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.style.icons import set_icon

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
        self.play = self._make("&Play", "play", "Space", "Play", on_places=True)
        self.backward = self._make("Play &backwards", "", "J", "Play backwards; again: faster")
        self.pause = self._make("P&ause", "", "K", "Pause")
        self.forward = self._make("Play &forwards", "", "L", "Play forwards; again: faster")
        self.frame_back = self._make("A frame ba&ck", "frame-back", ", Ctrl+Left", "One frame back")
        self.frame_on = self._make("A frame &on", "frame-on", ". Ctrl+Right", "One frame on")
        self.first = self._make(
            "To the &beginning", "", "Home", "Go to the beginning", on_places=True
        )
        self.last = self._make("To the &end", "", "End", "Go to the end", on_places=True)
        self.slower = self._make("&Slower", "", "[", "Play more slowly")
        self.faster = self._make("&Faster", "", "]", "Play faster")
        self.boxes = self._make(
            "&Boxes and labels", "boxes", "B", "Show boxes, labels and names", checkable=True
        )
        self.boxes.setChecked(True)
        self.sound = self._make("So&und", "sound", "A", "Play the sound at speed 1", checkable=True)
        self.sound.setChecked(True)

    @property
    def all(self) -> list[QAction]:
        """All of them, in the order of their keys on a page for people."""
        return [value for value in vars(self).values() if isinstance(value, QAction)]

    def show_playing(self, plays: bool) -> None:
        """Name the play action by what it does next."""
        text = "Pause" if plays else "Play"
        self.play.setText(f"&{text}")
        self.play.setIconText(text)
        self.play.setToolTip(f"{text} (Space)")
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
        action.setIconText(text.replace("&", ""))
        action.setCheckable(checkable)
        sequences = [QKeySequence(key) for key in keys.split()]
        action.setShortcuts(sequences)
        names = " or ".join(key.toString(_NATIVE) for key in sequences)
        action.setToolTip(f"{tip} ({names})")
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
