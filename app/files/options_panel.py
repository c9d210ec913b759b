"""The panel with the options for all files of the queue."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal, Slot
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

translate = QCoreApplication.translate

_BY_APPEARANCE = str(
    QT_TRANSLATE_NOOP(
        "Files",
        "Faces are compared by their own texture, which may count as biometric data. It is deleted "
        "at the end of each file.",
    )
)
_JOINS = {
    "clothes": str(QT_TRANSLATE_NOOP("Files", "By clothes")),
    "appearance": str(QT_TRANSLATE_NOOP("Files", "By clothes and face")),
    "off": str(QT_TRANSLATE_NOOP("Files", "Never")),
}
_FLAGS = {
    "video": (
        str(QT_TRANSLATE_NOOP("Files", "Annotated cop&y")),
        str(
            QT_TRANSLATE_NOOP(
                "Files", "A copy of the video or picture with boxes and labels, its sound included"
            )
        ),
    ),
    "segments": (
        str(QT_TRANSLATE_NOOP("Files", "Table of se&gments")),
        str(
            QT_TRANSLATE_NOOP(
                "Files", "Also a table of segments: from when to when a face shows one emotion"
            )
        ),
    ),
    "blur_faces": (
        str(QT_TRANSLATE_NOOP("Files", "&Pixelate faces")),
        str(
            QT_TRANSLATE_NOOP(
                "Files",
                "Make faces unrecognisable and drop names and places; no guarantee of anonymity",
            )
        ),
    ),
    "as_live": (
        str(QT_TRANSLATE_NOOP("Files", "Smooth as &live")),
        str(
            QT_TRANSLATE_NOOP(
                "Files",
                "Do not use later frames: labels change with the same delay as in the live window",
            )
        ),
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
        self._model.setAccessibleName(translate("Files", "Model"))
        self._model.addItem(translate("Files", "As in the tool bar"), "")
        for model in list_models():
            self._model.addItem(model.name, model.name)
        self._quality = _choice(
            translate("Files", "How thoroughly frames are searched for faces"),
            {name: translate("Settings", title) for name, title in SCHEDULE_TITLES.items()},
        )
        self._detector = _choice(
            translate("Files", "What finds faces; the network sees tilted ones, too"),
            {name: translate("Settings", title) for name, title in DETECTOR_TITLES.items()},
        )
        self._join = _choice(
            translate(
                "Files",
                "What makes one person of faces that go and come back; by the face's own texture "
                "may count as biometric",
            ),
            {name: translate("Files", title) for name, title in _JOINS.items()},
        )
        self._warning = QLabel(translate("Files", _BY_APPEARANCE))
        self._warning.setWordWrap(True)
        self._format = _choice(
            translate("Files", "File format of the tables"),
            {name: known.title for name, known in FORMATS.items()},
        )
        self._folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._choose = QPushButton(translate("Files", "&Choose folder…"))
        self._beside = QPushButton(translate("Files", "&Beside the files"))
        self._flags = {
            name: QCheckBox(translate("Files", text)) for name, (text, _) in _FLAGS.items()
        }
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(translate("Files", "Mo&del"), self._model)
        form.addRow(translate("Files", "D&etector"), self._detector)
        form.addRow(translate("Files", "Faces"), self._quality)
        form.addRow(translate("Files", "&Join faces"), self._join)
        form.addRow(self._warning)
        form.addRow(translate("Files", "Table"), self._format)
        # Else they take the space between the two columns as their own.
        form.setVerticalSpacing(_ROW_SPACING)
        form.setHorizontalSpacing(10)
        flags = QVBoxLayout()
        flags.setSpacing(_ROW_SPACING)
        for name, box in self._flags.items():
            box.setToolTip(translate("Files", _FLAGS[name][1]))
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
        text = translate("Files", "As in the tool bar ({model})")
        self._model.setItemText(0, text.format(model=name))

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
            translate("Files", "Results are saved in {folder}").format(folder=folder)
            if folder
            else translate("Files", "Results are saved beside the files")
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
        dialog = make_file_dialog(
            self, translate("Files", "Folder for the results"), "results", mode
        )
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


def _choice(name: str, titles: Mapping[str, str]) -> QComboBox:
    """Make a choice among values by their titles."""
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    for value, title in titles.items():
        box.addItem(title, value)
    return box
