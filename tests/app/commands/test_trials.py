import csv
from pathlib import Path

import pytest

from app.cli import main
from tests.support.recordings import face_rows, write_result


@pytest.fixture
def table(tmp_path: Path) -> Path:
    shown = {1: ["neutral"] * 20 + ["happy"] * 10 + ["neutral"] * 40}
    return write_result(tmp_path / "results", face_rows(shown, 10))


@pytest.fixture
def markers(tmp_path: Path) -> Path:
    path = tmp_path / "events.csv"
    path.write_text("onset_s,name,condition\n2,film,film\n5,pause,rest\n")
    return path


def test_curves_and_their_plot_by_condition(table: Path, markers: Path, tmp_path: Path) -> None:
    out, plot = tmp_path / "curves.csv", tmp_path / "curves.svg"
    call = ["trials", str(table), "--markers", str(markers), "--by", "condition"]
    assert main([*call, "--columns", "happy", "-o", str(out), "--plot", str(plot)]) == 0
    with out.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 2 * 40
    after = [row for row in rows if row["condition"] == "film" and 0 < float(row["time_s"]) < 1]
    assert {float(row["mean"]) for row in after} == {0.7}
    assert plot.read_text().startswith("<svg")


def test_changes_against_a_baseline(table: Path, markers: Path, tmp_path: Path) -> None:
    out = tmp_path / "curves.csv"
    call = ["trials", str(table), "--markers", str(markers), "-o", str(out)]
    assert main([*call, "--columns", "happy_logit_change", "--baseline", "1", "0", "7"]) == 0
    assert "happy_logit_change" in out.read_text()


def test_wrong_calls(
    table: Path, markers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "curves.csv")
    call = ["trials", str(table), "--markers", str(markers), "-o", out]
    assert main([*call, "--tmin", "3", "--tmax", "1"]) == 1
    assert "must lie behind" in capsys.readouterr().err
    with pytest.raises(SystemExit) as stop:
        main([*call, "--plot", out])
    assert stop.value.code == 2
