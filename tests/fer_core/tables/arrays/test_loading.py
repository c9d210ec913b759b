import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fer_core.errors import ResultError
from fer_core.tables.arrays.loading import load_arrays
from fer_core.tables.formats import FORMATS
from fer_core.tables.rows import Row, read_table
from fer_core.tables.schema import LIVE_COLUMNS, TABLE_COLUMNS
from fer_core.tables.writers import open_table
from tests.support.array_rows import frames_in, frames_of
from tests.support.random_tables import tables
from tests.support.rows import live_row


def write(path, rows, schema=3):
    columns = [column for column in TABLE_COLUMNS if column.since <= schema]
    table = open_table(path, path.suffix[1:], columns)
    table.write([[getattr(row, column.name) for column in columns] for row in rows])
    table.close()
    return path


def face(place=0, **cells):
    return Row(place, place / 10, 1, "detected", emotion_smoothed="happy")._replace(**cells)


@pytest.mark.slow
@pytest.mark.parametrize("arrow", [True, False], ids=["pyarrow", "rows"])
@pytest.mark.parametrize("kind", FORMATS)
@given(rows=tables(), schema=st.sampled_from([1, 2, 3]))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_arrays_hold_what_the_reader_of_rows_yields(
    kind, arrow, rows, schema, tmp_path, monkeypatch
):
    path = write(tmp_path / f"t.{kind}", rows, schema)
    wanted = frames_of(list(read_table(path, kind)))
    with monkeypatch.context() as patch:
        if not arrow and kind != "parquet":
            patch.setitem(sys.modules, "pyarrow", None)
        assert frames_in(load_arrays(path)) == wanted


@pytest.mark.parametrize("kind", FORMATS)
def test_a_live_table(kind, tmp_path):
    path = tmp_path / f"live.{kind}"
    table = open_table(path, kind, LIVE_COLUMNS)
    table.write([live_row(0, 0.0), live_row(1, 0.1)])
    table.close()
    assert frames_in(load_arrays(path)) == [(0, 0.0, False, []), (1, 0.1, False, [])]


@pytest.mark.parametrize("kind", FORMATS)
def test_a_table_without_rows(kind, tmp_path):
    arrays = load_arrays(write(tmp_path / f"t.{kind}", []))
    assert len(arrays) == len(arrays.frames) == 0
    assert arrays.end == 0.0


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"frame": None}, "no number or no time of its frame"),
        ({"time_s": None}, "no number or no time of its frame"),
        ({"status": "seen"}, "'seen' is none of detected, held, filled"),
        ({"status": None}, "a face has no status"),
        ({"emotion_smoothed": "bored"}, "'bored' is none of angry, disgust"),
        ({"code": "bored"}, "'bored' is none of angry, disgust"),
    ],
)
def test_a_row_that_no_array_can_hold_is_refused_in_a_sentence(cells, sentence, tmp_path):
    path = write(tmp_path / "t.csv", [face(), face(1, **cells)])
    with pytest.raises(ResultError, match=sentence) as caught:
        load_arrays(path)
    assert path.name in str(caught.value)


@pytest.mark.parametrize("line", ["0,0.1,1\n", "\n", '"0,0.1\n', "x" + "," * 27 + "\n"])
def test_a_damaged_table_is_refused_with_the_words_of_the_reader_of_rows(line, tmp_path):
    path = write(tmp_path / "t.csv", [face()])
    path.write_text(path.read_text() + line)
    with pytest.raises(ResultError) as wanted:
        list(read_table(path, "csv"))
    with pytest.raises(ResultError) as found:
        load_arrays(path)
    assert str(found.value) == str(wanted.value)


def test_another_kind_of_table(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1,2\n")
    with pytest.raises(ResultError, match="no column frame"):
        load_arrays(path)
    with pytest.raises(ResultError, match="is no table"):
        load_arrays(tmp_path / "t.txt")
    with pytest.raises(ResultError, match="cannot be read"):
        load_arrays(tmp_path / "gone.csv")


def test_numbers_too_large_to_be_exact_are_refused(tmp_path):
    path = write(tmp_path / "t.csv", [face(face_id=2**53 + 1)])
    with pytest.raises(ResultError, match="face_id holds a number that is too large"):
        load_arrays(path)


def test_flags_of_a_later_version_are_left_out(tmp_path):
    arrays = load_arrays(write(tmp_path / "t.csv", [face(face_quality="small|covered")]))
    assert arrays.flags.tolist() == [1]


@pytest.mark.parametrize(
    ("roll", "wanted"), [(31.4, 31.4), (-180.0, -180.0), (None, 0.0), (1e300, 0.0)]
)
def test_a_tilt_that_is_none_counts_as_upright(roll, wanted, tmp_path):
    arrays = load_arrays(write(tmp_path / "t.csv", [face(roll=roll)]))
    assert arrays.roll.tolist() == pytest.approx([wanted])
