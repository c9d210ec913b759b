"""Texts about a model, made from its card: in English, or in the window's language there."""

from functools import reduce
from typing import Final

from app.models.card_sentences import card_text, conditions_text
from app.system.language.texts import ENGLISH_TEXTS, Texts
from fer_core.emotion.model_card import Figure, ModelCard

PEOPLE_ON_FER2013: Final = 0.65
"""Accuracy of people on FER-2013, +- 5 % (Goodfellow et al., 2013)."""

_SHARES: Final = frozenset({"accuracy", "balanced_accuracy", "ece"})

_MARGIN: Final = "found again"
"""How the conditions of figures begin that served to choose the margin around a box."""


def certainty(texts: Texts = ENGLISH_TEXTS) -> str:
    """Say what the percentage beside an emotion means."""
    return texts.translate(
        "Models",
        "The percentage beside an emotion is how certain the model is of it. It is not the "
        "strength of a feeling, and an expression is not a feeling: people smile when they are not "
        "happy, and keep a straight face when they are not calm.",
    )


def main_figures(card: ModelCard) -> tuple[Figure, ...]:
    """Choose the figures that matter to most users, of the many in a card.

    Everything about one plain crop, and the accuracy under other conditions (without leaks,
    averaged, blurred, in low light), each on PrivateTest where it was measured there; else where
    it was.
    """
    known = {(f.metric, f.labels, f.conditions) for f in card.figures if f.part == "PrivateTest"}
    return tuple(
        figure
        for figure in card.figures
        if (figure.conditions == "plain" or figure.metric == "accuracy")
        and not figure.conditions.startswith(_MARGIN)
        and (
            figure.part == "PrivateTest"
            or (figure.metric, figure.labels, figure.conditions) not in known
        )
    )


def network_text(card: ModelCard, texts: Texts = ENGLISH_TEXTS) -> str:
    """Return name, size and precision of the network, as far as the card says them.

    "" where it says neither name nor size: the precision is then the default of a card.
    """
    known = [card.architecture] if card.architecture else []
    if card.parameters:
        weights = texts.translate("Models", "{count} weights")
        known.append(weights.format(count=texts.number(card.parameters, 0)))
    if known and card.precision:
        known.append(card.precision)
    pair = texts.translate("Models", "{known}, {more}")
    return reduce(lambda left, right: pair.format(known=left, more=right), known) if known else ""


def figure_name(figure: Figure, texts: Texts = ENGLISH_TEXTS) -> str:
    """Return what was measured, on what and against what.

    Names of parts are the card's own.
    """
    translate = texts.translate
    metrics = {
        "accuracy": translate("Models", "accuracy"),
        "macro_f1": translate("Models", "F1, mean of the emotions"),
        "balanced_accuracy": translate("Models", "accuracy, mean of the emotions"),
        "macro_precision": translate("Models", "precision, mean of the emotions"),
        "log_loss": translate("Models", "log loss"),
        "ece": translate("Models", "calibration error"),
    }
    labels = {
        "fer2013": translate("Models", "FER-2013 labels"),
        "ferplus-majority": translate("Models", "FER+ majority labels"),
    }
    parts = [
        metrics.get(figure.metric) or card_text(figure.metric.replace("_", " "), texts),
        figure.part,
        labels.get(figure.labels, figure.labels),
    ]
    return ", ".join(
        parts
        if figure.conditions == "plain"
        else [*parts, conditions_text(figure.conditions, texts)]
    )


def figure_value(figure: Figure, texts: Texts = ENGLISH_TEXTS) -> str:
    """Return the figure with its 95 % interval and the number of images."""
    translate = texts.translate
    is_share = figure.metric in _SHARES
    scale, digits = (100, 1) if is_share else (1, 3)
    text = texts.percent(figure.value, 1) if is_share else texts.number(figure.value, digits)
    details: list[str] = []
    if figure.low is not None and figure.high is not None:
        high = texts.percent(figure.high, 1) if is_share else texts.number(figure.high, digits)
        details.append(
            translate("Models", "95 % interval {low} to {high}").format(
                low=texts.number(figure.low * scale, digits), high=high
            )
        )
    if figure.n:
        details.append(
            translate("Models", "{count} images").format(count=texts.number(figure.n, 0))
        )
    return f"{text} ({'; '.join(details)})" if details else text


def how_often_right(card: ModelCard, texts: Texts = ENGLISH_TEXTS) -> str:
    """One or two sentences: how many times in ten the model is right, beside people."""
    translate = texts.translate
    sentences: list[str] = []
    fer = card.figure("accuracy", "PrivateTest", "fer2013")
    if fer is not None:
        sentences.append(
            translate(
                "Models",
                "On pictures that it had never seen it agrees with FER-2013's labels about "
                "{number} times in ten. People who were shown such pictures agreed with those "
                "labels about {people} times in ten.",
            ).format(number=_in_ten(fer.value, texts), people=_in_ten(PEOPLE_ON_FER2013, texts))
        )
    plus = next(
        (
            figure
            for figure in card.figures
            if (figure.metric, figure.labels, figure.conditions)
            == ("accuracy", "ferplus-majority", "plain")
            and figure.part != "PublicTest"
        ),
        None,
    )
    if plus is not None:
        sentences.append(
            translate(
                "Models",
                "With the majority label of ten annotators it agrees about {number} times in ten.",
            ).format(number=_in_ten(plus.value, texts))
        )
    if not sentences:
        return translate(
            "Models",
            "Its card does not say how often it is right; treat its results with caution.",
        )
    return " ".join(sentences)


def _in_ten(share: float, texts: Texts) -> str:
    """7 for 0.70, 6.5 for 0.65: halves are as fine as these figures are good for."""
    halves = round(share * 20) / 2
    return texts.number(halves, 0 if halves.is_integer() else 1)
