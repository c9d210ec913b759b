from collections.abc import Iterator
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from app.review.opening.recent import RecentResults
from app.review.page import ReviewPage
from fer_core.people.reading import open_journal
from tests.app.review.conftest import Annotate
from tests.support.clips import constant, picture, write_clip
from tests.support.drawn_source import until
from tests.support.results import make_result
from tests.support.sessions import leave_unfinished, make_session


@pytest.fixture
def review(qtbot: QtBot) -> Iterator[ReviewPage]:
    made = ReviewPage()
    made.resize(1000, 700)
    made.show()
    yield made
    made.close_page()
    made.close()
    made.deleteLater()


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A made-up table of three seconds, with a clip of its times."""
    table = make_result(tmp_path).table
    write_clip(tmp_path / "clip.mp4", constant(30, 10, sound=None))
    return table


def show(review: ReviewPage, qtbot: QtBot, path: Path) -> None:
    review.open(path)
    until(qtbot, lambda: bool(review._view.name_tags))


def at(review: ReviewPage, seconds: float) -> bool:
    frame = review._screen._frame
    return frame is not None and frame.exact and abs(review._screen.position - seconds) < 0.001


@pytest.mark.slow
def test_a_real_result_is_shown_with_its_people_and_lanes(
    review: ReviewPage, qtbot: QtBot, demo_result: Path
) -> None:
    review.open(demo_result)
    until(qtbot, lambda: review._view.analysis is not None)
    review._screen.seek(1.2)
    until(qtbot, lambda: at(review, 1.2) and len(review._view.name_tags) == 1)
    until(qtbot, lambda: review._lanes.numbers == ("P1",))
    assert review._header.title == "demo.mp4"
    assert review._panel.titles == ["P1"]
    assert not review._message.isVisible()
    assert review._header.outside.isEnabled()


def test_a_picture_has_nothing_to_play(review: ReviewPage, qtbot: QtBot, tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.mp4", constant(12))
    review.open(clip)
    until(qtbot, review._screen.transport.isVisible)
    assert "no table" in review._message.text
    assert not review._message._button.isVisible()
    photo = tmp_path / "photo.png"
    cv2.imwrite(str(photo), picture(0))
    review.open(photo)
    assert not review._screen.transport.isVisible()
    until(qtbot, lambda: review._view.analysis is not None)
    qtbot.wait(50)
    assert not review._screen.transport.isVisible()
    review.open(clip)
    until(qtbot, review._screen.transport.isVisible)


def test_an_interrupted_session_opens_with_its_length_and_boxes(
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "one.fersession"
    leave_unfinished(folder)
    show(review, qtbot, folder)
    until(qtbot, review._screen.transport.isVisible)
    until(qtbot, lambda: review._lanes.numbers == ("P1",))
    analysis = review._view.analysis
    assert analysis is not None
    assert len(analysis.faces) == 1


def test_the_lanes_of_a_session_follow_its_pictures_where_the_source_began_again(
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = make_session(tmp_path / "one", 20, seek_at=10)
    review.open(folder)
    until(qtbot, lambda: review._lanes.numbers == ("P1",))
    (lane,) = review._lanes.content.lanes
    (shown,) = [one for one in lane.labels if len(one)]
    assert shown.onset.tolist() == [0.0]
    assert shown.offset.tolist() == [pytest.approx(20 / 25, abs=0.01)]


def test_names_stand_at_the_faces_and_change_with_the_list(
    review: ReviewPage, qtbot: QtBot, made: Path
) -> None:
    show(review, qtbot, made)
    assert review._view.name_tags[0].name == "P1"
    assert review._view.name_tags[0].bottom == 60
    review._panel._list.item(0).setText("Anna")
    until(qtbot, lambda: any(tag.name == "Anna" for tag in review._view.name_tags))
    review.open(made.with_name("clip.mp4"))
    assert list(review._view.name_tags) == []
    assert review._panel.titles == []


def test_a_person_is_chosen_in_the_picture_and_in_the_list(
    review: ReviewPage, qtbot: QtBot, made: Path
) -> None:
    show(review, qtbot, made)
    chosen: list[str] = []
    review.chosen.connect(chosen.append)
    review._view.face_clicked.emit(2)
    assert review._panel._list.currentItem().text() == "P2"
    assert review._corrections.person == "P2"
    review._panel._list.setCurrentRow(0)
    assert review._view.selected == 1
    review._view.face_clicked.emit(-1)
    assert review._view.selected is None
    assert review._panel._list.currentItem() is None
    review.choose("P1")
    assert chosen == ["P2", "P1", "", "P1"]


def test_a_stretch_is_marked_by_keys_and_shown(
    review: ReviewPage, qtbot: QtBot, made: Path
) -> None:
    show(review, qtbot, made)
    with qtbot.waitActive(review):
        review.activateWindow()
    review._view.setFocus()
    marked: list[tuple[float, float]] = []
    review.stretch_marked.connect(lambda *span: marked.append(span))
    QTest.keyClick(review._view, Qt.Key.Key_I)
    review._screen.seek(0.5)
    until(qtbot, lambda: at(review, 0.5))
    QTest.keyClick(review._view, Qt.Key.Key_O)
    assert marked == [(0.0, pytest.approx(0.6))]
    assert review._screen._seek_bar.slider._stretch == (0.0, pytest.approx(60.0))
    QTest.keyClick(review._view, Qt.Key.Key_I, Qt.KeyboardModifier.ShiftModifier)
    assert review._screen._seek_bar.slider._stretch is None


@pytest.mark.slow
def test_a_video_that_is_not_there_is_asked_for_and_remembered(
    review: ReviewPage, qtbot: QtBot, annotate: Annotate, tmp_path: Path
) -> None:
    clip = write_clip(tmp_path / "clip.mp4", constant(12, sound=None))
    table = annotate(clip)
    moved = clip.rename(tmp_path / "elsewhere.mp4")
    review.open(table)
    until(qtbot, lambda: "clip.mp4 is not there" in review._message.text)
    assert review._message._button.text() == "Find the video…"
    review.dialogs.video_chosen.emit(moved)
    until(qtbot, lambda: review._opened is not None and review._opened.media == moved)
    until(qtbot, lambda: review._view.analysis is not None)
    assert not review._message.isVisible()
    review.open(table)
    until(qtbot, lambda: review._opened is not None and review._opened.media == moved)
    until(qtbot, lambda: RecentResults().video_of(table) == moved)


def test_of_a_folder_one_result_is_chosen(review: ReviewPage, qtbot: QtBot, tmp_path: Path) -> None:
    make_result(tmp_path / "a")
    second = make_result(tmp_path / "b").table
    write_clip(tmp_path / "b" / "clip.mp4", constant(30, 10, sound=None))
    review.open(tmp_path)
    until(qtbot, review._list.isVisible)
    QTest.keyClick(review._list._list, Qt.Key.Key_Down)
    QTest.keyClick(review._list._list, Qt.Key.Key_Return)
    until(qtbot, lambda: review._opened is not None and bool(review._view.name_tags))
    assert review._opened is not None
    assert review._opened.path == second
    assert review._view.isVisible()


def test_a_result_is_dropped_and_a_video_left_to_the_window(
    review: ReviewPage, qtbot: QtBot, made: Path
) -> None:
    def mime(path: Path) -> QMimeData:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        return data

    actions = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copying, button, none = actions
    data = mime(made.with_name("clip.mp4"))
    enter = QDragEnterEvent(QPoint(5, 5), copying, data, button, none)
    review.dragEnterEvent(enter)
    assert not enter.isAccepted()
    data = mime(made)
    enter = QDragEnterEvent(QPoint(5, 5), copying, data, button, none)
    review.dragEnterEvent(enter)
    assert enter.isAccepted()
    review.dropEvent(QDropEvent(QPointF(5, 5), copying, data, button, none))
    until(qtbot, lambda: bool(review._view.name_tags))


def test_what_cannot_be_opened_is_said(review: ReviewPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("nothing\n")
    review.open(path)
    until(qtbot, lambda: "no table of faces" in review._view.accessibleDescription())
    review.open(tmp_path / "gone.csv")
    until(qtbot, lambda: "There is no file" in review._view.accessibleDescription())


def test_another_program_plays_the_video(
    review: ReviewPage, qtbot: QtBot, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    show(review, qtbot, made)
    review._screen.actions_of_playing.play.trigger()
    review._header.outside.click()
    assert opened == [str(made.with_name("clip.mp4"))]
    assert review._screen.rate == 0


def test_a_list_of_recent_results_that_cannot_be_saved_is_said(
    review: ReviewPage, qtbot: QtBot, made: Path, user_folder: Path
) -> None:
    user_folder.mkdir(parents=True, exist_ok=True)
    file = review._recent._path
    file.parent.parent.mkdir(parents=True, exist_ok=True)
    file.parent.write_text("no folder")
    show(review, qtbot, made)
    until(qtbot, lambda: file.name in review._message.text)


def test_every_control_has_a_name(review: ReviewPage, qtbot: QtBot, made: Path) -> None:
    show(review, qtbot, made)
    for kind in (QAbstractButton, QComboBox):
        for control in review.findChildren(kind):
            if control.isVisible() and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert control.accessibleName() or control.text(), control


def test_the_box_below_the_pointer_says_whom_the_corrections_are_for(
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    result = make_result(tmp_path)
    write_clip(tmp_path / "clip.mp4", constant(30, 10, sound=None))
    show(review, qtbot, result.table)
    picture = review._view.picture_rect()
    scale = picture.width() / review._view.analysis.frame.size[0]
    # Face 1 is at (10, 20), 40 pixels wide.
    inside = picture.topLeft() + QPoint(round(30 * scale), round(40 * scale))
    assert review._screen.person_at(inside) == "P1"
    assert review._screen.person_at(picture.topLeft()) == ""
    place = review._view.mapTo(review, inside)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, review.mapToGlobal(place))
    review.contextMenuEvent(event)
    assert review._corrections.person == "P1"
    assert review._corrections.menu.isVisible()
    review._corrections.menu.close()


@pytest.mark.slow
def test_a_stretch_is_labelled_and_taken_back_on_the_page(
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    result = make_result(tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write_clip(tmp_path / "clip.mp4", constant(30, 10, sound=None))
    show(review, qtbot, result.table)
    review._panel.choose("P1")
    review._corrections.mark(0.0, 0.4)
    assert "5 frames: P1" in review._correction_bar.text
    review._corrections.label("sad")
    until(qtbot, lambda: bool(open_journal(result).people.codes))
    undo, redo = review._panel.history_actions
    until(qtbot, undo.isEnabled)
    undo.trigger()
    until(qtbot, redo.isEnabled)
    assert (tmp_path / "clip.emotions.csv").read_bytes() == before["clip.emotions.csv"]
    assert not open_journal(result).path.exists()
    # What is refused is said in words on the page.
    review._corrections.mark(1.0, 1.5)
    review._panel.choose("P2")
    review._corrections.label("sad")
    until(qtbot, lambda: "P2 is not in this stretch" in review._message.text)


def test_lanes_list_and_corrections_are_about_the_same_person_and_stretch(
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    review.open(make_result(tmp_path).table)
    until(qtbot, lambda: review._lanes.numbers == ("P1", "P2", "P3"))
    review._lanes._view._step(1)
    review._lanes._view._step(1)
    assert review._panel._chosen() == "P2"
    assert review._corrections.person == "P2"
    review._panel.choose("P3")
    lane = review._lanes._view.lane
    assert lane is not None
    assert lane.number == "P3"
    review._lanes.stretch_marked.emit(2.0, 2.5)
    assert review._corrections.stretch is not None
    assert review._lanes._view._stretch == review._corrections.span
    review._corrections.label("fear")
    until(qtbot, lambda: len(review._lanes.content.lanes[2].by_hand) == 1)
    review._corrections.unmark()
    assert review._lanes._view._stretch is None


def test_a_table_that_no_array_can_hold_is_refused_in_a_sentence(
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    table = make_result(tmp_path).table
    table.write_text(table.read_text().replace("detected", "seen"))
    review.open(table)
    until(qtbot, lambda: "is none of detected" in review._view.accessibleDescription())


def test_a_right_click_on_a_lane_opens_the_corrections_of_its_person(
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    review.resize(1100, 800)
    review.open(make_result(tmp_path).table)
    until(qtbot, lambda: len(review._lanes.numbers) == 3)
    lanes = review._lanes._view
    review.choose("P2")
    # The first lane is in view, whatever room the page has.
    top, _ = lanes.top_of("P1")
    place = QPoint(20, top + 10)
    qtbot.mousePress(lanes, Qt.MouseButton.RightButton, pos=place)
    until(qtbot, lambda: review._corrections.person == "P1")
    qtbot.mouseRelease(lanes, Qt.MouseButton.RightButton, pos=place)
    at = lanes.mapTo(review, place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, review.mapToGlobal(at))
    review.contextMenuEvent(event)
    assert review._corrections.menu.isVisible()
    review._corrections.menu.close()
