from pathlib import Path

import pytest

from fer_core.tables.row_log import RowLog, measure_log
from fer_core.tables.rows import read_rows
from tests.support.rows import live_row


def test_rows_are_in_the_file_once_they_are_written(tmp_path: Path) -> None:
    log = RowLog(tmp_path / "log.csv")
    assert measure_log(log.path).frames == 0
    log.write([live_row(0, 0.0), live_row(1, 0.5)])
    assert measure_log(log.path).frames == 2
    assert [row.time_s for row in read_rows(log.path)] == [0.0, 0.5]
    log.close()


@pytest.mark.parametrize("torn", [b"2,0.7", b"\0" * 40, b"2,\0\0\n3,1.0\n"])
def test_a_torn_end_is_not_counted(torn: bytes, tmp_path: Path) -> None:
    log = RowLog(tmp_path / "log.csv")
    log.write([live_row(0, 0.0), live_row(1, 0.5)])
    log.close()
    whole = log.path.read_bytes()
    log.path.write_bytes(whole + torn)
    content = measure_log(log.path)
    assert (content.size, content.frames) == (len(whole), 2)


def test_a_name_that_is_taken(tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_text("mine")
    with pytest.raises(FileExistsError):
        RowLog(tmp_path / "log.csv")
    assert (tmp_path / "log.csv").read_text() == "mine"
