import pytest

from fer_core.people.edits import (
    CodeStretch,
    CutStretch,
    MarkFalseFace,
    MergePeople,
    NamePerson,
)
from fer_core.people.reading import open_journal, read_result, scan_faces
from fer_core.people.stretches import Stretches
from fer_core.tables.formats import FORMATS
from fer_core.tables.rows import Row
from tests.support.results import made_row, made_rows, make_result


@pytest.mark.parametrize("kind", FORMATS)
def test_without_changes_rows_are_as_written(tmp_path, kind):
    result = make_result(tmp_path, kind=kind)
    assert list(read_result(result)) == made_rows()
    assert list(read_result(result, edited=False)) == made_rows()


def test_changes_show_in_rows_and_leave_the_table_alone(tmp_path):
    result = make_result(tmp_path)
    content = result.table.read_bytes()
    open_journal(result).append(
        MergePeople("P3", "P2"),
        NamePerson("P2", "Anna"),
        CodeStretch(2, "fear", 5, 7),
        MarkFalseFace(1, 28),
        CutStretch(0, 3),
    )
    rows = list(read_result(result))
    assert {row.frame for row in rows} == set(range(3, 30))
    assert {row.person for row in rows if row.face_id in (2, 3)} == {"Anna"}
    assert [row.frame for row in rows if row.code == "fear"] == [5, 6]
    assert max(row.frame for row in rows if row.face_id == 1) == 27
    assert result.table.read_bytes() == content
    assert list(read_result(result, edited=False)) == made_rows()


def test_a_frame_that_loses_its_only_face_keeps_a_row(tmp_path):
    result = make_result(tmp_path)
    open_journal(result).append(MarkFalseFace(1))
    rows = [row for row in read_result(result) if row.frame == 12]
    assert rows == [Row(12, 1.2)]


def test_tables_of_before_the_column_have_a_person_a_face(tmp_path):
    rows = [row._replace(person=None) for row in made_rows()]
    result = make_result(tmp_path, rows=rows)
    assert list(read_result(result, edited=False)) == made_rows()


def test_a_face_may_be_two_peoples_in_the_table():
    rows = [made_row(0, 1, "P1"), made_row(1, 1, "P1"), made_row(2, 1, "Anna")]
    (span,) = scan_faces(rows)
    assert (span.first, span.last, span.frames) == (0, 2, 3)
    assert span.persons == Stretches((0, 2), ("P1", "Anna"))
