"""Texts about a model, made from its card."""

from typing import Final

from fer_core.emotion.model_card import Figure, ModelCard

PEOPLE_ON_FER2013: Final = 0.65
"""Accuracy of people on FER-2013, +- 5 % (Goodfellow et al., 2013)."""

CERTAINTY: Final = (
    "The percentage beside an emotion is how certain the model is of it. It is not the strength "
    "of a feeling, and an expression is not a feeling: people smile when they are not happy, and "
    "keep a straight face when they are not calm."
)

_METRICS: Final = {
    "accuracy": "accuracy",
    "macro_f1": "F1, mean of the emotions",
    "balanced_accuracy": "accuracy, mean of the emotions",
    "log_loss": "log loss",
    "ece": "calibration error",
}
_SHARES: Final = frozenset({"accuracy", "balanced_accuracy", "ece"})
_LABELS: Final = {
    "fer2013": "FER-2013 labels",
    "ferplus-majority": "FER+ majority labels",
}


_MARGIN: Final = "found again"
"""How the conditions of figures begin that served to choose the margin around a box."""


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


def figure_name(figure: Figure) -> str:
    """Return what was measured, on what and against what."""
    metric = _METRICS.get(figure.metric, figure.metric.replace("_", " "))
    labels = _LABELS.get(figure.labels, figure.labels)
    conditions = "" if figure.conditions == "plain" else f", {figure.conditions}"
    return f"{metric}, {figure.part}, {labels}{conditions}"


def figure_value(figure: Figure) -> str:
    """Return the figure with its 95 % interval and the number of images."""
    scale, unit, digits = (100, " %", 1) if figure.metric in _SHARES else (1, "", 3)
    text = f"{figure.value * scale:.{digits}f}{unit}"
    details: list[str] = []
    if figure.low is not None and figure.high is not None:
        low, high = figure.low * scale, figure.high * scale
        details.append(f"95 % interval {low:.{digits}f} to {high:.{digits}f}{unit}")
    if figure.n:
        details.append(f"{figure.n:,} images")
    return f"{text} ({'; '.join(details)})" if details else text


def how_often_right(card: ModelCard) -> str:
    """One or two sentences: how many times in ten the model is right, beside people."""
    sentences: list[str] = []
    fer = card.figure("accuracy", "PrivateTest", "fer2013")
    if fer is not None:
        sentences.append(
            f"On pictures that it had never seen it agrees with FER-2013's labels about "
            f"{_in_ten(fer.value)} times in ten. People who were shown such pictures agreed "
            f"with those labels about {_in_ten(PEOPLE_ON_FER2013)} times in ten."
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
            f"With the majority label of ten annotators it agrees about "
            f"{_in_ten(plus.value)} times in ten."
        )
    if not sentences:
        return "Its card does not say how often it is right; treat its results with caution."
    return " ".join(sentences)


def _in_ten(share: float) -> str:
    """7 for 0.70, 6.5 for 0.65: halves are as fine as these figures are good for."""
    halves = round(share * 20) / 2
    return f"{halves:g}"
