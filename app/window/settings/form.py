"""Lay out settings: a label, an input and, in small letters below, what it does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from app.system.language.mnemonics import without_mnemonic


def make_form(*rows: tuple[str | None, QWidget, str]) -> QWidget:
    """Return a widget with a row for each setting.

    Args:
        rows: The label, None where the input has its own; the input; what it does.
    """
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(16, 16, 16, 16)
    form.setVerticalSpacing(4)
    for label, widget, tip in rows:
        if label is None:
            form.addRow(widget)
        else:
            widget.setAccessibleName(without_mnemonic(label))
            form.addRow(label, widget)
        widget.setAccessibleDescription(tip)
        hint = QLabel(tip)
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        hint.setContentsMargins(0, 0, 0, 8)
        if label is None:
            form.addRow(hint)
        else:
            form.addRow("", hint)
    return page


def choose_value(box: QComboBox, value: object, text: str = "") -> None:
    """Choose the entry with this value; added under ``text`` where there is none."""
    index = next((i for i in range(box.count()) if box.itemData(i) == value), -1)
    if index < 0:
        box.addItem(text, value)
        index = box.count() - 1
    box.setCurrentIndex(index)
