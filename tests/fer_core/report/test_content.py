from pathlib import Path

import pytest

from fer_core.errors import ResultError
from fer_core.findings.recording import Recording, read_recordings
from fer_core.report.content import section_of
from fer_core.sessions.markers import Marker, write_markers
from fer_core.tables.rows import DROPPED, Row
from tests.support.recordings import face_rows, moment, write_result


def test_a_marker_says_what_was_shown_within_it(recording: Recording) -> None:
    markers = (Marker(3.0, 5.0, "film"), Marker(9.0, None, "bell"))
    section = section_of(recording, faces={}, metadata={}, markers=markers)
    film, bell = section.markers
    assert film.shown == {"happy": pytest.approx(1.0), "uncertain": pytest.approx(1.0)}
    assert bell.shown == {}


def test_markers_of_a_session_are_found_and_those_of_other_tables_are_not(
    recording: Recording,
) -> None:
    table = recording.files.table
    write_markers(table.with_name("markers.csv"), [Marker(1.0, None, "smile")])
    assert not section_of(recording, faces={}, metadata={}).markers
    table.rename(table.with_name("table.csv"))
    (session,) = read_recordings([table.with_name("table.csv")])
    section = section_of(session, faces={}, metadata={})
    assert [line.marker.name for line in section.markers] == ["smile"]


def test_figures_of_a_recording(recording: Recording) -> None:
    section = section_of(recording, faces={}, metadata={}, notes=["left out"])
    assert section.seen == 1
    assert section.changing == ["happy", "sad", "uncertain"]
    assert section.transitions == [[0, 0, 1], [0, 0, 0], [0, 1, 0]]
    assert section.notes == ["left out"]
    facts = dict(section.facts)
    assert facts["SHA-256 of the model"] == "a" * 64
    assert facts["settings: threshold"] == "0.4"
    assert facts["picture"] == "640 x 360 pixels"


def test_frames_that_were_not_analysed_are_no_frames_without_a_face(tmp_path: Path) -> None:
    rows = face_rows({1: ["happy"] * 12})
    for place in (3, 4, 9):
        rows[place] = Row(rows[place].frame, rows[place].time_s, status=DROPPED)
    rows[11] = Row(rows[11].frame, rows[11].time_s)  # there was nobody
    (recording,) = read_recordings([write_result(tmp_path, rows)])
    assert recording.dropped == 3
    section = section_of(recording, faces={}, metadata={})
    assert section.seen == pytest.approx(8 / 9)
    assert sum(recording.seconds) == pytest.approx(moment(11))  # gaps of a frame or two count
    assert any("3 of 12 frames were not analysed" in note for note in section.notes)


def test_a_table_in_which_nothing_was_analysed_is_refused(tmp_path: Path) -> None:
    table = write_result(tmp_path, [Row(n, moment(n), status=DROPPED) for n in range(3)])
    with pytest.raises(ResultError, match="no frame that was analysed"):
        read_recordings([table])


def test_a_picture_has_no_time_lines(tmp_path: Path) -> None:
    (recording,) = read_recordings([write_result(tmp_path, face_rows({1: ["sad"]}))])
    section = section_of(recording, faces={}, metadata={})
    assert (section.lines, section.curves) == ("", {})
    assert "sad 100 %" in section.bars
