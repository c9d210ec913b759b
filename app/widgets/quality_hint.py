"""One quiet hint about what would make a face easier to read, which does not flicker."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QTimer, Signal, Slot

from fer_core.types import FaceFlag

translate = QCoreApplication.translate

HOLD_MS: Final = 2000
"""How long something must be wrong before a hint appears, and right before it goes."""

_HINTS: Final[Mapping[FaceFlag, str]] = {
    FaceFlag.SMALL: str(QT_TRANSLATE_NOOP("Widgets", "Come closer to the camera.")),
    FaceFlag.CUT_OFF: str(
        QT_TRANSLATE_NOOP("Widgets", "Move into the picture: the face is cut off.")
    ),
    FaceFlag.DARK: str(QT_TRANSLATE_NOOP("Widgets", "More light on the face helps.")),
    FaceFlag.TURNED: str(QT_TRANSLATE_NOOP("Widgets", "Face the camera.")),
    FaceFlag.BLURRED: str(QT_TRANSLATE_NOOP("Widgets", "Hold still, or focus the camera.")),
}
"""By what is wrong, the most important first."""


def hint_for(flags: Sequence[str]) -> str:
    """Return the hint for what is wrong with a face, in the user's language; "" for nothing.

    Args:
        flags: As `fer_core.types.FaceQuality.lasting` returns them; of several the most
            important one decides.
    """
    text = next((hint for flag, hint in _HINTS.items() if flag.name.lower() in flags), "")
    return translate("Widgets", text) if text else ""


class QualityHint(QObject):
    """Chooses the hint to show from what is wrong with the chosen face at each moment.

    A hint appears, changes or goes only when what is wrong has stayed the same for `HOLD_MS`.

    Signals:
        changed: The hint to show from now on, "" for none.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._candidate = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HOLD_MS)
        self._timer.timeout.connect(self._settle)

    @property
    def text(self) -> str:
        """The hint that is shown, "" for none."""
        return self._text

    def take(self, flags: Sequence[str]) -> None:
        """Take what is wrong with the face now, as `hint_for` does."""
        candidate = hint_for(flags)
        if candidate == self._candidate:
            return
        self._candidate = candidate
        if candidate == self._text:
            self._timer.stop()
        else:
            self._timer.start()

    def clear(self) -> None:
        """Show no hint at once: there is another face, or none."""
        self._timer.stop()
        self._candidate = ""
        self._settle()

    @Slot()
    def _settle(self) -> None:
        if self._text != self._candidate:
            self._text = self._candidate
            self.changed.emit(self._text)
