"""The picture of real results, driven by keys and the pointer."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.review.opening.result import open_result
from app.review.playing.screen import ReviewScreen
from fer_core.people.arrays import scan_arrays
from fer_core.people.people import People
from fer_core.playback.shown import PlayerState
from tests.support.clips import constant, write_clip
from tests.support.drawn_source import until
from tests.support.results import make_result


@pytest.fixture
def screen(qtbot: QtBot) -> Iterator[ReviewScreen]:
    page = QWidget()
    made = ReviewScreen([], page)
    column = QVBoxLayout(page)
    column.addWidget(made, 1)
    column.addWidget(made.transport)
    page.resize(640, 520)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield made
    made.close_player()
    page.close()
    page.deleteLater()


def show(screen: ReviewScreen, qtbot: QtBot, path: Path) -> People:
    opened = open_result(path)
    screen.open(opened)
    until(qtbot, lambda: screen.view.analysis is not None)
    until(qtbot, screen.transport.isVisible)
    assert opened.arrays is not None
    people = People.of_faces(scan_arrays(opened.arrays))
    screen.set_people(people)
    screen.view.setFocus()
    return people


@pytest.fixture
def made(screen: ReviewScreen, qtbot: QtBot, tmp_path: Path) -> Path:
    """A made-up table of three seconds with a clip of its times; it is shown."""
    table = make_result(tmp_path).table
    write_clip(tmp_path / "clip.mp4", constant(30, 10, sound=None))
    show(screen, qtbot, table)
    return table


def at(screen: ReviewScreen, seconds: float) -> bool:
    frame = screen._frame
    return frame is not None and frame.exact and abs(screen.position - seconds) < 0.001


def press(screen: ReviewScreen, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(screen.view, key, *modifiers)


@pytest.mark.slow
def test_the_boxes_of_a_real_result_stand_on_its_own_video(
    screen: ReviewScreen, qtbot: QtBot, demo_result: Path
) -> None:
    show(screen, qtbot, demo_result)
    screen.seek(1.2)
    until(qtbot, lambda: at(screen, 1.2))
    analysis = screen.view.analysis
    assert analysis is not None
    assert len(analysis.faces) == 1
    assert len(screen.view.name_tags) == 1
    left, top, right, bottom = analysis.faces.boxes[0].round().astype(int)
    # The picture below the box is the video's own, without a line of a box.
    assert analysis.frame.image[top:bottom, left:right].std() > 10


def test_boxes_can_be_switched_off_by_a_key(screen: ReviewScreen, qtbot: QtBot, made: Path) -> None:
    assert len(screen.view.analysis.faces) == 2
    with_boxes = screen.view.grab().toImage()
    press(screen, Qt.Key.Key_B)
    assert len(screen.view.analysis.faces) == 0
    assert list(screen.view.name_tags) == []
    assert screen.view.grab().toImage() != with_boxes
    press(screen, Qt.Key.Key_B)
    assert len(screen.view.analysis.faces) == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "modifier", "expected"),
    [
        (Qt.Key.Key_Period, Qt.KeyboardModifier.NoModifier, 1.1),
        (Qt.Key.Key_Comma, Qt.KeyboardModifier.NoModifier, 0.9),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, 1.1),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier, 0.9),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0.0),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 2.9),
    ],
)
def test_keys_go_by_frames_and_to_the_ends(
    screen: ReviewScreen,
    qtbot: QtBot,
    made: Path,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    expected: float,
) -> None:
    screen.seek(1.0)
    until(qtbot, lambda: at(screen, 1.0))
    press(screen, key, modifier)
    until(qtbot, lambda: at(screen, expected))


@pytest.mark.slow
def test_j_k_and_l_play_in_both_directions_and_faster(
    screen: ReviewScreen, qtbot: QtBot, made: Path
) -> None:
    actions = screen.actions_of_playing
    for keys, rate in (("L", 1), ("L", 2), ("J", -1), ("J", -2), ("K", 0)):
        press(screen, getattr(Qt.Key, f"Key_{keys}"))
        assert screen.rate == rate
    assert actions.play.text() == "&Play"
    screen.seek(1.0)
    until(qtbot, lambda: at(screen, 1.0))
    press(screen, Qt.Key.Key_J)
    assert screen.transport._rate.text() == "plays backwards at 1×"
    until(qtbot, lambda: screen.position < 0.8)
    until(qtbot, lambda: screen.rate == 0)
    assert screen.position == 0.0


def test_space_plays_to_the_end_and_again_from_the_beginning(
    screen: ReviewScreen, qtbot: QtBot, made: Path
) -> None:
    seen: list[float] = []
    screen.position_changed.connect(seen.append)
    screen.seek(2.5)
    until(qtbot, lambda: at(screen, 2.5))
    press(screen, Qt.Key.Key_Space)
    assert screen.actions_of_playing.play.text() == "&Pause"
    until(qtbot, lambda: screen.rate == 0)
    assert seen[-1] == pytest.approx(2.9)
    seen.clear()
    press(screen, Qt.Key.Key_Space)
    assert screen.rate == 1
    until(qtbot, lambda: any(position < 2.5 for position in seen))


def test_speeds_are_chosen_by_keys_and_by_the_list(
    screen: ReviewScreen, qtbot: QtBot, made: Path
) -> None:
    press(screen, Qt.Key.Key_BracketRight)
    assert screen.transport._speed.currentText() == "1.25×"
    press(screen, Qt.Key.Key_BracketLeft)
    press(screen, Qt.Key.Key_BracketLeft)
    assert screen.transport._speed.currentText() == "0.75×"
    screen.transport._speed.setCurrentIndex(0)
    screen.transport._speed.activated.emit(0)
    press(screen, Qt.Key.Key_Space)
    assert screen.rate == 0.25


def test_a_click_on_a_box_chooses_the_person(
    screen: ReviewScreen, qtbot: QtBot, made: Path
) -> None:
    picture = screen.view.picture_rect()
    scale = picture.width() / 192
    inside = picture.topLeft() + QPoint(round(30 * scale), round(40 * scale))
    with qtbot.waitSignal(screen.face_chosen) as chosen:
        QTest.mouseClick(screen.view, Qt.MouseButton.LeftButton, pos=inside)
    assert chosen.args == ["P1"]
    assert screen.view.selected == 1
    assert screen.person_at(inside) == "P1"
    assert screen.person_at(picture.topLeft()) == ""
    screen.choose("P3")
    assert screen.view.selected is None
    screen.seek(2.5)
    until(qtbot, lambda: at(screen, 2.5))
    assert screen.view.selected == 3


def test_a_marked_stretch_is_shown_and_played_again_and_again(
    screen: ReviewScreen, qtbot: QtBot, made: Path
) -> None:
    screen.set_stretch((2.0, 2.5))
    assert screen._seek_bar.slider._stretch == (200.0, 250.0)
    screen._seek_bar._loop.click()
    seen: list[float] = []
    screen.position_changed.connect(seen.append)
    screen.seek(2.3)
    until(qtbot, lambda: at(screen, 2.3))
    press(screen, Qt.Key.Key_Space)
    until(qtbot, lambda: any(position == pytest.approx(2.0) for position in seen))
    assert max(seen) < 2.5
    screen._seek_bar._loop.click()


def test_hidden_it_pauses(screen: ReviewScreen, qtbot: QtBot, made: Path) -> None:
    press(screen, Qt.Key.Key_Space)
    screen.parentWidget().hide()
    assert screen.rate == 0


def test_a_video_that_cannot_be_read_is_said(
    screen: ReviewScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    table = make_result(tmp_path).table  # its clip.mp4 is empty
    with qtbot.waitSignal(screen.failed) as failed:
        screen.open(open_result(table))
    assert "clip.mp4" in failed.args[0]
    assert not screen.transport.isVisible()


@pytest.mark.slow
def test_without_a_device_the_reason_is_said_and_pictures_play(
    screen: ReviewScreen, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "sounddevice", None)
    table = make_result(tmp_path).table
    write_clip(tmp_path / "clip.mp4", constant(30, 10))
    show(screen, qtbot, table)
    assert screen.actions_of_playing.sound.isEnabled()
    with qtbot.waitSignal(screen.silent) as silent:
        press(screen, Qt.Key.Key_Space)
    assert "sounddevice" in silent.args[0]
    until(qtbot, lambda: screen.position > 0.2)
    # A machine that is busy may hear of it only at the end.
    assert screen._player.status.state in (PlayerState.PLAYING, PlayerState.ENDED)


def test_every_control_has_a_name_and_a_tip(screen: ReviewScreen) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox

    for kind in (QAbstractButton, QComboBox):
        for control in screen.transport.findChildren(kind):
            assert control.accessibleName() or control.text(), control
            assert control.toolTip(), control
    assert np.all([action.toolTip() for action in screen.actions_of_playing.all])
