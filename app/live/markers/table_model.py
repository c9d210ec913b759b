"""The markers as a table whose cells can be edited."""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from app.live.markers.marker_list import MarkerList
from app.system.language.marker_names import marker_name, marker_text
from app.system.language.numbers import decimal_text, time_text
from fer_core.phrases import kept_value
from fer_core.sessions.markers import NAME_LENGTH, NOTE_LENGTH, Marker, clean_name, clean_note

translate = QCoreApplication.translate

_Index = QModelIndex | QPersistentModelIndex
_TITLES: Final = (
    str(QT_TRANSLATE_NOOP("Live", "Start")),
    str(QT_TRANSLATE_NOOP("Live", "End")),
    str(QT_TRANSLATE_NOOP("Live", "Name")),
    str(QT_TRANSLATE_NOOP("Live", "Note")),
)
_SHOWN: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class MarkerTableModel(QAbstractTableModel):
    """Rows of a `MarkerList`: start, end, name, note.

    Signals:
        refused: A sentence: what was typed is no such value; the marker stays as it was.
    """

    refused = Signal(str)

    def __init__(self, markers: MarkerList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._list = markers
        self._rows = markers.markers
        markers.changed.connect(self._follow)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(  # noqa: D102
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return translate("Live", _TITLES[section])

    def flags(self, index: _Index) -> Qt.ItemFlag:  # noqa: D102
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, D102
        if not index.isValid() or role not in _SHOWN:
            return None
        marker = self._rows[index.row()]
        edited = role == Qt.ItemDataRole.EditRole
        match index.column():
            case 0:
                return _time_text(marker.onset, edited)
            case 1:
                return "" if marker.offset is None else _time_text(marker.offset, edited)
            case 2:
                return marker_text(marker.name)
            case _:
                return marker.note if edited else " ".join(marker.note.split())

    def setData(  # noqa: D102
        self,
        index: _Index,
        value: Any,  # noqa: ANN401
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        try:
            changed = _changed(self._rows[index.row()], index.column(), str(value))
        except ValueError as error:
            text = translate("Live", "{value} was not taken: {reason}.")
            self.refused.emit(text.format(value=value, reason=kept_value(error)))
            return False
        self._list.replace(index.row(), changed)
        return True

    @Slot()
    def _follow(self) -> None:
        self.beginResetModel()
        self._rows = self._list.markers
        self.endResetModel()


def parse_time(text: str) -> float:
    """Read seconds as they are typed: 12.5, 1:02.5 or 1:01:02.5.

    Raises:
        ValueError: It is no time; the message says how one is written.
    """
    sign = -1.0 if text.strip().startswith("-") else 1.0
    seconds = 0.0
    try:
        parts = [float(part.replace(",", ".")) for part in text.strip().lstrip("-").split(":")]
    except ValueError:
        parts = []
    if not 1 <= len(parts) <= 3 or any(part < 0 for part in parts):
        raise ValueError(translate("Live", "a time is written as 12.5 or 1:02.5"))
    for part in parts:
        seconds = 60 * seconds + part
    return sign * seconds


def _changed(marker: Marker, column: int, text: str) -> Marker:
    match column:
        case 0:
            return replace(marker, onset=parse_time(text))
        case 1:
            return replace(marker, offset=parse_time(text) if text.strip() else None)
        case 2:
            name = marker_name(clean_name(text), marker.name)
            return replace(marker, name=name[:NAME_LENGTH])
        case _:
            return replace(marker, note=clean_note(text)[:NOTE_LENGTH])


def _time_text(time: float, edited: bool) -> str:
    if edited:
        return decimal_text(f"{time:.6f}".rstrip("0").rstrip("."))
    return time_text(time, 2)
