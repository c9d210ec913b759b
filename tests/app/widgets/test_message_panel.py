import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.widgets.video_view import VideoView

TEXT = "Drop a table, a summary, a recorded session or a folder with results here, or open one."


@pytest.mark.parametrize(("width", "narrowest"), [(1200, 450), (400, 200)])
def test_a_message_is_as_wide_as_it_reads_well(width: int, narrowest: int, qtbot: QtBot) -> None:
    view = VideoView()
    qtbot.addWidget(view)
    view.resize(width, 600)
    view.show_message("Nothing is open", TEXT)
    view.show()
    title, text = (
        next(label for label in view.findChildren(QLabel) if label.text() == words)
        for words in ("Nothing is open", TEXT)
    )
    assert narrowest <= text.width() <= min(560, width)
    assert title.height() < 2 * title.fontMetrics().height()
    assert text.height() >= text.heightForWidth(text.width())
