import pandas as pd
import pytest

from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.formats import FORMATS
from fer_core.tables.rows import Row, read_table, rows_of
from fer_core.tables.schema import TABLE_COLUMNS
from fer_core.tables.writers import format_of, open_table
from tests.support.full_disk import fill_disk
from tests.support.rows import EVEN, HAPPY, observation

HEADER = (
    "frame,time_s,face_id,status,x,y,width,height,emotion,confidence,angry,disgust,fear,happy,"
    "sad,surprise,neutral,emotion_smoothed,code,person,confidence_smoothed,"
    "roll,yaw,sharpness,contrast,face_px,face_quality,uncertain_reason"
)


@pytest.mark.parametrize("kind", FORMATS)
def test_tables_come_back_as_they_were_written(kind, tmp_path):
    path = tmp_path / f"table.{kind}"
    written = [
        *rows_of(observation(0, [HAPPY, EVEN]), EMOTIONS, 0.4),
        *rows_of(observation(1, []), EMOTIONS, 0.4),
    ]
    table = open_table(path, kind, TABLE_COLUMNS)
    table.write(written[:1])
    table.write([])
    table.write(written[1:])
    assert not path.exists()
    table.close()
    assert [path.name for path in tmp_path.iterdir()] == [path.name]
    assert list(read_table(path, kind)) == written
    assert format_of(path) == kind


@pytest.mark.parametrize("kind", FORMATS)
def test_an_abandoned_table_leaves_nothing(kind, tmp_path):
    table = open_table(tmp_path / "table", kind, TABLE_COLUMNS)
    table.write([Row(0, 0.0)])
    table.abandon()
    assert list(tmp_path.iterdir()) == []


def test_pandas_reads_them_in_a_line(tmp_path):
    rows = [*rows_of(observation(0, [HAPPY]), EMOTIONS, 0.4), Row(1, 0.1)]
    for kind, read in (
        ("csv", pd.read_csv),
        ("jsonl", lambda path: pd.read_json(path, lines=True)),
        ("parquet", pd.read_parquet),
    ):
        table = open_table(tmp_path / f"t.{kind}", kind, TABLE_COLUMNS)
        table.write(rows)
        table.close()
        frame = read(tmp_path / f"t.{kind}")
        assert ",".join(frame.columns) == HEADER
        assert frame["happy"][0] == pytest.approx(0.7)
        assert frame["face_id"].isna().tolist() == [False, True]
        assert frame["emotion_smoothed"][0] == "happy"


def test_csv_is_plain(tmp_path):
    table = open_table(tmp_path / "t.csv", "csv", TABLE_COLUMNS)
    table.write([Row(0, 0.0)])
    table.close()
    assert (
        tmp_path / "t.csv"
    ).read_bytes() == f"{HEADER}\n0,0.0,,none{',' * (len(TABLE_COLUMNS) - 4)}\n".encode()


@pytest.mark.parametrize("room", [0, 100])
@pytest.mark.parametrize("close_fails", [False, True])
@pytest.mark.parametrize("kind", FORMATS)
def test_a_full_disk_leaves_the_old_table(kind, close_fails, room, tmp_path, monkeypatch):
    path = tmp_path / f"table.{kind}"
    path.write_text("old")
    fill_disk(monkeypatch, room, close_fails=close_fails)
    table = None
    with pytest.raises(OSError, match="No space"):  # noqa: PT012  # whichever write it is
        table = open_table(path, kind, TABLE_COLUMNS)
        table.write([Row(frame, frame / 10) for frame in range(1000)])
        table.close()
    if table is not None:
        table.abandon()
    assert [path.name for path in tmp_path.iterdir()] == [path.name]
    assert path.read_text() == "old"
