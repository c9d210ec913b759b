"""A message in the middle of an empty picture, with buttons for possible actions."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_WIDEST: Final = 560


class MessagePanel(QWidget):
    """A title, a sentence or two, and buttons.

    Args:
        parent: The widget that owns this one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = _CentredLabel()
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        self._title.setFont(font)
        self._text = _CentredLabel()
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._buttons = QWidget(self)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 12, 0, 0)
        row.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._row = row

        column = QVBoxLayout(self)
        column.setSpacing(8)
        for widget in (self._title, self._text, self._buttons):
            column.addWidget(widget)

    def show_message(self, title: str, text: str, actions: Sequence[QAction]) -> None:
        """Show a message with a button for each action."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        while (item := self._row.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()
        for action in actions:
            self._row.addWidget(_button_for(action))
        self._buttons.setVisible(bool(actions))
        self.show()


class _CentredLabel(QLabel):
    """A text that is as wide as it reads well: Qt makes one that wraps lines narrow and high."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumWidth(200)
        self.setMaximumWidth(_WIDEST)

    def sizeHint(self) -> QSize:
        lines = self.fontMetrics().size(0, self.text())
        width = min(lines.width() + 2 * self.margin() + 2, _WIDEST)
        return QSize(width, self.heightForWidth(width))


def _button_for(action: QAction) -> QPushButton:
    button = QPushButton(action.icon(), action.text())
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    return button
