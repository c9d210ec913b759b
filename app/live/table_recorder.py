"""Record a live source as a table."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.live.session import LiveSession
from fer_core.errors import FerError
from fer_core.tables.live_rows import LiveCounts
from fer_core.tables.live_table import LiveTable


class TableRecorder(QObject):
    """Writes one table at a time, with a row for every frame that the session captures.

    One that was stopped is finished while the next one begins.

    Signals:
        changed: Whether it records now.
        saved: The table's path and its `LiveCounts`; it is there.
        failed: A sentence.
    """

    changed = Signal(bool)
    saved = Signal(str, object)
    failed = Signal(str)
    _table_ended = Signal()

    def __init__(self, session: LiveSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._table: LiveTable | None = None
        self._finishing: list[LiveTable] = []
        self._source = ""
        # Emitted on a table's thread; the slot runs on this object's.
        self._table_ended.connect(self._take_ended)

    @property
    def recording(self) -> bool:
        """Whether it records now."""
        return self._table is not None

    @property
    def frames(self) -> int:
        """How many frames the present table has."""
        return self.counts.frames

    @property
    def counts(self) -> LiveCounts:
        """Numbers of the present table."""
        return LiveCounts() if self._table is None else self._table.counts

    def start(self, path: Path, threshold: float, *, overwrite: bool = False) -> None:
        """Begin a table; `failed` where it cannot be written, or exists and may not be replaced.

        One that is still being finished under the same name is not replaced: the new one gets a
        number.
        """
        self.stop()
        free = self._free_name(path)
        try:
            self._table = LiveTable(
                free,
                threshold,
                overwrite=overwrite and free == path,
                notify_ended=self._table_ended.emit,
            )
        except FerError as error:
            self.failed.emit(str(error))
        if self._table is not None:
            self._session.observe(self._table)
        self.changed.emit(self.recording)

    def follow_source(self, spec: str) -> None:
        """Take note of another source.

        Another source's faces are others: it ends the table, unless that has no frame yet.
        """
        if spec != self._source and self.frames:
            self.stop()
        self._source = spec

    @Slot()
    def stop(self) -> None:
        """End the table; nothing happens where none is being written.

        It gets its name on another thread, since a long one may have to be converted; `saved` or
        `failed` follows.
        """
        if self._table is None:
            return
        table, self._table = self._table, None
        self._session.stop_observing(table)
        self._finishing.append(table)
        table.end()
        self.changed.emit(False)

    def close(self) -> None:
        """End the table and wait until every one is finished."""
        self.stop()
        while self._finishing:
            self._report(self._finishing.pop(0))

    @Slot()
    def _take_ended(self) -> None:
        if self._table is not None and self._table.ended:
            self.stop()  # it ended by itself: the disk is full
        ended = [table for table in self._finishing if table.ended]
        self._finishing = [table for table in self._finishing if table not in ended]
        for table in ended:
            self._report(table)

    def _free_name(self, path: Path) -> Path:
        """Return the name, or one with a number where a table is still being finished under it."""
        taken = {os.path.realpath(table.path) for table in self._finishing}
        free, number = path, 1
        while os.path.realpath(free) in taken or (number > 1 and os.path.lexists(free)):
            number += 1
            free = path.with_name(f"{path.stem} ({number}){path.suffix}")
        return free

    def _report(self, table: LiveTable) -> None:
        try:
            table.close()
        except FerError as error:
            self.failed.emit(str(error))
        else:
            self.saved.emit(str(table.path), table.counts)
