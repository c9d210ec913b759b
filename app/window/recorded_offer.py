"""Offer the review and the report of a session that was just recorded."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from app.live.page import LivePage
from app.live.recording_control import RecordingControl

if TYPE_CHECKING:
    from app.files.files_page import FilesPage

translate = QCoreApplication.translate


class RecordedOffer(QObject):
    """Shows what was recorded, with a click to each of the next steps.

    Args:
        recording: Says when a session is complete.
        live: Shows the offer.
        show_files: Shows the Files page and returns it.
        show_review: Shows the review of a session's folder.
        parent: The window.
    """

    def __init__(
        self,
        recording: RecordingControl,
        live: LivePage,
        show_files: Callable[[], "FilesPage"],
        show_review: Callable[[Path], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._show_files = show_files
        self._show_review = show_review
        recording.recorded.connect(self._offer)

    @Slot(object, str)
    def _offer(self, folder: Path, sentence: str) -> None:
        self._live.messages.show_message(
            sentence,
            kind="notice",
            button=translate("Window", "Open in review"),
            action=partial(self._review, folder),
            other_button=translate("Window", "Report"),
            other_action=partial(self._report, folder),
            stays=True,
        )

    def _review(self, folder: Path) -> None:
        self._show_review(folder.absolute())

    def _report(self, folder: Path) -> None:
        self._show_files().report_on(folder.absolute())
