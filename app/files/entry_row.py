"""The row of one file in the list of the queue."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.files.entry import Entry, EntryState
from app.files.thumbnails import HEIGHT, WIDTH
from app.widgets.elided_label import ElidedLabel

_STATE_TEXTS = {
    EntryState.WAITING: "Waiting",
    EntryState.RUNNING: "",
    EntryState.DONE: "Done",
    EntryState.FAILED: "Failed",
    EntryState.CANCELLED: "Stopped",
}


class EntryRow(QWidget):
    """Picture, name, progress, and what can be done with the file.

    Signals:
        action_requested: The chosen action: ``open``, ``report``, ``cancel``, ``retry`` or
            ``remove``.
    """

    action_requested = Signal(str)

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._picture = QLabel()
        self._picture.setFixedSize(WIDTH, HEIGHT)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = ElidedLabel(entry.path.name, Qt.TextElideMode.ElideMiddle)
        self._name.setToolTip(str(entry.path))
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        self._text = ElidedLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(f"Progress of {entry.path.name}")
        self._buttons = {
            "open": self._button("Open", "Show the result in this window"),
            "report": self._button(
                "Report", "Write a report of the result beside it and open it in your browser"
            ),
            "folder": self._button("Folder", "Show the result in its folder"),
            "cancel": self._button("Cancel", "Stop this file; what is done is kept"),
            "retry": self._button("Retry", "Annotate this file again, or continue with it"),
            "remove": self._button("Remove", "Remove it from this list; no file is deleted"),
        }
        self._buttons["folder"].clicked.disconnect()
        self._buttons["folder"].clicked.connect(self._show_in_folder)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(self._name)
        column.addWidget(self._text)
        column.addWidget(self._bar)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(12)
        layout.addWidget(self._picture)
        layout.addLayout(column, 1)
        for button in self._buttons.values():
            layout.addWidget(button)
        self.refresh()

    def set_picture(self, picture: QPixmap) -> None:
        """Show the file's own picture."""
        self._picture.setPixmap(picture)

    def refresh(self) -> None:
        """Show the entry as it is now."""
        entry = self.entry
        parts = [part for part in (_STATE_TEXTS[entry.state], entry.message) if part]
        self._text.setText(": ".join(parts))
        self._text.setToolTip(entry.message)
        runs = entry.state is EntryState.RUNNING
        self._bar.setVisible(runs)
        self._bar.setRange(0, 0 if entry.share is None else 1000)
        self._bar.setValue(round(1000 * (entry.share or 0.0)))
        over = entry.state in (EntryState.DONE, EntryState.FAILED, EntryState.CANCELLED)
        done = entry.state is EntryState.DONE
        shown = {
            "open": done and entry.result is not None,
            "report": done and entry.result_file("table") is not None,
            "folder": done and entry.result is not None,
            "cancel": runs or entry.state is EntryState.WAITING,
            "retry": over and not entry.is_session,
            "remove": not runs,
        }
        for name, button in self._buttons.items():
            button.setVisible(shown[name])
        self._buttons["retry"].setText("Repeat" if done else "Retry")
        self.setAccessibleName(f"{entry.path.name}, {self._text.text()}")

    def set_writing_report(self, writing: bool) -> None:
        """Show whether the report is being written; it cannot be asked for again meanwhile."""
        button = self._buttons["report"]
        button.setEnabled(not writing)
        button.setText("Writing…" if writing else "Report")

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(f"{text} {self.entry.path.name}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(partial(self.action_requested.emit, text.lower()))
        return button

    def _show_in_folder(self) -> None:
        result = self.entry.result
        folder: Path = result.parent if result is not None else self.entry.path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
