"""The file dialogs of the Review page."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.review.opening.result import RESULT_PATTERNS
from app.widgets.file_dialog import make_file_dialog
from fer_core.sources.endings import PICTURE_ENDINGS, VIDEO_ENDINGS

translate = QCoreApplication.translate

_PATTERNS: Final = " ".join(f"*{ending}" for ending in sorted(VIDEO_ENDINGS | PICTURE_ENDINGS))


class ReviewDialogs(QObject):
    """Asks for results and videos.

    Args:
        page: The widget that the dialogs belong to.

    Signals:
        result_chosen: The path of a result.
        video_chosen: The path of the video of the result that is open.
    """

    result_chosen = Signal(object)
    video_chosen = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    @Slot()
    def ask_for_result(self) -> None:
        """Ask for a table or summary."""
        mode = QFileDialog.FileMode.ExistingFile
        dialog = make_file_dialog(self._page, translate("Review", "Open a result"), "results", mode)
        tables = translate("Review", "Tables and summaries")
        dialog.setNameFilters([f"{tables} ({RESULT_PATTERNS})", _all_files()])
        dialog.fileSelected.connect(self._tell_result)
        dialog.open()

    @Slot()
    def ask_for_folder(self) -> None:
        """Ask for a session or a folder of results."""
        mode = QFileDialog.FileMode.Directory
        title = translate("Review", "Open a session or a folder of results")
        dialog = make_file_dialog(self._page, title, "results", mode)
        dialog.fileSelected.connect(self._tell_result)
        dialog.open()

    @Slot()
    def ask_for_video(self) -> None:
        """Ask where the video of the result is."""
        mode = QFileDialog.FileMode.ExistingFile
        dialog = make_file_dialog(self._page, translate("Review", "Find the video"), "source", mode)
        media = translate("Review", "Videos and pictures")
        dialog.setNameFilters([f"{media} ({_PATTERNS})", _all_files()])
        dialog.fileSelected.connect(self._tell_video)
        dialog.open()

    @Slot(str)
    def _tell_result(self, name: str) -> None:
        self.result_chosen.emit(Path(name))

    @Slot(str)
    def _tell_video(self, name: str) -> None:
        self.video_chosen.emit(Path(name))


def _all_files() -> str:
    text = translate("Review", "All files")
    return f"{text} (*)"
