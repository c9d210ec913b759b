"""Set markers on the live picture by keys, and show their list."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QWidget

from app.actions import Actions
from app.live.markers.files import MarkerFiles
from app.live.markers.keys import MarkerKey, format_keys, parse_keys
from app.live.markers.list_dialog import MarkersDialog
from app.live.markers.marker_list import MarkerList
from app.live.page import LivePage
from app.settings import Settings
from app.system.language.marker_names import MARKER, marker_text
from app.system.language.numbers import time_text
from fer_core.sessions.markers import (
    NAME_LENGTH,
    NOTE_LENGTH,
    Marker,
    clean_name,
    clean_note,
)

translate = QCoreApplication.translate


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
        files: Where they are kept.

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
        self._keys = parse_keys(page.settings.marker_keys)
        self._open: dict[int, Marker] = {}
        self._spec = ""
        self._name = ""
        self._dialog: MarkersDialog | None = None
        self.list = MarkerList(self)
        self.files = MarkerFiles(self.list, page, window)
        self.files.announced.connect(self.announced)
        self.list.changed.connect(self._show)
        page.source_changed.connect(self._follow_source)
        actions.marker.triggered.connect(self.set_marker)
        actions.note.triggered.connect(self.ask_for_note)
        actions.markers.triggered.connect(self.show_list)
        actions.marker_keys.triggered.connect(self.show_keys)
        for digit, action in enumerate(actions.digits, start=1):
            action.triggered.connect(partial(self.press, digit))
        self._name_digits()

    @Slot(object)
    def use_settings(self, settings: Settings) -> None:
        """Follow the names of the digits."""
        self._keys = parse_keys(settings.marker_keys)
        self._name_digits()

    def set_enabled(self, enabled: bool) -> None:
        """Let the keys set markers, or not: where no picture is shown."""
        for action in (self._actions.marker, self._actions.note, *self._actions.digits):
            action.setEnabled(enabled)

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
            self.files.serve(self._dialog)
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
        before, self._spec, self._name = self._name, spec, name
        self._open.clear()
        self.files.leave_source(before)
