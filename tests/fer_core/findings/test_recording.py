from pathlib import Path

import numpy as np
import pytest

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import ResultError
from fer_core.findings.recording import LABELS, read_recordings
from fer_core.people.edits import CodeStretch, CutStretch, NamePerson
from fer_core.people.reading import open_journal
from fer_core.tables.formats import FORMATS
from fer_core.tables.results import find_results
from tests.support.recordings import face_row, face_rows, moment, write_result
from tests.support.sessions import leave_unfinished

SHOWN = {1: ["happy", "happy", None, "sad"], 4: [None, "neutral", None, "uncertain"]}


@pytest.mark.parametrize("kind", FORMATS)
def test_a_table_of_every_format_is_read_as_arrays(tmp_path: Path, kind: str) -> None:
    table = write_result(tmp_path, face_rows(SHOWN), kind=kind)
    (recording,) = read_recordings([table])
    assert recording.name == "clip.mp4"
    assert recording.persons == ("P1", "P4")
    np.testing.assert_allclose(recording.begins, [moment(frame) for frame in range(4)])
    np.testing.assert_allclose(recording.ends[:3], recording.begins[1:])
    assert recording.end == pytest.approx(moment(4), abs=2e-6)
    assert recording.frame.tolist() == [0, 1, 1, 3, 3]
    assert recording.person.tolist() == [0, 0, 1, 0, 1]
    shown = [LABELS[place] for place in recording.shown]
    assert shown == ["happy", "happy", "neutral", "sad", "uncertain"]
    assert recording.probabilities[0, EMOTIONS.index("happy")] == pytest.approx(0.7)
    np.testing.assert_allclose(recording.probabilities.sum(axis=1), 1)


def test_a_result_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    table = write_result(tmp_path, face_rows(SHOWN))
    assert len(read_recordings([table, tmp_path, table.with_suffix(".json")])) == 1


def test_persons_are_found_by_what_people_type(tmp_path: Path) -> None:
    (recording,) = read_recordings([write_result(tmp_path, face_rows(SHOWN))])
    assert recording.find_person("4") == 1
    with pytest.raises(ResultError, match="no person 'Ann'; it shows P1, P4"):
        recording.find_person("Ann")


def test_two_faces_of_a_frame_that_were_declared_one_person_count_once(tmp_path: Path) -> None:
    rows = [row._replace(person="Ann") for row in face_rows({1: ["sad"] * 2, 2: ["happy"] * 2})]
    (recording,) = read_recordings([write_result(tmp_path, rows)])
    assert (recording.persons, recording.doubled) == (("Ann",), 2)
    assert [LABELS[place] for place in recording.shown] == ["sad", "sad"]


def test_changes_of_review_count_unless_the_table_alone_is_asked_for(tmp_path: Path) -> None:
    table = write_result(tmp_path, face_rows({1: ["sad"] * 9}))
    journal = open_journal(*find_results(table))
    journal.append(NamePerson("P1", "Ann"), CodeStretch(1, "happy", 2, 4), CutStretch(5, 8))
    (recording,) = read_recordings([table])
    assert recording.persons == ("Ann",)
    assert recording.frames.tolist() == [0, 1, 2, 3, 4, 8]
    assert [LABELS[place] for place in recording.shown[:4]] == ["sad", "sad", "happy", "happy"]
    assert {LABELS[place] for place in recording.smoothed} == {"sad"}
    (plain,) = read_recordings([table], edited=False)
    assert (plain.persons, len(plain.frames)) == (("P1",), 9)


def test_a_cut_ends_the_frame_before_it_and_a_skipped_frame_does_not(tmp_path: Path) -> None:
    rows = [face_row(frame, 1, "sad", 10) for frame in (0, 1, 3, 4, 50, 51)]
    (recording,) = read_recordings([write_result(tmp_path, rows)])
    np.testing.assert_allclose(recording.ends, [0.1, 0.3, 0.4, 0.5, 5.1, 5.2])


def test_the_summary_says_when_the_last_frame_ends(tmp_path: Path) -> None:
    (recording,) = read_recordings([write_result(tmp_path, face_rows(SHOWN), end_s=0.25)])
    assert recording.end == 0.25


def test_kept_rows_bring_their_persons_alone(tmp_path: Path) -> None:
    (recording,) = read_recordings([write_result(tmp_path, face_rows(SHOWN))])
    kept = recording.keep(recording.person == 1)
    assert kept.persons == ("P4",)
    assert kept.person.tolist() == [0, 0]
    assert len(kept.frames) == len(recording.frames)


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([face_row(3, 1, "sad"), face_row(2, 1, "sad")], "not in the order of their times"),
        ([], "has no rows"),
        ([face_row(0, 1, "sad")._replace(status="guessed")], "status or an emotion"),
    ],
)
def test_tables_that_cannot_be_are_refused(tmp_path: Path, rows: list, sentence: str) -> None:
    with pytest.raises(ResultError, match=sentence):
        read_recordings([write_result(tmp_path, rows)])


def test_a_session_whose_recording_was_killed_is_read(tmp_path):
    folder = tmp_path / "one.fersession"
    leave_unfinished(folder, 5)
    with (folder / "table.csv").open("ab") as table:
        table.write(b"5,0.2,,no")
    (recording,) = read_recordings([folder])
    assert recording.files.table == folder / "table.csv"
