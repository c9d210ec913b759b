"""What the review writes of a result: report, table against a baseline, corrected faces."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.system.background import Background
from app.system.language.numbers import number_text
from app.widgets.file_dialog import make_file_dialog
from fer_core.corrected_faces.export import FaceExport, export_faces
from fer_core.findings.measured_table import CHANGES, write_measured
from fer_core.findings.measures import Baseline
from fer_core.findings.recording import read_recordings
from fer_core.tables.results import find_results

translate = QCoreApplication.translate

_FACES_QUESTION: Final = str(
    QT_TRANSLATE_NOOP(
        "Review",
        "These are pictures of faces. Whoever gets the folder sees who was recorded: keep it and "
        "pass it on as you may keep and pass on the video itself. The command erase removes a "
        "person from it again.",
    )
)


class ReviewExports(QObject):
    """Asks where, and writes on another thread.

    Args:
        page: What the dialogs belong to.

    Signals:
        done: A sentence that says what was written.
        failed: A sentence.
    """

    done = Signal(str)
    failed = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._background = Background("review-exports", self)

    def close(self) -> None:
        """Wait for what is being written."""
        self._background.close()

    def write_report(self, table: Path) -> None:
        """Write the page that ``fer-desktop report`` writes beside the result, and open it."""
        self._background.run(partial(_write_report, table), self._open_report, self._tell_failure)

    def ask_for_baseline(self, table: Path, baseline: Baseline) -> None:
        """Ask for a file, and write the result with its change against a baseline."""
        name = f"{table.stem}.baseline.csv"
        dialog = make_file_dialog(
            self._page, translate("Review", "Write a table against the baseline"), "baseline",
            QFileDialog.FileMode.AnyFile, name=name,
        )  # fmt: skip
        tables = translate("Review", "Tables")
        dialog.setNameFilter(f"{tables} (*.csv *.tsv *.jsonl *.parquet *.xlsx)")
        dialog.fileSelected.connect(lambda path: self.write_baseline(table, baseline, Path(path)))
        dialog.open()

    def write_baseline(self, table: Path, baseline: Baseline, output: Path) -> None:
        """Write what ``fer-desktop table --baseline`` writes."""
        self._background.run(
            partial(_write_baseline, table, baseline, output), self._tell, self._tell_failure
        )

    def ask_for_faces(self, table: Path) -> None:
        """Say what corrected faces are, ask for a folder, and write them there."""
        question = QMessageBox(self._page)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle(translate("Review", "Export corrected faces"))
        question.setText(
            translate("Review", "Write the faces of all stretches that you labelled as pictures?")
        )
        question.setInformativeText(translate("Review", _FACES_QUESTION))
        button = question.addButton(
            translate("Review", "&Choose a folder…"), QMessageBox.ButtonRole.AcceptRole
        )
        question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        button.clicked.connect(partial(self._choose_folder, table))
        question.open()

    def write_faces(self, table: Path, folder: Path) -> None:
        """Write what ``fer-desktop faces`` writes."""
        self._background.run(partial(_write_faces, table, folder), self._tell, self._tell_failure)

    def _choose_folder(self, table: Path, *_: object) -> None:
        dialog = make_file_dialog(
            self._page, translate("Review", "A new folder for the faces"), "faces",
            QFileDialog.FileMode.AnyFile, name=f"{table.stem}.faces",
        )  # fmt: skip
        dialog.fileSelected.connect(lambda path: self.write_faces(table, Path(path)))
        dialog.open()

    def _open_report(self, report: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(report)))
        text = translate("Review", "The report is {name}, beside the result.")
        self.done.emit(text.format(name=report.name))

    def _tell(self, sentence: str) -> None:
        self.done.emit(sentence)

    @Slot(object)
    def _tell_failure(self, error: Exception) -> None:
        self.failed.emit(str(error))


def _write_report(table: Path) -> Path:
    # Imported where it is wanted: the libraries of reports would slow each opening of the review.
    from app.models.result_report import write_result_report

    return write_result_report(table)


def _write_baseline(table: Path, baseline: Baseline, output: Path) -> str:
    recordings = read_recordings([table])
    rows = write_measured(output, recordings, CHANGES, baselines=[baseline])
    text = (
        translate("Review", "{name}: 1 row against the baseline of {person}.")
        if rows == 1
        else translate("Review", "{name}: {count} rows against the baseline of {person}.")
    )
    return text.format(name=output.name, count=number_text(rows), person=baseline.person)


def _write_faces(table: Path, folder: Path) -> str:
    export: FaceExport = export_faces(find_results(table), folder)
    text = (
        translate("Review", "1 face in {folder}.")
        if export.total == 1
        else translate("Review", "{count} faces in {folder}.")
    )
    written = text.format(count=number_text(export.total), folder=folder)
    return " ".join([written, *export.notes])
