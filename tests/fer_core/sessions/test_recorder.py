"""A session of made-up frames: its files, its counts and its times."""

import json
import threading
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from fer_core.errors import AnnotationError
from fer_core.sessions import picture_recorder
from fer_core.sessions.markers import read_markers
from fer_core.sessions.recorder import SessionOptions, SessionRecorder
from fer_core.sources.source import SourceInfo
from fer_core.tables import row_log
from fer_core.tables.results import find_results
from fer_core.video.live_writer import LiveWriter
from tests.support.analyses import Capturing, make_analysis
from tests.support.clips import frame_times
from tests.support.full_disk import FullDiskFile
from tests.support.videos import decode
from tests.support.waiting import wait_until

SIZE = (64, 48)
BOX = (10.0, 8.0, 40.0, 38.0)
INFO = SourceInfo("clip.mp4", "file", SIZE, 25.0, 2.0, live=False, seekable=True)


def analysis(number: int, time: float | None = None):
    image = np.full((SIZE[1], SIZE[0], 3), 40 + 2 * number, np.uint8)
    seconds = number / 25 if time is None else time
    return make_analysis([BOX], ["happy"], time=seconds, image=image)


def record(folder: Path, analyses, faces="show", *, live=False, loops=None) -> SessionRecorder:
    recorder = SessionRecorder(SessionOptions(folder, faces))
    recorder.note_source(INFO)
    capturing = Capturing(recorder, live=live)
    for place, one in enumerate(analyses):
        capturing.add(one, loop=loops[place] if loops else 1)
        # As at a real rate: the encoder has time for each picture.
        wait_until(lambda place=place: recorder.counts.pictures + 20 > place)
    recorder.close()
    return recorder


def about(folder: Path) -> dict:
    return json.loads((folder / "session.json").read_text("utf-8"))


def test_a_session_has_a_table_pictures_markers_and_a_description(tmp_path):
    recorder = record(tmp_path / "one", [analysis(number) for number in range(10)])
    folder = tmp_path / "one.fersession"
    assert recorder.folder == folder
    assert {path.name for path in folder.iterdir()} == {
        "table.csv", "pictures.mkv", "markers.csv", "session.json",
    }  # fmt: skip
    table = pd.read_csv(folder / "table.csv")
    assert table["time_s"].tolist() == [number / 25 for number in range(10)]
    assert frame_times(folder / "pictures.mkv") == pytest.approx(table["time_s"], abs=0.001)
    assert read_markers(folder / "markers.csv") == ()
    content = about(folder)
    assert content["state"] == "finished"
    assert content["faces"] == "show"
    assert content["source"]["name"] == "clip.mp4"
    assert content["counts"]["frames"] == content["counts"]["pictures"] == 10
    assert content["counts"]["pictures_dropped"] == 0
    assert content["end"] >= content["start"]
    assert [s["frame"] for s in content["stretches"]] == [0]


def test_a_session_is_a_result(tmp_path):
    record(tmp_path / "one", [analysis(number) for number in range(3)])
    folder = tmp_path / "one.fersession"
    (found,) = find_results(folder)
    assert found.table == folder / "table.csv"
    assert found.copy == folder / "pictures.mkv"
    assert found.summary == folder / "session.json"
    assert find_results(folder / "table.csv") == (found,)
    assert find_results(tmp_path) == (found,)


def test_the_pictures_of_a_seek_and_of_a_new_pass_follow_one_another(tmp_path):
    times, loops = [5.0, 5.04, 1.0, 1.04, 0.0], [1, 1, 2, 2, 3]
    analyses = [analysis(number, time) for number, time in enumerate(times)]
    record(tmp_path / "one", analyses, loops=loops)
    folder = tmp_path / "one.fersession"
    assert pd.read_csv(folder / "table.csv")["time_s"].tolist() == times
    assert frame_times(folder / "pictures.mkv") == pytest.approx([0, 0.04, 0.08, 0.12, 0.16])
    assert [
        (s["frame"], s["loop"], s["time_s"], s["pictures_s"]) for s in about(folder)["stretches"]
    ] == [(0, 1, 5.0, 0.0), (2, 2, 1.0, 0.08), (4, 3, 0.0, 0.16)]


