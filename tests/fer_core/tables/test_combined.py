from pathlib import Path

import pytest

from fer_core.tables.combined import CombinedTable
from fer_core.tables.readers import read_records
from fer_core.tables.rows import Row
from fer_core.tables.schema import FILE_COLUMN


def test_an_exception_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), CombinedTable(tmp_path / "all.csv") as table:
        table.append("a", (Row(n, 1 / n) for n in (1, 0)))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_more_rows_than_are_written_at_once(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"all.{kind}"
    with CombinedTable(path) as table:
        assert table.append("a", (Row(n, n / 30) for n in range(5000))) == 5000
        assert table.append("b\n", [Row(7, 1.0)]) == 1
        assert table.append("none", []) == 0
    rows = list(read_records(path, kind, (FILE_COLUMN,)))
    assert rows == [("a",)] * 5000 + [("b\\u000a",)]
