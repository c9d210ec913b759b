from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.cli import main
from app.review.correcting import exports
from app.review.correcting.exports import ReviewExports
from fer_core.corrected_faces.export import FaceExport
from fer_core.findings.measures import Baseline
from tests.support.drawn_source import until
from tests.support.results import made_row, make_result


@pytest.fixture
def page(qtbot):
    made = QWidget()
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def writer(page):
    made = ReviewExports(page)
    yield made
    made.close()


@pytest.fixture
def result(tmp_path):
    """Ten seconds of one face."""
    return make_result(tmp_path, rows=[made_row(frame, 1, "P1") for frame in range(100)])


def test_a_baseline_gives_the_table_of_the_command(qtbot, writer, result, tmp_path):
    told = []
    writer.done.connect(told.append)
    baseline = Baseline("P1", 1.0, 8.0)
    writer.write_baseline(result.table, baseline, tmp_path / "page.csv")
    until(qtbot, lambda: bool(told))
    assert told == ["page.csv: 100 rows against the baseline of P1."]
    other = tmp_path / "command.csv"
    options = ["-o", str(other), "--baseline", "P1", "1", "8"]
    assert main(["table", str(result.table), *options]) == 0
    assert (tmp_path / "page.csv").read_bytes() == other.read_bytes()
    assert "happy_logit_change" in other.read_text()


def test_a_report_is_written_beside_the_result_and_opened(qtbot, writer, result, monkeypatch):
    opened, told = [], []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    writer.done.connect(told.append)
    writer.write_report(result.table)
    until(qtbot, lambda: bool(told))
    report = result.table.with_suffix(".report.html")
    assert [Path(path) for path in opened] == [report]
    assert told == [f"The report is {report.name}, beside the result."]
    assert "Report on" in report.read_text(encoding="utf-8")


def test_a_report_of_a_table_that_is_gone_is_refused(qtbot, writer, result):
    told = []
    writer.failed.connect(told.append)
    result.table.unlink()
    writer.write_report(result.table)
    until(qtbot, lambda: bool(told))
    assert result.table.name in told[0]


def test_a_baseline_that_is_too_short_is_refused(qtbot, writer, result, tmp_path):
    told = []
    writer.failed.connect(told.append)
    writer.write_baseline(result.table, Baseline("P1", 1.0, 2.0), tmp_path / "page.csv")
    until(qtbot, lambda: bool(told))
    assert "5 s" in told[0]
    assert not (tmp_path / "page.csv").exists()


def test_corrected_faces_are_asked_for_first(qtbot, writer, page, result, tmp_path, monkeypatch):
    written = []

    def export(results, folder):
        written.append((results[0].table, folder))
        return FaceExport(folder, {("train", "sad"): 4}, "stretch", ["Nothing is held out."])

    monkeypatch.setattr(exports, "export_faces", export)
    told = []
    writer.done.connect(told.append)
    writer.ask_for_faces(result.table)
    question = page.findChild(QMessageBox)
    assert "These are pictures of faces" in question.informativeText()
    assert question.defaultButton().text().replace("&", "") == "Cancel"
    assert written == []
    (accept,) = (b for b in question.buttons() if "folder" in b.text())
    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "out"))
    dialog.close()
    until(qtbot, lambda: bool(told))
    assert written == [(result.table, tmp_path / "out")]
    assert told == [f"4 faces in {tmp_path / 'out'}. Nothing is held out."]


def test_faces_that_cannot_be_written_are_told(qtbot, writer, result, tmp_path):
    told = []
    writer.failed.connect(told.append)
    writer.write_faces(result.table, tmp_path / "out")
    until(qtbot, lambda: bool(told))
    assert "Nothing is coded" in told[0]
