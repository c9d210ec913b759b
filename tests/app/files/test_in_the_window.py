"""The Files page and the table recorder as parts of the window."""

from pathlib import Path

import pandas as pd
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMessageBox

from app.files.files_page import FilesPage
from app.live.session import LiveSession
from app.settings import Settings, SettingsStore
from app.sources import camera_watch
from app.style.theme import Appearance
from app.window.main_window import MainWindow
from fer_core.emotion import model_library

PATIENCE = 60_000


@pytest.fixture
def window(qtbot, tmp_path, model_file, monkeypatch):
    monkeypatch.setattr(camera_watch, "list_cameras", tuple)
    monkeypatch.setattr(model_library, "models_folder", lambda: model_file.parent)
    application = QApplication.instance()
    session = LiveSession(Settings())
    session.load_model("")
    made = MainWindow(
        SettingsStore(tmp_path / "s.ini"), Settings(), Appearance(application), session
    )
    made.show()
    yield made
    made.close()
    made.deleteLater()


def action(window: MainWindow, text: str) -> QAction:
    return next(a for a in window.findChildren(QAction) if a.text().replace("&", "") == text)


def show(qtbot, window: MainWindow, path: Path) -> None:
    window.show_source(str(path))
    qtbot.waitUntil(lambda: window.live.video.analysis is not None, timeout=PATIENCE)


def test_the_shown_video_can_be_annotated(qtbot, window, folder):
    annotate = action(window, "Annotate this video…")
    assert not annotate.isEnabled()
    show(qtbot, window, folder / "a.mp4")
    qtbot.waitUntil(annotate.isEnabled, timeout=PATIENCE)
    annotate.trigger()
    page = window.pages.show_page("files")
    assert isinstance(page, FilesPage)
    assert [entry.path for entry in page.queue.entries] == [folder / "a.mp4"]
    assert window.pages.current == "files"


def test_closing_with_work_under_way_asks(qtbot, window, folder, model_file, monkeypatch):
    page = window.pages.show_page("files")
    page.add([folder])
    page.queue.start()
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    window.close()
    assert window.isVisible()
    window.close()
    assert not window.isVisible()
    assert answers == []


def test_what_is_shown_is_recorded_until_the_source_changes(qtbot, window, folder, tmp_path):
    record = next(a for a in window.findChildren(QAction) if "able" in a.text() and a.isCheckable())
    window.record_table(str(tmp_path / "live.csv"))
    assert record.isChecked()
    show(qtbot, window, folder / "a.mp4")
    qtbot.waitUntil(lambda: window.recorder.frames >= 3, timeout=PATIENCE)
    assert window.live.session._pipeline_settings.classify_interval == 0
    with qtbot.waitSignal(window.recorder.saved, timeout=PATIENCE):
        window.show_source(str(folder / "b.mkv"))
    assert not record.isChecked()
    assert window.live.session._pipeline_settings.classify_interval > 0
    table = pd.read_csv(tmp_path / "live.csv")
    assert table["frame"].nunique() >= 3
    assert table["time_s"].is_monotonic_increasing


def test_a_table_that_cannot_be_written_is_told(window, tmp_path):
    window.record_table(str(tmp_path / "gone" / "live.csv"))
    assert "could not be written" in window.live.messages.text
