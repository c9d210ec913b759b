"""A tool bar whose tools stay at hand in a menu where the window is too narrow for them."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from app.style.icons import set_icon
from app.system.language.mnemonics import letter_of, with_letters_of_their_own

translate = QCoreApplication.translate

_EXTENSION: Final = "qt_toolbar_ext_button"
"""The name that Qt gives to the button at the end of a tool bar that does not fit."""

_WIDTH: Final = 19


class ToolBar(QToolBar):
    """A horizontal tool bar with a menu of the tools that have no room.

    Qt's own button at the end of a main window's tool bar unfolds it into several rows, which cover
    the picture; here it opens a menu.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        button = self.findChild(QToolButton, _EXTENSION)
        assert button is not None
        self.overflow_button: Final = button
        self._kept: dict[QObject, tuple[str, ...]] = {}
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self.fill_overflow_menu)
        # Qt takes a menu that is set on the button away whenever it lays the tool bar out.
        button.installEventFilter(self)
        button.setMinimumWidth(_WIDTH)
        # Qt's own arrows are dark in dark colours, too.
        set_icon(button, "more")
        button.setToolTip(translate("Widgets", "More tools"))
        button.setAccessibleName(translate("Widgets", "More tools"))

    @property
    def overflow_menu(self) -> QMenu:
        """The menu of the tools that have no room; filled when it is shown."""
        return self._menu

    def keep_width(self, action: QAction, *texts: str) -> None:
        """Give the button of an action the room of its longest text, so that others do not move.

        Args:
            action: One of the bar's.
            texts: All that its button may read.
        """
        button = self.widgetForAction(action)
        if isinstance(button, QToolButton):
            self._kept[button] = texts
            button.installEventFilter(self)
            _fit(button, texts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if isinstance(watched, QToolButton) and watched in self._kept:
            # What a text needs is known once the style and its paddings are.
            if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
                _fit(watched, self._kept[watched])
            return super().eventFilter(watched, event)
        pressed = event.type() == QEvent.Type.MouseButtonPress or (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return)
        )
        if watched is self.overflow_button and pressed:
            corner = self.overflow_button.rect().bottomLeft()
            self._menu.popup(self.overflow_button.mapToGlobal(corner))
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def fill_overflow_menu(self) -> None:
        """Offer what is hidden now: actions, and the menus of menu buttons.

        The entries come from several menus, so that their letters may meet here: where that is so,
        an entry of another letter stands for the action.
        """
        self._menu.clear()
        hidden = [action for action in self.actions() if self._is_hidden(action)]
        menus = {action: self._menu_of(action) for action in hidden}
        plain = [action for action in hidden if menus[action] is None]
        taken = [letter_of(menu.title()) for menu in menus.values() if menu is not None]
        texts = with_letters_of_their_own([action.text() for action in plain], taken)
        marked = dict(zip(plain, texts, strict=True))
        for action, menu in menus.items():
            if menu is not None:
                self._menu.addAction(menu.menuAction())
            elif marked[action] == action.text():
                self._menu.addAction(action)
            else:
                self._menu.addAction(_stand_in(action, marked[action], self._menu))

    def _is_hidden(self, action: QAction) -> bool:
        button = self.widgetForAction(action)
        return isinstance(button, QToolButton) and not button.isVisible()

    def _menu_of(self, action: QAction) -> QMenu | None:
        button = self.widgetForAction(action)
        return button.menu() if isinstance(button, QToolButton) else None


def _stand_in(action: QAction, text: str, menu: QMenu) -> QAction:
    """Return an entry that does what an action does, under a text with another letter."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    made = QAction(action.icon(), f"{text}\t{keys}" if keys else text, menu)
    made.setToolTip(action.toolTip())
    made.setCheckable(action.isCheckable())
    made.setChecked(action.isChecked())
    made.setEnabled(action.isEnabled())
    made.triggered.connect(action.trigger)
    return made


def _fit(button: QToolButton, texts: tuple[str, ...]) -> None:
    shown = button.text()
    widths: list[int] = []
    for text in texts:
        button.setText(text)
        widths.append(button.sizeHint().width())
    button.setText(shown)
    button.setFixedWidth(max(widths))
