from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.review.opening.header import ReviewHeader


@pytest.fixture
def header(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    header = ReviewHeader(page)
    header._page = page  # which owns it
    return header


def test_it_says_what_is_open_and_whether_that_can_be_played_elsewhere(header):
    header.show_title("a.csv", None)
    assert header.title == "a.csv"
    assert not header.outside.isEnabled()
    header.show_title("a.mp4", Path("a.mp4"))
    assert header.outside.isEnabled()


def test_a_report_is_asked_for_where_there_is_a_table(header, qtbot):
    header.show_title("a.mp4", Path("a.mp4"))
    assert not header.report.isEnabled()
    header.show_title("a.csv", None, has_table=True)
    with qtbot.waitSignal(header.report_requested):
        qtbot.mouseClick(header.report, Qt.MouseButton.LeftButton)


def test_what_is_chosen_in_dialogs_is_told(header, qtbot):
    chosen, videos = [], []
    header.chosen.connect(chosen.append)
    header.video_chosen.connect(videos.append)
    header.dialogs.result_chosen.emit(Path("a.csv"))
    header.dialogs.video_chosen.emit(Path("a.mp4"))
    assert (chosen, videos) == ([Path("a.csv")], [Path("a.mp4")])
    header.show_title("a.mp4", Path("a.mp4"))
    with qtbot.waitSignal(header.outside_requested):
        qtbot.mouseClick(header.outside, Qt.MouseButton.LeftButton)
