"""The line above the picture: what is open, and how another result is opened."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.review.opening.dialogs import ReviewDialogs
from app.review.opening.recent import RecentResults
from app.review.opening.recent_menu import RecentMenu
from app.widgets.elided_label import ElidedLabel

translate = QCoreApplication.translate


class ReviewHeader(QWidget):
    """Says what is open, and opens results.

    Args:
        page: The widget that dialogs belong to.

    Attributes:
        dialogs: Asks for results and videos.
        recent: The results that were reviewed last.
        outside: The button that plays the video in another program.
        report: The button that asks for the report.

    Signals:
        chosen: The path of a result that is to be opened.
        video_chosen: The path of the video of the result that is open.
        outside_requested: Another program is to play the video.
        report_requested: The report of the result is to be written and opened.
    """

    chosen = Signal(object)
    video_chosen = Signal(object)
    outside_requested = Signal()
    report_requested = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.dialogs = ReviewDialogs(page)
        self.recent = RecentResults()
        self._title = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        opener = QPushButton(translate("Review", "&Open result…"))
        opener.setToolTip(translate("Review", "Open a table or a summary (Ctrl+Shift+O)"))
        menu = RecentMenu(self.recent, page)
        folder = QPushButton(translate("Review", "Open sess&ion or folder…"))
        folder.setToolTip(
            translate("Review", "Open a recorded session, or choose from a folder's results")
        )
        self.outside = QPushButton(translate("Review", "Open &with sound"))
        self.outside.setToolTip(translate("Review", "Open the video in this computer's own player"))
        self.report = QPushButton(translate("Review", "Report"))
        self.report.setToolTip(
            translate("Review", "Write the report of this result beside it, and open it")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.addWidget(self._title, 1)
        for button in (self.report, opener, menu.button, folder, self.outside):
            row.addWidget(button)
        opener.clicked.connect(self.dialogs.ask_for_result)
        folder.clicked.connect(self.dialogs.ask_for_folder)
        self.outside.clicked.connect(self.outside_requested)
        self.report.clicked.connect(self.report_requested)
        self.dialogs.result_chosen.connect(self.chosen)
        self.dialogs.video_chosen.connect(self.video_chosen)
        menu.chosen.connect(self.chosen)

    @property
    def title(self) -> str:
        """What is open."""
        return self._title.text()

    def show_title(self, title: str, media: Path | None, *, has_table: bool = False) -> None:
        """Say what is open.

        Args:
            title: Its name.
            media: What another program could play, or None.
            has_table: Whether there is a table that a report can be written of.
        """
        self._title.setText(title)
        self.outside.setEnabled(media is not None)
        self.report.setEnabled(has_table)
