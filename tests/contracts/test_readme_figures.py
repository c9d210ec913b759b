"""Accuracies in the README are those of the model files, times those that ``doctor`` knows."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from app.machine.doctor.reference import REFERENCES
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_card import ModelCard
from fer_core.system.resources import models_folder

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
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


def reference(name: str) -> Mapping[str, float]:
    return next(machine.face_ms for machine in REFERENCES if machine.name == name)


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_the_readmes_times_of_a_face_are_those_that_doctor_knows(path: Path) -> None:
    times = [f"{machine.face_ms[path.stem]:.2f}" for machine in REFERENCES]
    assert f"| a face, `{path.stem}` | {' | '.join(times)} |" in README.splitlines()


def test_the_readmes_times_of_a_frame_are_those_that_doctor_knows() -> None:
    frames = [machine.frame_ms for machine in REFERENCES]
    times = ["not measured" if frame is None else f"{frame:.1f}" for frame in frames]
    assert f"| a frame of the demo clip | {' | '.join(times)} |" in README.splitlines()
    assert f"| ms | {' | '.join(machine.name for machine in REFERENCES)} |" in README.splitlines()


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_one_reference_is_the_machine_of_the_page_of_models(path: Path) -> None:
    page = (ROOT / "models" / "README.md").read_text(encoding="utf-8")
    line = next(line for line in page.splitlines() if line.startswith(f"| `{path.stem}` |"))
    assert f"| {reference('VNNI')[path.stem]:.2f} / " in line
