"""Open results in the Review page: from a menu, by dropping them, from the other pages."""

import threading
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.widgets.pages import Page
from fer_core.sessions.folder import is_session
from fer_core.tables.writers import format_of

if TYPE_CHECKING:
    from app.review.page import ReviewPage


_IMPORTED_MS: Final = 4000
"""When, after the window was made, the page's modules are imported on another thread, so that
opening it does not stop the window: an import of them all takes a quarter of a second."""


class ResultOpener(QObject):
    """Shows the Review page with a result.

    Args:
        show_page: Shows the page and returns it.
        window: The window.
    """

    def __init__(self, show_page: Callable[[], Page], window: QWidget) -> None:
        super().__init__(window)
        self._show_page = show_page
        QTimer.singleShot(_IMPORTED_MS, self, self._import)

    def make_page(self) -> "ReviewPage":
        """Make the page; it is imported now, to keep the start of the window short."""
        from app.review.page import ReviewPage

        return ReviewPage()

    def takes(self, paths: Sequence[Path]) -> bool:
        """Whether what was dropped on the window is one result, by its name."""
        if len(paths) != 1:
            return False
        (path,) = paths
        return is_session(path) or (path.is_file() and _is_named_as_result(path))

    @Slot(object)
    def show(self, path: Path) -> None:
        """Show a result, see `app.review.opening.result.open_result`."""
        self._page().open(path)

    @Slot()
    def _import(self) -> None:
        thread = threading.Thread(target=_import_page, name="review imports", daemon=True)
        thread.start()

    @Slot()
    def ask(self) -> None:
        """Show the page and ask for a table or summary."""
        self._page().dialogs.ask_for_result()

    def _page(self) -> "ReviewPage":
        from app.review.page import ReviewPage

        page = self._show_page()
        assert isinstance(page, ReviewPage)
        return page


def _is_named_as_result(path: Path) -> bool:
    return format_of(path) is not None or path.suffix.lower() == ".json"


def _import_page() -> None:
    import_module("app.review.page")
