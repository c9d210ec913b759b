"""Name what the digits mark."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
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

from app.live.markers.keys import DEFAULT_KEYS, MarkerKey
from app.system.language.marker_names import marker_name, marker_text
from fer_core.sessions.markers import NAME_LENGTH, clean_name

translate = QCoreApplication.translate


class KeysDialog(QDialog):
    """A name and a box for each digit.

    Signals:
        chosen: What the digits mark from now on, a tuple of `MarkerKey`.
    """

    chosen = Signal(tuple)

    def __init__(self, keys: Sequence[MarkerKey], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Live", "What the digits mark"))
        explanation = QLabel(
            translate(
                "Live",
                "A digit marks an event, or with the box ticked the start of a stimulus and, "
                "pressed again, its end.",
            )
        )
        explanation.setWordWrap(True)
        grid = QGridLayout()
        self._keys = keys
        self._names: list[QLineEdit] = []
        self._stretches: list[QCheckBox] = []
        for row, (key, default) in enumerate(zip(keys, DEFAULT_KEYS, strict=True)):
            name = QLineEdit(marker_text(key.name))
            name.setMaxLength(NAME_LENGTH)
            name.setPlaceholderText(marker_text(default.name))
            name.setAccessibleName(translate("Live", "Name of digit {digit}").format(digit=row + 1))
            stretch = QCheckBox(translate("Live", "start and end"))
            stretch.setChecked(key.stretch)
            text = translate("Live", "Digit {digit} marks start and end")
            stretch.setAccessibleName(text.format(digit=row + 1))
            grid.addWidget(QLabel(str(row + 1)), row, 0)
            grid.addWidget(name, row, 1)
            grid.addWidget(stretch, row, 2)
            self._names.append(name)
            self._stretches.append(stretch)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(explanation)
        column.addLayout(grid)
        column.addWidget(buttons)
        self.setMinimumWidth(400)

    def accept(self) -> None:
        """Announce the names; an empty one is the digit's default."""
        self.chosen.emit(
            tuple(
                MarkerKey(
                    marker_name(clean_name(name.text()), key.name) or default.name,
                    stretch.isChecked(),
                )
                for name, stretch, key, default in zip(
                    self._names, self._stretches, self._keys, DEFAULT_KEYS, strict=True
                )
            )
        )
        super().accept()
