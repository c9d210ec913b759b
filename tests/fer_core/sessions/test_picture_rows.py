from fer_core.sessions.picture_rows import picture_rows, picture_times, read_stretches
from fer_core.tables.arrays.loading import load_arrays
from tests.support.sessions import make_session


def test_times_of_arrays_are_those_of_rows_where_the_source_began_again(tmp_path):
    folder = make_session(tmp_path / "one", 20, seek_at=10)
    rows = {row.frame: row.time_s for row in picture_rows(folder)}
    arrays = load_arrays(folder / "table.csv")
    assert not arrays.in_order
    times = picture_times(read_stretches(folder), arrays.frames, arrays.times)
    assert dict(zip(arrays.frames.tolist(), times.tolist(), strict=True)) == rows


def test_without_stretches_times_stay():
    assert picture_times((), None, "times") == "times"
