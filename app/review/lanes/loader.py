"""Make the lanes of the opened result on another thread, anew after each change."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.review.lanes.content import LaneContent, LaneMaker, OtherResult, open_lanes
from app.review.people.control import PeopleControl
from app.system.background import Background
from fer_core.people.people import People
from fer_core.tables.arrays.result import ResultArrays


class LaneLoader(QObject):
    """Makes the lanes of one result at a time.

    Args:
        control: The people and the table of the result under review.
        parent: The object that owns this one.

    Signals:
        made: The `LaneContent` after the newest change.
        failed: A sentence.
    """

    made = Signal(object)
    failed = Signal(str)

    def __init__(self, control: PeopleControl, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._background = Background("lanes", self)
        self._request = 0
        self._work: _Work | None = None

    def load(self, table: Path, people: People, other: OtherResult | None = None) -> None:
        """Make the lanes; of what was asked for before nothing is told any more.

        Args:
            table: The table of the result under review.
            people: Everybody after the user's changes.
            other: Another result to compare with.
        """
        arrays, shown = self._control.table, self._control.shown
        if arrays is None or shown is None:
            return
        if self._work is None:
            self._work = _Work(table, arrays, shown)
        self._request += 1
        request = self._request
        self._background.run(
            partial(self._make, request, self._work, people, other),
            partial(self._take, request),
            partial(self._refuse, request),
        )

    def clear(self) -> None:
        """Forget the result."""
        self._request += 1
        self._work = None

    def close(self) -> None:
        """Wait for what is being made."""
        self._background.close()

    def _make(
        self, request: int, work: "_Work", people: People, other: OtherResult | None
    ) -> LaneContent | None:
        """Return the lanes; None where another change came meanwhile. Runs on the other thread."""
        return work.make(people, other) if request == self._request else None

    def _take(self, request: int, content: LaneContent | None) -> None:
        if request == self._request and content is not None:
            self.made.emit(content)

    def _refuse(self, request: int, error: Exception) -> None:
        if request == self._request:
            self.failed.emit(str(error))


class _Work:
    """What is made on the other thread alone: the maker, when it is first needed."""

    def __init__(self, table: Path, arrays: ResultArrays, shown: ResultArrays) -> None:
        self._opening = table, arrays, shown
        self._maker: LaneMaker | None = None

    def make(self, people: People, other: OtherResult | None) -> LaneContent:
        if self._maker is None:
            self._maker = open_lanes(*self._opening)
        return self._maker.make(people, other)
