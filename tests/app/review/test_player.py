from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.review import player as player_module
from app.review.player import ResultPlayer
from tests.support.drawn_source import DrawnSource, until


@pytest.fixture
def player(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[ResultPlayer]:
    """A player whose files are drawn, and open at most one at a time."""
    DrawnSource.open_now = 0
    monkeypatch.setattr(player_module, "open_source", lambda _: DrawnSource())
    made = ResultPlayer()
    yield made
    made.close()
    made.deleteLater()
    assert DrawnSource.open_now == 0


def test_of_two_that_are_opened_at_once_the_second_is_played(
    player: ResultPlayer, qtbot: QtBot
) -> None:
    shown: list[object] = []
    player.shown.connect(shown.append)
    player.open(Path("a.mp4"))
    player.open(Path("b.mp4"))
    until(qtbot, lambda: bool(shown))
    assert DrawnSource.open_now == 1


def test_what_is_stopped_before_it_is_open_is_not_played(
    player: ResultPlayer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []

    def note(_: str) -> DrawnSource:
        made.append(None)
        return DrawnSource()

    monkeypatch.setattr(player_module, "open_source", note)
    player.open(Path("a.mp4"))
    player.stop()
    until(qtbot, lambda: bool(made))
    qtbot.wait(50)
    assert DrawnSource.open_now == 0
    assert player._bridge.runner is None
