from pathlib import Path

import pytest

from app.cli import main
from tests.support.recordings import face_rows, write_result

SHOWN = {1: ["happy"] * 5}


def test_a_folder_becomes_one_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("one", "two"):
        write_result(tmp_path / name, face_rows(SHOWN), name)
    target = tmp_path / "all.parquet"
    assert main(["merge", str(tmp_path), "-o", str(target)]) == 0
    assert "all.parquet: 10 rows of 2 results" in capsys.readouterr().out
    # The merged table lies in the folder and is no result itself.
    assert main(["merge", str(tmp_path), "-o", str(target)]) == 1
    assert "--overwrite replaces it" in capsys.readouterr().err
    assert main(["merge", str(tmp_path), "-o", str(target), "--overwrite"]) == 0


def test_a_damaged_result_is_named_and_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_result(tmp_path, face_rows(SHOWN), "whole")
    write_result(tmp_path, face_rows(SHOWN), "cut").write_text("frame,time_s\n1")
    assert main(["merge", str(tmp_path), "-o", str(tmp_path / "all.csv")]) == 1
    printed = capsys.readouterr()
    assert "Left out: cut.emotions.csv" in printed.err
    assert "5 rows of 1 result" in printed.out


def test_results_of_other_settings_need_leave(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_result(tmp_path, face_rows(SHOWN), "one", settings={"every": 1})
    write_result(tmp_path, face_rows(SHOWN), "two", settings={"every": 2})
    arguments = ["merge", str(tmp_path), "-o", str(tmp_path / "all.csv")]
    assert main(arguments) == 1
    assert "other settings than one.mp4 (every)" in capsys.readouterr().err
    assert not (tmp_path / "all.csv").exists()
    assert main([*arguments, "--allow-mixed"]) == 0


@pytest.mark.parametrize("name", ["all.txt", "all"])
def test_an_ending_that_names_no_format(tmp_path: Path, name: str) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["merge", str(tmp_path), "-o", str(tmp_path / name)])
    assert stop.value.code == 2


def test_an_input_is_never_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = write_result(tmp_path, face_rows(SHOWN))
    assert main(["merge", str(table), "-o", str(table), "--overwrite"]) == 1
    assert "is read by this command" in capsys.readouterr().err
