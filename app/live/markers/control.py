"""Set markers on the live picture, and keep them until they are saved."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from app.actions import Actions
from app.live.markers.keys import MarkerKey, format_keys, parse_keys
from app.live.markers.list_dialog import MarkersDialog
from app.live.markers.marker_list import MarkerList
from app.live.markers.texts import added_text, lost_text, saved_text, table_filters, unsaved_text
from app.live.page import LivePage
from app.settings import Settings
from app.system.background import Background
from app.system.language.marker_names import MARKER, marker_text
from app.system.language.numbers import time_text
from app.widgets.file_dialog import make_file_dialog
from fer_core.errors import FerError
from fer_core.sessions.markers import (
    MARKERS_FILE,
    NAME_LENGTH,
    NOTE_LENGTH,
    Marker,
    clean_name,
    clean_note,
    read_markers,
    write_markers,
)

translate = QCoreApplication.translate

log = logging.getLogger(__name__)


class MarkerControl(QObject):
    """Connect the actions of markers, the live page, the list's dialog and files.

    Markers stand on the source's clock, see `LivePage.clock_origin`. They belong to one source:
    another one begins without, and what was not saved is offered to be saved.

    Args:
        actions: The window's.
        page: The page whose picture is marked, and which shows what became of files.
        window: The window that dialogs belong to.

    Attributes:
        list: The markers of the source that is shown.

    Signals:
        marked: What a marker says that was just set, and ``time.monotonic()`` of its picture.
        announced: A short text about what a key did, for the status line.
        keys_changed: The digits have other names: the text for `Settings.marker_keys`.
    """

    marked = Signal(str, float)
    announced = Signal(str)
    keys_changed = Signal(str)

    def __init__(self, actions: Actions, page: LivePage, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._page = page
        self._window = window
        self._background = Background("markers", self)
        self._keys = parse_keys(page.settings.marker_keys)
        self._open: dict[int, Marker] = {}
        self._spec = ""
        self._name = ""
        self._target: Path | None = None
        self._shift = 0.0
        self._saved: tuple[Marker, ...] = ()
        self._left: list[tuple[str, tuple[Marker, ...]]] = []
        self._dialog: MarkersDialog | None = None
        self.list = MarkerList(self)
        self.list.changed.connect(self._show)
        page.source_changed.connect(self._follow_source)
        actions.marker.triggered.connect(self.set_marker)
        actions.note.triggered.connect(self.ask_for_note)
        actions.markers.triggered.connect(self.show_list)
        actions.marker_keys.triggered.connect(self.show_keys)
        for digit, action in enumerate(actions.digits, start=1):
            action.triggered.connect(partial(self.press, digit))
        self._name_digits()

    @property
    def unsaved(self) -> int:
        """How many markers would be lost if the program ended now."""
        kept = self._target is not None or self.list.markers == self._saved
        here = 0 if kept else len(self.list.markers)
        return here + sum(len(markers) for _, markers in self._left)

    @Slot(object)
    def use_settings(self, settings: Settings) -> None:
        """Follow the names of the digits."""
        self._keys = parse_keys(settings.marker_keys)
        self._name_digits()

    def set_enabled(self, enabled: bool) -> None:
        """Let the keys set markers, or not: where no picture is shown."""
        for action in (self._actions.marker, self._actions.note, *self._actions.digits):
            action.setEnabled(enabled)

    @Slot(object, float)
    def keep_in(self, path: Path | None, origin: float | None = None) -> None:
        """Write the markers into a file now and after each change, until this is called again.

        Args:
            path: The ``markers.csv`` of a recording; None when that has ended.
            origin: What is zero in the recording's table, on the source's own clock; None for
                `LivePage.clock_origin`.
        """
        if path is None and self._target is not None:
            self._saved = self.list.markers  # what is not written yet, waits to be written
        self._target = path
        self._shift = 0.0 if origin is None else self._page.clock_origin - origin
        self._write_target()

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
        if self._target is not None and self.list.markers != self._saved:
            try:
                write_markers(self._target, _shifted(self.list.markers, self._shift))
            except FerError as error:
                log.error("the markers are not saved: %s", error)

    @Slot()
    def set_marker(self) -> None:
        """Mark the picture that is shown."""
        time = self._time()
        if time is not None:
            self._add(Marker(time, None, MARKER))
            self._tell(MARKER)

    def press(self, digit: int) -> None:
        """Mark what a digit stands for: an event, or the start or end of a stimulus."""
        time = self._time()
        if time is None:
            return
        key = self._keys[digit - 1]
        begun = self._open.pop(digit, None)
        # It may have been edited or deleted, and the source may have begun again.
        if begun is not None and begun in self.list.markers and time >= begun.onset:
            ended = Marker(begun.onset, time, begun.name, begun.note)
            self.list.replace(self.list.markers.index(begun), ended)
            self._tell(f"{ended.name}:end")
            text = translate("Live", "{name} ends at {time}")
            self.announced.emit(text.format(name=marker_text(ended.name), time=time_text(time, 1)))
            return
        marker = Marker(time, None, key.name)
        if key.stretch:
            self._open[digit] = marker
        self._add(marker, begins=key.stretch)
        self._tell(f"{marker.name}:begin" if key.stretch else marker.name)

    @Slot()
    def ask_for_note(self) -> None:
        """Let the user write a note about the picture that is shown now."""
        time = self._time()
        if time is None:
            return
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(translate("Live", "Note"))
        dialog.setLabelText(translate("Live", "Note at {time}:").format(time=time_text(time, 1)))
        moment = self._moment()
        dialog.textValueSelected.connect(partial(self._add_note, time, moment))
        dialog.open()

    @Slot()
    def show_list(self) -> None:
        """Show the editable list."""
        if self._dialog is None:
            self._dialog = MarkersDialog(self.list, self._window)
            self._dialog.import_requested.connect(self._ask_for_import)
            self._dialog.export_requested.connect(self._ask_for_export)
            self._dialog.keys_requested.connect(self.show_keys)
            self._dialog.destroyed.connect(self._forget_dialog)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    @Slot()
    def show_keys(self) -> None:
        """Let the user name what the digits mark."""
        from app.live.markers.keys_dialog import KeysDialog

        dialog = KeysDialog(self._keys, self._dialog or self._window)
        dialog.chosen.connect(self._use_keys)
        dialog.open()

    def _time(self) -> float | None:
        time = self._page.shown_time
        if time is None:
            self.announced.emit(translate("Live", "There is no picture to mark yet"))
        return time

    def _moment(self) -> float | None:
        newest = self._page.newest
        return None if newest is None else newest.frame.arrived

    def _tell(self, text: str, moment: float | None = None) -> None:
        moment = self._moment() if moment is None else moment
        if moment is not None:
            self.marked.emit(text, moment)

    @Slot(str, str, float)
    def take_foreign(self, text: str, stream: str, moment: float) -> None:
        """Add a marker of another program.

        Args:
            text: What it says.
            stream: Where it comes from.
            moment: ``time.monotonic()`` of its moment.
        """
        newest, shown = self._page.newest, self._page.shown_time
        if newest is None or shown is None:
            return
        time = shown + moment - newest.frame.arrived
        name = clean_name(text)[:NAME_LENGTH]
        self._add(Marker(time, None, name, f"LSL stream {clean_name(stream)}"[:NOTE_LENGTH]))

    def _add(self, marker: Marker, *, begins: bool = False) -> None:
        self.list.add([marker])
        text = (
            translate("Live", "{name} begins at {time}")
            if begins
            else translate("Live", "{name} at {time}")
        )
        self.announced.emit(
            text.format(name=marker_text(marker.name), time=time_text(marker.onset, 1))
        )

    def _add_note(self, time: float, moment: float | None, text: str) -> None:
        note = clean_note(text)[:NOTE_LENGTH]
        if note:
            self._add(Marker(time, None, "note", note))
            self._tell(f"note: {note}", moment)

    @Slot()
    def _show(self) -> None:
        self._page.side_panel.show_markers(self.list.markers)
        self._write_target()

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    @Slot(tuple)
    def _use_keys(self, keys: tuple[MarkerKey, ...]) -> None:
        self.keys_changed.emit(format_keys(keys))

    def _name_digits(self) -> None:
        for digit, (key, action) in enumerate(
            zip(self._keys, self._actions.digits, strict=True), start=1
        ):
            tip = (
                translate("Live", "{name}: start and end ({digit})")
                if key.stretch
                else translate("Live", "{name}: event ({digit})")
            )
            name = marker_text(key.name)
            action.setText(name.replace("&", "&&"))
            action.setToolTip(tip.format(name=name, digit=digit))

    @Slot(str, str)
    def _follow_source(self, spec: str, name: str) -> None:
        if spec == self._spec:
            self._name = name
            return
        markers, title = self.list.markers, self._name
        lost = bool(markers) and markers != self._saved and self._target is None
        self._spec, self._name = spec, name
        self._open.clear()
        self._saved = ()
        self._target = None
        self.list.clear()
        if lost:
            self._left.append((title, markers))
            self._offer_left()

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
        self.list.add(markers)
        self.announced.emit(added_text(len(markers)))

    @Slot()
    def _ask_for_export(self) -> None:
        dialog = self._make_save_dialog()
        dialog.fileSelected.connect(self._export)
        dialog.open()

    @Slot(str)
    def _export(self, path: str) -> None:
        self._save(Path(path), self.list.markers)

    def _make_save_dialog(self) -> QFileDialog:
        mode = QFileDialog.FileMode.AnyFile
        parent = self._dialog or self._window
        title = translate("Live", "Save markers")
        dialog = make_file_dialog(parent, title, "markers", mode, name=MARKERS_FILE)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilters(table_filters())
        return dialog

    def _write_target(self) -> None:
        if self._target is not None:
            self._save(self._target, self.list.markers, shift=self._shift, quietly=True)

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
        if markers == self.list.markers:
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
