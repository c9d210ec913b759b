"""The row of one file in the list of the queue."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, QUrl, Signal
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
from app.style.motion import motion_is_reduced
from app.widgets.elided_label import ElidedLabel

translate = QCoreApplication.translate

_STATE_TEXTS = {
    EntryState.WAITING: str(QT_TRANSLATE_NOOP("Files", "Waiting")),
    EntryState.DONE: str(QT_TRANSLATE_NOOP("Files", "Done")),
    EntryState.FAILED: str(QT_TRANSLATE_NOOP("Files", "Failed")),
    EntryState.CANCELLED: str(QT_TRANSLATE_NOOP("Files", "Stopped")),
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
        progress = translate("Files", "Progress of {name}").format(name=entry.path.name)
        self._bar.setAccessibleName(progress)
        self._buttons = {
            "open": self._button(
                translate("Files", "Open"), translate("Files", "Show the result in this window")
            ),
            "report": self._button(
                translate("Files", "Report"),
                translate(
                    "Files", "Write a report of the result beside it and open it in your browser"
                ),
            ),
            "folder": self._button(
                translate("Files", "Folder"), translate("Files", "Show the result in its folder")
            ),
            "cancel": self._button(
                translate("Files", "Cancel"),
                translate("Files", "Stop this file; what is done is kept"),
            ),
            "retry": self._button(
                translate("Files", "Retry"),
                translate("Files", "Annotate this file again, or continue with it"),
            ),
            "remove": self._button(
                translate("Files", "Remove"),
                translate("Files", "Remove it from this list; no file is deleted"),
            ),
        }
        for name, button in self._buttons.items():
            if name == "folder":
                button.clicked.connect(self._show_in_folder)
            else:
                button.clicked.connect(partial(self.action_requested.emit, name))
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
        self._text.setText(_state_text(entry))
        self._text.setToolTip(entry.message)
        runs = entry.state is EntryState.RUNNING
        self._bar.setVisible(runs)
        # A range without a length lets the bar move to and fro.
        moves = entry.share is None and not motion_is_reduced()
        self._bar.setRange(0, 0 if moves else 1000)
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
        self._buttons["retry"].setText(
            translate("Files", "Repeat") if done else translate("Files", "Retry")
        )
        text = translate("Files", "{name}, {state}")
        self.setAccessibleName(text.format(name=entry.path.name, state=self._text.text()))

    def set_writing_report(self, writing: bool) -> None:
        """Show whether the report is being written; it cannot be asked for again meanwhile."""
        button = self._buttons["report"]
        button.setEnabled(not writing)
        button.setText(translate("Files", "Writing…") if writing else translate("Files", "Report"))

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        name = translate("Files", "{action} {name}")
        button.setAccessibleName(name.format(action=text, name=self.entry.path.name))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _show_in_folder(self) -> None:
        result = self.entry.result
        folder: Path = result.parent if result is not None else self.entry.path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _state_text(entry: Entry) -> str:
    """Return the state of a file and what there is to say about it; of one that runs the latter."""
    if entry.state not in _STATE_TEXTS:
        return entry.message
    state = translate("Files", _STATE_TEXTS[entry.state])
    if not entry.message:
        return state
    text = translate("Files", "{state}: {message}")
    return text.format(state=state, message=entry.message)
