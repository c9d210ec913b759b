import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fer_core.erasure import erase
from fer_core.erasure.erase import erase_person, finish_erasure, unfinished_erasure
from fer_core.erasure.leftovers import find_leftovers
from fer_core.errors import FerError, ResultError
from fer_core.people.edits import (
    AssignStretch,
    CodeStretch,
    CutStretch,
    MarkFalseFace,
    MergePeople,
    NamePerson,
)
from fer_core.people.reading import open_journal, read_result
from fer_core.tables.formats import FORMATS
from fer_core.tables.results import find_results
from tests.support.results import made_rows, make_result, read_summary


@pytest.mark.parametrize("kind", FORMATS)
def test_rows_segments_and_summary_know_the_person_no_more(tmp_path, kind):
    result = make_result(tmp_path, kind=kind)
    rows = [row for row in made_rows() if row.face_id != 1]
    erased = erase_person(result, "P1")
    assert (erased.faces, erased.rows) == ((1,), 29)
    (left,) = find_results(tmp_path)
    found = list(read_result(left))
    assert [row for row in found if row.face_id is not None] == [
        row for row in rows if row.face_id is not None
    ]
    assert [row.frame for row in found if row.face_id is None] == list(range(10, 20))
    summary = read_summary(left)
    assert list(summary["persons"]) == ["P2", "P3"]
    assert list(summary["faces"]) == ["2", "3"]
    assert summary["frames"] == 30
    assert summary["erased_persons"] == 1
    assert "P1" not in left.segments.read_text()
    assert list(find_leftovers(tmp_path, "P1")) == []


def test_the_copy_goes_and_the_source_stays(tmp_path):
    copy = tmp_path / "clip.emotions.mp4"
    copy.write_bytes(b"pictures")
    files = {"source": "clip.mp4", "video": copy.name, "table": "clip.emotions.csv"}
    result = make_result(tmp_path, files=files)
    erased = erase_person(result, "P1")
    assert erased.removed == (copy,)
    assert not copy.exists()
    assert result.source.exists()
    assert "clip.mp4 was not changed" in erased.kept[0]


def test_a_copy_that_was_kept_is_a_leftover(tmp_path):
    copy = tmp_path / "clip.emotions.mp4"
    copy.write_bytes(b"pictures")
    files = {"source": "clip.mp4", "video": copy.name, "table": "clip.emotions.csv"}
    erased = erase_person(make_result(tmp_path, files=files), "P1", keep_copy=True)
    assert "still shows" in erased.kept[0]
    (left,) = find_leftovers(tmp_path, "P1")
    assert "still shows" in left


def test_joins_and_suggestions_of_the_person_go(tmp_path):
    joins = [{"faces": [1, 2], "reason": "a"}, {"faces": [2, 3], "reason": "b"}]
    result = make_result(tmp_path, people={"joined": joins, "suggested": joins[:1]})
    erase_person(result, "P1")
    assert read_summary(result)["people"] == {"joined": joins[1:], "suggested": []}


def test_changes_of_others_stay_and_the_persons_go(tmp_path):
    result = make_result(tmp_path)
    journal = open_journal(result)
    journal.append(
        NamePerson("P1", "Anna"),
        NamePerson("P2", "Ben"),
        MergePeople("P3", "P2"),
        AssignStretch(1, "P2", 12, 15),
        CodeStretch(1, "fear", 5, 14),
        CutStretch(0, 2),
    )
    erased = erase_person(result, "Anna")
    assert erased.person == "P1 (Anna)"
    left = open_journal(result)
    assert [person.title for person in left.people.persons()] == ["Ben"]
    rows = list(read_result(result))
    assert {row.frame for row in rows if row.face_id == 1} == {12, 13, 14}
    assert [row.frame for row in rows if row.code == "fear"] == [12, 13]
    assert rows[0].frame == 2
    for path in tmp_path.iterdir():
        assert b"Anna" not in path.read_bytes()
    assert list(find_leftovers(tmp_path, "Anna")) == []


