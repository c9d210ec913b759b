import csv
from pathlib import Path

import pytest

from app.cli import main
from tests.support.recordings import face_rows, write_result

ROWS = face_rows({1: ["neutral"] * 60 + ["happy"] * 5 + [None], 9: [None] * 60 + ["sad"] * 3}, 10)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write_result(tmp_path / "results", ROWS)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def test_further_columns_stand_behind_those_of_the_table(table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    arguments = ["--columns", "valence_index", "--baseline", "1", "0", "6"]
    assert main(["table", str(table), "-o", str(out), *arguments]) == 0
    rows = read(out)
    assert len(rows) == len(ROWS)
    happy = next(row for row in rows if row["emotion"] == "happy")
    assert float(happy["valence_index"]) == pytest.approx(0.65)
    assert float(happy["happy_logit_change"]) == pytest.approx(3.791736, abs=1e-5)
    other = next(row for row in rows if row["person"] == "P9" or row["face_id"] == "9")
    assert other["happy_logit_change"] == ""
    names = list(rows[0])
    assert names[0] == "file"
    assert names[-8:][0] == "valence_index"


def test_short_faces_leave_their_frames(table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert main(["table", str(table), "-o", str(out), "--min-face-seconds", "0.5"]) == 0
    rows = read(out)
    assert {row["face_id"] for row in rows} == {"1", ""}
    assert sorted({int(row["frame"]) for row in rows}) == list(range(66))


def test_mixed_results_are_refused_or_carry_their_model(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_result(table.parent, ROWS, name="other", model={"name": "x", "sha256": "c" * 64})
    metadata = tmp_path / "people.csv"
    metadata.write_text("file,participant\nclip.mp4,Ann\nother.mp4,Ben\n")
    out = tmp_path / "out.csv"
    call = ["table", str(table.parent), "-o", str(out), "--metadata", str(metadata)]
    assert main(call) == 1
    assert "--allow-mixed" in capsys.readouterr().err
    assert main([*call, "--allow-mixed"]) == 0
    found = {(row["file"], row["participant"], row["model_sha256"]) for row in read(out)}
    assert found == {("clip.mp4", "Ann", "a" * 64), ("other.mp4", "Ben", "c" * 64)}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["-o", "out.txt"], "names a table"),
        (["-o", "out.csv", "--columns", "intensity"], "no column intensity"),
    ],
)
def test_wrong_calls(
    table: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["table", str(table), *arguments])
    assert stop.value.code == 2
    assert sentence in capsys.readouterr().err


def test_a_baseline_that_is_too_short_writes_nothing(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    assert main(["table", str(table), "-o", str(out), "--baseline", "1", "0", "4"]) == 1
    assert "it needs 5 s at least" in capsys.readouterr().err
    assert main(["table", str(table), "-o", str(out), "--baseline", "1", "0", "soon"]) == 1
    assert not out.exists()


def test_a_marker_names_the_baseline(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    markers = tmp_path / "markers.csv"
    markers.write_text("onset_s,offset_s,name\n0,6,Rest\n3,,bell\n")
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    call = ["table", str(table), "-o"]
    assert main([*call, str(one), "--baseline", "1", "0", "6"]) == 0
    named = ["--markers", str(markers), "--baseline-marker", "1"]
    assert main([*call, str(two), *named, "rest"]) == 0
    assert one.read_text() == two.read_text()
    assert main([*call, str(tmp_path / "three.csv"), *named, "bell"]) == 1
    assert "is a moment" in capsys.readouterr().err
    assert main([*call, str(tmp_path / "three.csv"), *named, "film"]) == 1
    assert "There is no marker named 'film'" in capsys.readouterr().err
