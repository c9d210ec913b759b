"""Say in words how often one label of a model is right, from its card."""

from typing import Final

from fer_core.emotion.model_card import Figure, ModelCard

_FEW: Final = 30
"""Below so many pictures of an emotion a figure says little."""


def how_often_label_right(card: ModelCard, label: str) -> tuple[str, ...]:
    """Return sentences: how often the label is right, and how often it is missed.

    Args:
        card: The model's card.
        label: One of its labels.
    """
    sentences: list[str] = []
    said = card.figure(f"precision of {label}", "PrivateTest", "ferplus-majority")
    if said is not None:
        sentences.append(
            f"Where this model says {label}, most of ten people had said so for "
            f"{_in_hundred(said)} of 100 faces that it had not learnt from{_caution(said)}."
        )
    found = card.figure(f"recall of {label}", "PrivateTest", "ferplus-majority")
    if found is not None:
        sentences.append(
            f"Of such faces that people called {label}, it names {_in_hundred(found)} of 100 so."
        )
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
            f"On photographs of other origin {label} was right for {_in_hundred(photographs)} of "
            f"100{_caution(photographs)}."
        )
    return tuple(sentences) or (
        f"The model's card does not say how often {label} is right; treat it with caution.",
    )


def _in_hundred(figure: Figure) -> int:
    return round(100 * figure.value)


def _caution(figure: Figure) -> str:
    return f" (measured on few pictures, {figure.n})" if figure.n < _FEW else ""
