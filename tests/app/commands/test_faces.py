import pytest

from app.cli import main
from app.commands import faces
from fer_core.corrected_faces.export import FaceExport
from fer_core.people.edits import CodeStretch
from fer_core.people.reading import open_journal
from tests.support.results import make_result


def test_without_a_code_the_command_says_what_to_do(tmp_path, capsys):
    result = make_result(tmp_path)
    assert main(["faces", str(result.table), "-o", str(tmp_path / "out")]) == 1
    assert "give stretches a label in the review first" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_result_without_a_model_asks_for_one(tmp_path, capsys):
    result = make_result(tmp_path)
    open_journal(result).append(CodeStretch(1, "sad", 0, 5))
    assert main(["faces", str(result.table), "-o", str(tmp_path / "out")]) == 1
    assert "--model" in capsys.readouterr().err


@pytest.mark.parametrize(
    "option", [["--per-second", "0"], ["--held-out", "1"], ["--held-out", "x"]]
)
def test_figures_that_cannot_be_end_with_code_2(tmp_path, option):
    with pytest.raises(SystemExit) as ended:
        main(["faces", str(tmp_path), "-o", str(tmp_path / "out"), *option])
    assert ended.value.code == 2


def test_the_options_reach_the_export_and_its_counts_are_said(tmp_path, capsys, monkeypatch):
    result = make_result(tmp_path)
    asked = {}

    def export(results, folder, **options):
        asked.update(options, tables=[one.table for one in results])
        counts = {("train", "sad"): 3, ("train", "happy"): 1, ("test", "sad"): 2}
        return FaceExport(folder, counts, "stretch", ["a note"])

    monkeypatch.setattr(faces, "export_faces", export)
    out = tmp_path / "out"
    options = ["--per-second", "2", "--held-out", "0.5", "--by-person", "--model", "cnn"]
    # The same result by its table and its summary counts once.
    paths = [str(result.table), str(result.summary)]
    assert main(["faces", *paths, "-o", str(out), *options]) == 0
    assert asked == {
        "per_second": 2.0, "held_out": 0.5, "by_person": True, "model": "cnn",
        "tables": [result.table],
    }  # fmt: skip
    said = capsys.readouterr().out
    assert "train: 4 faces (happy 1, sad 3)" in said
    assert "test: 2 faces (sad 2)" in said
    assert "No stretch is in both parts" in said
    assert "a note" in said
    assert "These are pictures of faces." in said
