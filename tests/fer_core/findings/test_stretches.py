from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fer_core.errors import ResultError
from fer_core.findings.recording import LABELS, Recording, read_recordings
from fer_core.findings.stretches import drop_short_faces, find_stretches
from fer_core.tables.segments import segments_of_table
from tests.support.recordings import face_rows, moment, write_result


def read(folder: Path, shown: dict[int, list[str | None]]) -> Recording:
    (recording,) = read_recordings([write_result(folder, face_rows(shown))])
    return recording


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.integers(1, 3), st.lists(st.sampled_from([*LABELS, None]), max_size=12), min_size=1
    )
)
def test_where_faces_are_persons_stretches_are_the_segments(
    tmp_path: Path, shown: dict[int, list[str | None]]
) -> None:
    rows = face_rows(shown)
    if not rows:
        return
    table = write_result(tmp_path, rows)
    (recording,) = read_recordings([table])
    expected, _, _ = segments_of_table(table, "csv")
    found = find_stretches(recording)
    assert sorted(
        (s.onset_s, s.offset_s, recording.persons[s.person], s.emotion, round(s.mean_confidence, 6))
        for s in found
    ) == sorted(
        (s.onset_s, s.offset_s, f"P{s.face_id}", s.emotion, s.mean_confidence) for s in expected
    )


def test_short_stretches_are_left_out_and_long_ones_stay_as_they_are(tmp_path: Path) -> None:
    recording = read(tmp_path, {1: ["happy"] * 5 + ["sad"] * 2 + ["happy"] * 5})
    found = find_stretches(recording, min_seconds=moment(3))
    assert [(s.emotion, s.first, s.last) for s in found] == [("happy", 0, 4), ("happy", 7, 11)]


def test_a_stretch_ends_at_a_cut(tmp_path: Path) -> None:
    rows = face_rows({1: ["sad"] * 5}) + face_rows({1: ["sad"] * 5}, first=50)
    (recording,) = read_recordings([write_result(tmp_path, rows)])
    found = find_stretches(recording)
    assert [(s.onset_s, s.offset_s) for s in found] == [
        (0.0, pytest.approx(moment(5), abs=2e-6)),
        (moment(50), pytest.approx(moment(55), abs=2e-6)),
    ]


def test_a_ghost_of_three_frames_is_no_person(tmp_path: Path) -> None:
    recording = read(tmp_path, {1: ["happy"] * 30, 7: [None] * 9 + ["sad"] * 3})
    kept, left_out = drop_short_faces(recording, 0.5)
    assert left_out == ["P7"]
    assert kept.persons == ("P1",)
    assert len(kept.shown) == 30


def test_a_face_of_exactly_the_limit_stays(tmp_path: Path) -> None:
    recording = read(tmp_path, {1: ["happy"] * 24})
    assert drop_short_faces(recording, 24 * 1001 / 24000)[1] == []


def test_a_negative_limit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResultError, match="give 0 or more"):
        drop_short_faces(read(tmp_path, {1: ["happy"]}), -1)
