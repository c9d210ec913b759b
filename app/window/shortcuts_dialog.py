"""All keys of the window on one page, made from its actions."""

from collections.abc import Iterable
from functools import reduce
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

translate = QCoreApplication.translate

_OTHERS: Final = (
    (
        str(QT_TRANSLATE_NOOP("Window", "Left, Right")),
        str(
            QT_TRANSLATE_NOOP(
                "Window", "On the picture: choose the next face. On the chart: read its values"
            )
        ),
    ),
    (
        str(QT_TRANSLATE_NOOP("Window", "Space")),
        str(QT_TRANSLATE_NOOP("Window", "On the chart: stop it and let it go on")),
    ),
    (
        str(QT_TRANSLATE_NOOP("Window", "Left, Right, Home, End")),
        str(
            QT_TRANSLATE_NOOP("Window", "On the review's lanes: a second back or on, to either end")
        ),
    ),
    (
        str(QT_TRANSLATE_NOOP("Window", "Up, Down")),
        str(QT_TRANSLATE_NOOP("Window", "On the review's lanes: choose the person")),
    ),
    (
        "+, -, 0",
        str(
            QT_TRANSLATE_NOOP(
                "Window", "On the review's lanes: show less or more time, or all of it"
            )
        ),
    ),
    (
        str(QT_TRANSLATE_NOOP("Window", "Page Up, Page Down")),
        str(QT_TRANSLATE_NOOP("Window", "On the review's lanes: scroll")),
    ),
    (
        "N, Shift+N",
        str(
            QT_TRANSLATE_NOOP(
                "Window",
                "On the review's lanes: the next or previous difference between two results",
            )
        ),
    ),
)
_ROWS: Final = 16
"""Lines of a column."""


class ShortcutsDialog(QDialog):
    """Keys and what they do.

    Args:
        actions: Those without a key are left out.
        parent: The window.
    """

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Window", "Keyboard shortcuts"))
        self.lines: Final = list_shortcuts(actions)
        content = QWidget()
        grid = QGridLayout(content)
        grid.setHorizontalSpacing(14)
        for number, (keys, text) in enumerate(self.lines):
            place, row = divmod(number, _ROWS)
            key = QLabel(keys)
            font = key.font()
            font.setBold(True)
            key.setFont(font)
            key.setTextFormat(Qt.TextFormat.PlainText)
            what = QLabel(text)
            what.setTextFormat(Qt.TextFormat.PlainText)
            what.setWordWrap(True)
            what.setMinimumWidth(230)
            grid.addWidget(key, row, 2 * place, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(what, row, 2 * place + 1, Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(scroll)
        column.addWidget(buttons)
        size = content.sizeHint().grownBy(self.contentsMargins())
        self.resize(size.width() + 60, size.height() + 90)
        if parent is not None:
            self.resize(self.size().boundedTo(parent.screen().availableSize() * 0.9))


def list_shortcuts(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    """Return the keys of each action that has any, and what it does."""
    native = QKeySequence.SequenceFormat.NativeText
    found: list[tuple[str, str]] = []
    for action in actions:
        keys = [key.toString(native) for key in action.shortcuts() if not key.isEmpty()]
        if keys:
            names = reduce(_either, dict.fromkeys(keys))
            tip = action.toolTip().split("\n")[0]
            for key in keys:
                tip = tip.removesuffix(f" ({key})")
            found.append((names, tip))
    others = [(translate("Window", keys), translate("Window", text)) for keys, text in _OTHERS]
    return found + others


def _either(first: str, second: str) -> str:
    return translate("Window", "{first} or {second}").format(first=first, second=second)
