"""Let the user choose the model, add a file and read the card."""

import logging
import threading
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.actions import Actions
from app.models.comparison import Measured, describe, measure
from app.models.menu import ModelMenu
from app.system.background import Background
from app.widgets.file_dialog import make_file_dialog
from app.widgets.menu_button import make_menu_button, shortened
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import ModelFile, add_model, default_model, list_models

translate = QCoreApplication.translate

log = logging.getLogger(__name__)

_NAME_CHARACTERS: Final = 10
"""Of a model's name, on its button."""


class ModelChooser(QObject):
    """Offer the installed models and add new ones.

    Signals:
        chosen: Name or path of the model to use.
        added: The name of a model that is now among the user's.
        refused: A sentence: a file cannot be used as a model.
    """

    chosen = Signal(str)
    added = Signal(str)
    refused = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._classifier: EmotionClassifier | None = None
        self._background = Background("models", self)
        self._closing = threading.Event()
        self.menu = ModelMenu([actions.add_model, actions.model_card], parent)
        self.button = make_menu_button(
            translate("Models", "Model"),
            translate("Models", "The model"),
            "model",
            self.menu,
            _NAME_CHARACTERS,
        )
        self.menu.chosen.connect(self.chosen)
        self._compared: tuple[ModelFile, ...] = ()
        self.menu.aboutToShow.connect(self._compare)
        actions.add_model.triggered.connect(self._ask_for_file)
        actions.model_card.triggered.connect(self._show_card)

    def show_model(self, classifier: EmotionClassifier) -> None:
        """Show which model is in use."""
        self._classifier = classifier
        card = classifier.card
        self.button.setText(shortened(card.name, _NAME_CHARACTERS))
        self.button.setToolTip(
            translate("Models", "Model: {name}").format(name=card.title or card.name)
        )
        self.menu.set_current(classifier.path)

    @Slot(str)
    def add(self, path: str) -> None:
        """Check a file, copy it to the user's models and choose it."""
        self._background.run(
            partial(add_model, path, self._closing), self._take_added, self._refuse
        )

    def close(self) -> None:
        """Wait until a file that is being added is copied; one that is being tried is dropped."""
        self._closing.set()
        self._background.close()

    def _take_added(self, model: ModelFile) -> None:
        self.chosen.emit(model.name)
        self.added.emit(model.name)

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(str(error))

    @Slot()
    def _compare(self) -> None:
        """Measure the models when the menu first opens, and again where there are others."""
        models = list_models()
        if models and models != self._compared:
            self._compared = models
            self._background.run(
                partial(measure, models, self._closing), self._show_comparison, self._log_failure
            )

    def _show_comparison(self, measured: list[Measured]) -> None:
        default = default_model().path
        standard = next((model for model in measured if model.path == default), None)
        if standard is not None:
            self.menu.show_words({model.path: describe(model, standard) for model in measured})

    def _log_failure(self, error: Exception) -> None:
        log.warning("The models could not be compared: %s", error)

    @Slot()
    def _ask_for_file(self) -> None:
        mode = QFileDialog.FileMode.ExistingFile
        dialog = make_file_dialog(self._window, translate("Models", "Add a model"), "model", mode)
        dialog.setNameFilters(
            [
                translate("Models", "ONNX models ({endings})").format(endings="*.onnx"),
                translate("Models", "All files (*)"),
            ]
        )
        dialog.fileSelected.connect(self.add)
        dialog.open()

    @Slot()
    def _show_card(self) -> None:
        from app.models.card_dialog import ModelCardDialog

        if self._classifier is not None:
            dialog = ModelCardDialog(self._classifier, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
