import pytest

from app.models.card_text import (
    figure_name,
    figure_value,
    how_often_right,
    main_figures,
    network_text,
)
from fer_core.emotion.model_card import EMOTIONS, Figure, ModelCard


def card(*figures: Figure) -> ModelCard:
    return ModelCard("m", EMOTIONS, figures=figures)


def test_how_often_right_beside_people() -> None:
    words = how_often_right(
        card(
            Figure("accuracy", 0.668, "PrivateTest", "fer2013", 3589),
            Figure("accuracy", 0.871, "PrivateTest", "ferplus-majority", 3137),
        )
    )
    assert "about 6.5 times in ten. People" in words
    assert "about 8.5 times in ten" in words


def test_a_validation_figure_is_not_taken_for_a_test_figure() -> None:
    words = how_often_right(
        card(
            Figure("accuracy", 0.9, "PublicTest", "fer2013", 3589),
            Figure("accuracy", 0.9, "PublicTest", "ferplus-majority", 3589),
            Figure("accuracy", 0.9, "PrivateTest", "fer2013", 3589, conditions="ten-crop"),
        )
    )
    assert "does not say" in words


def test_figures_with_interval() -> None:
    figure = Figure("accuracy", 0.6821, "PrivateTest", "fer2013", 3589, 0.667, 0.697)
    assert figure_name(figure) == "accuracy, PrivateTest, FER-2013 labels"
    assert figure_value(figure) == "68.2 % (95 % interval 66.7 to 69.7 %; 3,589 images)"
    loss = Figure("log_loss", 0.95, "PublicTest", "fer2013", 0, conditions="flip")
    assert figure_name(loss) == "log loss, PublicTest, FER-2013 labels, flip"
    assert figure_value(loss) == "0.950"


def test_main_figures_are_those_of_the_test_part_where_it_has_them() -> None:
    shown = (
        Figure("accuracy", 0.67, "PrivateTest", "fer2013", 3589),
        Figure("ece", 0.03, "PrivateTest", "fer2013", 3589),
        Figure("accuracy", 0.66, "PrivateTest", "fer2013", 3301, conditions="without leaks"),
        Figure("accuracy", 0.50, "PublicTest", "fer2013", 3589, conditions="blurred"),
        Figure("ece", 0.02, "PublicTest", "ferplus-majority", 3187),
    )
    hidden = (
        Figure("accuracy", 0.68, "PublicTest", "fer2013", 3589),
        Figure("ece", 0.05, "PrivateTest", "fer2013", 3301, conditions="without leaks"),
        Figure("ece", 0.05, "PublicTest", "fer2013", 3589, conditions="blurred"),
        Figure(
            "accuracy", 0.6, "PublicTest", "fer2013", 2684, conditions="found again, margin 0.1"
        ),
    )
    assert main_figures(card(*hidden[:2], *shown, *hidden[2:])) == shown


@pytest.mark.parametrize(
    ("known", "text"),
    [
        ({}, ""),
        ({"architecture": "residual"}, "residual, float32"),
        ({"parameters": 2_100_000, "precision": "int8"}, "2,100,000 weights, int8"),
        ({"architecture": "residual", "parameters": 12}, "residual, 12 weights, float32"),
    ],
)
def test_of_a_network_what_the_card_says(known: dict[str, object], text: str) -> None:
    assert network_text(ModelCard("m", EMOTIONS, **known)) == text
