import pytest

from fer_core.errors import ResultError
from fer_core.people.corrections import (
    FrameStretch,
    assign_stretch,
    code_stretch,
    cut_stretch,
    mark_false,
)
from fer_core.people.edits import (
    AssignStretch,
    CodeStretch,
    CutStretch,
    MarkFalseFace,
    MergePeople,
)
from fer_core.people.people import People
from fer_core.people.reading import scan_faces
from tests.support.results import made_rows


@pytest.fixture
def people() -> People:
    """Face 1 on frames 0 to 29; faces 2 (0 to 9) and 3 (20 to 29) are one person, P2."""
    return People.of_faces(scan_faces(made_rows())).apply(MergePeople("P3", "P2"))


def test_each_face_of_the_person_gets_its_part(people):
    edits = code_stretch(people, "P2", "sad", FrameStretch(5, 25))
    assert edits == [CodeStretch(2, "sad", 5, 10), CodeStretch(3, "sad", 20, 25)]


def test_what_is_coded_so_already_is_left_out(people):
    people = people.apply(CodeStretch(2, "sad", 5, 10))
    edits = code_stretch(people, "P2", "sad", FrameStretch(5, 25))
    assert edits == [CodeStretch(3, "sad", 20, 25)]
    for edit in edits:
        people = people.apply(edit)
    with pytest.raises(ResultError, match="changes nothing"):
        code_stretch(people, "P2", "sad", FrameStretch(5, 25))
    assert code_stretch(people, "P2", "", FrameStretch(0, 15)) == [CodeStretch(2, "", 0, 10)]


def test_false_assigned_and_cut(people):
    stretch = FrameStretch(8, 12)
    assert mark_false(people, "P2", stretch) == [MarkFalseFace(2, 8, 10)]
    assert assign_stretch(people, "P1", "P2", stretch) == [AssignStretch(1, "P2", 8, 12)]
    assert assign_stretch(people, "P1", "P9", stretch) == [AssignStretch(1, "P9", 8, 12)]
    assert cut_stretch(people, stretch) == [CutStretch(8, 12)]
    with pytest.raises(ResultError, match="changes nothing"):
        cut_stretch(people.apply(CutStretch(0, 20)), stretch)


@pytest.mark.parametrize(
    ("person", "stretch", "sentence"),
    [
        ("P2", FrameStretch(12, 18), "not in this stretch"),
        ("P1", FrameStretch(12, 12), "no frame"),
        ("P1", FrameStretch(12, 3), "no frame"),
        ("P7", FrameStretch(0, 5), "no person 'P7'"),
    ],
)
def test_what_cannot_be_is_refused(people, person, stretch, sentence):
    with pytest.raises(ResultError, match=sentence):
        code_stretch(people, person, "sad", stretch)


def test_a_strange_emotion_is_refused(people):
    with pytest.raises(ResultError, match="no emotion 'bored'"):
        code_stretch(people, "P1", "bored", FrameStretch(0, 5))
