import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.review.playing.overlay import TableOverlay
from fer_core.drawing.layout import layout_faces
from fer_core.emotion.model_card import EMOTIONS
from fer_core.people.arrays import scan_arrays
from fer_core.people.edits import CodeStretch, MarkFalseFace, NamePerson
from fer_core.people.people import People
from fer_core.tables.arrays.loading import load_arrays
from fer_core.tables.rows import DROPPED, Row, rows_of
from fer_core.types import FaceQuality, Faces, FaceStatus, Observation
from tests.support.results import made_rows, make_result


@pytest.fixture
def overlay(tmp_path: Path) -> TableOverlay:
    arrays = load_arrays(make_result(tmp_path).table)
    made = TableOverlay(arrays)
    made.people = People.of_faces(scan_arrays(arrays))
    return made


def test_faces_stand_where_the_table_says_with_its_labels(overlay: TableOverlay) -> None:
    faces, decided, tags = overlay.at(0.3)
    assert faces.track_ids.tolist() == [1, 2]
    assert faces.boxes[0].tolist() == [10.0, 20.0, 50.0, 60.0]
    assert [one.label for one in decided] == ["happy", "neutral"]
    assert decided[0].confidence == pytest.approx(0.7)
    assert [(tag.name, tag.bottom) for tag in tags] == [("P1", 60.0), ("P2", 60.0)]


def test_a_frame_without_a_face_and_one_that_is_not_in_the_table(overlay: TableOverlay) -> None:
    assert len(overlay.at(1.5)[0]) == 0
    assert len(overlay.at(0.35)[0]) == 0
    assert len(overlay.at(99.0)[0]) == 0
    # Copies and sessions round their times.
    assert len(overlay.at(0.304)[0]) == 2


def test_changes_of_the_user_are_drawn(overlay: TableOverlay) -> None:
    assert overlay.people is not None
    people = overlay.people.apply(NamePerson("P1", "Anna"))
    people = people.apply(CodeStretch(1, "sad", 2, 5))
    overlay.people = people.apply(MarkFalseFace(2, 0, 10))
    faces, decided, tags = overlay.at(0.3)
    assert faces.track_ids.tolist() == [1]
    assert decided[0].label == "sad"
    assert math.isnan(decided[0].confidence)
    assert [tag.name for tag in tags] == ["Anna"]
    assert overlay.at(0.6)[1][0].label == "happy"


def test_persons_and_faces_are_found_from_one_another(overlay: TableOverlay) -> None:
    assert overlay.person_of(2, 0.3) == "P2"
    assert overlay.face_of("P2", 0.3) == 2
    assert overlay.face_of("P3", 0.3) is None
    assert overlay.face_of("P3", 2.5) == 3
    overlay.people = None
    assert overlay.person_of(2, 0.3) is None
    assert overlay.at(0.3)[2] == []


def test_faces_stay_for_a_moment_on_frames_that_were_not_analysed(tmp_path: Path) -> None:
    rows = made_rows()
    dropped = [Row(frame, frame / 10, status=DROPPED) for frame in (5, 6, 7, 8, 9)]
    kept = [row for row in rows if row.frame not in range(5, 10)]
    shown = sorted([*kept, *dropped], key=lambda row: row.frame)
    overlay = TableOverlay(load_arrays(make_result(tmp_path, rows=shown).table))
    faces = overlay.at(0.5)[0]
    assert faces.track_ids.tolist() == [1, 2]
    assert (faces.status == FaceStatus.HELD).all()
    assert len(overlay.at(0.9)[0]) == 0


def test_boxes_of_tilted_heads_stand_turned_as_in_the_copy(tmp_path: Path) -> None:
    known = FaceQuality.unknown(2)
    quality = replace(
        known, yaws=np.zeros(2, np.float32), sides=np.array([100.0, 40.0], np.float32)
    )
    chances = np.full((2, 7), 1 / 7, np.float32)
    drawn = Faces(
        np.array([[100, 60, 200, 160], [300, 80, 340, 120]], np.float32),
        np.array([1, 2]),
        np.zeros(2, np.int8),
        chances,
        chances,
        np.array([31.4, 3.0], np.float32),
        quality,
    )
    rows = rows_of(Observation(0, 0.0, drawn), EMOTIONS, 0.4)
    overlay = TableOverlay(load_arrays(make_result(tmp_path, rows=rows).table))
    faces, decided, _ = overlay.at(0.0)
    wanted = layout_faces(drawn, EMOTIONS, (640, 360))
    assert layout_faces(faces, EMOTIONS, (640, 360), decided=decided) == wanted
    upright = replace(drawn, rolls=np.zeros(2, np.float32))
    assert layout_faces(upright, EMOTIONS, (640, 360)) != wanted


def test_a_name_stands_below_the_turned_box(tmp_path: Path) -> None:
    rows = [row._replace(roll=45.0) if row.face_id == 1 else row for row in made_rows()]
    arrays = load_arrays(make_result(tmp_path, rows=rows).table)
    overlay = TableOverlay(arrays)
    overlay.people = People.of_faces(scan_arrays(arrays))
    first, second = overlay.at(0.3)[2]
    assert (first.left, first.bottom) == pytest.approx((30 - 800**0.5, 40 + 800**0.5))
    assert (second.left, second.bottom) == (110.0, 60.0)


def test_a_table_without_rows_draws_nothing(tmp_path: Path) -> None:
    overlay = TableOverlay(load_arrays(make_result(tmp_path, rows=[]).table))
    assert len(overlay.at(0.0)[0]) == 0
    assert np.asarray(overlay.at(0.0)[0].boxes).shape == (0, 4)
