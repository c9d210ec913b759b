"""Load the model that the user chooses, and say what became of it."""

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from app.live.page import LivePage
from app.models.chooser import ModelChooser
from app.window.settings.control import SettingsControl
from fer_core.emotion.classifier import EmotionClassifier

translate = QCoreApplication.translate


class ModelControl(QObject):
    """Connects the choice of a model with the live analysis and the settings.

    Args:
        chooser: Where the user chooses a model or adds one.
        live: Runs the model and shows messages.
        settings: Remembers the choice.
        parent: The window.

    Signals:
        refused: A sentence: the model could not be loaded.
    """

    refused = Signal(str)

    def __init__(
        self, chooser: ModelChooser, live: LivePage, settings: SettingsControl, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._chooser = chooser
        self._live = live
        self._settings = settings
        chooser.chosen.connect(self._choose)
        chooser.added.connect(self._show_added)
        chooser.refused.connect(live.messages.show_message)
        live.session.model_loaded.connect(self._show_loaded)
        live.session.model_refused.connect(self._report_refused)

    @Slot(str)
    def _choose(self, name_or_path: str) -> None:
        self._settings.change(model=name_or_path)
        self._live.session.load_model(name_or_path)

    @Slot(str)
    def _show_added(self, name: str) -> None:
        self._live.messages.show_message(
            translate("Window", "{name} was added to your models and is now in use.").format(
                name=name
            ),
            kind="notice",
        )

    @Slot(object)
    def _show_loaded(self, classifier: EmotionClassifier) -> None:
        self._chooser.show_model(classifier)
        if classifier.fallback:
            self._live.messages.show_message(classifier.fallback, kind="notice")

    @Slot(str)
    def _report_refused(self, sentence: str) -> None:
        self.refused.emit(sentence)
        self._live.messages.show_message(sentence)
        if self._live.session.classifier is None and self._settings.settings.model:
            # The default model takes the place of one that cannot be loaded.
            self._settings.change(model="")
            self._live.session.load_model("")
