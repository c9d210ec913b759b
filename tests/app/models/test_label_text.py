"""How often one label of a model is right, in words."""

from app.models.label_text import how_often_label_right
from fer_core.emotion.model_card import EMOTIONS, Figure, ModelCard


def figure(metric: str, value: float, n: int, part: str = "PrivateTest") -> Figure:
    labels = "ferplus-majority" if part == "PrivateTest" else "the photographs' own"
    return Figure(metric, value, part, labels, n)


def test_precision_recall_and_photographs_are_told_apart():
    card = ModelCard(
        "m",
        EMOTIONS,
        figures=(
            figure("precision of sad", 0.746, 384),
            figure("recall of sad", 0.779, 384),
            figure("precision of sad", 0.597, 86, "668 photographs of other origin"),
            figure("precision of fear", 0.217, 8, "668 photographs of other origin"),
        ),
    )
    said, found, photographs = how_often_label_right(card, "sad")
    assert "75 of 100" in said
    assert "78 of 100" in found
    assert "60 of 100" in photographs
    (fear,) = how_often_label_right(card, "fear")
    assert "22 of 100 (measured on few pictures, 8)" in fear


def test_a_card_without_figures_says_so():
    (sentence,) = how_often_label_right(ModelCard("m", EMOTIONS), "happy")
    assert "does not say" in sentence
