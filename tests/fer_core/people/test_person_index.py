from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fer_core.people.arrays import assign_people, cut_frames, scan_arrays
from fer_core.people.edits import CodeStretch, NamePerson
from fer_core.people.people import People
from fer_core.people.person_index import PersonIndex
from fer_core.tables.arrays.person import persons_of
from fer_core.tables.arrays.result import NO_LABEL
from tests.support.array_rows import arrays_of
from tests.support.people_changes import CHANGES, changed
from tests.support.random_tables import tables
from tests.support.results import made_rows


def cells(persons):
    """Everything that rows of persons hold, so that NaN equals NaN."""
    return [
        [person.person]
        + [
            (values.dtype, values.shape, values.tobytes())
            for values in (
                person.rows, person.place, person.times, person.ends, person.probabilities,
                person.label, person.by_hand, person.confidence, person.flags,
            )
        ]
        for person in persons
    ]  # fmt: skip


def fresh(arrays, people):
    """The same from the whole table, without those on frames that were cut."""
    assigned = assign_people(arrays, people)
    cut = cut_frames(arrays, people)[arrays.place]
    person = np.where(cut, np.int32(NO_LABEL), assigned.person)
    return persons_of(replace(assigned, person=person))


@pytest.mark.slow
@given(rows=tables(), edits=st.lists(CHANGES, max_size=6))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_after_each_change_everybody_has_the_rows_of_the_whole_table(rows, edits, tmp_path):
    arrays = arrays_of(tmp_path / "t.csv", rows)
    people = People.of_faces(scan_arrays(arrays))
    index = PersonIndex(arrays)
    assert cells(index.persons(people)) == cells(fresh(arrays, people))
    for edit in edits:
        people = changed(people, [edit])
        assert cells(index.persons(people)) == cells(fresh(arrays, people))


def test_who_is_not_changed_keeps_the_arrays(tmp_path):
    arrays = arrays_of(tmp_path / "t.csv", made_rows())
    people = People.of_faces(scan_arrays(arrays))
    index = PersonIndex(arrays)
    before = index.persons(people)
    people = people.apply(CodeStretch(2, "sad", 0, 5)).apply(NamePerson("P1", "Anna"))
    first, second, third = index.persons(people)
    assert first.person == "Anna"
    assert first.rows is before[0].rows
    assert second.rows is not before[1].rows
    assert third.rows is before[2].rows
