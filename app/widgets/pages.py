"""The pages of the window, each made when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget


class Page(QWidget):
    """A page of the window."""

    def may_close(self) -> bool:
        """Whether the window may close now; a page with work under way asks the user."""
        return True

    def key_actions(self) -> list[QAction]:
        """Return what keys do while the page is shown, beside the window's own actions."""
        return self.actions()

    def close_page(self) -> None:
        """Release everything: the window closes."""


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page that can be shown.

    Attributes:
        key: Name inside the program.
        title: Name for people.
        icon: Name of its icon.
        make: Makes it; called when it is first shown.
    """

    key: str
    title: str
    icon: str
    make: Callable[[], Page]


class Pages(QStackedWidget):
    """Shows one page at a time.

    Signals:
        shown: The key of the page that is shown now.
    """

    shown = Signal(str)

    def __init__(self, entries: tuple[PageEntry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = entries
        self._made: dict[str, Page] = {}
        self._current = ""

    @property
    def current(self) -> str:
        """The key of the page that is shown."""
        return self._current

    def show_page(self, key: str) -> Page:
        """Show a page, made now if this is the first time."""
        if key not in self._made:
            entry = next(entry for entry in self.entries if entry.key == key)
            self._made[key] = entry.make()
            self.addWidget(self._made[key])
        page = self._made[key]
        self.setCurrentWidget(page)
        if key != self._current:
            self._current = key
            self.shown.emit(key)
        return page

    def key_actions(self) -> list[QAction]:
        """Return what keys do on the page that is shown."""
        page = self._made.get(self._current)
        return [] if page is None else page.key_actions()

    def may_close(self) -> bool:
        """Whether every page lets the window close."""
        return all(page.may_close() for page in self._made.values())

    def close_pages(self) -> None:
        """Have every page release what it holds."""
        for page in self._made.values():
            page.close_page()
