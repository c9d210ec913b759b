"""What a model is weak at, in words, from its card's own figures."""

from typing import Final

from fer_core.emotion.model_card import Figure, ModelCard
from training.data.faces import PUBLIC_TEST
from training.evaluate.disturbances import DISTURBANCES
from training.evaluate.labelled import FERPLUS_MAJORITY
from training.heads import FER2013

_WORST: Final = 3
"""So many emotions are named; further ones are in the table of recalls."""

_WORST_DISTURBANCES: Final = 2

_LEARNT_FROM: Final = (
    "Learnt from posed and press photographs of the web, mostly of adults facing the camera."
)
_NO_FEELING: Final = "An expression is not a feeling."

_CALLED: Final = {
    FER2013: "that FER-2013 labels so",
    FERPLUS_MAJORITY: "that most of ten people called so",
}


def weaknesses(card: ModelCard) -> str:
    """Return what is known by nature, and what PublicTest measured of the head that is shown.

    Args:
        card: Its figures may be missing in part or all.
    """
    labels = FERPLUS_MAJORITY if card.fer2013_labels else FER2013
    sentences = [_LEARNT_FROM, _emotions(card, labels), _disturbances(card, labels), _NO_FEELING]
    return " ".join(sentence for sentence in sentences if sentence)


def _emotions(card: ModelCard, labels: str) -> str:
    found = [(_figure(card, f"recall of {name}", labels, "plain"), name) for name in card.labels]
    recalls = sorted((figure.value, name) for figure, name in found if figure)[:_WORST]
    if not recalls:
        return ""
    parts = _listed([f"{name} in {_share(value)}" for value, name in recalls])
    return f"On {PUBLIC_TEST} it recognises {parts} of the faces {_CALLED[labels]}."


def _disturbances(card: ModelCard, labels: str) -> str:
    clean = _figure(card, "accuracy", labels, "plain")
    found = [(_figure(card, "accuracy", labels, name), name) for name in DISTURBANCES]
    worst = sorted((figure.value, name) for figure, name in found if figure)[:_WORST_DISTURBANCES]
    if clean is None or not worst:
        return ""
    parts = _listed([f"{_share(value)} ({name})" for value, name in worst])
    return f"Right on {_share(clean.value)} of these faces, it is right on {parts} when disturbed."


def _figure(card: ModelCard, metric: str, labels: str, conditions: str) -> Figure | None:
    return card.figure(metric, PUBLIC_TEST, labels, conditions)


def _listed(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _share(value: float) -> str:
    return f"{100 * value:.0f} %"
