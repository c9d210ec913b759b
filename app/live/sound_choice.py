"""Choose whether a session has sound, and from which microphone."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from app.system.background import Background
from fer_core.errors import FerError
from fer_core.sound.microphone import list_microphones

translate = QCoreApplication.translate

NO_SOUND: Final = ""
SYSTEM_MICROPHONE: Final = "default"
"""Values of `Settings.record_sound` that are no name of a microphone."""


def device_of(choice: str) -> str | None:
    """Return what `fer_core.sound.microphone.Microphone` takes, or None for no sound."""
    return None if choice == NO_SOUND else "" if choice == SYSTEM_MICROPHONE else choice


class SoundChoice(QComboBox):
    """No sound, the system's microphone, or one by its name; data are `Settings.record_sound`.

    Microphones are looked for in the background; where that is impossible the tool tip says why.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(translate("Live", "No sound"), NO_SOUND)
        self.addItem(translate("Live", "The system's microphone"), SYSTEM_MICROPHONE)
        self._background = Background("microphones", self)
        self.destroyed.connect(self._background.close)
        self._background.run(list_microphones, self._offer, self._explain)

    def choose(self, choice: str) -> None:
        """Show a choice, also a microphone that is not plugged in."""
        if self.findData(choice) < 0:
            self.addItem(choice, choice)
        self.setCurrentIndex(self.findData(choice))

    def _offer(self, names: tuple[str, ...]) -> None:
        blocked = self.blockSignals(True)  # nothing else is chosen
        for name in names:
            if self.findData(name) < 0:
                self.addItem(name, name)
        self.blockSignals(blocked)

    def _explain(self, error: Exception) -> None:
        if not isinstance(error, FerError):
            raise error
        for place in range(1, self.count()):
            self.setItemData(place, str(error), Qt.ItemDataRole.ToolTipRole)
        self.setToolTip(f"{self.toolTip()}\n{error}".strip())
