from pathlib import Path

import pytest

from fer_core.codes.table_codes import read_code_table
from fer_core.errors import ResultError
from fer_core.exports.boris_format import BorisFormat
from fer_core.exports.timeline import timeline_of
from fer_core.findings.recording import read_recordings
from fer_core.findings.stretches import find_stretches
from tests.support.recordings import face_rows, write_result


def read(path: Path, text: str):
    path.write_text(text, "utf-8")
    return read_code_table(path)


def spans(coder) -> list[tuple]:
    return [(code.onset_s, code.offset_s, code.person, code.word) for code in coder.codes]


def test_our_columns_in_any_order_with_coders(tmp_path: Path) -> None:
    text = "code,onset_s,offset_s,person,coder\nsad,1,2.5,Ann,c1\nhappy,0,1,Ann,c1\nsad,0,3,,c2\n"
    first, second = read(tmp_path / "codes.csv", text)
    assert (first.name, spans(first)) == ("c1", [(0, 1, "Ann", "happy"), (1, 2.5, "Ann", "sad")])
    assert (second.name, spans(second)) == ("c2", [(0, 3, "", "sad")])


def test_semicolons_and_commas_of_other_countries(tmp_path: Path) -> None:
    (coder,) = read(tmp_path / "maria.csv", "onset_s;offset_s;code\n0,5;1,25;sad\n")
    assert (coder.name, spans(coder)) == ("maria", [(0.5, 1.25, "", "sad")])


def test_tabular_events_of_boris(tmp_path: Path) -> None:
    text = (
        "Observation id\tSubject\tBehavior\tBehavior type\tTime\tComment\n"
        "clip\tNo focal subject\tsad\tSTART\t0.5\t\n"
        "clip\tNo focal subject\tblink\tPOINT\t0.7\t\n"
        "clip\tNo focal subject\tsad\tSTOP\t2.0\t\n"
    )
    (coder,) = read(tmp_path / "events.tsv", text)
    assert spans(coder) == [(0.5, 2.0, "", "sad")]
    assert coder.notes == ("events.tsv: 1 point event(s) were left out.",)


def test_aggregated_events_of_boris(tmp_path: Path) -> None:
    text = "Observation id,Subject,Behavior,Start (s),Stop (s)\nclip,Ann,sad,0.5,2\n"
    (coder,) = read(tmp_path / "events.csv", text)
    assert spans(coder) == [(0.5, 2, "Ann", "sad")]


def test_our_export_for_boris_comes_back(tmp_path: Path) -> None:
    table = write_result(tmp_path, face_rows({1: ["sad"] * 5 + ["happy"] * 5, 2: ["sad"] * 3}))
    (recording,) = read_recordings([table])
    path = tmp_path / "clip.boris.xlsx"
    path.write_bytes(BorisFormat().content(timeline_of(recording), path))
    (coder,) = read_code_table(path)
    expected = [
        (s.onset_s, s.offset_s, recording.persons[s.person], s.emotion)
        for s in find_stretches(recording)
    ]
    assert sorted(spans(coder)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty"),
        ("onset_s,offset_s,code\n", "a heading and no codes"),
        ("a,b\n1,2\n", "none of the known headings"),
        ("onset_s,offset_s,code\nsoon,1,sad\n", "onset_s is 'soon', no number"),
        ("onset_s,offset_s,code\n0,inf,sad\n", "offset_s is 'inf', no number"),
        ("onset_s,offset_s,code\n0,1,sad,more\n", "line 2 has more cells"),
        ("time,subject,code\n0,Ann,sad\n", "begins at 0 s and never ends"),
        ("time,behavior,behavior type\n0,sad,STOP\n", "a STOP without its counterpart"),
    ],
)
def test_other_tables_are_refused(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(ResultError, match=sentence):
        read(tmp_path / "codes.csv", text)


def test_a_broken_spreadsheet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "codes.xlsx"
    path.write_bytes(b"PK no zip")
    with pytest.raises(ResultError, match="no spreadsheet that can be read"):
        read_code_table(path)
