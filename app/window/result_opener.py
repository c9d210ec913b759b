"""Open results in the Review page: from a menu, by dropping them, from the other pages."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.widgets.file_dialog import make_file_dialog
from app.widgets.pages import Page
from fer_core.sessions.folder import is_session
from fer_core.tables.formats import FORMATS
from fer_core.tables.writers import format_of

if TYPE_CHECKING:
    from app.review.page import ReviewPage


class ResultOpener(QObject):
    """Shows the Review page with a result.

    Args:
        show_page: Shows the page and returns it.
        window: The window.
    """

    def __init__(self, show_page: Callable[[], Page], window: QWidget) -> None:
        super().__init__(window)
        self._show_page = show_page
        self._window = window

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
        """Show a result, see `app.review.opening.open_result`."""
        from app.review.page import ReviewPage

        page = self._show_page()
        assert isinstance(page, ReviewPage)
        page.open(path)

    @Slot()
    def ask(self) -> None:
        """Ask for a table or summary."""
        mode = QFileDialog.FileMode.ExistingFile
        dialog = make_file_dialog(self._window, "Open a result", "results", mode)
        patterns = " ".join(f"*.{ending}" for ending in (*FORMATS, "json"))
        dialog.setNameFilters([f"Tables and summaries ({patterns})", "All files (*)"])
        dialog.fileSelected.connect(self._show_chosen)
        dialog.open()

    @Slot(str)
    def _show_chosen(self, name: str) -> None:
        self.show(Path(name))


def _is_named_as_result(path: Path) -> bool:
    return format_of(path) is not None or path.suffix.lower() == ".json"
