"""The page of the models is the one that the command writes for the files that are there."""

import hashlib
import re
from pathlib import Path

import pytest

from fer_core.emotion.classifier import EmotionClassifier
from fer_core.system.resources import models_folder
from training.cards.page import card_of, figures, which_to_choose
from training.cards.shipped import open_folder
from training.cards.tables import averaged

PAGE = (Path(__file__).resolve().parents[2] / "models" / "README.md").read_text(encoding="utf-8")
MODELS = sorted(models_folder().glob("*.onnx"), key=lambda path: path.stem)


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_the_page_names_each_model_with_its_digest(path: Path) -> None:
    assert f"### {path.stem}\n" in PAGE
    assert f"| `{path.stem}` |" in PAGE
    assert f"`{hashlib.sha256(path.read_bytes()).hexdigest()}`" in PAGE


def test_the_page_names_no_model_that_is_not_there() -> None:
    assert sorted(re.findall(r"^### (.+)$", PAGE, re.MULTILINE)) == [path.stem for path in MODELS]
    assert len(re.findall(r"\b[0-9a-f]{64}\b", PAGE)) == len(MODELS)


def test_what_the_cards_say_stands_in_the_page_word_for_word() -> None:
    models = open_folder(models_folder())
    parts = [which_to_choose(models), averaged(models), *figures(models), *map(card_of, models)]
    for part in parts:
        assert part in PAGE


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_a_card_holds_no_path_of_the_machine_that_made_it(path: Path) -> None:
    assert not re.search(r'"/|"[A-Za-z]:\\', EmotionClassifier.load(path).card.recipe)
