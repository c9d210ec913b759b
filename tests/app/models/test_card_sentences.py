"""What the project writes into model cards is recognised; what others write stays as it is."""

import pytest

from app.models.card_sentences import card_text, conditions_text
from app.models.card_text import main_figures
from app.system.language.texts import ENGLISH_TEXTS, Texts
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import ModelFile, list_models

_CARD_FIELDS = ("title", "description", "data", "licence", "not_for", "weaknesses")


def _marked(_context: str, text: str) -> str:
    return f"<{text}>"


MARKED = Texts(_marked, lambda value, decimals: f"{value:.{decimals}f}", lambda: "%")
"""Marks what it translates, and writes shares without a space."""


def bundled() -> list[ModelFile]:
    return [model for model in list_models() if model.bundled]


@pytest.mark.parametrize("model", bundled(), ids=lambda model: model.name)
def test_every_text_of_the_bundled_models_is_known(model: ModelFile) -> None:
    """A new text of `training` needs its template in `app.models.card_sentences`."""
    card = EmotionClassifier.load(model.path).card
    for field in _CARD_FIELDS:
        text = getattr(card, field)
        assert text
        assert card_text(text, MARKED).startswith("<"), text
        assert card_text(text, ENGLISH_TEXTS) == text
    for figure in main_figures(card):
        if figure.conditions != "plain":
            assert conditions_text(figure.conditions, MARKED).startswith("<"), figure.conditions
        assert conditions_text(figure.conditions, ENGLISH_TEXTS) == figure.conditions


def test_values_within_a_sentence_are_translated_too() -> None:
    text = (
        "On PublicTest it recognises disgust in 58 %, sad in 80 % and fear in 84 % of the faces "
        "that most of ten people called so. An expression is not a feeling."
    )
    assert card_text(text, MARKED) == (
        "<On PublicTest it recognises <disgust> in 58%, <sad> in 80% and <fear> in 84% of the "
        "faces that most of ten people called so.> <An expression is not a feeling.>"
    )
    assert card_text("Wide CNN, 4.5 million parameters", MARKED) == (
        "<Wide CNN, 4.5 million parameters>"
    )
    assert conditions_text("ten-crop, shifted 15 %", MARKED) == "<ten-crop>, <shifted 15%>"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A model of somebody else.",
        "An expression is not a feeling. And more.",
        "An expression is not a feeling.And more.",
        "{number} is no template",
    ],
)
def test_the_texts_of_other_models_stay_as_they_are(text: str) -> None:
    assert card_text(text, MARKED) == text
    assert conditions_text("at night", MARKED) == "at night"
