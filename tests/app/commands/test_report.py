from pathlib import Path

import pytest

from app.cli import main
from tests.support.recordings import face_rows, write_result

ROWS = face_rows({1: ["happy"] * 30 + ["sad"] * 20, 9: ["sad"] * 3})


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write_result(tmp_path / "results", ROWS)


def write(arguments: list[str], target: Path) -> str:
    assert main(["report", *arguments, "-o", str(target)]) == 0
    return target.read_text("utf-8")


def test_a_report_of_one_result(table: Path, tmp_path: Path) -> None:
    html = write([str(table), "--min-face-seconds", "0.5"], tmp_path / "r.html")
    assert "Report on clip.mp4" in html
    assert "left out P9, seen for less than 0.5 s" in html
    assert "is not among the models at hand" in html
    assert "data:image" not in html


def test_results_side_by_side_by_condition(table: Path, tmp_path: Path) -> None:
    write_result(tmp_path / "results", ROWS, name="other")
    metadata = tmp_path / "people.csv"
    metadata.write_text("file,condition\nclip.mp4,film\nother.mp4,rest\n")
    html = write([str(table.parent), "--metadata", str(metadata)], tmp_path / "r.html")
    assert "Results side by side" in html
    assert "By condition" in html
    assert "<td>film</td><td>1</td><td>2</td>" in html


def test_codes_add_a_page_of_agreement(table: Path, tmp_path: Path) -> None:
    codes = tmp_path / "ann.csv"
    codes.write_text("onset_s,offset_s,person,code\n0,1,1,joy\n1,2,1,sad\n")
    arguments = [str(table), "--codes", str(codes), "--map", "joy=happy"]
    html = write(arguments, tmp_path / "r.html")
    assert "Agreement with human codes" in html
    assert "ann / fer-desktop" in html


def test_results_of_other_models_are_refused_unless_allowed(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_result(table.parent, ROWS, name="other", model={"name": "x", "sha256": "c" * 64})
    target = tmp_path / "r.html"
    assert main(["report", str(table.parent), "-o", str(target)]) == 1
    assert "--allow-mixed" in capsys.readouterr().err
    assert not target.exists()
    html = write([str(table.parent), "--allow-mixed"], target)
    assert "model_sha256" in html
    assert "c" * 64 in html


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["-o", "r.txt"], "a .html or .pdf file"),
        (["-o", "r.html", "--faces", "blur"], "invalid choice"),
        ([], "required: -o"),
    ],
)
def test_wrong_calls(
    table: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["report", str(table), *arguments])
    assert stop.value.code == 2
    assert sentence in capsys.readouterr().err
