import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fer_core.people.arrays import cut_times, edit_arrays, scan_arrays
from fer_core.people.edits import CutStretch
from fer_core.people.people import People
from fer_core.people.reading import edit_rows, scan_faces
from tests.support.array_rows import arrays_of, frames_in, frames_of
from tests.support.people_changes import CHANGES, changed
from tests.support.random_tables import tables
from tests.support.results import made_rows


@pytest.mark.slow
@given(rows=tables(), edits=st.lists(CHANGES, max_size=6))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_changes_of_arrays_are_those_of_rows(rows, edits, tmp_path):
    arrays = arrays_of(tmp_path / "t.csv", rows)
    assert scan_arrays(arrays) == scan_faces(rows)
    assert frames_in(edit_arrays(arrays)) == frames_of(list(edit_rows(rows)))
    people = changed(People.of_faces(scan_faces(rows)), edits)
    wanted = frames_of(list(edit_rows(rows, people)))
    # A frame that was dropped is left as it was.
    assert frames_in(edit_arrays(arrays, people)) == wanted


def test_cut_stretches_have_their_times(tmp_path):
    rows = made_rows()
    arrays = arrays_of(tmp_path / "t.csv", rows)
    people = changed(
        People.of_faces(scan_faces(rows)), [CutStretch(5, 10), CutStretch(8, 12), CutStretch(28)]
    )
    assert cut_times(arrays, People.of_faces(scan_faces(rows))) == []
    found = cut_times(arrays, people)
    assert [(round(first, 3), round(last, 3)) for first, last in found] == [(0.5, 1.2), (2.8, 3.0)]
