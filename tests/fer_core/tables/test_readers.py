import pandas as pd
import pytest

from fer_core.errors import ResultError
from fer_core.tables.formats import FORMATS
from fer_core.tables.readers import read_names, read_records
from fer_core.tables.rows import Row, read_table
from fer_core.tables.schema import TABLE_COLUMNS, Column
from fer_core.tables.writers import open_table

COLUMNS = (
    Column("frame", "whole", "", ""),
    Column("chance", "number", "", ""),
    Column("word", "text", "", ""),
)
LATER = Column("gaze", "number", "", "", since=2)
ROWS = [(0, 0.5, "a"), (1, None, None), (2, 1.0, "b")]


def write(path, kind, columns, rows):
    table = open_table(path, kind, columns)
    table.write(rows)
    table.close()
    return path


@pytest.mark.parametrize("kind", FORMATS)
def test_a_table_of_an_older_version_has_empty_cells_in_columns_that_came_later(kind, tmp_path):
    path = write(tmp_path / "t", kind, COLUMNS, ROWS)
    found = list(read_records(path, kind, (*COLUMNS, LATER)))
    assert found == [(*row, None) for row in ROWS]


@pytest.mark.parametrize("kind", FORMATS)
def test_a_table_of_a_later_version_is_read_without_its_new_columns(kind, tmp_path):
    columns = (COLUMNS[0], LATER, *COLUMNS[1:])
    rows = [(row[0], 0.25, *row[1:]) for row in ROWS]
    path = write(tmp_path / "t", kind, columns, rows)
    assert list(read_records(path, kind, COLUMNS)) == ROWS
    assert read_names(path, kind) == ["frame", "gaze", "chance", "word"]


@pytest.mark.parametrize("kind", FORMATS)
def test_faces_are_read_from_a_table_with_an_unknown_column(kind, tmp_path):
    columns = (*TABLE_COLUMNS, Column("valence", "number", "", "", since=99))
    path = write(tmp_path / "t", kind, columns, [(*Row(0, 0.0), 0.5), (*Row(1, 0.1), None)])
    assert list(read_table(path, kind)) == [Row(0, 0.0), Row(1, 0.1)]


@pytest.mark.parametrize("kind", FORMATS)
def test_a_table_of_another_kind_is_refused(kind, tmp_path):
    path = write(tmp_path / "t", kind, COLUMNS[1:], [row[1:] for row in ROWS])
    with pytest.raises(ResultError, match="no column frame"):
        list(read_records(path, kind, COLUMNS))


@pytest.mark.parametrize("kind", FORMATS)
def test_whole_numbers_that_another_program_wrote_with_a_point(kind, tmp_path):
    path = write(tmp_path / "t", kind, COLUMNS, ROWS)
    wide = (Column("frame", "number", "", ""), *COLUMNS[1:])
    write(path, kind, wide, [(float(row[0]), *row[1:]) for row in ROWS])
    found = list(read_records(path, kind, COLUMNS))
    assert found == ROWS
    assert all(type(row[0]) is int for row in found)


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_tables_that_pandas_wrote(kind, tmp_path):
    path = tmp_path / "t"
    frame = pd.DataFrame(ROWS, columns=[column.name for column in COLUMNS])
    if kind == "csv":
        frame.to_csv(path, index=False)
    else:
        frame.to_json(path, orient="records", lines=True)
    assert list(read_records(path, kind, COLUMNS)) == ROWS


DAMAGED = {
    "csv": [b"frame,chance,word\n0,0.5\n", b"frame,chance,word\nx,0.5,a\n",
            b"frame,chance,word\n0.5,0.5,a\n", b"frame,chance,word\n\xff,1,a\n",
            b"frame,chance,word\ninf,1,a\n"],
    "jsonl": [b"[1]\n", b'{"frame": 0, "chance": "x", "word": "a"}\n',
              b'{"frame": 0, "chance": 1, "word": "a"}\n{"frame"', b"\0\0\n",
              b'{"frame": Infinity, "chance": 1, "word": "a"}\n'],
    "parquet": [b"", b"PAR1", bytes(100)],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "content"), [(kind, content) for kind, all_ in DAMAGED.items() for content in all_]
)
def test_a_damaged_table_is_refused_in_a_sentence(kind, content, tmp_path):
    path = tmp_path / f"t.{kind}"
    path.write_bytes(content)
    with pytest.raises(ResultError, match="damaged") as caught:
        list(read_records(path, kind, COLUMNS))
    assert path.name in str(caught.value)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_missing_table(kind, tmp_path):
    with pytest.raises(ResultError, match="cannot be read"):
        list(read_records(tmp_path / "gone", kind, COLUMNS))
    with pytest.raises(ResultError, match="cannot be read"):
        read_names(tmp_path / "gone", kind)


def test_an_empty_table_of_json_lines_has_no_rows(tmp_path):
    path = write(tmp_path / "t", "jsonl", COLUMNS, [])
    assert list(read_records(path, "jsonl", COLUMNS)) == []
    assert read_names(path, "jsonl") == []
