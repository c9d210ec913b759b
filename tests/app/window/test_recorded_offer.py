"""From the first start to a report: a click each, no path typed, no face stored.

The clicks: the camera, the curve of a face, Record, Finish, Open in review, and Report.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.files.files_page import FilesPage
from app.live import page as live_page
from app.live.why_label_dialog import WhyLabelDialog
from app.review.page import ReviewPage
from app.widgets.charts.time_line import TimeLine
from fer_core.sessions.folder import is_session
from fer_core.sources import CameraName, FrameSource, open_source
from fer_core.system.user_folders import videos_folder
from tests.support.drawn_source import until
from tests.support.windows import shows

pytestmark = pytest.mark.slow


def click(window, text: str) -> None:
    """Click the only visible button of that text."""
    buttons = [
        one
        for kind in (QPushButton, QToolButton)
        for one in window.findChildren(kind)
        if one.isVisible() and one.text().replace("&", "").startswith(text)
    ]
    (button,) = buttons
    button.click()


def test_six_clicks_lead_from_the_first_start_through_the_review_to_a_report(
    make_window, qtbot: QtBot, cameras, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pages.append(url.toLocalFile()))
    opened: list[str] = []

    def open_clip(spec: str, _settings: object) -> FrameSource:
        """Show faces, whatever is opened: no camera is touched."""
        opened.append(spec)
        return open_source("demo")

    monkeypatch.setattr(live_page, "open_source", open_clip)
    cameras.append(CameraName(0, "Front camera"))
    window = make_window()
    window.resize(1280, 800)  # the tool bar shows all its buttons
    window.start(None)
    until(qtbot, lambda: shows(window) and "Nothing about a person" in window.live.messages.text)
    until(qtbot, lambda: window.sources.cameras.cameras is not None)
    click(window, "Use Front camera")
    until(qtbot, lambda: opened == ["demo", "Front camera"] and shows(window))
    panel = window.live.side_panel
    until(qtbot, lambda: panel.shown is not None)
    qtbot.mouseClick(panel.findChild(TimeLine).plot, Qt.MouseButton.LeftButton)
    (why,) = window.findChildren(WhyLabelDialog)
    assert why.isVisible()
    why.close()
    click(window, "Record")
    until(qtbot, lambda: window.recording.counts.pictures > 2)
    with qtbot.waitSignal(window.recording.recorded) as recorded:
        click(window, "Finish")
    folder = recorded.args[0]
    assert is_session(folder)
    assert folder.parent == videos_folder() / "fer-desktop"
    assert '"faces": "hide"' in (folder / "session.json").read_text()
    assert window.live.messages.text.startswith(folder.name)
    assert "boxes and labels alone" in window.live.messages.text
    click(window, "Open in review")
    page = window.pages.show_page("review")
    assert isinstance(page, ReviewPage)
    until(qtbot, lambda: page._view.analysis is not None)
    click(window, "Report")
    until(qtbot, lambda: bool(pages))
    assert Path(pages[0]).parent.samefile(folder)
    assert Path(pages[0]).is_file()


def test_a_report_is_written_by_a_click(
    make_window, qtbot: QtBot, opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pages.append(url.toLocalFile()))
    window = make_window()
    window.resize(1280, 800)
    window.start("demo")
    until(qtbot, lambda: shows(window))
    click(window, "Record")
    until(qtbot, lambda: window.recording.counts.pictures > 2)
    with qtbot.waitSignal(window.recording.recorded) as recorded:
        click(window, "Finish")
    click(window, "Report")
    page = window.pages.show_page("files")
    assert isinstance(page, FilesPage)
    until(qtbot, lambda: bool(pages))
    assert Path(pages[0]).parent.samefile(recorded.args[0])


def test_a_session_opens_in_the_review_by_a_click(make_window, qtbot: QtBot, opened) -> None:
    window = make_window()
    window.resize(1280, 800)
    window.start("demo")
    until(qtbot, lambda: shows(window))
    click(window, "Record")
    until(qtbot, lambda: window.recording.counts.pictures > 2)
    with qtbot.waitSignal(window.recording.recorded):
        click(window, "Finish")
    click(window, "Open in review")
    assert window.pages.current == "review"
    page = window.pages.show_page("review")
    assert isinstance(page, ReviewPage)
    until(qtbot, lambda: page._view.analysis is not None)
