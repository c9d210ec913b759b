"""Hold the settings of the running program: changed, saved and applied in one place."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.live.session import LiveSession
from app.settings import Settings, SettingsStore


class SettingsControl(QObject):
    """Save every change of the settings and announce it.

    Signals:
        changed: The `Settings` as they are now; not emitted where nothing has changed.
    """

    changed = Signal(object)

    def __init__(
        self, store: SettingsStore, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._settings = settings

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def change(self, **values: Any) -> None:  # noqa: ANN401  # fields of Settings
        """Change some fields of the settings."""
        self.use(replace(self._settings, **values))

    @Slot(object)
    def use(self, settings: Settings) -> None:
        """Replace all settings."""
        if settings == self._settings:
            return
        self._settings = settings
        self._store.save(settings)
        self.changed.emit(settings)

    def open_dialog(self, session: LiveSession, window: QWidget) -> None:
        """Let the user edit the settings; every change applies at once.

        Args:
            session: Tells the dialog which model runs on which processor.
            window: The window that the dialog belongs to.
        """
        from app.window.settings.dialog import SettingsDialog

        dialog = SettingsDialog(self._settings, session.classifier, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self.use)
        session.model_loaded.connect(dialog.show_classifier)
        dialog.show()
