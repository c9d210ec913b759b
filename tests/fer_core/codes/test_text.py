from pathlib import Path

import pytest

from fer_core.codes.text import read_bytes, read_table
from fer_core.errors import ResultError


def test_other_alphabets_need_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "codes.csv"
    path.write_bytes("onset_s,code\n1,müde\n".encode("latin-1"))
    with pytest.raises(ResultError, match="no text in UTF-8"):
        read_table(path)
    path.write_bytes("\ufeffOnset_S,code\n1,müde\n\n".encode())
    assert read_table(path) == [{"onset_s": "1", "code": "müde"}]


def test_files_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(ResultError, match="There is no file"):
        read_bytes(tmp_path / "gone.csv")
    with pytest.raises(ResultError, match="There is no file"):
        read_bytes(tmp_path)
