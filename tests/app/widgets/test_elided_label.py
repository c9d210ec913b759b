from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.widgets.elided_label import ElidedLabel


def test_a_text_without_room_is_cut_and_kept(qtbot: QtBot) -> None:
    text = "a rather long name of a recording.mp4"
    label = ElidedLabel(text, Qt.TextElideMode.ElideMiddle)
    qtbot.addWidget(label)
    label.resize(120, 20)
    assert label.shown_text.startswith("a rat")
    assert label.shown_text.endswith(".mp4")
    assert "…" in label.shown_text
    assert label.text() == text
    assert label.minimumSizeHint().width() == 0
    assert not label.grab().isNull()
    label.resize(800, 20)
    assert label.shown_text == text
