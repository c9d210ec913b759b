import json
import os
import re
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pandas as pd
import pytest

from app.cli import main
from fer_core.drawing.faces_shown import GROUND
from fer_core.emotion import model_library
from fer_core.phrases import phrase_from
from tests.support.clips import picture
from tests.support.pipes import filled_pipe, needs_pipes

posix = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


@pytest.mark.slow
def test_results_stand_beside_a_file(folder, annotate):
    code, (outcome,), said = annotate(folder / "a.mp4", "--segments")
    assert (code, said) == (0, "")
    assert outcome["status"] == "done"
    assert (outcome["frames"], outcome["notes"]) == (12, [])
    assert outcome["frames_per_second"] > 0
    for kind in ("video", "table", "segments", "summary"):
        assert Path(outcome[kind]).parent == folder
        assert Path(outcome[kind]).is_file()
    assert Path(outcome["video"]).name == "a.emotions.mp4"


@pytest.mark.slow
def test_a_folder_run_twice_annotates_nothing_twice(folder, tmp_path, annotate):
    for where in ([], ["-o", tmp_path / "out"]):
        code, outcomes, _ = annotate(folder, *where)
        assert (code, [o["status"] for o in outcomes]) == (0, ["done", "done"])
        code, outcomes, _ = annotate(folder, *where, "--skip-existing")
        assert (code, [o["status"] for o in outcomes]) == (0, ["skipped", "skipped"])
        code, outcomes, said = annotate(folder, *where)
        assert (code, [o["status"] for o in outcomes]) == (1, ["failed", "failed"])
        assert "--overwrite" in said
        code, outcomes, _ = annotate(folder, *where, "--resume")
        assert (code, [o["status"] for o in outcomes]) == (0, ["skipped", "skipped"])
    assert (tmp_path / "out" / "sub" / "b.emotions.mp4").is_file()


@pytest.mark.slow
def test_one_that_fails_does_not_stop_the_others(folder, annotate):
    (folder / "broken.mp4").write_text("no video")
    (folder / "gone.mp4").symlink_to(folder / "nowhere.mp4")
    code, outcomes, said = annotate(folder, "--jobs", "auto", "--no-video")
    by_name = {Path(o["source"]).name: o["status"] for o in outcomes}
    assert code == 1
    assert by_name == {
        "a.mp4": "done", "b.mkv": "done", "broken.mp4": "failed", "gone.mp4": "failed",
    }  # fmt: skip
    assert len(said.splitlines()) == 2
    assert not list(folder.glob("*.emotions.mp4"))


@pytest.mark.slow
def test_a_folder_that_was_made_for_nothing_is_removed(folder, tmp_path, annotate):
    (tmp_path / "bad.mp4").write_bytes(b"no video")
    target = tmp_path / "new" / "out"
    code, _, _ = annotate(tmp_path / "bad.mp4", "-o", f"{target}/")
    assert code == 1
    assert not target.parent.exists()
    code, _, _ = annotate(tmp_path / "bad.mp4", folder / "a.mp4", "-o", target)
    assert code == 1
    assert len(list(target.iterdir())) == 3


@pytest.mark.slow
@needs_pipes
@pytest.mark.parametrize("name", ["a pipe.mp4", "a pipe.jpg"])
def test_a_pipe_in_a_folder_is_refused_and_the_others_are_annotated(folder, annotate, name):
    with filled_pipe(folder / name):
        code, outcomes, said = annotate(folder, "--no-video")
    by_name = {Path(o["source"]).name: o["status"] for o in outcomes}
    assert code == 1
    assert by_name == {"a.mp4": "done", "b.mkv": "done", name: "failed"}
    assert f"{name} is a pipe" in said


@pytest.mark.slow
@needs_pipes
def test_a_pipe_is_no_input_and_no_model(folder, tmp_path, annotate, capsys):
    with filled_pipe(tmp_path / "pipe") as pipe:
        code, (outcome,), _ = annotate(pipe)
        assert (code, outcome["status"]) == (1, "failed")
        assert "is a pipe" in outcome["message"]
        assert main(["annotate", str(folder), "--model", str(pipe)]) == 1
        assert "is a pipe or device" in capsys.readouterr().err


