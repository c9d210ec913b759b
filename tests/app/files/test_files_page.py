import json
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QListWidget, QMessageBox, QPushButton, QToolButton

from app.files.entry import EntryState
from app.files.entry_row import EntryRow
from app.files.files_page import FilesPage
from app.files.options_panel import OptionsPanel
from fer_core.emotion.classifier import EmotionClassifier
from tests.support.recordings import face_rows, write_result

PATIENCE = 300_000


@pytest.fixture
def page(qtbot, queue):
    page = FilesPage(queue)
    page.resize(900, 600)
    page.show()
    yield page
    page.close_page()
    queue.setParent(None)
    page.close()
    page.deleteLater()


def rows(page):
    named = "Files to be annotated"
    (listed,) = [w for w in page.findChildren(QListWidget) if w.accessibleName() == named]
    return [listed.itemWidget(listed.item(i)) for i in range(listed.count())]


def button(owner, text, kind=QPushButton):
    return next(b for b in owner.findChildren(kind) if b.text().replace("&", "") == text)


def shown_buttons(row):
    return [b.text() for b in row.findChildren(QToolButton) if not b.isHidden()]


def annotate(qtbot, page, *paths):
    page.add(paths)
    with qtbot.waitSignal(page.queue.finished, timeout=PATIENCE):
        button(page, "Start").click()


def test_dropped_files_and_folders_are_listed_with_a_picture(qtbot, page, folder):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder)), QUrl("http://example.org/x.mp4")])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(drop)
    assert [row.entry.path.name for row in rows(page)] == ["a.mp4", "b.mkv"]
    qtbot.waitUntil(lambda: all(not r._picture.pixmap().isNull() for r in rows(page)))
    assert shown_buttons(rows(page)[0]) == ["Cancel", "Remove"]


def finished(page, folder, shown):
    """A file of the queue whose result is there; returns its row and the table."""
    page.add([folder / "a.mp4"])
    (row,) = rows(page)
    table = write_result(folder / "out", shown)
    row.entry.state = EntryState.DONE
    row.entry.outcome = {"table": str(table)}
    row.refresh()
    return row, table


