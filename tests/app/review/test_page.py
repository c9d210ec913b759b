from collections.abc import Iterator
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from pytestqt.qtbot import QtBot

from app.review.page import ReviewPage
from fer_core.people.reading import open_journal
from tests.support.clips import constant, picture, write_clip
from tests.support.drawn_source import until
from tests.support.results import add_copy, make_result
from tests.support.sessions import leave_unfinished, make_session


@pytest.fixture
def review(qtbot: QtBot) -> Iterator[ReviewPage]:
    made = ReviewPage()
    made.show()
    yield made
    made.close_page()
    made.close()
    made.deleteLater()


def test_a_picture_has_no_play_button_and_no_time_of_the_video_before(
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    clip = write_clip(tmp_path / "a.mp4", constant(12))
    review.open(clip)
    until(qtbot, lambda: review._view.analysis is not None)
    until(qtbot, review._play.isVisible)
    assert review._seek_bar.isVisible()
    photo = tmp_path / "photo.png"
    cv2.imwrite(str(photo), picture(0))
    review.open(photo)
    assert not review._play.isVisible()
    assert not review._seek_bar.isVisible()
    until(qtbot, lambda: review._view.analysis is not None)
    qtbot.wait(50)
    assert not review._play.isVisible()
    assert not review._seek_bar.isVisible()
    review.open(clip)
    until(qtbot, review._play.isVisible)


def test_an_interrupted_session_opens_with_its_length(
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "one.fersession"
    leave_unfinished(folder)
    review.open(folder)
    until(qtbot, lambda: review._view.analysis is not None)
    until(qtbot, review._seek_bar.isVisible)
    until(qtbot, lambda: review._lanes.numbers == ("P1",))


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
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    result = make_result(tmp_path)
    copy = write_clip(tmp_path / "clip.emotions.mp4", constant(30, sound=None))
    add_copy(result, copy)
    review.open(result.table)
    until(qtbot, lambda: bool(review._view.name_tags))
    assert review._view.name_tags[0].name == "P1"
    assert review._view.name_tags[0].bottom == 60
    review._panel._list.item(0).setText("Anna")
    until(qtbot, lambda: any(tag.name == "Anna" for tag in review._view.name_tags))
    review.open(copy)
    assert review._view.name_tags == ()
    assert review._panel.titles == []


def test_the_box_below_the_pointer_says_whom_the_corrections_are_for(
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    result = make_result(tmp_path)
    copy = write_clip(tmp_path / "clip.emotions.mp4", constant(30, sound=None))
    add_copy(result, copy)
    review.open(result.table)
    until(qtbot, lambda: bool(review._view.name_tags))
    picture = review._view.picture_rect()
    scale = picture.width() / review._view.analysis.frame.size[0]
    # Face 1 is at (10, 20), 40 pixels wide.
    inside = picture.topLeft() + QPoint(round(30 * scale), round(40 * scale))
    assert review._person_at(inside) == "P1"
    assert review._person_at(picture.topLeft()) is None
    place = review._view.mapTo(review, inside)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, review.mapToGlobal(place))
    review.contextMenuEvent(event)
    assert review._corrections.person == "P1"
    assert review._corrections.menu.isVisible()
    review._corrections.menu.close()


def test_a_stretch_is_labelled_and_taken_back_on_the_page(
    review: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    result = make_result(tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    copy = write_clip(tmp_path / "clip.emotions.mp4", constant(30, sound=None))
    add_copy(result, copy)
    review.open(result.table)
    until(qtbot, lambda: bool(review._view.name_tags))
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
    until(qtbot, lambda: "which is none of detected" in review._message.text)
