import pytest

from fer_core.tables.short_persons import drop_persons, find_short_persons
from tests.support.recordings import face_rows

ROWS = face_rows({1: ["happy"] * 20, 7: [None] * 22 + ["sad"] * 3}, 10)


def test_who_is_seen_for_less_than_the_limit_is_short() -> None:
    assert find_short_persons([ROWS[:9], ROWS[9:]], 2.5, 0.5) == [7]
    assert find_short_persons([ROWS], 2.5, 0.3) == []
    assert find_short_persons([ROWS], 2.5, 9) == [1, 7]


def test_a_frame_that_loses_its_faces_keeps_a_row() -> None:
    kept = list(drop_persons(ROWS, [7]))
    assert [row.frame for row in kept] == list(range(25))
    assert {row.face_id for row in kept} == {1, None}
    assert kept[-1].time_s == pytest.approx(2.4)


def test_faces_of_one_person_count_together() -> None:
    rows = [
        row._replace(person="Ann") if row.face_id in (1, 7) else row
        for row in face_rows({1: ["sad"] * 3, 7: [None] * 3 + ["sad"] * 3}, 10)
    ]
    assert find_short_persons([rows], 0.6, 0.5) == []
