"""The menu of the results that were reviewed last."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.review.opening.recent import RecentResults

translate = QCoreApplication.translate


class RecentMenu(QObject):
    """A button with the menu.

    Args:
        recent: The list.
        parent: The page.

    Attributes:
        button: Opens the menu.

    Signals:
        chosen: The path of the result that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, recent: RecentResults, parent: QWidget) -> None:
        super().__init__(parent)
        self._recent = recent
        self._menu = QMenu(parent)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self.fill)
        self.button = QPushButton(translate("Review", "Re&cent"))
        self.button.setToolTip(translate("Review", "Results that were reviewed last"))
        self.button.setMenu(self._menu)

    @property
    def menu(self) -> QMenu:
        """The menu; filled when it is shown."""
        return self._menu

    @Slot()
    def fill(self) -> None:
        """List the results, the newest first."""
        self._menu.clear()
        for entry in self._recent.entries:
            # A lone & would underline the letter behind it.
            action = self._menu.addAction(entry.path.name.replace("&", "&&"))
            action.setToolTip(str(entry.path))
            action.triggered.connect(partial(self._choose, entry.path))
        if not self._recent.entries:
            self._menu.addAction(translate("Review", "None yet")).setEnabled(False)

    def _choose(self, path: Path, *_: object) -> None:
        self.chosen.emit(path)
