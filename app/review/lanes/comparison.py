"""Choose and read another result that is shown beside the one under review."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.review.lanes.content import OtherResult
from app.review.people.control import PeopleControl
from app.system.background import Background
from app.widgets.file_dialog import make_file_dialog
from fer_core.agreement.two_results import load_other
from fer_core.tables.arrays.result import ResultArrays
from fer_core.tables.results import find_results
from fer_core.tables.writers import TABLE_ENDINGS

translate = QCoreApplication.translate


class Comparison(QObject):
    """The other result, read on another thread.

    Args:
        control: The people and the table of the result under review.
        page: What the dialog belongs to.

    Attributes:
        other: The other result, or None.

    Signals:
        changed: There is another one.
        failed: A sentence.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, control: PeopleControl, page: QWidget) -> None:
        super().__init__(page)
        self._control = control
        self._page = page
        self._background = Background("comparison", self)
        self._request = 0
        self.other: OtherResult | None = None

    def ask(self, table: Path) -> None:
        """Ask for another result of the same recording.

        Args:
            table: The table of the result under review.
        """
        dialog = make_file_dialog(
            self._page,
            translate("Review", "Compare with another result"),
            "results",
            QFileDialog.FileMode.ExistingFile,
        )
        endings = " ".join(f"*{ending}" for ending in TABLE_ENDINGS.split(", "))
        results = translate("Review", "Results")
        dialog.setNameFilter(f"{results} ({endings} *.json)")
        dialog.fileSelected.connect(lambda path: self.open(table, Path(path)))
        dialog.open()

    def open(self, table: Path, path: Path) -> None:
        """Read another result.

        Args:
            table: The table of the result under review.
            path: A table or a summary of the other one.
        """
        arrays = self._control.table
        if arrays is None:
            return
        self._request += 1
        self._background.run(
            partial(_load, table, arrays, path),
            partial(self._take, self._request),
            partial(self._refuse, self._request),
        )

    def clear(self) -> None:
        """Compare with nothing."""
        self._request += 1
        self.other = None

    def close(self) -> None:
        """Wait for what is being read."""
        self._background.close()

    def _take(self, request: int, other: OtherResult) -> None:
        if request == self._request:
            self.other = other
            self.changed.emit()

    def _refuse(self, request: int, error: Exception) -> None:
        if request == self._request:
            self.failed.emit(str(error))


def _load(table: Path, arrays: ResultArrays, path: Path) -> OtherResult:
    (result,) = find_results(table)
    (other,) = find_results(path)
    return OtherResult(other.table.name, load_other((result, arrays), other))
