import pytest

from fer_core.findings.persons import person_of, same_person
from fer_core.tables.rows import Row
from tests.support.recordings import face_row


def test_a_face_is_a_person_where_nothing_says_more() -> None:
    assert person_of(face_row(0, 3, "happy")) == "P3"


def test_a_frame_without_a_face_shows_nobody() -> None:
    assert person_of(Row(0, 0.0)) is None


@pytest.mark.parametrize("name", ["P3", "p3", "3", " FACE 3 "])
def test_a_face_goes_by_its_number(name: str) -> None:
    assert same_person(name, "P3")
    assert not same_person(name, "P33")
