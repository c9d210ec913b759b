from pathlib import Path

import pandas as pd
import pytest

from fer_core.errors import AnnotationError
from fer_core.system.user_folders import HOME_VARIABLE
from fer_core.tables import row_log
from fer_core.tables.live_table import LiveTable
from fer_core.tables.unfinished import find_unfinished
from tests.support.analyses import make_analysis
from tests.support.full_disk import FullDiskFile, fill_disk
from tests.support.waiting import wait_until

ROOM = 300
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
    table.add(make_analysis([BOX, BOX], ["happy", None], time=100.0))
    table.add(make_analysis([], time=100.5))
    assert not path.exists()
    table.close()
    frame = read(path)
    assert frame["frame"].tolist() == [0, 0, 1]
    assert frame["time_s"].tolist() == [0.0, 0.0, 0.5]
    assert frame["status"].tolist() == ["detected", "detected", "none"]
    assert frame["emotion_smoothed"].tolist()[:2] == ["happy", "uncertain"]
    assert {path.name for path in tmp_path.iterdir()} == {path.name, "home"}


def test_times_rise_where_the_sources_clock_jumps(tmp_path):
    table = LiveTable(tmp_path / "live.csv")
    for time in (5.0, 5.1, 0.0, 0.1, 900.0):
        table.add(make_analysis(time=time))
    table.close()
    times = pd.read_csv(tmp_path / "live.csv")["time_s"]
    assert times.is_monotonic_increasing
    assert times.tolist() == pytest.approx([0, 0.1, 0.1333, 0.2333, 0.2667], abs=1e-3)


def test_a_name_of_no_known_format(tmp_path):
    with pytest.raises(AnnotationError, match=r"\.parquet"):
        LiveTable(tmp_path / "live.xls")
    (tmp_path / "file").touch()
    with pytest.raises(AnnotationError, match="could not be written"):
        LiveTable(tmp_path / "file" / "live.csv")


def test_what_was_added_is_in_a_file_beside_it_at_once(tmp_path):
    table = LiveTable(tmp_path / "live.csv")
    table.add(make_analysis([BOX], ["happy"]))
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
    table.add(make_analysis())
    assert path.read_text() == "mine"
    table.close()
    assert len(pd.read_csv(path)) == 1


def test_a_file_that_came_while_it_was_recorded_stays(tmp_path):
    table = LiveTable(tmp_path / "live.csv")
    table.add(make_analysis())
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


@pytest.mark.parametrize("suffix", [".csv", ".jsonl"])
def test_a_full_disk_is_told_at_once_and_what_was_written_is_kept(
    suffix, tmp_path, full_disk, monkeypatch
):
    told = []
    path = tmp_path / f"live{suffix}"
    table = LiveTable(path, notify_ended=lambda: told.append(True))
    fill_disk(monkeypatch)  # nor is there room for a table of another format
    table.add(make_analysis([BOX], ["happy"], time=0.0))
    log = tmp_path / "live.unfinished.csv"
    wait_until(lambda: log.read_text().count("\n") == 2)
    table.add(make_analysis([BOX], ["happy"], time=0.1))
    wait_until(lambda: bool(told))
    assert table.failed
    table.add(make_analysis([BOX], ["happy"], time=0.2))  # comes too late and is no error
    with pytest.raises(AnnotationError, match="no room left on the disk") as failed:
        table.close()
    kept = Path(str(failed.value).partition("is kept in ")[2].rstrip("."))
    assert len(pd.read_csv(kept)) == 1
    assert len(find_unfinished()) == (suffix != ".csv")
    assert "1 frame(s)" in str(failed.value)
