import csv
from pathlib import Path

import pytest

from fer_core.tables.formats.csv_format import CsvFormat
from fer_core.tables.schema import TABLE_COLUMNS


def test_what_cannot_be_parsed_is_a_value_error(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("x" * (csv.field_size_limit() + 1))
    with pytest.raises(ValueError, match="line 1: field larger than field limit"):
        CsvFormat().names(table)
    with pytest.raises(ValueError, match="line 1: field larger than field limit"):
        next(CsvFormat().rows(table, TABLE_COLUMNS))
