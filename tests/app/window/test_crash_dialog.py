"""The dialog about a crash of the run before."""

from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel

from app.window.crash_dialog import CrashDialog


def test_it_says_where_the_report_is_copies_it_and_opens_its_folder(qtbot, tmp_path, monkeypatch):
    report = tmp_path / "crash-2026-01-02-030405.txt"
    dialog = CrashDialog(report, "Fatal Python error: <b>Segmentation fault</b>")
    qtbot.addWidget(dialog)
    assert any(str(report) in label.text() for label in dialog.findChildren(QLabel))
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "Fatal Python error: <b>Segmentation fault</b>"
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    dialog.folder_button.click()
    assert opened == [str(tmp_path)]


def test_the_window_shows_it(make_window, tmp_path):
    window = make_window()
    report = tmp_path / "crash-2026-01-02-030405.txt"
    report.write_text("Fatal Python error")
    window.dialogs.show_crash(report)
    (dialog,) = window.findChildren(CrashDialog)
    assert dialog.isVisible()
    dialog.close()
