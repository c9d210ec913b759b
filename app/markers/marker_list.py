"""The markers of the source that is shown, in the order of their onsets."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QObject, Signal

from fer_core.sessions.markers import Marker


class MarkerList(QObject):
    """Hold markers and announce every change; markers may overlap and be equal.

    Signals:
        changed: There are other markers than before.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._markers: tuple[Marker, ...] = ()

    @property
    def markers(self) -> tuple[Marker, ...]:
        """All of them by onset; another tuple after each change."""
        return self._markers

    def add(self, markers: Iterable[Marker]) -> None:
        """Add markers."""
        self._use((*self._markers, *markers))

    def replace(self, place: int, marker: Marker) -> None:
        """Put a marker in the place of another one."""
        self._use((*self._markers[:place], marker, *self._markers[place + 1 :]))

    def remove(self, places: Collection[int]) -> None:
        """Remove the markers at some places."""
        self._use(m for place, m in enumerate(self._markers) if place not in places)

    def clear(self) -> None:
        """Remove all."""
        self._use(())

    def _use(self, markers: Iterable[Marker]) -> None:
        ordered = tuple(sorted(markers, key=lambda marker: marker.onset))
        if ordered != self._markers:
            self._markers = ordered
            self.changed.emit()
