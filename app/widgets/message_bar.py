"""A line above the picture for messages."""

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

translate = QCoreApplication.translate

Kind = Literal["problem", "notice"]
NOTICE_MS: Final = 8000
"""A notice disappears after this time; a problem stays until it is closed or solved."""

_STYLE = """
MessageBar { border: 0; }
MessageBar[kind="problem"] { background: #8c1d18; }
MessageBar[kind="notice"] { background: #1b4b8f; }
MessageBar QLabel { color: #ffffff; }
MessageBar QPushButton, MessageBar QToolButton {
    color: #ffffff; background: rgba(255, 255, 255, 36); border: 1px solid transparent;
    border-radius: 6px; padding: 4px 10px;
}
MessageBar QPushButton:hover, MessageBar QToolButton:hover {
    background: rgba(255, 255, 255, 70);
}
MessageBar QPushButton:focus, MessageBar QToolButton:focus { border-color: #ffffff; }
"""


class MessageBar(QFrame):
    """Show one sentence with an optional button; hidden while there is no message."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(_STYLE)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton()
        self._button.clicked.connect(self._act)
        self._other_button = QPushButton()
        self._other_button.clicked.connect(self._act_otherwise)
        self._close = QToolButton()
        self._close.setText("×")
        self._close.setAccessibleName(translate("Widgets", "Close this message"))
        self._close.setToolTip(translate("Widgets", "Close this message"))
        self._close.clicked.connect(self.clear)
        self._vanish = QTimer(self)
        self._vanish.setSingleShot(True)
        self._vanish.setInterval(NOTICE_MS)
        self._vanish.timeout.connect(self.clear)
        self._action: Callable[[], None] | None = None
        self._other_action: Callable[[], None] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._other_button)
        layout.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """The message; "" for none."""
        return self._text.text()

    def show_message(
        self,
        text: str,
        *,
        kind: Kind = "problem",
        button: str = "",
        action: Callable[[], None] | None = None,
        other_button: str = "",
        other_action: Callable[[], None] | None = None,
        stays: bool = False,
    ) -> None:
        """Show a message in place of the one before.

        Args:
            text: The message.
            kind: How important it is.
            button: What the button for ``action`` says; ``&`` is shown.
            action: What it does; None for no button.
            other_button: What the second button says.
            other_action: What that does; None for no second button.
            stays: Whether a notice stays until it is answered or closed.
        """
        self._text.setText(text)
        self._action = action
        # A lone & in a camera's name would underline the letter behind it.
        self._button.setText(button.replace("&", "&&"))
        self._button.setVisible(action is not None)
        self._other_action = other_action
        self._other_button.setText(other_button.replace("&", "&&"))
        self._other_button.setVisible(other_action is not None)
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        if kind == "notice" and not stays:
            self._vanish.start()
        else:
            self._vanish.stop()

    @Slot()
    def clear(self) -> None:
        """Hide the message."""
        self._vanish.stop()
        self._text.clear()
        self._action = self._other_action = None
        self.hide()

    @Slot()
    def _act(self) -> None:
        self._clear_and(self._action)

    @Slot()
    def _act_otherwise(self) -> None:
        self._clear_and(self._other_action)

    def _clear_and(self, action: Callable[[], None] | None) -> None:
        self.clear()
        if action is not None:
            action()
