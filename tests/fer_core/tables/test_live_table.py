import re
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest

from fer_core.errors import AnnotationError
from fer_core.system.user_folders import HOME_VARIABLE
from fer_core.tables import row_log
from fer_core.tables.live_rows import LiveCounts
from fer_core.tables.live_table import LiveTable
from fer_core.tables.schema import LIVE_COLUMNS
from fer_core.tables.unfinished import find_unfinished
from tests.support.analyses import Capturing, make_analysis
from tests.support.full_disk import FullDiskFile, fill_disk
from tests.support.waiting import wait_until

ROOM = len(",".join(column.name for column in LIVE_COLUMNS)) + 250
BOX = (10.0, 20.0, 110.0, 120.0)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file of rows has room for its heading and one row."""
    monkeypatch.setattr(
        row_log, "_create", lambda path: FullDiskFile(path, ROOM, close_fails=False)
    )


@pytest.mark.parametrize(
    ("suffix", "read"),
    [
        (".csv", pd.read_csv),
        (".jsonl", lambda path: pd.read_json(path, lines=True)),
        (".parquet", pd.read_parquet),
    ],
)
def test_what_is_shown_becomes_a_table(suffix, read, tmp_path):
    path = tmp_path / f"live{suffix}"
    table = LiveTable(path)
    capturing = Capturing(table, live=True)
    capturing.add(make_analysis([BOX, BOX], ["happy", None], time=100.0))
    capturing.add(make_analysis([], time=100.5))
    assert not path.exists()
    table.close()
    frame = read(path)
    assert list(frame.columns) == [column.name for column in LIVE_COLUMNS]
    assert frame["frame"].tolist() == [0, 0, 1]
    assert frame["confidence_smoothed"][0] == pytest.approx(0.8)
    assert frame["loop"].tolist() == [1, 1, 1]
    assert frame["time_s"].tolist() == [0.0, 0.0, 0.5]
    assert frame["status"].tolist() == ["detected", "detected", "none"]
    assert frame["emotion_smoothed"].tolist()[:2] == ["happy", "uncertain"]
    assert {path.name for path in tmp_path.iterdir()} == {path.name, "home"}


def test_times_are_those_of_the_file_also_after_a_seek_and_in_a_loop(tmp_path):
    table = LiveTable(tmp_path / "live.csv")
    capturing = Capturing(table)
    for time, loop in ((5.0, 1), (5.1, 1), (2.0, 1), (0.0, 2)):
        capturing.add(make_analysis(time=time), loop=loop)
    table.close()
    frame = pd.read_csv(tmp_path / "live.csv")
    assert frame["time_s"].tolist() == [5.0, 5.1, 2.0, 0.0]
    assert frame["loop"].tolist() == [1, 1, 1, 2]
    assert frame["frame"].tolist() == [0, 1, 2, 3]


def test_the_wall_time_is_iso_8601_with_milliseconds_and_a_zone(tmp_path):
    table = LiveTable(tmp_path / "live.csv")
    Capturing(table).add(make_analysis(), wall_time=1_700_000_000.1234)
    table.close()
    (text,) = pd.read_csv(tmp_path / "live.csv")["wall_time"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.123[+-]\d\d:\d\d", text)
    assert datetime.fromisoformat(text).timestamp() == pytest.approx(1_700_000_000.123)


def test_each_captured_frame_has_a_row_also_one_that_was_not_analysed(tmp_path):
    table = LiveTable(tmp_path / "live.csv")
    capturing = Capturing(table)
    analyses = [make_analysis([BOX], time=number / 10) for number in range(5)]
    captured = [capturing.capture(analysis) for analysis in analyses]
    table.note_analysed(captured[0], analyses[0])
    table.note_skipped()
    table.note_analysed(captured[3], analyses[3])
    table.close()
    frame = pd.read_csv(tmp_path / "live.csv")
    assert frame["status"].tolist() == ["detected", "dropped", "dropped", "detected", "dropped"]
    assert frame["frame"].tolist() == [0, 1, 2, 3, 4]
    assert frame["time_s"].tolist() == [0.0, 0.1, 0.2, 0.3, 0.4]
    assert table.counts == LiveCounts(frames=5, rows=5, dropped=3, skipped=1)


def test_a_frame_from_before_the_table_has_no_row(tmp_path):
    table = LiveTable(tmp_path / "live.csv")
    capturing = Capturing(table)
    early = capturing.make(make_analysis([BOX]))
    table.note_skipped()
    table.note_analysed(early, make_analysis([BOX]))
    capturing.add(make_analysis([BOX], time=7.0))
    table.close()
    assert pd.read_csv(tmp_path / "live.csv")["time_s"].tolist() == [7.0]
    assert table.counts == LiveCounts(frames=1, rows=1)


def test_a_table_in_place_is_there_from_the_beginning(tmp_path):
    path = tmp_path / "table.csv"
    table = LiveTable(path, in_place=True)
    Capturing(table).add(make_analysis([BOX]))
    wait_until(lambda: path.read_text().count("\n") == 2)
    assert find_unfinished() == []
    table.close()
    assert len(pd.read_csv(path)) == 1


def test_a_name_of_no_known_format(tmp_path):
    with pytest.raises(AnnotationError, match=r"\.parquet"):
        LiveTable(tmp_path / "live.xls")
    (tmp_path / "file").touch()
    with pytest.raises(AnnotationError, match="could not be written"):
        LiveTable(tmp_path / "file" / "live.csv")


def test_what_was_added_is_in_a_file_beside_it_at_once(tmp_path):
    table = LiveTable(tmp_path / "live.csv")
    capturing = Capturing(table)
    capturing.add(make_analysis([BOX], ["happy"]))
    log = tmp_path / "live.unfinished.csv"
    wait_until(lambda: log.read_text().count("\n") == 2)  # without another frame
    assert find_unfinished() == []
    table.close()
    assert not log.exists()


def test_a_file_that_exists_stays_unless_it_may_be_replaced(tmp_path):
    path = tmp_path / "live.csv"
    path.write_text("mine")
    with pytest.raises(AnnotationError, match=r"exists already.*--overwrite"):
        LiveTable(path)
    table = LiveTable(path, overwrite=True)
    capturing = Capturing(table)
    capturing.add(make_analysis())
    assert path.read_text() == "mine"
    table.close()
    assert len(pd.read_csv(path)) == 1


def test_a_file_that_came_while_it_was_recorded_stays(tmp_path):
    table = LiveTable(tmp_path / "live.csv")
    capturing = Capturing(table)
    capturing.add(make_analysis())
    (tmp_path / "live.csv").write_text("mine")
    table.close()
    assert (tmp_path / "live.csv").read_text() == "mine"
    assert table.path == tmp_path / "live (2).csv"
    assert len(pd.read_csv(table.path)) == 1


def test_without_a_picture_there_is_no_table(tmp_path):
    path = tmp_path / "live.csv"
    path.write_text("mine")
    table = LiveTable(path, overwrite=True)
    with pytest.raises(AnnotationError, match="no picture was shown"):
        table.close()
    assert path.read_text() == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {"live.csv", "home"}


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".csv", ".jsonl"])
def test_a_full_disk_is_told_at_once_and_what_was_written_is_kept(
    suffix, tmp_path, full_disk, monkeypatch
):
    told = []
    path = tmp_path / f"live{suffix}"
    table = LiveTable(path, notify_ended=lambda: told.append(True))
    capturing = Capturing(table)
    fill_disk(monkeypatch)  # nor is there room for a table of another format
    capturing.add(make_analysis([BOX], ["happy"], time=0.0))
    log = tmp_path / "live.unfinished.csv"
    wait_until(lambda: log.read_text().count("\n") == 2)
    capturing.add(make_analysis([BOX], ["happy"], time=0.1))
    wait_until(lambda: bool(told))
    assert table.failed
    capturing.add(make_analysis([BOX], ["happy"], time=0.2))  # comes too late and is no error
    with pytest.raises(AnnotationError, match="no room left on the disk") as failed:
        table.close()
    kept = Path(str(failed.value).partition("is kept in ")[2].rstrip("."))
    assert len(pd.read_csv(kept)) == 1
    assert len(find_unfinished()) == (suffix != ".csv")
    assert "1 frame(s)" in str(failed.value)
