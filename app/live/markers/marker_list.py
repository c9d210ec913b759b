"""The markers of the source that is shown, in the order of their onsets."""

from collections import deque
from collections.abc import Collection, Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal

from fer_core.sessions.markers import Marker

_MOST_CHANGES: Final = 1000
"""How many changes can be taken back."""


class MarkerList(QObject):
    """Hold markers and announce every change; markers may overlap and be equal.

    What was removed or replaced comes back with `undo`, the last change first; markers that were
    added meanwhile stay.

    Signals:
        changed: There are other markers than before.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._markers: tuple[Marker, ...] = ()
        # Of each change the markers that went and the one that came in their place.
        self._undoable: deque[tuple[tuple[Marker, ...], Marker | None]] = deque(
            maxlen=_MOST_CHANGES
        )

    @property
    def markers(self) -> tuple[Marker, ...]:
        """All of them by onset; another tuple after each change."""
        return self._markers

    def add(self, markers: Iterable[Marker]) -> None:
        """Add markers."""
        self._use((*self._markers, *markers))

    def replace(self, place: int, marker: Marker) -> None:
        """Put a marker in the place of another one."""
        before = self._markers[place]
        if marker != before:
            self._undoable.append(((before,), marker))
            self._use((*self._markers[:place], marker, *self._markers[place + 1 :]))

    def remove(self, places: Collection[int]) -> None:
        """Remove the markers at some places."""
        gone = tuple(m for place, m in enumerate(self._markers) if place in places)
        if gone:
            self._undoable.append((gone, None))
            self._use(m for place, m in enumerate(self._markers) if place not in places)

    def clear(self) -> None:
        """Remove all, for good: another source begins without markers."""
        self._undoable.clear()
        self._use(())

    @property
    def can_undo(self) -> bool:
        """Whether something was removed or replaced that can come back."""
        return bool(self._undoable)

    def undo(self) -> None:
        """Bring back what the last change removed or replaced; without one nothing happens."""
        if not self._undoable:
            return
        gone, come = self._undoable.pop()
        markers = list(self._markers)
        if come in markers:
            markers.remove(come)
        self._use((*markers, *gone))

    def _use(self, markers: Iterable[Marker]) -> None:
        ordered = tuple(sorted(markers, key=lambda marker: marker.onset))
        if ordered != self._markers:
            self._markers = ordered
            self.changed.emit()
