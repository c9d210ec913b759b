from pathlib import Path

import pytest

from fer_core.errors import AnnotationError
from fer_core.system.user_folders import HOME_VARIABLE
from fer_core.tables.row_log import RowLog
from fer_core.tables.rows import read_table
from fer_core.tables.unfinished import RecordingEntry, find_unfinished
from tests.support.rows import live_row


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


def leave(table: Path, frames: int = 3) -> Path:
    """What a program that was killed leaves behind; returns the log."""
    log = RowLog(table.with_name("log.csv"))
    log.write([live_row(number, number / 10) for number in range(frames)])
    log.close()
    RecordingEntry(log.path, table).close(keep=True)
    return log.path


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_an_interrupted_table_is_kept(kind: str, home: Path, tmp_path: Path) -> None:
    table = tmp_path / f"live.{kind}"
    rows = leave(table)
    with rows.open("ab") as file:
        file.write(b"3,0.")
    (found,) = find_unfinished()
    assert (found.table, found.frames) == (table, 3)
    assert found.keep() == table
    assert [row.frame for row in read_table(table, kind)] == [0, 1, 2]
    assert not rows.exists()
    assert find_unfinished() == []
    assert list((home / "data" / "recordings").iterdir()) == []


def test_a_file_that_has_the_name_by_now_stays(tmp_path: Path) -> None:
    leave(tmp_path / "live.csv")
    (tmp_path / "live.csv").write_text("newer")
    (found,) = find_unfinished()
    assert found.keep() == tmp_path / "live (2).csv"
    assert (tmp_path / "live.csv").read_text() == "newer"


def test_discarded(tmp_path: Path) -> None:
    rows = leave(tmp_path / "live.csv")
    find_unfinished()[0].discard()
    assert not rows.exists()
    assert find_unfinished() == []


def test_one_that_is_being_recorded_is_not_offered(tmp_path: Path) -> None:
    log = RowLog(tmp_path / "log.csv")
    log.write([live_row(0, 0.0)])
    log.close()
    entry = RecordingEntry(log.path, tmp_path / "live.csv")
    assert find_unfinished() == []
    entry.close(keep=True)
    assert len(find_unfinished()) == 1


def test_one_without_a_frame_is_forgotten(home: Path, tmp_path: Path) -> None:
    rows = leave(tmp_path / "live.csv", frames=0)
    assert find_unfinished() == []
    assert not rows.exists()
    assert list((home / "data" / "recordings").iterdir()) == []


def test_one_that_somebody_removed_meanwhile(tmp_path: Path) -> None:
    rows = leave(tmp_path / "live.csv")
    (found,) = find_unfinished()
    rows.unlink()
    with pytest.raises(AnnotationError, match="could not be written"):
        found.keep()
    assert find_unfinished() == []


def test_one_on_a_disk_that_is_away_waits(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    leave(tmp_path / "stick" / "live.csv")
    (tmp_path / "stick").rename(tmp_path / "away")
    assert find_unfinished() == []
    (tmp_path / "away").rename(tmp_path / "stick")
    assert find_unfinished()[0].frames == 3
