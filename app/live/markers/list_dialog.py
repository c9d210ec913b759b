"""The list of markers: rename, change times, delete, import and export."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.live.markers.marker_list import MarkerList
from app.live.markers.table_model import MarkerTableModel
from app.live.markers.texts import deleted_text

translate = QCoreApplication.translate

_HINT: Final = str(
    QT_TRANSLATE_NOOP(
        "Live", "Double-click a cell, or press F2, to change it. Times are those of the source."
    )
)


class MarkersDialog(QDialog):
    """Shows the markers while the picture goes on.

    Signals:
        import_requested: Markers of a file are to be added.
        export_requested: The markers are to be saved in a file.
        keys_requested: The names of the digits are to be edited.
    """

    import_requested = Signal()
    export_requested = Signal()
    keys_requested = Signal()

    def __init__(self, markers: MarkerList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Live", "Markers"))
        self._list = markers
        model = MarkerTableModel(markers, self)
        self.table = QTableView()
        self.table.setModel(model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAccessibleName(translate("Live", "Markers"))
        self.table.verticalHeader().hide()
        self.table.setWordWrap(False)
        # Tab leaves the table; the arrows move in it.
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self._message = QLabel(translate("Live", _HINT))
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._delete = self._button(
            translate("Live", "&Delete"),
            translate("Live", "Remove the selected markers (Del)"),
            self._remove,
        )
        self._undo = self._button(
            translate("Live", "&Undo"),
            translate("Live", "Bring back what was deleted or changed last (Ctrl+Z)"),
            markers.undo,
        )
        self._import = self._button(
            translate("Live", "&Import…"),
            translate("Live", "Add the markers of a CSV file"),
            self.import_requested.emit,
        )
        self._export = self._button(
            translate("Live", "&Export…"),
            translate("Live", "Save the markers as CSV"),
            self.export_requested.emit,
        )
        keys = self._button(
            translate("Live", "Di&gits…"),
            translate("Live", "Name what the digits 1 to 9 mark"),
            self.keys_requested.emit,
        )
        close = self._button(
            translate("Live", "Close"),
            translate("Live", "Close this list; the markers stay"),
            self.close,
        )
        close.setDefault(True)
        delete_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete_key.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete_key.activated.connect(self._remove)
        # In a cell that is being edited the keys are the editor's own.
        undo_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo_key.activated.connect(markers.undo)
        buttons = QHBoxLayout()
        for button in (self._delete, self._undo, self._import, self._export, keys):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(self._message)
        column.addLayout(buttons)
        self.resize(580, 360)
        model.refused.connect(self.show_problem)
        markers.changed.connect(self._show_changed)
        self.table.selectionModel().selectionChanged.connect(self._show_possible)
        model.modelReset.connect(self._show_possible)
        self._show_possible()

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        """Say what could not be done."""
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._message.setText(sentence)

    def _button(self, text: str, tip: str, action: object) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(action)
        return button

    @Slot()
    def _remove(self) -> None:
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        self._list.remove(rows)
        if rows:
            self._say(deleted_text(len(rows)))

    @Slot()
    def _show_changed(self) -> None:
        self._message.setText(translate("Live", _HINT))

    @Slot()
    def _show_possible(self) -> None:
        self._delete.setEnabled(self.table.selectionModel().hasSelection())
        self._undo.setEnabled(self._list.can_undo)
        self._export.setEnabled(bool(self._list.markers))
