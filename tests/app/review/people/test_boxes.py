import pytest

from app.review.people.boxes import BoxIndex
from fer_core.people.edits import AssignStretch
from fer_core.people.people import People
from fer_core.people.reading import scan_faces
from tests.support.array_rows import arrays_of
from tests.support.results import made_row, made_rows


@pytest.fixture
def index(tmp_path):
    return BoxIndex.of_arrays(arrays_of(tmp_path / "t.csv", made_rows()))


@pytest.fixture
def people():
    return People.of_faces(scan_faces(made_rows()))


def test_a_person_is_pictured_where_the_face_is_large_and_theirs(tmp_path):
    widths = [1, 50, 50, 50, 1, 1, 9, 9, 9, 1]
    rows = [made_row(frame, 1, "P1")._replace(width=float(w)) for frame, w in enumerate(widths)]
    index = BoxIndex.of_arrays(arrays_of(tmp_path / "t.csv", rows))
    people = People.of_faces(scan_faces(rows)).apply(AssignStretch(1, "P2", 6))
    assert [index.clearest(person).frame for person in people.persons()] == [2, 7]


def test_a_table_without_rows_has_no_faces(tmp_path):
    index = BoxIndex.of_arrays(arrays_of(tmp_path / "t.csv", []))
    assert index.start == 0.0
    assert index.stretch(0.0, 1.0) == (0, 0)
