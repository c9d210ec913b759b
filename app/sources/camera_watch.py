"""Watch which cameras are connected while the window is visible."""

import logging
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.system.background import Background
from fer_core.sources import CameraName, list_cameras

INTERVAL_MS: Final = 3000

log = logging.getLogger(__name__)


class CameraWatch(QObject):
    """Look for cameras on a thread of its own and emit a signal when something has changed.

    Signals:
        changed: A tuple of `CameraName`, also for the first look.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("cameras", self)
        self._cameras: tuple[CameraName, ...] | None = None
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.look)

    @property
    def cameras(self) -> tuple[CameraName, ...] | None:
        """The cameras at the last look, or None before the first."""
        return self._cameras

    def set_active(self, active: bool) -> None:
        """Look now and every few seconds, or stop looking."""
        if active == self._timer.isActive():
            return
        if active:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look once."""
        if not self._looking:
            self._looking = True
            self._background.run(list_cameras, self._take, self._fail)

    def close(self) -> None:
        """Stop looking."""
        self._timer.stop()
        self._background.close()

    def _take(self, cameras: tuple[CameraName, ...]) -> None:
        self._looking = False
        if cameras != self._cameras:
            self._cameras = cameras
            self.changed.emit(cameras)

    def _fail(self, error: Exception) -> None:
        log.error("The cameras could not be listed", exc_info=error)
        self._take(())
