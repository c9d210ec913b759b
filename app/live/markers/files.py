"""Files of the markers of the live picture: that of a recording, exported and imported ones."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.live.markers.list_dialog import MarkersDialog
from app.live.markers.marker_list import MarkerList
from app.live.markers.texts import added_text, lost_text, saved_text, table_filters, unsaved_text
from app.live.page import LivePage
from app.system.background import Background
from app.widgets.file_dialog import make_file_dialog
from fer_core.errors import FerError
from fer_core.sessions.markers import MARKERS_FILE, Marker, read_markers, write_markers

translate = QCoreApplication.translate

log = logging.getLogger(__name__)


class MarkerFiles(QObject):
    """Reads and writes markers, and offers to save those of a source that was left.

    Args:
        markers: Those of the source that is shown.
        page: Shows what became of files, and offers to save.
        window: The window that dialogs belong to.

    Signals:
        announced: A short text about a file that was read or written, for the status line.
    """

    announced = Signal(str)

    def __init__(self, markers: MarkerList, page: LivePage, window: QWidget) -> None:
        super().__init__(window)
        self._list = markers
        self._page = page
        self._window = window
        self._background = Background("markers", self)
        self._target: Path | None = None
        self._shift = 0.0
        self._saved: tuple[Marker, ...] = ()
        self._left: list[tuple[str, tuple[Marker, ...]]] = []
        self._dialog: MarkersDialog | None = None
        markers.changed.connect(self._write_target)

    @property
    def unsaved(self) -> int:
        """How many markers would be lost if the program ended now."""
        kept = self._target is not None or self._list.markers == self._saved
        here = 0 if kept else len(self._list.markers)
        return here + sum(len(markers) for _, markers in self._left)

    def serve(self, dialog: MarkersDialog) -> None:
        """Import and export where the list's dialog asks for it, and tell it of problems."""
        self._dialog = dialog
        dialog.import_requested.connect(self._ask_for_import)
        dialog.export_requested.connect(self._ask_for_export)
        dialog.destroyed.connect(self._forget_dialog)

    @Slot(object, float)
    def keep_in(self, path: Path | None, origin: float | None = None) -> None:
        """Write the markers into a file now and after each change, until this is called again.

        Args:
            path: The ``markers.csv`` of a recording; None when that has ended.
            origin: What is zero in the recording's table, on the source's own clock; None for
                `LivePage.clock_origin`.
        """
        if path is None and self._target is not None:
            self._saved = self._list.markers  # what is not written yet, waits to be written
        self._target = path
        self._shift = 0.0 if origin is None else self._page.clock_origin - origin
        self._write_target()

    def leave_source(self, name: str) -> None:
        """Empty the list for another source; what was not saved is offered to be saved.

        Args:
            name: Of the source that is left.
        """
        markers = self._list.markers
        lost = bool(markers) and markers != self._saved and self._target is None
        self._saved = ()
        self._target = None
        self._list.clear()
        if lost:
            self._left.append((name, markers))
            self._offer_left()

    def may_close(self) -> bool:
        """Whether the window may close; asks where markers were not saved."""
        if not self.unsaved:
            return True
        answer = QMessageBox.question(
            self._window,
            translate("Live", "Markers are not saved"),
            lost_text(self.unsaved),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
            QMessageBox.StandardButton.No,
        )
        return answer == QMessageBox.StandardButton.Yes

    def close(self) -> None:
        """Finish what is being written, before the program ends."""
        self._background.close()
        if self._target is not None and self._list.markers != self._saved:
            try:
                write_markers(self._target, _shifted(self._list.markers, self._shift))
            except FerError as error:
                log.error("the markers are not saved: %s", error)

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    def _offer_left(self) -> None:
        if self._left:
            name, markers = self._left[0]
            self._page.offers.show_message(
                unsaved_text(len(markers), name),
                kind="notice",
                button=translate("Live", "Save…"),
                action=self._ask_where_left_go,
                other_button=translate("Live", "Discard"),
                other_action=self._discard_left,
                stays=True,
            )

    def _ask_where_left_go(self) -> None:
        dialog = self._make_save_dialog()
        dialog.fileSelected.connect(self._save_left)
        dialog.rejected.connect(self._offer_left)
        dialog.open()

    @Slot(str)
    def _save_left(self, path: str) -> None:
        _, markers = self._left.pop(0)
        self._save(Path(path), markers)
        self._offer_left()

    def _discard_left(self) -> None:
        self._left.pop(0)
        self._offer_left()

    @Slot()
    def _ask_for_import(self) -> None:
        mode = QFileDialog.FileMode.ExistingFile
        title = translate("Live", "Import markers")
        dialog = make_file_dialog(self._dialog or self._window, title, "markers", mode)
        dialog.setNameFilters(table_filters())
        dialog.fileSelected.connect(self._import)
        dialog.open()

    @Slot(str)
    def _import(self, path: str) -> None:
        self._background.run(partial(read_markers, Path(path)), self._add_read, self._report)

    def _add_read(self, markers: Sequence[Marker]) -> None:
        self._list.add(markers)
        self.announced.emit(added_text(len(markers)))

    @Slot()
    def _ask_for_export(self) -> None:
        dialog = self._make_save_dialog()
        dialog.fileSelected.connect(self._export)
        dialog.open()

    @Slot(str)
    def _export(self, path: str) -> None:
        self._save(Path(path), self._list.markers)

    def _make_save_dialog(self) -> QFileDialog:
        mode = QFileDialog.FileMode.AnyFile
        parent = self._dialog or self._window
        title = translate("Live", "Save markers")
        dialog = make_file_dialog(parent, title, "markers", mode, name=MARKERS_FILE)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilters(table_filters())
        return dialog

    @Slot()
    def _write_target(self) -> None:
        if self._target is not None:
            self._save(self._target, self._list.markers, shift=self._shift, quietly=True)

    def _save(
        self, path: Path, markers: tuple[Marker, ...], *, shift: float = 0.0, quietly: bool = False
    ) -> None:
        self._background.run(
            partial(write_markers, path, _shifted(markers, shift)),
            partial(self._note_saved, path, markers, quietly),
            self._report,
        )

    def _note_saved(
        self, path: Path, markers: tuple[Marker, ...], quietly: bool, _result: object
    ) -> None:
        if markers == self._list.markers:
            self._saved = markers
        if not quietly:
            self.announced.emit(saved_text(len(markers), path.name))

    def _report(self, error: Exception) -> None:
        if not isinstance(error, FerError):
            log.error("an internal error", exc_info=error)
        if self._dialog is not None:
            self._dialog.show_problem(str(error))
        else:
            self._page.messages.show_message(str(error))


def _shifted(markers: Sequence[Marker], seconds: float) -> list[Marker]:
    return [
        replace(
            marker,
            onset=marker.onset + seconds,
            offset=None if marker.offset is None else marker.offset + seconds,
        )
        for marker in markers
    ]
