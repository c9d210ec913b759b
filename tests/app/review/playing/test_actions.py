from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.review.playing.actions import ReviewActions


def test_every_key_stands_in_the_tip_and_is_there_once(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    place = QWidget(page)
    actions = ReviewActions(page, [place])
    keys = [key.toString() for action in actions.all for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert {"Space", "J", "K", "L", ",", ".", "Ctrl+Left", "Ctrl+Right", "Home", "End"} <= set(keys)
    for action in actions.all:
        assert action.shortcuts()[0].toString() in action.toolTip()
    # Elsewhere on the page Space presses buttons and Home moves in lists.
    assert actions.play in place.actions()
    assert actions.play not in page.actions()
    assert actions.boxes in page.actions()


def test_play_is_named_by_what_it_does_next(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    actions = ReviewActions(page, [])
    actions.show_playing(True)
    assert actions.play.toolTip() == "Pause (Space)"
    actions.show_playing(False)
    assert actions.play.toolTip() == "Play (Space)"
