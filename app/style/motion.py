"""Whether the window moves less than it could: the user's choice, or what the desktop asks for."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from app.settings import Motion
from app.system.background import Background

_PROPERTY: Final = "reducedMotion"
_EFFECTS: Final = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class MotionControl(QObject):
    """Decides whether motion is reduced, and switches Qt's own effects accordingly.

    Signals:
        changed: Whether motion is reduced now.
    """

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice: Motion = "system"
        self._desktop = False
        self._reduced = False
        self._effects = [one for one in _EFFECTS if QApplication.isEffectEnabled(one)]
        self._background: Background | None = None

    @property
    def reduced(self) -> bool:
        """Whether motion is reduced."""
        return self._reduced

    def ask_desktop(self, question: Callable[[], bool]) -> None:
        """Ask, on a thread, whether the desktop wants less motion; the answer counts from then on.

        Args:
            question: `app.system.desktop_motion.desktop_reduces_motion`.
        """
        self._background = Background("motion", self)
        self._background.run(question, self._take_answer, _raise)

    def use(self, choice: Motion) -> None:
        """Follow the user's choice."""
        self._choice = choice
        self._decide()

    def close(self) -> None:
        """Wait for the answer of the desktop, take it no more, and leave Qt as it was."""
        if self._background is not None:
            self._background.close()
        self._switch(False)

    @Slot(bool)
    def _take_answer(self, reduces: bool) -> None:
        self._desktop = reduces
        self._decide()

    def _decide(self) -> None:
        reduced = self._desktop if self._choice == "system" else self._choice == "reduced"
        if reduced == self._reduced:
            return
        self._reduced = reduced
        self._switch(reduced)
        self.changed.emit(reduced)

    def _switch(self, reduced: bool) -> None:
        application = QCoreApplication.instance()
        assert application is not None
        application.setProperty(_PROPERTY, reduced)
        for effect in self._effects:
            QApplication.setEffectEnabled(effect, not reduced)


def motion_is_reduced() -> bool:
    """Return whether motion is reduced, for what only asks when it draws itself anew."""
    application = QCoreApplication.instance()
    return application is not None and bool(application.property(_PROPERTY))


def _raise(error: Exception) -> None:
    raise error
