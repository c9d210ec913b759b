"""Photographs in a folder for each emotion are measured with the faces that the app finds."""

import cv2
import numpy as np
import pytest
import skimage

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_card import EMOTIONS
from tests.support.models import make_model
from training.cli import main
from training.evaluate.photographs import (
    FOUND,
    LABELS,
    Photographs,
    measure_photographs,
    open_photographs,
)


@pytest.fixture
def folder(tmp_path):
    """A woman who smiles, and a wall without a face."""
    root = tmp_path / "photographs"
    (root / "happy").mkdir(parents=True)
    (root / "neutral").mkdir()
    face = cv2.cvtColor(skimage.data.astronaut()[:300, 100:400], cv2.COLOR_RGB2BGR)
    assert cv2.imwrite(str(root / "happy" / "woman.png"), face)
    assert cv2.imwrite(str(root / "neutral" / "wall.png"), np.full((200, 200, 3), 90, np.uint8))
    (root / "happy" / "notes.txt").write_text("no photograph")
    return root


def test_the_face_of_each_photograph_is_cut(folder):
    found = open_photographs(folder, 0.0, "area")
    assert found.total == 2
    assert found.images.shape == (1, 48, 48, 1)
    assert found.labels.tolist() == [EMOTIONS.index("happy")]


def test_means_are_those_of_the_five(folder):
    codes = np.array([EMOTIONS.index(name) for name in ("happy", "happy", "sad", "fear")])
    answers = np.array([EMOTIONS.index(name) for name in ("happy", "sad", "sad", "happy")])
    shown = np.full((4, 7), 0.01, np.float32)
    shown[np.arange(4), answers] = 0.94
    photographs = Photographs(5, np.zeros((4, 48, 48, 1), np.uint8), codes)
    found = measure_photographs(photographs, {"ferplus": shown})
    assert found["recall_of_five"] == pytest.approx((0.5 + 1.0) / 2)
    assert found["precision_of_five"] == pytest.approx(0.5)
    assert (found["photographs"], found["n"]) == (5, 4)


def test_the_command_writes_the_figures_into_the_card(folder, tmp_path, capsys):
    model = make_model(tmp_path / "tiny.onnx")
    assert main(["evaluate", str(model), "--photographs", str(folder), "--write-card"]) == 0
    assert "2 photographs of other origin, a face found in 1" in capsys.readouterr().out
    card = EmotionClassifier.load(model).card
    name = "2 photographs of other origin"
    figure = card.figure("recall of happy", name, LABELS, FOUND)
    assert figure.n == 1
    assert figure.value in (0.0, 1.0)
    assert card.figure("recall, mean of five", name, LABELS, FOUND).value == figure.value


def test_a_folder_without_photographs_is_refused(tmp_path, capsys):
    model = make_model(tmp_path / "tiny.onnx")
    (tmp_path / "angry").mkdir()
    assert main(["evaluate", str(model), "--photographs", str(tmp_path)]) == 1
    assert "holds no photographs" in capsys.readouterr().err


def test_no_figure_of_the_cascades_gets_into_a_card(folder, tmp_path, capsys):
    model = make_model(tmp_path / "tiny.onnx")
    before = model.read_bytes()
    call = ["evaluate", str(model), "--photographs", str(folder), "--detector", "haar"]
    assert main([*call, "--write-card"]) == 2
    assert "leave --write-card" in capsys.readouterr().err
    assert model.read_bytes() == before
    assert main(call) == 0
    assert "a face found in 1" in capsys.readouterr().out
