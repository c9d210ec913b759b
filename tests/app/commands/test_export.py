from pathlib import Path

import pytest
from pympi.Elan import Eaf

from app.cli import main
from tests.support.recordings import face_rows, write_result

SHOWN = {1: ["happy"] * 20 + ["sad"] * 2, 5: ["sad"] * 2}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write_result(tmp_path, face_rows(SHOWN))


def test_the_ending_or_the_option_says_the_format(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(table), "-o", str(tmp_path / "clip.eaf")]) == 0
    assert "clip.eaf: 2 persons, 3 segments" in capsys.readouterr().out
    assert main(["export", str(table), "-o", str(tmp_path / "x.txt"), "-f", "textgrid"]) == 0
    assert (tmp_path / "x.txt").read_text().startswith('File type = "ooTextFile"')


def test_short_faces_and_segments_are_left_out_and_named(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "clip.eaf"
    arguments = ["--min-face-seconds", "0.5", "--min-segment-seconds", "0.5", "-o", str(path)]
    assert main(["export", str(table), *arguments]) == 0
    assert "left out P5, seen for less than 0.5 s" in capsys.readouterr().out
    assert len(Eaf(path).get_annotation_data_for_tier("P1")) == 1


def test_a_lost_clip_is_said(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "clip.mp4").unlink()
    assert main(["export", str(table), "-o", str(tmp_path / "clip.eaf")]) == 0
    assert "clip.mp4 was not found; link it in ELAN." in capsys.readouterr().out


def test_nothing_is_replaced_unasked_and_no_input_ever(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "clip.vtt"
    path.write_text("mine")
    assert main(["export", str(table), "-o", str(path)]) == 1
    assert "--overwrite replaces it" in capsys.readouterr().err
    assert path.read_text() == "mine"
    assert main(["export", str(table), "-o", str(path), "--overwrite"]) == 0
    assert path.read_text().startswith("WEBVTT")
    before = table.read_bytes()
    call = ["export", str(table), "-o", str(table), "-f", "vtt", "--overwrite"]
    assert main(call) == 1
    assert "is read by this command" in capsys.readouterr().err
    assert table.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["RESULT", "-o", "clip.xyz"], "names no format"),
        (["RESULT"], "required: -o"),
        (["RESULT", "-o", "a.vtt", "--min-face-seconds", "-1"], "0 seconds or more"),
        (["RESULT", "-o", "a.vtt", "--min-face-seconds", "soon"], "not a number of seconds"),
    ],
)
def test_wrong_calls_end_with_two(
    table: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    call = [str(table) if word == "RESULT" else word for word in arguments]
    with pytest.raises(SystemExit) as stop:
        main(["export", *call])
    assert stop.value.code == 2
    assert sentence in capsys.readouterr().err


def test_several_results_and_missing_folders_are_refused(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_result(tmp_path, face_rows(SHOWN), name="other")
    assert main(["export", str(tmp_path), "-o", str(tmp_path / "x.vtt")]) == 1
    assert "holds 2 results; name one of them" in capsys.readouterr().err
    assert main(["export", str(table), "-o", str(tmp_path / "no" / "x.vtt")]) == 1
    assert "make it first" in capsys.readouterr().err
