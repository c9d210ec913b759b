"""Accuracies in the README are those that the evaluation command wrote into the model files."""

from pathlib import Path

import pytest

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_card import ModelCard
from fer_core.system.resources import models_folder

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
MODELS = sorted(models_folder().glob("*.onnx"))


def cell(card: ModelCard, labels: str, conditions: str) -> str:
    figure = card.figure("accuracy", "PrivateTest", labels, conditions)
    assert figure is not None
    assert figure.low is not None
    assert figure.high is not None
    value, low, high = (100 * x for x in (figure.value, figure.low, figure.high))
    return f"{value:.1f} % ({low:.1f} to {high:.1f})"


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_the_readmes_line_of_a_model_is_what_its_card_says(path: Path) -> None:
    card = EmotionClassifier.load(path).card
    cells = [
        f"`{card.name}`",
        cell(card, "fer2013", "plain"),
        cell(card, "fer2013", "without leaks"),
        cell(card, "ferplus-majority", "plain"),
    ]
    assert f"| {' | '.join(cells)} |" in README.splitlines()


def test_every_bundled_model_is_looked_at() -> None:
    assert MODELS
