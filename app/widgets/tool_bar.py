"""A tool bar whose tools stay at hand in a menu where the window is too narrow for them."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

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
        """Offer what is hidden now: actions, and the menus of menu buttons."""
        self._menu.clear()
        for action in self.actions():
            widget = self.widgetForAction(action)
            if action.isSeparator() or widget is None or widget.isVisible():
                continue
            menu = widget.menu() if isinstance(widget, QToolButton) else None
            if menu is not None:
                self._menu.addAction(menu.menuAction())
            elif isinstance(widget, QToolButton):
                self._menu.addAction(action)


def _fit(button: QToolButton, texts: tuple[str, ...]) -> None:
    shown = button.text()
    widths: list[int] = []
    for text in texts:
        button.setText(text)
        widths.append(button.sizeHint().width())
    button.setText(shown)
    button.setFixedWidth(max(widths))
