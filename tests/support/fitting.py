"""Which texts of a window have less room than they need."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QTabBar, QToolButton, QWidget

from app.system.language.mnemonics import without_mnemonic
from app.widgets.elided_label import ElidedLabel

SCREEN = QSize(1280, 760)
"""A screen of 1280x800 without the title bar of a window."""


def too_large(widget: QWidget) -> list[str]:
    """A sentence where a window needs more than such a screen."""
    needed = widget.minimumSizeHint().expandedTo(widget.minimumSize())
    if needed.width() <= SCREEN.width() and needed.height() <= SCREEN.height():
        return []
    return [f"{type(widget).__name__} needs {needed.width()}x{needed.height()}"]


def cut_texts(root: QWidget) -> list[str]:
    """The visible labels, buttons and tabs that are smaller than their text."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel):
            found += _cut_label(widget)
        elif isinstance(widget, QAbstractButton):
            found += _cut_button(widget)
        elif isinstance(widget, QTabBar) and widget.usesScrollButtons():
            needed = sum(widget.tabSizeHint(number).width() for number in range(widget.count()))
            if needed > widget.width():
                found.append(f"tabs: {needed} > {widget.width()}")
    return found


def _cut_label(label: QLabel) -> list[str]:
    if not label.text():
        return []
    if label.wordWrap():
        needed, room = label.heightForWidth(label.width()), label.height()
    elif label.textFormat() == Qt.TextFormat.RichText:
        document = QTextDocument()
        document.setHtml(label.text())
        needed, room = round(document.idealWidth()), label.width()
    else:
        text = label.text() if label.buddy() is None else without_mnemonic(label.text())
        needed, room = label.fontMetrics().size(0, text).width(), label.contentsRect().width()
    return [f"{label.text()!r}: {needed} > {room}"] if needed > room else []


def _cut_button(button: QAbstractButton) -> list[str]:
    if not button.text() or (
        isinstance(button, QToolButton)
        and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    ):
        return []
    if isinstance(button, QToolButton):  # with the paddings of its style
        needed = button.sizeHint().width()
        return (
            [f"{button.text()!r}: {needed} > {button.width()}"] if needed > button.width() else []
        )
    needed = button.fontMetrics().size(0, without_mnemonic(button.text())).width()
    if not button.icon().isNull() and isinstance(button, QPushButton):
        needed += button.iconSize().width() + 4
    room = button.width()
    return [f"{button.text()!r}: {needed} > {room}"] if needed > room else []
