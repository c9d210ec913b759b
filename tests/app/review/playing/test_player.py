from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.review.playing.player import ReviewPlayer
from fer_core.playback.frames import VideoFrames
from fer_core.playback.shown import PlayerState, ShownFrame
from tests.support.clips import constant, write_clip
from tests.support.drawn_source import until


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[ReviewPlayer]:
    made = ReviewPlayer()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def shown(player: ReviewPlayer) -> list[ShownFrame]:
    frames: list[ShownFrame] = []
    player.shown.connect(frames.append)
    return frames


def clip(folder: Path, name: str = "a.mp4", size: tuple[int, int] = (192, 144)) -> VideoFrames:
    return VideoFrames(write_clip(folder / name, constant(30, sound=None, size=size)))


@pytest.mark.slow
def test_frames_and_status_come_on_this_thread(
    player: ReviewPlayer, shown: list[ShownFrame], qtbot: QtBot, tmp_path: Path
) -> None:
    states: list[PlayerState] = []
    player.status_changed.connect(lambda status: states.append(status.state))
    player.open(clip(tmp_path))
    until(qtbot, lambda: bool(shown))
    assert shown[0].time == 0.0
    player.seek(0.5)
    until(qtbot, lambda: shown[-1].time == pytest.approx(0.48))
    player.step(1)
    until(qtbot, lambda: shown[-1].time == pytest.approx(0.52))
    player.play(0.05)  # slowly: of states that come in quick succession the last one is told
    until(qtbot, lambda: PlayerState.PLAYING in states)
    player.play(1.0)
    until(qtbot, lambda: PlayerState.ENDED in states)
    assert shown[-1].time == pytest.approx(1.16)


def test_of_two_that_are_opened_at_once_the_second_is_played(
    player: ReviewPlayer, shown: list[ShownFrame], qtbot: QtBot, tmp_path: Path
) -> None:
    player.open(clip(tmp_path))
    player.open(clip(tmp_path, "b.mp4", (160, 120)))
    until(qtbot, lambda: bool(shown))
    qtbot.wait(50)
    assert {frame.image.shape for frame in shown} == {(120, 160, 3)}


def test_what_is_stopped_is_not_shown(
    player: ReviewPlayer, shown: list[ShownFrame], qtbot: QtBot, tmp_path: Path
) -> None:
    player.open(clip(tmp_path))
    player.stop()
    qtbot.wait(50)
    assert shown == []
    assert player.status.state is PlayerState.OPENING
