"""``fer-train evaluate`` on a run of a small network and on its file."""

import json
import shutil

import pytest

from fer_core.emotion.classifier import EmotionClassifier
from tests.training.commands.conftest import output_of
from training.cli import main

pytestmark = pytest.mark.slow


def test_a_run_learnt_and_is_measured(finished_run, tmp_path, capsys):
    run, data = finished_run
    out = tmp_path / "report"
    call = ["evaluate", str(run), "--data", str(data), "--tta", "flip", "--out", str(out)]
    assert main(call) == 0
    assert "% (" in output_of(capsys)
    metrics = json.loads((out / "metrics.json").read_text())
    assert metrics["results"]["fer2013"]["accuracy"] > 0.6
    page = (out / "report.html").read_text()
    assert "data:image/png;base64," in page
    assert "http" not in page


def test_all_ways_of_averaging_are_one_look(exported, finished_run, tmp_path):
    _, data = finished_run
    model = tmp_path / "m.onnx"
    model.write_bytes(exported.read_bytes())
    before = EmotionClassifier.load(model).card.private_test_looks
    out = tmp_path / "report"
    options = ["--part", "PrivateTest", "--tta", "all", "--write-card", "--out", str(out)]
    assert main(["evaluate", str(model), "--data", str(data), *options]) == 0
    card = EmotionClassifier.load(model).card
    assert card.private_test_looks == before + 1
    for conditions in ("plain", "flip", "ten-crop"):
        assert card.figure("accuracy", "PrivateTest", "fer2013", conditions)
    assert card.figure("ece", "PrivateTest", "fer2013")
    assert card.figure("ece", "PrivateTest", "fer2013", "flip") is None
    assert (out / "report.html").is_file()
    assert (out / "flip" / "report.html").is_file()
    assert (out / "ten-crop" / "report.html").is_file()


def test_keras_and_file_agree_in_every_figure(finished_run, exported, tmp_path):
    run, data = finished_run
    results = []
    for model in (run, exported):
        out = tmp_path / model.name
        assert main(["evaluate", str(model), "--data", str(data), "--out", str(out)]) == 0
        results.append(json.loads((out / "metrics.json").read_text())["results"]["fer2013"])
    for key in ("accuracy", "macro_f1", "log_loss", "ece"):
        assert results[0][key] == pytest.approx(results[1][key], abs=1e-4)


def test_figures_go_into_the_card_and_looks_are_counted(finished_run, exported, tmp_path):
    _, data = finished_run
    path = tmp_path / "m.onnx"
    shutil.copy(exported, path)
    call = ["evaluate", str(path), "--data", str(data), "--write-card", "--out", str(tmp_path)]
    assert main([*call, "--part", "PublicTest"]) == 0
    assert main([*call, "--part", "PrivateTest"]) == 0
    assert main([*call, "--part", "PublicTest"]) == 0
    card = EmotionClassifier.load(path).card
    assert card.private_test_looks == 1
    metrics = json.loads((tmp_path / "metrics.json").read_text())
    figure = card.figure("accuracy", "PublicTest", "fer2013")
    assert figure.value == pytest.approx(metrics["results"]["fer2013"]["accuracy"], abs=1e-6)
    assert figure.command.startswith("fer-train evaluate")
    assert len({(f.metric, f.part, f.labels, f.conditions) for f in card.figures}) == len(
        card.figures
    )
