"""The notebooks run from their first cell to the last, without a network."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))


def code_of(path: Path) -> str:
    """Return the code cells of a notebook, one after another."""
    cells = json.loads(path.read_text("utf-8"))["cells"]
    return "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")


def test_there_are_notebooks() -> None:
    assert [path.name for path in NOTEBOOKS] == ["analyse.ipynb", "train.ipynb"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_holds_no_outputs(path: Path) -> None:
    cells = json.loads(path.read_text("utf-8"))["cells"]
    assert not [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")]


def run(name: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the code of a notebook in a folder, as a process of its own."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TF_CPP_MIN_LOG_LEVEL": "3"}
    script = folder / "notebook.py"
    script.write_text(code_of(ROOT / "docs" / "notebooks" / name), "utf-8")
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done


@pytest.mark.slow
def test_from_a_folder_of_clips_to_a_figure(tmp_path: Path) -> None:
    done = run("analyse.ipynb", tmp_path)
    files = tmp_path / "notebook-files"
    with (files / "everything.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["file"], row["condition"]) for row in rows} == {
        ("early.mp4", "film"),
        ("late.mp4", "interview"),
    }
    with Image.open(files / "figure.png") as figure:
        assert figure.size == (1500, 525)
        assert len(figure.convert("L").getcolors()) > 50
    assert "By condition" in (files / "report.html").read_text("utf-8")
    assert (files / "early.eaf").is_file()
    assert "interview" in done.stdout


@pytest.mark.long
@pytest.mark.slow
def test_from_data_to_a_model_in_the_app(tmp_path: Path) -> None:
    done = run("train.ipynb", tmp_path)
    files = tmp_path / "notebook-files"
    figures = json.loads((files / "run" / "evaluation" / "PublicTest" / "metrics.json").read_text())
    # The drawn emotions are easy to tell apart; a seventh of the answers are right by chance.
    assert figures["results"]["fer2013"]["accuracy"] > 0.5
    with next((files / "results").glob("*.emotions.csv")).open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert "faces in the first second" in done.stdout
    # The model was copied to the user's models, which the window lists.
    assert list((files / "home").rglob("drawn.onnx"))