@pytest.mark.slow
def test_one_table_of_all(folder, tmp_path, annotate):
    table = tmp_path / "all.parquet"
    code, _, _ = annotate(folder, "--combined", table, "--format", "jsonl", "--no-video")
    assert code == 0
    frame = pd.read_parquet(table)
    assert frame.groupby("file")["frame"].nunique().to_dict() == {
        str(folder / "a.mp4"): 12,
        str(folder / "sub" / "b.mkv"): 12,
    }


@pytest.mark.slow
def test_named_results(folder, tmp_path, annotate):
    code, (outcome,), _ = annotate(
        folder / "a.mp4", "-o", tmp_path / "x" / "r.mkv", "--table", tmp_path / "t.parquet"
    )
    assert code == 0
    assert outcome["video"] == str(tmp_path / "x" / "r.mkv")
    assert outcome["table"] == str(tmp_path / "t.parquet")
    assert len(pd.read_parquet(tmp_path / "t.parquet")) >= 12


@pytest.mark.slow
def test_an_excerpt_by_the_clock(folder, annotate):
    code, (outcome,), _ = annotate(folder / "a.mp4", "--start", "0:0.2", "--end", "0:00:00.4")
    assert (code, outcome["frames"]) == (0, 5)


@pytest.mark.slow
def test_blurring_says_that_it_is_no_guarantee(folder, annotate):
    code, _, said = annotate(folder / "a.mp4", "--blur-faces")
    assert code == 0
    assert "no guarantee" in said


@pytest.mark.slow
def test_pictures_are_annotated_too(folder, annotate):
    from PIL import Image

    from tests.support.clips import picture

    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "At Ann's"
    turned = Image.fromarray(picture(0)[:, :, ::-1]).transpose(Image.Transpose.ROTATE_90)
    turned.save(folder / "p.jpg", exif=exif)
    code, (outcome,), _ = annotate(folder / "p.jpg")
    assert (code, outcome["frames"], outcome["faces"]) == (0, 1, 1)
    with Image.open(outcome["video"]) as result:
        assert result.size == (192, 144)
        assert result.getexif()[0x010E] == "At Ann's"
    assert pd.read_csv(outcome["table"])["status"].tolist() == ["detected"]
    code, (outcome,), _ = annotate(folder / "p.jpg", "--blur-faces", "--overwrite")
    with Image.open(outcome["video"]) as result:
        assert 0x010E not in result.getexif()
    code, (outcome,), _ = annotate(folder / "p.jpg", "--faces", "hide", "--overwrite")
    with Image.open(outcome["video"]) as result:
        assert 0x010E not in result.getexif()
        # The rest is the box and its label.
        assert (abs(np.asarray(result.convert("L"), int) - GROUND) < 4).mean() > 0.7


@pytest.mark.slow
def test_the_console_says_how_many_faces_a_picture_has(folder, model_file, capsys):
    for name, faces in (("one.png", 1), ("none.png", 0)):
        image = picture(0, with_face=bool(faces))
        assert cv2.imwrite(str(folder / name), image)
        capsys.readouterr()
        assert main(["annotate", str(folder / name), "--model", str(model_file)]) == 0
        words = "1 face" if faces else "0 faces"
        assert re.match(rf"{name}: {words}, in \d+\.\d s -> ", capsys.readouterr().err)


@pytest.mark.slow
def test_nothing_to_do_is_no_failure(tmp_path, annotate):
    code, outcomes, said = annotate(tmp_path)
    assert (code, outcomes) == (0, [])
    assert "Nothing to annotate" in said


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        ["a", "--every", "0"],
        ["a", "--start", "x"],
        ["a", "--start", "5", "--end", "4"],
        ["a", "b", "-o", "x.mp4"],
        ["a", "b", "--table", "x.csv"],
        ["a", "--overwrite", "--skip-existing"],
        ["a", "--quality", "best"],
        ["a", "--split", "--start", "5"],
        ["a", "--split", "--end", "5"],
        ["a", "--split", "--split-seconds", "3"],
        ["a", "--cluster", "http://node:1"],
        ["a", "--cluster", "tcp://10.0.0.7:8786"],
    ],
)
def test_wrong_calls(wrong, capsys):
    with pytest.raises(SystemExit) as caught:
        main(["annotate", *wrong])
    assert caught.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.slow
