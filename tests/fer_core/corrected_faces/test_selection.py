from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fer_core.corrected_faces.selection import coded_faces, divide, group_of
from tests.support.results import made_rows


def coded(codes: dict[int, str | None], **other: object):
    """Rows of face 1 over 30 frames of a tenth of a second, coded on some."""
    rows = [row for row in made_rows() if row.face_id == 1]
    return [row._replace(code=codes.get(row.frame), **other) for row in rows]


def test_coded_rows_are_taken_some_a_second():
    rows = coded(dict.fromkeys(range(10), "sad"))
    assert [face.row.frame for face in coded_faces(rows, 10)] == list(range(10))
    assert [face.row.frame for face in coded_faces(rows, 5)] == [0, 2, 4, 6, 8]
    assert {face.label for face in coded_faces(rows, 5)} == {"sad"}


def test_what_is_uncertain_uncoded_or_no_sighting_is_left_out():
    assert coded_faces(coded({}), 10) == []
    assert coded_faces(coded(dict.fromkeys(range(10), "uncertain")), 10) == []
    assert coded_faces(coded(dict.fromkeys(range(10), "sad"), status="held"), 10) == []


def test_neighbours_are_one_stretch_and_others_are_not():
    # Frames 5 and 6 are neighbours with different labels; 20 is 1.4 s away.
    faces = coded_faces(coded({5: "sad", 6: "happy", 20: "sad"}), 10)
    assert [(face.label, face.stretch) for face in faces] == [("sad", 0), ("happy", 0), ("sad", 1)]


def test_who_has_a_name_is_one_person_in_all_recordings():
    first, second = Path("a/t.csv"), Path("b/t.csv")
    anna, unnamed = (coded_faces(coded({5: "sad"}, person=who), 10)[0] for who in ("Anna", "P1"))
    assert group_of(anna, first, "person") == group_of(anna, second, "person")
    assert group_of(unnamed, first, "person") != group_of(unnamed, second, "person")
    assert group_of(anna, first, "recording") != group_of(anna, second, "recording")
    assert group_of(anna, first, "recording") == group_of(unnamed, first, "recording")


@pytest.mark.slow
@given(
    st.dictionaries(st.text(max_size=4), st.integers(1, 50), min_size=1, max_size=12),
    st.floats(0, 0.9),
)
def test_groups_are_divided_whole_and_near_the_share(groups, share):
    parts = divide(list(groups.items()), share)
    assert parts == divide(list(reversed(groups.items())), share)
    assert set(parts) == set(groups)
    assert "train" in parts.values()
    held = sum(groups[name] for name, part in parts.items() if part == "test")
    assert held <= share * sum(groups.values()) + max(groups.values()) / 2
