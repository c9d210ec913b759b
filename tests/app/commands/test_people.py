import json

import pytest

from app.cli import main
from fer_core.people.reading import open_journal, read_result
from fer_core.tables.results import find_results
from tests.support.results import make_result, read_summary

SUGGESTED = {"joined": [], "suggested": [{"faces": [2, 3], "reason": "the same clothes"}]}


@pytest.fixture
def result(tmp_path):
    return make_result(tmp_path, people=SUGGESTED)


def people(result, *arguments):
    return main(["people", str(result.table), *map(str, arguments)])


def test_people_and_suggestions_are_listed(result, capsys):
    assert people(result) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "P1: 1 face (1), 0.0 to 2.9 s"
    assert len(lines) == 4
    assert lines[3].startswith("P2 and P3 may be one person: the same clothes.")


def test_changes_are_kept_and_taken_back(result, capsys):
    before = result.table.read_bytes()
    assert people(result, "--join", "P3", "P2", "--name", "P2", "Anna", "--json") == 0
    content = json.loads(capsys.readouterr().out)
    assert [edit["kind"] for edit in content["edits"]] == ["merge", "name"]
    assert [person["faces"] for person in content["persons"]] == [[1], [2, 3]]
    assert content["suggested"] == []
    assert {row.person for row in read_result(result) if row.face_id == 3} == {"Anna"}
    assert people(result, "--undo") == 0
    assert people(result, "--undo") == 0
    assert not open_journal(result).path.exists()
    assert result.table.read_bytes() == before
    assert people(result, "--undo") == 1
    assert "no change to take back" in capsys.readouterr().err


def test_faces_are_split_assigned_and_marked(result, capsys):
    assert people(result, "--join", "P3", "P2", "--split", "P2", "3") == 0
    assert people(result, "--assign", "1", "new", "10", "20", "--false-face", "3", "--json") == 0
    content = json.loads(capsys.readouterr().out.partition("{")[2].join(["{", ""]))
    assert [person["person"] for person in content["persons"]] == ["P1", "P2", "P4"]


def test_changes_of_one_call_are_made_together_or_not_at_all(result, capsys):
    assert people(result, "--name", "P1", "Ben", "--name", "P9", "Anna") == 1
    assert "no person 'P9'" in capsys.readouterr().err
    assert open_journal(result).edits == ()


@pytest.mark.parametrize("wrong", [["--split", "P2", "x"], ["--undo", "--name", "P1", "Ben"]])
def test_wrong_calls_end_with_code_2(result, wrong):
    with pytest.raises(SystemExit) as ended:
        people(result, *wrong)
    assert ended.value.code == 2


def test_the_result_is_written_with_its_changes(result, tmp_path, capsys):
    folder = tmp_path / "edited"
    assert people(result, "--name", "P1", "Anna", "--write", folder) == 0
    (written,) = find_results(folder)
    assert {row.person for row in read_result(written) if row.face_id == 1} == {"Anna"}
    summary = read_summary(written)
    assert summary["edits"] == 1
    assert summary["persons"]["Anna"] == read_summary(result)["persons"]["P1"]
    assert written.source == result.source
    assert people(result, "--write", folder) == 1
    assert "exists" in capsys.readouterr().err
    assert people(result, "--write", folder, "--overwrite") == 0
    assert people(result, "--write", tmp_path, "--overwrite") == 1
    assert "not written onto itself" in capsys.readouterr().err


def test_without_changes_the_same_is_written(result, tmp_path):
    folder = tmp_path / "edited"
    assert people(result, "--write", folder) == 0
    (written,) = find_results(folder)
    assert written.table.read_bytes() == result.table.read_bytes()
    assert written.segments.read_bytes() == result.segments.read_bytes()
    old, new = read_summary(result), read_summary(written)
    assert new.pop("edits") == 0
    assert new | {"files": None} == old | {"files": None}


def test_one_result_is_named(result, tmp_path, capsys):
    make_result(tmp_path, "other")
    assert main(["people", str(tmp_path)]) == 1
    assert "holds 2 results" in capsys.readouterr().err


def test_a_stretch_is_coded_cleared_and_cut(tmp_path, capsys):
    result = make_result(tmp_path)
    table = str(result.table)
    assert main(["people", table, "--code", "P1", "sad", "3", "9", "--cut", "0", "2"]) == 0
    rows = list(read_result(result))
    assert [row.frame for row in rows if row.code == "sad"] == list(range(3, 9))
    assert rows[0].frame == 2
    assert main(["people", table, "--code", "P1", "clear", "0", "6"]) == 0
    rows = list(read_result(result))
    assert [row.frame for row in rows if row.code == "sad"] == [6, 7, 8]
    assert main(["people", table, "--code", "P1", "bored", "0", "6"]) == 1
    assert "no emotion 'bored'" in capsys.readouterr().err
