import json
from pathlib import Path

import cv2
import pytest

from app.review.opening.result import find_openable, is_result_name, open_result
from fer_core.errors import ResultError
from fer_core.playback.frames import EmptyFrames, PictureFrames, VideoFrames
from fer_core.sessions.folder import is_session
from tests.app.review.conftest import Annotate
from tests.support.clips import constant, picture, write_clip
from tests.support.results import add_copy, made_row, make_result
from tests.support.sessions import RATE, leave_unfinished, make_session


def test_the_source_is_played_on_its_own_clock(annotate: Annotate, tmp_path: Path) -> None:
    table = annotate(write_clip(tmp_path / "clip.mp4", constant(20)), copy=True, start=0.2)
    for path in (table, table.with_suffix(".json")):
        opened = open_result(path)
        assert opened.title == "clip.mp4"
        assert opened.media == tmp_path / "clip.mp4"
        assert isinstance(opened.make_frames(), VideoFrames)
        assert opened.audible
        assert (opened.offset, opened.drawn, opened.note) == (0.0, False, "")


@pytest.mark.slow
def test_a_missing_source_is_said_and_the_copy_shown(annotate: Annotate, tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "clip.mp4", constant(20, sound=None))
    table = annotate(clip, copy=True, start=0.2)
    moved = clip.rename(tmp_path / "moved.mp4")
    opened = open_result(table)
    assert opened.drawn
    assert opened.offset == pytest.approx(0.2)
    assert opened.missing == "clip.mp4"
    assert "clip.mp4 is not there, so the annotated copy is shown" in opened.note
    assert not opened.audible
    found = open_result(table, moved)
    assert (found.media, found.drawn, found.note, found.missing) == (moved, False, "", "")
    other = write_clip(tmp_path / "other.mp4", constant(5, sound=None))
    assert "other.mp4 is another file" in open_result(table, other).note
    (tmp_path / "clip.emotions.mp4").unlink()
    without = open_result(table)
    assert isinstance(without.make_frames(), EmptyFrames)
    assert "shown without pictures" in without.note
    assert without.offset == pytest.approx(0.2)


def test_a_table_without_a_summary_finds_the_video_that_bears_its_name(tmp_path: Path) -> None:
    result = make_result(tmp_path)
    assert result.summary is not None
    result.summary.unlink()
    assert open_result(result.table).media == tmp_path / "clip.mp4"
    (tmp_path / "clip.mp4").unlink()
    opened = open_result(result.table)
    assert opened.media is None
    assert opened.missing == "clip.emotions.csv"


def test_a_picture_and_a_video_without_a_table(tmp_path: Path) -> None:
    result = make_result(tmp_path)
    assert result.summary is not None
    result.summary.unlink()
    (tmp_path / "clip.mp4").unlink()
    cv2.imwrite(str(tmp_path / "clip.png"), picture(0))
    opened = open_result(result.table)
    assert isinstance(opened.make_frames(), PictureFrames)
    assert not opened.audible
    alone = open_result(write_clip(tmp_path / "a.mp4", constant(5)))
    assert alone.result is None
    assert alone.audible
    assert alone.note == "This video has no table: it is shown alone."


def test_a_session_has_the_times_of_its_pictures(tmp_path: Path) -> None:
    folder = make_session(tmp_path / "one", 20, seek_at=10)
    opened = open_result(folder)
    assert isinstance(opened.make_frames(), VideoFrames)
    assert opened.arrays is not None
    assert opened.arrays.times.tolist() == pytest.approx([n / RATE for n in range(20)], abs=0.01)
    assert (opened.offset, opened.drawn, opened.note) == (0.0, False, "")
    # Its table names it as well as its folder.
    assert open_result(folder / "table.csv").title == folder.name


def test_of_a_session_without_pictures_an_empty_ground_is_shown(tmp_path: Path) -> None:
    folder = make_session(tmp_path / "one", 10)
    about = folder / "session.json"
    about.write_text(json.dumps({**json.loads(about.read_text()), "faces": "hide"}))
    opened = open_result(folder)
    frames = opened.make_frames()
    assert isinstance(frames, EmptyFrames)
    assert next(frames.approach(0.0)).pixels().shape[2] == 3
    assert "Faces were hidden" in opened.note
    (folder / "pictures.mkv").unlink()
    about.write_text(json.dumps({**json.loads(about.read_text()), "faces": "show"}))
    assert isinstance(open_result(folder).make_frames(), EmptyFrames)


def test_an_interrupted_session_is_completed(tmp_path: Path) -> None:
    folder = tmp_path / "one.fersession"
    leave_unfinished(folder)
    assert open_result(folder).end > 0.5
    assert '"interrupted"' in (folder / "session.json").read_text()


def test_times_that_do_not_rise_are_shown_without_boxes(tmp_path: Path) -> None:
    rows = [made_row(frame, 1, "P1")._replace(time_s=1.0) for frame in range(3)]
    opened = open_result(make_result(tmp_path, rows=rows).table)
    assert opened.arrays is None
    assert "do not rise" in opened.note


def test_what_is_in_a_folder_can_be_chosen_from(tmp_path: Path) -> None:
    first = make_result(tmp_path / "a")
    second = make_result(tmp_path / "b", "other")
    session = make_session(tmp_path / "c" / "one", 5)
    (tmp_path / "notes.json").write_text("[]")
    assert find_openable(tmp_path) == (first.table, second.table, session)
    assert find_openable(session) == (session,)
    assert find_openable(first.table) == (first.table,)
    (tmp_path / "empty").mkdir()
    with pytest.raises(ResultError, match="no result in"):
        find_openable(tmp_path / "empty")
    assert is_session(session)


def test_a_damaged_copy_still_has_a_table(tmp_path: Path) -> None:
    result = make_result(tmp_path)
    (tmp_path / "clip.mp4").unlink()
    copy = tmp_path / "clip.emotions.mp4"
    copy.write_text("damaged")
    add_copy(result, copy)
    opened = open_result(result.table)
    assert opened.arrays is not None
    assert not opened.audible


@pytest.mark.parametrize("content", ["", "frame\n1\n", "\x00\x01"])
def test_a_damaged_table_is_refused_in_a_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(content)
    with pytest.raises(ResultError):
        open_result(path)


def test_names_of_results(tmp_path: Path) -> None:
    for name, expected in (("a.csv", True), ("a.json", True), ("a.mp4", False)):
        path = tmp_path / name
        assert not is_result_name(path)
        path.touch()
        assert is_result_name(path) == expected
