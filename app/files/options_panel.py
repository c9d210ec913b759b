"""The panel with the options for all files of the queue."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.files.options import QueueOptions
from app.settings import DETECTOR_TITLES, SCHEDULE_TITLES
from app.widgets.elided_label import ElidedLabel
from app.widgets.file_dialog import make_file_dialog
from fer_core.emotion.model_library import list_models
from fer_core.tables.formats import FORMATS

_QUALITIES = {title: name for name, title in SCHEDULE_TITLES.items()}
_DETECTORS = {title: name for name, title in DETECTOR_TITLES.items()}
_BY_APPEARANCE = (
    "Faces are compared by their own texture, which may count as biometric data. It is deleted "
    "at the end of each file."
)
_JOINS = {"By clothes": "clothes", "By clothes and face": "appearance", "Never": "off"}
_FORMATS = {known.title: name for name, known in FORMATS.items()}
_FLAGS = {
    "video": (
        "&Annotated copy",
        "A copy of the video or picture with boxes and labels, its sound included",
    ),
    "segments": (
        "Table of se&gments",
        "Also a table of segments: from when to when a face shows one emotion",
    ),
    "blur_faces": (
        "&Pixelate faces",
        "Make faces unrecognisable and drop names and places; no guarantee of anonymity",
    ),
    "as_live": (
        "Smooth as &live",
        "Do not use later frames: labels change with the same delay as in the live window",
    ),
}


_ROW_SPACING = 6


class OptionsPanel(QWidget):
    """Shows the options and lets the user change them.

    Signals:
        changed: The `QueueOptions` as they are now.
    """

    changed = Signal(object)

    def __init__(self, options: QueueOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._model = QComboBox()
        self._model.setAccessibleName("Model")
        self._model.addItem("As in the tool bar", "")
        for model in list_models():
            self._model.addItem(model.name, model.name)
        self._quality = _choice("How thoroughly frames are searched for faces", _QUALITIES)
        self._detector = _choice("What finds faces; the network sees tilted ones, too", _DETECTORS)
        self._join = _choice(
            "What makes one person of faces that go and come back; by the face's own texture may "
            "count as biometric",
            _JOINS,
        )
        self._warning = QLabel(_BY_APPEARANCE)
        self._warning.setWordWrap(True)
        self._format = _choice("File format of the tables", _FORMATS)
        self._folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._choose = QPushButton("Choose &folder…")
        self._beside = QPushButton("&Beside the files")
        self._flags = {name: QCheckBox(text) for name, (text, _) in _FLAGS.items()}
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow("&Model", self._model)
        form.addRow("&Detector", self._detector)
        form.addRow("Faces", self._quality)
        form.addRow("&Join faces", self._join)
        form.addRow(self._warning)
        form.addRow("Table", self._format)
        # Else they take the space between the two columns as their own.
        form.setVerticalSpacing(_ROW_SPACING)
        form.setHorizontalSpacing(10)
        flags = QVBoxLayout()
        flags.setSpacing(_ROW_SPACING)
        for name, box in self._flags.items():
            box.setToolTip(_FLAGS[name][1])
            flags.addWidget(box)
        flags.addStretch(1)
        self._choices = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._choices.addLayout(form, 1)
        self._choices.addLayout(flags)
        buttons = QHBoxLayout()
        buttons.addWidget(self._choose)
        buttons.addWidget(self._beside)
        self._results = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._results.addWidget(self._folder, 1)
        self._results.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.addLayout(self._choices)
        layout.addSpacing(8)
        layout.addLayout(self._results)
        layout.addStretch(1)
        self._show(options)
        self._model.currentIndexChanged.connect(self._take)
        self._detector.currentIndexChanged.connect(self._take)
        self._quality.currentIndexChanged.connect(self._take)
        self._join.currentIndexChanged.connect(self._take)
        self._format.currentIndexChanged.connect(self._take)
        for box in self._flags.values():
            box.toggled.connect(self._take)
        self._choose.clicked.connect(self._ask_for_folder)
        self._beside.clicked.connect(self._use_beside)

    def use_room(self, *, narrow: bool) -> None:
        """Stand beside the files in a narrow column, or below them in two wide ones."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._choices.setDirection(direction)
        self._choices.setSpacing(_ROW_SPACING if narrow else 4 * _ROW_SPACING)
        self._results.setDirection(direction)

    def show_window_model(self, name: str) -> None:
        """Show which model is chosen in the tool bar."""
        self._model.setItemText(0, f"As in the tool bar ({name})")

    def _show(self, options: QueueOptions) -> None:
        if self._model.findData(options.model) < 0:
            self._model.addItem(Path(options.model).stem, options.model)
        self._model.setCurrentIndex(self._model.findData(options.model))
        self._join.setCurrentIndex(self._join.findData(options.join_faces))
        self._show_warning()
        self._detector.setCurrentIndex(self._detector.findData(options.detector))
        self._quality.setCurrentIndex(self._quality.findData(options.quality))
        self._format.setCurrentIndex(self._format.findData(options.table_format))
        for name, box in self._flags.items():
            box.setChecked(getattr(options, name))
        self._show_folder()

    def _show_warning(self) -> None:
        self._warning.setVisible(self._options.join_faces == "appearance")

    def _show_folder(self) -> None:
        folder = self._options.folder
        self._folder.setText(
            f"Results are saved in {folder}" if folder else "Results are saved beside the files"
        )
        self._folder.setToolTip(self._folder.text())
        self._beside.setEnabled(bool(folder))

    @Slot()
    def _take(self) -> None:
        self._change(
            model=self._model.currentData(),
            detector=self._detector.currentData(),
            quality=self._quality.currentData(),
            join_faces=self._join.currentData(),
            table_format=self._format.currentData(),
            **{name: box.isChecked() for name, box in self._flags.items()},
        )

    @Slot()
    def _ask_for_folder(self) -> None:
        mode = QFileDialog.FileMode.Directory
        dialog = make_file_dialog(self, "Folder for the results", "results", mode)
        if self._options.folder:
            dialog.setDirectory(self._options.folder)
        dialog.fileSelected.connect(self._use_folder)
        dialog.open()

    @Slot(str)
    def _use_folder(self, folder: str) -> None:
        self._change(folder=folder)

    @Slot()
    def _use_beside(self) -> None:
        self._change(folder="")

    def _change(self, **values: Any) -> None:  # noqa: ANN401  # fields of QueueOptions
        options = replace(self._options, **values)
        if options != self._options:
            self._options = options
            self._show_folder()
            self._show_warning()
            self.changed.emit(options)


def _choice(name: str, values: dict[str, str]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    for text, value in values.items():
        box.addItem(text, value)
    return box
