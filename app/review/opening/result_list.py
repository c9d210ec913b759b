"""A list of results from which the user chooses one."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.system.language.numbers import number_text

translate = QCoreApplication.translate

_PATH: Final = Qt.ItemDataRole.UserRole


class ResultList(QWidget):
    """Names of results with their folders.

    Signals:
        chosen: The path of the result that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._list = QListWidget()
        self._list.setAccessibleName(translate("Review", "Results of the folder"))
        self._list.setToolTip(translate("Review", "Enter or a double click opens the result"))
        self._list.itemActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._list, 1)

    def show_results(self, paths: Sequence[Path]) -> None:
        """Show results; names are relative to the folder that all share."""
        text = (
            translate("Review", "1 result: choose one")
            if len(paths) == 1
            else translate("Review", "{count} results: choose one")
        )
        self._title.setText(text.format(count=number_text(len(paths))))
        shared = os.path.commonpath([path.parent for path in paths])
        self._list.clear()
        for path in paths:
            item = QListWidgetItem(os.path.relpath(path, shared))
            item.setData(_PATH, path)
            item.setToolTip(str(path))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setFocus()

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PATH))