def test_times_of_a_camera_count_from_the_first_frame(tmp_path):
    analyses = [analysis(number, 8000.0 + number / 10) for number in range(4)]
    record(tmp_path / "one", analyses, live=True)
    folder = tmp_path / "one.fersession"
    table = pd.read_csv(folder / "table.csv")
    assert table["time_s"].tolist() == pytest.approx([0.0, 0.1, 0.2, 0.3])
    assert frame_times(folder / "pictures.mkv") == pytest.approx(table["time_s"], abs=0.001)


def pictures(folder: Path) -> list[np.ndarray]:
    return decode(folder / "pictures.mkv")


def test_hidden_pictures_hold_nothing_of_the_source(tmp_path):
    rng = np.random.default_rng(0)

    def session(name: str) -> list[np.ndarray]:
        made = []
        for number in range(5):
            noise = rng.integers(0, 256, (240, 320, 3), np.uint8)
            made.append(make_analysis([(90, 60, 200, 170)], time=number / 25, image=noise))
        record(tmp_path / name, made, "hide")
        return pictures(tmp_path / f"{name}.fersession")

    one, other = session("one"), session("other")
    assert len(one) == 5
    assert all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))
    assert one[0].std() > 1  # the box and its label


def test_pixelated_pictures_show_no_detail_of_a_face_also_just_before_it_is_found(tmp_path):
    image = np.zeros((240, 320, 3), np.uint8)
    image[::2] = 255
    box = (100.0, 80.0, 180.0, 160.0)
    made = [
        make_analysis([box] if number >= 5 else [], time=number / 25, image=image.copy())
        for number in range(10)
    ]
    record(tmp_path / "one", made, "pixelate")
    found = pictures(tmp_path / "one.fersession")
    assert len(found) == 10
    for picture in found:
        assert picture[90:150, 110:170].std() < 30
        assert picture[:40].std() > 90  # the rest is as it was


def test_where_the_encoder_is_late_pictures_are_left_out_and_rows_are_not(tmp_path, monkeypatch):
    monkeypatch.setattr(picture_recorder, "_QUEUED_PICTURES", 2)
    captured = threading.Event()

    class LateWriter(LiveWriter):
        """An encoder that is not done with its first picture before all others have come."""

        def write(self, picture, seconds):
            assert captured.wait(60)
            return super().write(picture, seconds)

    monkeypatch.setattr(picture_recorder, "LiveWriter", LateWriter)
    recorder = SessionRecorder(SessionOptions(tmp_path / "one", "show"))
    capturing = Capturing(recorder)
    for number in range(200):
        capturing.add(analysis(number % 80, number / 25))
    captured.set()
    recorder.close()
    counts = recorder.counts
    assert counts.frames == counts.rows == 200
    assert counts.pictures in (2, 3)  # those that waited, and the one in the encoder
    assert counts.pictures + counts.pictures_dropped == 200
    folder = tmp_path / "one.fersession"
    assert len(frame_times(folder / "pictures.mkv")) == counts.pictures
    assert pd.read_csv(folder / "table.csv")["frame"].tolist() == list(range(200))


def test_frames_that_were_not_analysed_have_a_row_and_a_picture(tmp_path):
    recorder = SessionRecorder(SessionOptions(tmp_path / "one", "show"))
    capturing = Capturing(recorder)
    for number in range(4):
        capturing.capture(analysis(number))
    recorder.note_skipped()
    recorder.close()
    counts = recorder.counts
    assert (counts.frames, counts.dropped, counts.skipped, counts.pictures) == (4, 4, 1, 4)
    folder = tmp_path / "one.fersession"
    assert set(pd.read_csv(folder / "table.csv")["status"]) == {"dropped"}
    assert about(folder)["counts"]["skipped"] == 1


