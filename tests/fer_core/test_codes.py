from pathlib import Path

import pytest

from fer_core.codes import read_coders
from fer_core.errors import ResultError


def write(path: Path, onset: int) -> Path:
    path.write_text(f"onset_s,offset_s,code,coder\n{onset},{onset + 1},sad,ann\n")
    return path


def test_a_coder_of_several_files_is_one(tmp_path: Path) -> None:
    (coder,) = read_coders([write(tmp_path / "a.csv", 5), write(tmp_path / "b.csv", 0)])
    assert [code.onset_s for code in coder.codes] == [0, 5]


def test_codes_of_two_files_may_not_overlap(tmp_path: Path) -> None:
    with pytest.raises(ResultError, match="overlap"):
        read_coders([write(tmp_path / "a.csv", 0), write(tmp_path / "b.csv", 0)])


def test_other_endings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ResultError, match=r"ending is to be one of \.eaf"):
        read_coders([tmp_path / "codes.docx"])
