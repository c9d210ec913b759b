"""The Files page: the queue with its options."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.files.entry import Entry, EntryState
from app.files.entry_row import EntryRow
from app.files.file_queue import FileQueue
from app.files.options_panel import OptionsPanel
from app.files.queue_progress import QueueProgress
from app.files.thumbnails import Thumbnails
from app.system.background import Background
from app.system.language.numbers import number_text
from app.widgets.file_dialog import make_file_dialog
from app.widgets.pages import Page
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.sources.endings import PICTURE_ENDINGS, VIDEO_ENDINGS

translate = QCoreApplication.translate

_OPTIONS_WIDTH: Final = 270
_MARGIN: Final = 12
_LEAST_WIDTH: Final = 860
"""Pixels from which on the options stand beside the files; below, they stand under them."""

_ANY_WIDTH: Final = (1 << 24) - 1
"""Qt's QWIDGETSIZE_MAX: no limit."""

_LEAST_SIZE: Final = QSize(480, 320)
_EMPTY: Final = str(
    QT_TRANSLATE_NOOP(
        "Files",
        "Drop videos, pictures or folders here, or add them with the buttons above.\n\n"
        "Each gets an annotated copy and a table with a row for every face and frame. "
        "Your files are only read.",
    )
)


class FilesPage(Page):
    """Files in, annotated copies and tables out.

    Signals:
        finished: A sentence with the number of files done and failed, when the queue is empty.
        review_requested: The path of a result that the user wants to see.
    """

    finished = Signal(str)
    review_requested = Signal(object)

    def __init__(self, queue: FileQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = queue
        queue.setParent(self)
        self.setAcceptDrops(True)
        self._thumbnails = Thumbnails(self)
        self._background = Background("reports", self)
        self._rows: dict[Path, tuple[QListWidgetItem, EntryRow]] = {}
        self._add_files = QPushButton(translate("Files", "&Add files…"))
        self._add_folder = QPushButton(translate("Files", "Add f&older…"))
        self._start = QPushButton(translate("Files", "S&tart"))
        self._start.setDefault(True)
        self._clear = QPushButton(translate("Files", "Clear do&ne"))
        self._list = QListWidget()
        self._list.setAccessibleName(translate("Files", "Files to be annotated"))
        self._list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = QLabel(translate("Files", _EMPTY))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._options = OptionsPanel(queue.options)
        self._progress = QueueProgress()
        self._lay_out()
        # Not what its widgets ask for as they stand now: they stand otherwise in a narrow window.
        self.setMinimumSize(_LEAST_SIZE)
        # Large text, or the long words of a language, may need more than is usual.
        self._options.use_room(narrow=True)
        self._column = max(_OPTIONS_WIDTH, self._options.minimumSizeHint().width())
        needed = self._buttons.sizeHint().width() + self._column + 3 * _MARGIN
        self._beside_from = max(_LEAST_WIDTH, needed)
        self._connect()
        self._use_room()
        self._take_added(queue.entries)
        self._show_running(queue.running)

    def add(self, paths: Sequence[Path]) -> int:
        """Add files and what is in folders; returns how many were new."""
        return self.queue.add(paths)

    def report_on(self, path: Path) -> None:
        """Add a session, write its report and open it."""
        self.add([path])
        self._write_report(self._rows[path][1])

    @Slot(object)
    def show_classifier(self, classifier: EmotionClassifier) -> None:
        """Use the model of the tool bar for files, unless the options name another."""
        self.queue.window_model = str(classifier.path)
        self._options.show_window_model(classifier.card.name)

    def may_close(self) -> bool:
        """See `Page.may_close`."""
        if not self.queue.running:
            return True
        answer = QMessageBox.question(
            self,
            translate("Files", "Files are being annotated"),
            translate(
                "Files",
                "Quit anyway? Finished parts are kept, and the next start continues from there.",
            ),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
            QMessageBox.StandardButton.No,
        )
        return answer == QMessageBox.StandardButton.Yes

    def close_page(self) -> None:
        """See `Page.close_page`."""
        self._thumbnails.close()
        self._background.close()
        self.queue.close()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._use_room()
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        urls = event.mimeData().urls()
        event.acceptProposedAction()
        self.add([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def _lay_out(self) -> None:
        self._buttons = buttons = QHBoxLayout()
        buttons.addWidget(self._add_files)
        buttons.addWidget(self._add_folder)
        buttons.addStretch(1)
        buttons.addWidget(self._clear)
        buttons.addWidget(self._start)
        files = QVBoxLayout()
        files.addLayout(buttons)
        files.addWidget(self._list, 1)
        files.addWidget(self._empty, 1)
        files.addWidget(self._progress)
        self._places = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._places.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._places.setSpacing(_MARGIN)
        self._places.addLayout(files, 1)
        self._places.addWidget(self._options)

    def _use_room(self) -> None:
        """Place the options beside the files, or below them where the window is narrow."""
        beside = self.width() >= self._beside_from
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._places.setDirection(direction)
        self._options.use_room(narrow=beside)
        height = QSizePolicy.Policy.Preferred if beside else QSizePolicy.Policy.Maximum
        self._options.setSizePolicy(QSizePolicy.Policy.Preferred, height)
        self._options.setMinimumWidth(self._column if beside else 0)
        self._options.setMaximumWidth(self._column if beside else _ANY_WIDTH)

    def _connect(self) -> None:
        queue = self.queue
        queue.added.connect(self._take_added)
        queue.changed.connect(self._refresh)
        queue.removed.connect(self._take_removed)
        queue.running_changed.connect(self._show_running)
        queue.finished.connect(self._report_finished)
        self._options.changed.connect(queue.set_options)
        self._thumbnails.made.connect(self._show_thumbnail)
        self._add_files.clicked.connect(self._ask_for_files)
        self._add_folder.clicked.connect(self._ask_for_folder)
        self._start.clicked.connect(self._start_or_stop)
        self._clear.clicked.connect(self._clear_done)

    @Slot(list)
    def _take_added(self, entries: list[Entry]) -> None:
        for entry in entries:
            row = EntryRow(entry)
            row.action_requested.connect(self._act)
            item = QListWidgetItem()
            item.setSizeHint(row.sizeHint())
            self._list.addItem(item)
            self._list.setItemWidget(item, row)
            self._rows[entry.path] = item, row
            self._thumbnails.ask_for(entry.path)
        self._show_counts()

    @Slot(object)
    def _take_removed(self, entry: Entry) -> None:
        item, _ = self._rows.pop(entry.path)
        self._list.takeItem(self._list.row(item))
        self._show_counts()

    @Slot(object)
    def _refresh(self, entry: Entry) -> None:
        self._rows[entry.path][1].refresh()
        self._show_counts()

    @Slot(object, object)
    def _show_thumbnail(self, path: Path, picture: QPixmap) -> None:
        if path in self._rows:
            self._rows[path][1].set_picture(picture)

    def _show_counts(self) -> None:
        self._list.setVisible(bool(self._rows))
        self._empty.setVisible(not self._rows)
        self._start.setEnabled(self.queue.running or self.queue.waiting > 0)
        done = any(entry.state is EntryState.DONE for entry in self.queue.entries)
        self._clear.setEnabled(done)
        self._progress.show_entries(self.queue.entries, self.queue.running)

    @Slot(bool)
    def _show_running(self, running: bool) -> None:
        self._start.setText(
            translate("Files", "S&top") if running else translate("Files", "S&tart")
        )
        self._show_counts()

    @Slot(str)
    def _act(self, action: str) -> None:
        row = self.sender()
        if not isinstance(row, EntryRow):
            return
        entry = row.entry
        match action:
            case "open":
                self.review_requested.emit(entry.reviewed)
            case "report":
                self._write_report(row)
            case "cancel":
                self.queue.cancel(entry)
            case "retry":
                self.queue.retry(entry)
            case _:
                self.queue.remove(entry)

    def _write_report(self, row: EntryRow) -> None:
        table = row.entry.result_file("table")
        if table is None:
            return
        row.set_writing_report(True)
        self._background.run(
            partial(_write_report, table),
            partial(self._open_report, row.entry.path),
            partial(self._show_report_problem, row.entry.path),
        )

    def _open_report(self, path: Path, report: object) -> None:
        self._end_report(path)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(report)))

    def _show_report_problem(self, path: Path, error: Exception) -> None:
        self._end_report(path)
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            translate("Files", "The report was not written"),
            translate("Files", "{name}: {problem}").format(name=path.name, problem=error),
            QMessageBox.StandardButton.Ok,
            self,
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _end_report(self, path: Path) -> None:
        # The file may have been removed from the list meanwhile.
        if path in self._rows:
            self._rows[path][1].set_writing_report(False)

    @Slot()
    def _start_or_stop(self) -> None:
        if self.queue.running:
            self.queue.stop()
        else:
            self.queue.start()

    @Slot()
    def _clear_done(self) -> None:
        for entry in [e for e in self.queue.entries if e.state is EntryState.DONE]:
            self.queue.remove(entry)

    @Slot(int, int)
    def _report_finished(self, done: int, failed: int) -> None:
        QApplication.alert(self.window())
        self.finished.emit(_summary(done, failed))

    @Slot()
    def _ask_for_files(self) -> None:
        patterns = " ".join(f"*{ending}" for ending in sorted(VIDEO_ENDINGS | PICTURE_ENDINGS))
        media, every = translate("Files", "Videos and pictures"), translate("Files", "All files")
        dialog = self._dialog(
            translate("Files", "Add videos and pictures"), QFileDialog.FileMode.ExistingFiles
        )
        dialog.setNameFilters([f"{media} ({patterns})", f"{every} (*)"])
        dialog.open()

    @Slot()
    def _ask_for_folder(self) -> None:
        title = translate("Files", "Add a folder and its subfolders")
        self._dialog(title, QFileDialog.FileMode.Directory).open()

    def _dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = make_file_dialog(self, title, "source", mode)
        dialog.filesSelected.connect(self._add_chosen)
        return dialog

    @Slot(list)
    def _add_chosen(self, names: list[str]) -> None:
        self.add([Path(name) for name in names])


def _summary(done: int, failed: int) -> str:
    """Say how many files were annotated, and how many were not."""
    sentences = [
        translate("Files", "1 file annotated.")
        if done == 1
        else translate("Files", "{count} files annotated.").format(count=number_text(done))
    ]
    if failed == 1:
        sentences.append(translate("Files", "1 file failed."))
    elif failed:
        text = translate("Files", "{count} files failed.")
        sentences.append(text.format(count=number_text(failed)))
    return " ".join(sentences)


def _write_report(table: Path) -> Path:
    # Imported where it is wanted: the libraries of reports would slow each start of the window.
    from app.models.result_report import write_result_report

    return write_result_report(table)
