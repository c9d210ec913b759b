"""All keys of the window on one page, made from its actions."""

from collections.abc import Iterable
from functools import reduce
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence
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
        "N, {shift}+N",
        str(
            QT_TRANSLATE_NOOP(
                "Window",
                "On the review's lanes: the next or previous difference between two results",
            )
        ),
    ),
)
_ROWS: Final = 16
"""Lines of a column, where there is room for all columns."""

_TEXT_WIDTH: Final = 230
_SPACING: Final = 14
_SCREEN: Final = 0.9
"""The share of the screen that the dialog may take."""


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
        grid.setHorizontalSpacing(_SPACING)
        rows = _rows(self.lines, self, parent)
        for number, (keys, text) in enumerate(self.lines):
            place, row = divmod(number, rows)
            key = QLabel(keys)
            font = key.font()
            font.setBold(True)
            key.setFont(font)
            key.setTextFormat(Qt.TextFormat.PlainText)
            what = QLabel(text)
            what.setTextFormat(Qt.TextFormat.PlainText)
            what.setWordWrap(True)
            what.setMinimumWidth(_TEXT_WIDTH)
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
            self.resize(self.size().boundedTo(parent.screen().availableSize() * _SCREEN))


def _rows(lines: list[tuple[str, str]], dialog: QDialog, parent: QWidget | None) -> int:
    """Return how many lines a column has, so that all columns are in sight beside one another.

    Where that makes them longer than the screen, the dialog scrolls up and down alone.
    """
    font = dialog.font()
    font.setBold(True)
    metrics = QFontMetrics(font)
    widths = [metrics.horizontalAdvance(keys) for keys, _ in lines]
    room = (dialog if parent is None else parent).screen().availableSize().width() * _SCREEN - 60
    rows = _ROWS
    while rows < len(lines):
        columns = [widths[first : first + rows] for first in range(0, len(lines), rows)]
        if sum(max(column) + _TEXT_WIDTH + 2 * _SPACING for column in columns) <= room:
            break
        rows += 1
    return rows


def list_shortcuts(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    """Return the keys of each action that has any, and what it does."""
    native = QKeySequence.SequenceFormat.NativeText
    found: list[tuple[str, str]] = []
    for action in actions:
        keys = [key.toString(native) for key in action.shortcuts() if not key.isEmpty()]
        if keys:
            names = reduce(_either, dict.fromkeys(keys))
            found.append((names, _without_keys(action.toolTip().split("\n")[0], [names, *keys])))
    # As Qt writes it in other keys: "Mayúsculas" in Spanish.
    shift = QKeySequence("Shift+N").toString(native).removesuffix("+N")
    return found + [
        (translate("Window", keys).format(shift=shift), translate("Window", text))
        for keys, text in _OTHERS
    ]


def _without_keys(tip: str, keys: list[str]) -> str:
    """Return a tool tip without the keys in brackets at its end, which stand beside it."""
    for key in keys:
        for end in (f" ({key})", f"（{key}）"):
            tip = tip.removesuffix(end)
    return tip


def _either(first: str, second: str) -> str:
    return translate("Window", "{first} or {second}").format(first=first, second=second)
