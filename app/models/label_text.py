"""Say in words how often one label of a model is right, from its card."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.system.language.emotions import emotion_text
from app.system.language.numbers import number_text
from fer_core.emotion.model_card import Figure, ModelCard

translate = QCoreApplication.translate

_FEW: Final = 30
"""Below so many pictures of an emotion a figure says little."""


def how_often_label_right(card: ModelCard, label: str) -> tuple[str, ...]:
    """Return sentences: how often the label is right, and how often it is missed.

    Args:
        card: The model's card.
        label: One of its labels.
    """
    name = emotion_text(label)
    sentences: list[str] = []
    said = card.figure(f"precision of {label}", "PrivateTest", "ferplus-majority")
    if said is not None:
        sentences.append(
            _sentence(
                said,
                name,
                translate(
                    "Models",
                    "Where this model says {emotion}, most of ten people had said so for {number} "
                    "of 100 faces that it had not learnt from.",
                ),
                translate(
                    "Models",
                    "Where this model says {emotion}, most of ten people had said so for {number} "
                    "of 100 faces that it had not learnt from (measured on few pictures, {count}).",
                ),
            )
        )
    found = card.figure(f"recall of {label}", "PrivateTest", "ferplus-majority")
    if found is not None:
        text = translate(
            "Models",
            "Of such faces that people called {emotion}, it names {number} of 100 so.",
        )
        sentences.append(_sentence(found, name, text, text))
    photographs = next(
        (
            figure
            for figure in card.figures
            if figure.metric == f"precision of {label}" and "photographs" in figure.part
        ),
        None,
    )
    if photographs is not None:
        sentences.append(
            _sentence(
                photographs,
                name,
                translate(
                    "Models",
                    "On photographs of other origin {emotion} was right for {number} of 100.",
                ),
                translate(
                    "Models",
                    "On photographs of other origin {emotion} was right for {number} of 100 "
                    "(measured on few pictures, {count}).",
                ),
            )
        )
    unknown = translate(
        "Models",
        "The model's card does not say how often {emotion} is right; treat it with caution.",
    )
    return tuple(sentences) or (unknown.format(emotion=name),)


def _sentence(figure: Figure, emotion: str, text: str, of_few: str) -> str:
    """Fill in a sentence; ``of_few`` is the one for few pictures."""
    return (of_few if figure.n < _FEW else text).format(
        emotion=emotion,
        number=number_text(round(100 * figure.value)),
        count=number_text(figure.n),
    )