def test_a_missing_file_and_a_missing_model(tmp_path, annotate, capsys):
    code, (outcome,), said = annotate(tmp_path / "gone.mp4")
    assert (code, outcome["status"]) == (1, "failed")
    assert "no file" in said
    assert main(["annotate", str(tmp_path), "--model", "gone"]) == 1
    assert capsys.readouterr().err.startswith("fer-desktop: There is no model")


def test_the_window_learns_why_nothing_could_begin(tmp_path, folder, capsys):
    """As an object with the values of the sentence, which the window shows in its language."""
    command = ["annotate", str(folder / "a.mp4"), "--json", "--progress-json"]
    assert main([*command, "--model", "gone"]) == 1
    captured = capsys.readouterr()
    outcome = json.loads(captured.out.splitlines()[-1])
    assert outcome["status"] == "failed"
    assert outcome["reason"]["values"]["name_or_path"] == "gone"
    assert str(phrase_from(outcome["reason"])) == outcome["message"]
    assert outcome["message"] in captured.err


@pytest.mark.slow
def test_what_is_missing_is_an_error_before_work_begins(folder, tmp_path, annotate):
    code, outcomes, said = annotate(folder / "a.mp4", tmp_path / "gone.mp4", "--no-video")
    assert code == 1
    assert [(Path(o["source"]).name, o["status"]) for o in outcomes] == [
        ("gone.mp4", "failed"),
        ("a.mp4", "done"),
    ]
    assert "no file" in said
    code, outcomes, said = annotate(folder, "--combined", tmp_path / "gone" / "all.csv")
    assert (code, outcomes) == (1, [])
    assert "does not exist" in said
    assert not list((folder / "sub").glob("*.emotions.*"))


@pytest.mark.slow
def test_a_bundled_model_is_taken_by_name_and_by_file(
    folder, tmp_path, model_file, monkeypatch, capsys
):
    monkeypatch.setattr(model_library, "models_folder", lambda: model_file.parent)
    for number, model in enumerate(("tiny", str(model_file))):
        table = tmp_path / f"{number}.csv"
        command = ["annotate", str(folder / "a.mp4"), "--no-video", "-o", str(table)]
        assert main([*command, "--model", model]) == 0
    assert (tmp_path / "0.csv").read_text() == (tmp_path / "1.csv").read_text()
    capsys.readouterr()


@pytest.mark.slow
def test_it_needs_no_qt(folder, model_file):
    code = (
        "import sys; from app.cli import main; "
        f"code = main(['annotate', {str(folder / 'a.mp4')!r}, '--model', {str(model_file)!r}]); "
        "sys.exit(code or any('PySide6' in name or 'tensorflow' in name for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    # A log is told what became of the file, without bars.
    assert re.fullmatch(
        r"a\.mp4: \d+ frames, \d+ with faces, in \d+\.\d s -> .*a\.emotions\.mp4\n", done.stderr
    )


@pytest.mark.slow
def test_one_table_is_not_made_of_results_with_different_settings(folder, annotate, tmp_path):
    table = tmp_path / "all.csv"
    assert annotate(folder / "a.mp4", "--no-video", "--threshold", "0.9")[0] == 0
    call = [folder, "--no-video", "--skip-existing", "--combined", table]
    code, outcomes, said = annotate(*call)
    assert code == 1
    assert sorted(outcome["status"] for outcome in outcomes) == ["done", "skipped"]
    assert "was not written" in said
    assert "(threshold)" in said
    assert not table.exists()
    assert annotate(folder, "--no-video", "--overwrite", "--combined", table)[0] == 0
    assert table.exists()