def test_stretches_that_were_marked_false_go_with_the_person(tmp_path):
    result = make_result(tmp_path)
    open_journal(result).append(MarkFalseFace(1, 0, 5))
    erase_person(result, "P1")
    assert not [row for row in read_result(result, edited=False) if row.face_id == 1]


EDITS = st.lists(
    st.sampled_from(
        [
            NamePerson("P1", "Anna"),
            NamePerson("P2", "Ben"),
            MergePeople("P3", "P1"),
            MergePeople("P3", "P2"),
            MergePeople("P2", "P3"),
            AssignStretch(1, "P2", 12, 20),
            AssignStretch(3, "P1", 22, 25),
            AssignStretch(2, "P7", 3, 6),
            MarkFalseFace(2, 4, 8),
            MarkFalseFace(3),
            CodeStretch(1, "sad", 3, 18),
            CodeStretch(3, "fear", 0, 24),
            CutStretch(7, 14),
        ]
    ),
    max_size=7,
)


@pytest.mark.slow
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40
)
@given(EDITS, st.sampled_from(["P1", "P2", "P3"]))
def test_the_others_rows_are_as_before(tmp_path, edits, name):
    result = make_result(tmp_path)
    journal = open_journal(result)
    for edit in edits:
        try:
            journal.append(edit)
        except ResultError:
            continue
    before = list(read_result(result))
    try:
        person = journal.people.find(name)
    except ResultError:
        journal.path.unlink(missing_ok=True)
        return
    erase_person(result, name)
    after = list(read_result(result))
    expected = [row for row in before if row.person != person.title and row.face_id is not None]
    assert [row for row in after if row.face_id is not None] == expected
    assert {row.frame for row in after} == {row.frame for row in before}
    open_journal(result).path.unlink(missing_ok=True)


def test_an_erasure_that_was_ended_in_between_is_finished(tmp_path, monkeypatch):
    result = make_result(tmp_path)
    open_journal(result).append(NamePerson("P1", "Anna"), NamePerson("P2", "Ben"))
    real = erase.move_file
    moved = []

    def stop(path, target):
        if moved:
            raise KeyboardInterrupt
        moved.append(target)
        real(path, target)

    monkeypatch.setattr(erase, "move_file", stop)
    with pytest.raises(KeyboardInterrupt):
        erase_person(result, "Anna")
    monkeypatch.undo()
    assert unfinished_erasure(result.table) is not None
    (sentence,) = find_leftovers(tmp_path, "P1")
    assert "ended in between" in sentence
    finish_erasure(result)
    assert unfinished_erasure(result.table) is None
    assert [person.title for person in open_journal(result).people.persons()] == ["Ben", "P3"]


def test_a_plan_of_somebody_else_removes_nothing_but_the_results_own(tmp_path):
    result = make_result(tmp_path)
    other = tmp_path / "other.txt"
    other.write_text("mine")
    folder = tmp_path / ".clip.emotions.csv.fer-erase"
    folder.mkdir()
    (folder / "ready.json").write_text('{"remove": ["other.txt"]}')
    with pytest.raises(FerError, match="is damaged"):
        finish_erasure(result)
    assert other.read_text() == "mine"


def test_a_full_disk_changes_nothing(tmp_path, monkeypatch):
    result = make_result(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(erase, "write_rows", fail)
    with pytest.raises(FerError, match="no room left"):
        erase_person(result, "P1")
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_who_is_not_there_cannot_be_erased(tmp_path):
    with pytest.raises(ResultError, match="no person 'Anna'"):
        erase_person(make_result(tmp_path), "Anna")


def test_an_archive_that_cannot_be_looked_into_is_named(tmp_path):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("names.txt", "Anna " * 200)
    (tmp_path / "whole.zip").write_bytes(whole.getvalue())
    damaged = bytearray(whole.getvalue())
    damaged[40:60] = bytes(20)
    (tmp_path / "damaged.zip").write_bytes(damaged)
    found = find_leftovers(tmp_path, "Anna")
    one, other = next(found), next(found)
    assert one.startswith(f"{tmp_path / 'damaged.zip'} cannot be looked into")
    assert other == f"{tmp_path / 'whole.zip'} holds the name."
    with pytest.raises(ResultError, match="no result"):
        next(found)