def test_a_name_that_exists_is_refused(tmp_path):
    (tmp_path / "one.fersession").mkdir()
    with pytest.raises(AnnotationError, match="exists already"):
        SessionRecorder(SessionOptions(tmp_path / "one"))
    (tmp_path / "file").touch()
    with pytest.raises(AnnotationError, match="could not be made"):
        SessionRecorder(SessionOptions(tmp_path / "file" / "one"))


def test_a_full_disk_is_told_at_once_and_what_was_written_stays(tmp_path, monkeypatch):
    monkeypatch.setattr(row_log, "_create", lambda path: FullDiskFile(path, 900, close_fails=False))
    told = []
    recorder = SessionRecorder(SessionOptions(tmp_path / "one", "show"), lambda: told.append(True))
    capturing = Capturing(recorder)
    for number in range(100):
        capturing.add(analysis(number % 80, number / 25))
    wait_until(lambda: bool(told))
    wait_until(lambda: recorder.ended)
    with pytest.raises(AnnotationError, match="no room left on the disk"):
        recorder.close()
    folder = tmp_path / "one.fersession"
    assert len(frame_times(folder / "pictures.mkv")) > 0
    assert about(folder)["state"] == "finished"
    assert "no room left" in about(folder)["problem"]


def test_where_the_disk_is_nearly_full_pictures_end_and_rows_go_on(tmp_path, monkeypatch):
    monkeypatch.setattr("fer_core.sessions.recorder._LEAST_FREE", 2**62)
    monkeypatch.setattr("fer_core.sessions.recorder._KEEPING_SECONDS", 0.01)
    recorder = SessionRecorder(SessionOptions(tmp_path / "one", "show"))
    capturing = Capturing(recorder)
    capturing.add(analysis(0))
    wait_until(lambda: "nearly full" in recorder.problem)
    capturing.add(analysis(1))
    with pytest.raises(AnnotationError, match="nearly full"):
        recorder.close()
    assert recorder.counts.rows == 2
    assert recorder.counts.pictures == 1


def test_models_and_settings_that_change_are_noted_with_their_frame(tmp_path):
    recorder = SessionRecorder(SessionOptions(tmp_path / "one", "hide"))
    recorder.close()
    (condition,) = about(tmp_path / "one.fersession")["conditions"]
    assert condition == {"since_frame": 0, "model": None, "settings": None}


def test_markers_of_other_programs_are_kept_on_the_clock_of_the_table(tmp_path):
    recorder = SessionRecorder(SessionOptions(tmp_path / "one", "hide"))
    recorder.add_marker("early", "lab", 99.0)  # nothing is recorded yet
    capturing = Capturing(recorder, live=True)
    for number in range(3):
        time = 100.0 + number / 10
        capturing.add(make_analysis(time=time, arrived=time))
    recorder.add_marker("film\nbegins", "lab", 100.35)
    recorder.add_marker("late", "lab", 100.15)  # it was under way for longer
    recorder.close()
    recorder.add_marker("after", "lab", 101.0)
    markers = read_markers(tmp_path / "one.fersession" / "markers.csv")
    assert [(m.onset, m.name, m.note) for m in markers] == [
        (pytest.approx(0.15), "late", "LSL stream lab"),
        (pytest.approx(0.35), "film begins", "LSL stream lab"),
    ]


def test_a_marker_during_the_pause_of_a_file_stands_at_its_picture(tmp_path):
    recorder = SessionRecorder(SessionOptions(tmp_path / "one", "hide"))
    capturing = Capturing(recorder)
    for number in range(3):
        capturing.add(make_analysis(time=5.0 + number / 10, arrived=100.0 + number / 10))
    recorder.add_marker("x", "lab", 130.0)
    recorder.close()
    (marker,) = read_markers(tmp_path / "one.fersession" / "markers.csv")
    assert marker.onset == pytest.approx(5.3)
