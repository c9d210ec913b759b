import pytest

from fer_core.errors import ResultError
from fer_core.people.edits import (
    AssignStretch,
    CodeStretch,
    CutStretch,
    MarkFalseFace,
    MergePeople,
    NamePerson,
    SplitFace,
)
from fer_core.people.people import People
from fer_core.people.reading import scan_faces
from tests.support.results import made_rows


@pytest.fixture
def people():
    return People.of_faces(scan_faces(made_rows()))


def shown(people):
    return {person.title: person.stretches for person in people.persons()}


def test_each_face_is_a_person_at_first(people):
    assert shown(people) == {"P1": ((1, 0, 30),), "P2": ((2, 0, 10),), "P3": ((3, 20, 30),)}


def test_merged_people_have_the_faces_of_both_and_one_name(people):
    changed = people.apply(NamePerson("P3", "Anna")).apply(MergePeople("P3", "P2"))
    assert shown(changed) == {"P1": ((1, 0, 30),), "Anna": ((2, 0, 10), (3, 20, 30))}
    assert changed.find("Anna") == changed.find("P2")
    assert changed.title_at(3, 25) == "Anna"


def test_a_face_is_split_off_under_its_own_number_again(people):
    merged = people.apply(MergePeople("P3", "P2"))
    assert merged.number_for(3) == "P3"
    assert merged.apply(SplitFace("P2", 3, "P3")) == people


def test_a_number_that_is_taken_is_not_given_again(people):
    merged = people.apply(MergePeople("P1", "P2"))
    assert merged.number_for(2) == "P4"
    assert shown(merged.apply(SplitFace("P2", 2, "P4"))) == {
        "P2": ((1, 0, 30),),
        "P4": ((2, 0, 10),),
        "P3": ((3, 20, 30),),
    }


def test_a_stretch_is_somebody_elses(people):
    changed = people.apply(AssignStretch(1, "P2", 12, 20))
    assert shown(changed)["P1"] == ((1, 0, 12), (1, 20, 30))
    assert shown(changed)["P2"] == ((2, 0, 10), (1, 12, 20))
    assert changed.title_at(1, 12) == "P2"
    assert changed.title_at(1, 20) == "P1"


def test_a_false_face_is_nobodys(people):
    assert "P3" not in shown(people.apply(MarkFalseFace(3)))
    changed = people.apply(MarkFalseFace(1, 5, 7))
    assert [changed.title_at(1, frame) for frame in (4, 5, 6, 7)] == ["P1", None, None, "P1"]


def test_codes_can_be_taken_away_again(people):
    changed = people.apply(CodeStretch(1, "sad", 3, 9))
    assert [changed.code_at(1, frame) for frame in (2, 3, 8, 9)] == [None, "sad", "sad", None]
    assert changed.apply(CodeStretch(1, "", 0)).code_at(1, 5) is None


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (NamePerson("P9", "Anna"), "no person"),
        (NamePerson("P1", " Anna"), "space at its ends"),
        (NamePerson("P1", "An\nna"), "printed"),
        (NamePerson("P1", "x" * 81), "at most 80"),
        (NamePerson("P1", "P2"), "another person"),
        (NamePerson("P1", ""), "changes nothing"),
        (MergePeople("P1", "P9"), "no person"),
        (MergePeople("P1", "P1"), "changes nothing"),
        (SplitFace("P1", 2, "P4"), "not one of"),
        (SplitFace("P2", 2, "P1"), "free number"),
        (SplitFace("P2", 2, "Anna"), "free number"),
        (AssignStretch(9, "P1"), "no face 9"),
        (AssignStretch(1, "Anna"), "number such as"),
        (AssignStretch(1, "P2", 5, 5), "ends behind"),
        (MarkFalseFace(1, -1, 5), "ends behind"),
        (CodeStretch(1, "joyful"), "no emotion"),
        (CutStretch(7, 3), "ends behind"),
    ],
)
def test_what_does_not_fit_is_refused_in_a_sentence(people, edit, words):
    with pytest.raises(ResultError, match=words):
        people.apply(edit)
