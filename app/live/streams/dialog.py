"""The dialog that switches streams on and off and shows what they send."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.live.streams.control import StreamControl, StreamView
from app.live.streams.kinds import KINDS, StreamKind

_HEAD: Final = (
    "Live values can go to other programs. Pictures are never sent. People whose expressions are "
    "shown to others should know of it."
)


class StreamsDialog(QDialog):
    """A row for each kind of stream: on or off, its target, what it does."""

    def __init__(self, control: StreamControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Streams")
        self._control = control
        self.boxes: dict[str, QCheckBox] = {}
        self.targets: dict[str, QLineEdit] = {}
        self.states: dict[str, QLabel] = {}
        self._problems: dict[str, str] = {}
        head = QLabel(_HEAD)
        head.setWordWrap(True)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for row, kind in enumerate(KINDS):
            self._add_row(grid, 2 * row, kind)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(head)
        column.addLayout(grid)
        column.addStretch(1)
        column.addWidget(buttons)
        self.resize(560, 380)
        control.changed.connect(self._show)
        control.refused.connect(self._show_problem)
        self._show()

    def _add_row(self, grid: QGridLayout, row: int, kind: StreamKind) -> None:
        box = QCheckBox(kind.title)
        box.setToolTip(kind.tip)
        box.clicked.connect(partial(self._switch, kind))
        target = QLineEdit(self._control.target(kind))
        target.setPlaceholderText(kind.target)
        target.setAccessibleName(f"{kind.title}: {kind.target}")
        target.setToolTip(kind.target)
        state = QLabel()
        state.setAccessibleName(f"State of {kind.title}")
        state.setTextFormat(Qt.TextFormat.PlainText)
        state.setWordWrap(True)
        state.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        grid.addWidget(box, row, 0)
        grid.addWidget(target, row, 1)
        grid.addWidget(state, row + 1, 1)
        self.boxes[kind.key], self.targets[kind.key], self.states[kind.key] = box, target, state

    def _switch(self, kind: StreamKind) -> None:
        self._problems.pop(kind.key, None)
        if self.boxes[kind.key].isChecked():
            self._control.switch_on(kind, self.targets[kind.key].text().strip())
        else:
            self._control.switch_off(kind.key)
        self._show()

    @Slot(str, str)
    def _show_problem(self, key: str, sentence: str) -> None:
        self._problems[key] = sentence
        self._show()

    @Slot()
    def _show(self) -> None:
        for kind in KINDS:
            on = self._control.is_on(kind.key)
            self.boxes[kind.key].setChecked(on)
            self.targets[kind.key].setEnabled(not on)
            view = self._control.view(kind.key)
            text = self._problems.get(kind.key) or kind.tip
            if view is not None:
                text = describe_view(view)
            elif on:
                text = "Opening…"
            self.states[kind.key].setText(text)


def describe_view(view: StreamView) -> str:
    """Return what a stream does, in a line or two."""
    status = view.status
    parts = [f"{view.rate:.0f} frames a second", f"{status.sent} sent", f"{status.lost} lost"]
    if status.clients is not None:
        parts.append("1 listener" if status.clients == 1 else f"{status.clients} listeners")
    text = ", ".join(parts)
    return f"{text}\n{view.hint}" if view.hint else text
