"""Record what the live picture shows as a table."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from fer_core.errors import FerError
from fer_core.tables.live_table import LiveTable
from fer_core.types import Analysis


class TableRecorder(QObject):
    """Writes one table at a time.

    Signals:
        changed: Whether it records now.
        saved: The table's path and how many frames it has.
        failed: A sentence.
    """

    changed = Signal(bool)
    saved = Signal(str, int)
    failed = Signal(str)
    _broken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: LiveTable | None = None
        self._source = ""
        # Emitted on the table's thread; the slot runs on this object's.
        self._broken.connect(self._stop_failed)

    @property
    def recording(self) -> bool:
        """Whether it records now."""
        return self._table is not None

    @property
    def frames(self) -> int:
        """How many frames the present table has."""
        return 0 if self._table is None else self._table.frames

    def start(self, path: Path, threshold: float, *, overwrite: bool = False) -> None:
        """Begin a table; `failed` where it cannot be written, or exists and may not be replaced."""
        self.stop()
        try:
            self._table = LiveTable(
                path, threshold, overwrite=overwrite, notify_failed=self._broken.emit
            )
        except FerError as error:
            self.failed.emit(str(error))
        self.changed.emit(self.recording)

    @Slot(object)
    def take(self, analysis: Analysis) -> None:
        """A frame that is shown."""
        if self._table is not None:
            self._table.add(analysis)

    def follow_source(self, spec: str) -> None:
        """Take note of another source.

        Another source's faces are others: it ends the table, unless that has no frame yet.
        """
        if spec != self._source and self.frames:
            self.stop()
        self._source = spec

    @Slot()
    def stop(self) -> None:
        """End the table and give it its name; nothing happens where none is being written."""
        table, self._table = self._table, None
        if table is None:
            return
        try:
            table.close()
            self.saved.emit(str(table.path), table.frames)
        except FerError as error:
            self.failed.emit(str(error))
        self.changed.emit(False)

    @Slot()
    def _stop_failed(self) -> None:
        # It may have been stopped, and another one begun, since the signal was sent.
        if self._table is not None and self._table.failed:
            self.stop()
