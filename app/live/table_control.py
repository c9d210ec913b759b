"""Start and stop the table of the live page from the window's action."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from app.live.counts_text import describe_counts
from app.live.page import LivePage
from app.live.table_recorder import TableRecorder
from app.system.background import Background
from app.system.language.numbers import number_text
from app.system.language.window_texts import WINDOW_TEXTS
from app.widgets.file_dialog import make_file_dialog
from fer_core.errors import FerError
from fer_core.tables.formats import FORMATS
from fer_core.tables.live_rows import LiveCounts
from fer_core.tables.unfinished import UnfinishedTable

translate = QCoreApplication.translate


class TableControl(QObject):
    """Connect an action, a file dialog, the live page and a `TableRecorder`.

    While a table is recorded every face is classified on every frame, and the action is checked.

    Args:
        action: Checkable; the user starts and stops the table by it.
        page: The page whose source is recorded, and which shows what became of the table.
        window: The window that the file dialog belongs to.
    """

    def __init__(self, action: QAction, page: LivePage, window: QWidget) -> None:
        super().__init__(window)
        self._action = action
        self._page = page
        self._window = window
        self._unfinished: list[UnfinishedTable] = []
        self._background = Background("tables", self)
        self.recorder = TableRecorder(page.session, self)
        action.triggered.connect(self._toggle)
        page.source_changed.connect(self._follow_source)
        self.recorder.changed.connect(action.setChecked)
        self.recorder.saved.connect(self._show_saved)
        self.recorder.failed.connect(page.messages.show_message)

    def record(self, path: str, *, overwrite: bool = False) -> None:
        """Record a table until the source changes or the user stops it."""
        self.recorder.start(Path(path), self._page.settings.threshold, overwrite=overwrite)

    def offer_unfinished(self, tables: list[UnfinishedTable]) -> None:
        """Let the user keep or discard tables whose recording was interrupted, one by one."""
        self._unfinished = tables
        self._offer_next()

    def close(self) -> None:
        """End the table that is recorded, and wait until all are finished."""
        self.recorder.close()
        self._background.close()

    @Slot(str)
    def _record_chosen(self, path: str) -> None:
        # The dialog has asked whether a file that exists is to be replaced.
        self.record(path, overwrite=True)

    def _offer_next(self) -> None:
        if self._unfinished:
            self._page.offers.show_message(
                describe_unfinished(self._unfinished[0]),
                kind="notice",
                button=translate("Live", "Keep"),
                action=self._keep,
                other_button=translate("Live", "Discard"),
                other_action=self._discard,
                stays=True,
            )

    def _keep(self) -> None:
        # A long one may have to be converted.
        self._background.run(self._unfinished.pop(0).keep, self._show_kept, self._show_not_kept)
        self._offer_next()

    def _show_kept(self, path: Path) -> None:
        self._page.messages.show_message(
            translate("Live", "{path} is kept.").format(path=path), kind="notice"
        )

    def _show_not_kept(self, error: Exception) -> None:
        self._page.messages.show_message(str(error))

    def _discard(self) -> None:
        table = self._unfinished.pop(0)
        try:
            table.discard()
        except FerError as error:
            self._page.messages.show_message(str(error))
        self._offer_next()

    @Slot(bool)
    def _toggle(self, checked: bool) -> None:
        if not checked:
            self.recorder.stop()
            return
        self._action.setChecked(False)  # until a name is chosen
        dialog = _make_dialog(self._window)
        dialog.fileSelected.connect(self._record_chosen)
        dialog.open()

    @Slot(str, str)
    def _follow_source(self, spec: str, _name: str) -> None:
        self.recorder.follow_source(spec)

    @Slot(str, object)
    def _show_saved(self, path: str, counts: LiveCounts) -> None:
        numbers = describe_counts(counts, WINDOW_TEXTS)
        sentence = translate("Live", "{path} has {counts}.").format(path=path, counts=numbers)
        self._page.messages.show_message(sentence, kind="notice")


def describe_unfinished(table: UnfinishedTable) -> str:
    """Say which recording was interrupted and what there is of it."""
    text = (
        translate("Live", "The recording of {name} was interrupted. Its 1 frame is in {path}.")
        if table.frames == 1
        else translate(
            "Live", "The recording of {name} was interrupted. Its {count} frames are in {path}."
        )
    )
    return text.format(name=table.table.name, count=number_text(table.frames), path=table.rows)


def _make_dialog(parent: QWidget) -> QFileDialog:
    """Return a dialog that asks for the name of a table; it deletes itself when it closes."""
    name = f"Emotions {datetime.now():%Y-%m-%d %H-%M-%S}.csv"
    mode = QFileDialog.FileMode.AnyFile
    dialog = make_file_dialog(parent, translate("Live", "Record a table"), "table", mode, name=name)
    dialog.setDefaultSuffix("csv")
    dialog.setNameFilters([f"{known.title} (*.{name})" for name, known in FORMATS.items()])
    return dialog