def test_a_click_writes_the_report_of_a_result_and_opens_it(qtbot, page, folder, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    row, table = finished(page, folder, face_rows({1: ["happy"] * 20}))
    mine = table.with_suffix(".report.html")
    mine.write_text("mine")
    button(row, "Report", QToolButton).click()
    assert not button(row, "Writing…", QToolButton).isEnabled()
    qtbot.waitUntil(lambda: bool(opened), timeout=PATIENCE)
    assert Path(opened[0]) == table.with_suffix(".report-2.html")
    html = Path(opened[0]).read_text("utf-8")
    assert "Report on clip.mp4" in html
    assert "data:image" not in html
    assert mine.read_text() == "mine"
    assert button(row, "Report", QToolButton).isEnabled()


def test_a_report_that_cannot_be_written_is_said(qtbot, page, folder):
    row, table = finished(page, folder, face_rows({1: ["happy"] * 20}))
    table.write_text("frame\n")
    button(row, "Report", QToolButton).click()
    qtbot.waitUntil(lambda: bool(page.findChildren(QMessageBox)), timeout=PATIENCE)
    (box,) = page.findChildren(QMessageBox)
    assert "no table of faces" in box.text()
    box.close()
    assert button(row, "Report", QToolButton).isEnabled()


@pytest.mark.slow
def test_a_file_is_annotated_and_looked_at(qtbot, page, folder, monkeypatch):
    told = []
    page.finished.connect(told.append)
    annotate(qtbot, page, folder / "a.mp4")
    assert told == ["1 file annotated."]
    (row,) = rows(page)
    assert shown_buttons(row) == ["Open", "Report", "Folder", "Repeat", "Remove"]
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    button(row, "Folder", QToolButton).click()
    assert [Path(name) for name in opened] == [folder]
    with qtbot.waitSignal(page.review_requested) as asked:
        button(row, "Open", QToolButton).click()
    assert asked.args == [Path(row.entry.outcome["table"])]


@pytest.mark.slow
def test_a_file_that_fails_says_why_and_can_be_retried(qtbot, page, folder):
    (folder / "c.mp4").write_text("no video")
    annotate(qtbot, page, folder / "c.mp4")
    (row,) = rows(page)
    assert shown_buttons(row) == ["Retry", "Remove"]
    assert "not a video" in row._text.text()
    button(row, "Remove", QToolButton).click()
    assert rows(page) == []


def test_closing_asks_while_there_is_work(page, folder, monkeypatch):
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    asked = []

    def question(*arguments):
        asked.append(arguments[2])
        return answers.pop(0)

    monkeypatch.setattr(QMessageBox, "question", question)
    assert page.may_close()
    page.add([folder])
    assert page.may_close()
    page.queue.start()
    assert not page.may_close()
    assert page.may_close()
    assert len(asked) == 2
    page.queue.close()
    assert page.queue.entries[0].state is EntryState.RUNNING  # waits again after the next start


def test_options_are_remembered(page, queue):
    panel = page.findChild(OptionsPanel)
    panel._flags["segments"].click()
    panel._quality.setCurrentIndex(panel._quality.findData("light"))
    panel._detector.setCurrentIndex(panel._detector.findData("haar"))
    panel._use_folder("/somewhere")
    assert (queue.options.segments, queue.options.quality) == (True, "light")
    assert (queue.options.detector, queue.options.folder) == ("haar", "/somewhere")
    button(panel, "Beside the files").click()
    assert queue.options.folder == ""


@pytest.mark.slow
def test_what_is_done_can_be_cleared(qtbot, page, folder):
    annotate(qtbot, page, folder)
    button(page, "Clear done").click()
    assert rows(page) == []


def test_rows_have_names_for_those_who_do_not_see_them(page, folder):
    page.add([folder / "a.mp4"])
    (row,) = rows(page)
    assert isinstance(row, EntryRow)
    assert row.accessibleName() == "a.mp4, Waiting"
    names = [b.accessibleName() for b in row.findChildren(QToolButton)]
    assert "Cancel a.mp4" in names


@pytest.mark.slow
def test_the_model_of_the_tool_bar_is_named_and_used(qtbot, page, queue, folder, model_file):
    panel = page.findChild(OptionsPanel)
    panel._model.setCurrentIndex(0)
    assert queue.options.model == ""
    classifier = EmotionClassifier.load(model_file)
    page.show_classifier(classifier)
    assert panel._model.currentText() == f"As in the tool bar ({classifier.card.name})"
    annotate(qtbot, page, folder / "a.mp4")
    (row,) = rows(page)
    summary = json.loads(Path(row.entry.outcome["summary"]).read_text(encoding="utf-8"))
    assert summary["model"]["sha256"] == sha256(model_file.read_bytes()).hexdigest()


@pytest.mark.slow
@pytest.mark.parametrize(("width", "beside"), [(640, False), (800, False), (1240, True)])
def test_files_options_and_progress_have_room_in_every_window(qtbot, page, folder, width, beside):
    page.resize(width, 400)
    page.add([folder])
    entry = page.queue.entries[0]
    entry.state, entry.share, entry.left = EntryState.RUNNING, 0.5, "12 s"
    page._progress.show_entries(page.queue.entries, True)
    qtbot.waitUntil(lambda: page.width() == width)
    options, progress = page.findChild(OptionsPanel), page._progress
    assert progress.text == "File 1 of 2 · 12 s left for this file · then 1 file more"
    for part in (options, progress, *rows(page)[0].findChildren(QToolButton)):
        if not part.isHidden():
            corner = part.mapTo(page, part.rect().bottomRight())
            assert page.rect().contains(corner)
    place = options.mapTo(page, options.rect().topLeft())
    assert (place.x() > progress.width()) == beside
    entry.state = EntryState.WAITING


def test_the_page_lets_the_window_become_narrow_again(page):
    page.resize(1240, 600)
    page.resize(600, 400)
    assert page.width() == 600
    assert page.minimumSize().width() < 640  # a layout asks this, where it is set
