"""Sentences of the project's own model cards, in the window's language.

A card is text in a model file. What `fer-train` writes there is known, but for its figures: the
templates below are recognised and translated. A card that says anything else is shown as it is.
"""

import re
import string
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.system.language.texts import Texts
from fer_core.emotion.model_card import EMOTIONS

_SENTENCES: Final = (
    str(QT_TRANSLATE_NOOP("Models", "Residual network, {number} million parameters")),
    str(
        QT_TRANSLATE_NOOP(
            "Models", "Residual network with squeeze-excitation, {number} million parameters"
        )
    ),
    str(QT_TRANSLATE_NOOP("Models", "Small residual network, {number} million parameters")),
    str(QT_TRANSLATE_NOOP("Models", "ResNet50 for small faces, {number} million parameters")),
    str(QT_TRANSLATE_NOOP("Models", "Wide CNN, {number} million parameters")),
    str(
        QT_TRANSLATE_NOOP(
            "Models",
            "The first choice: learnt from what ten people saw in each face, also in blurred, dim "
            "and covered ones.",
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "Models",
            "The classic network of its kind: small enough for every machine, and right about as "
            "often as people agree with FER-2013's labels.",
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "Models",
            "To compare with and to go on from: larger and slower than the first choice, and not "
            "more often right.",
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "Models", "Small, quick, and trained on what ten people saw in each face as well."
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "Models",
            "Learnt from posed and press photographs of the web, mostly of adults facing the "
            "camera.",
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "Models",
            "On {part} it recognises {first} in {share1}, {second} in {share2} and {third} in "
            "{share3} of the faces that most of ten people called so.",
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "Models",
            "On {part} it recognises {first} in {share1}, {second} in {share2} and {third} in "
            "{share3} of the faces that FER-2013 labels so.",
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "Models",
            "Right on {share} of these faces, it is right on {share1} ({first}) and {share2} "
            "({second}) when disturbed.",
        )
    ),
    str(QT_TRANSLATE_NOOP("Models", "An expression is not a feeling.")),
    str(
        QT_TRANSLATE_NOOP(
            "Models",
            "Not for judging people: no decisions on jobs, school, credit, health, guilt or truth.",
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "Models",
            "The EU forbids emotion recognition at work and in schools, but for medical and safety "
            "reasons.",
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "Models",
            "FER-2013, part Training, without training images that also stand in a test part and "
            "blank training images; labels {labels}; epoch and temperature chosen on {part}.",
        )
    ),
    str(QT_TRANSLATE_NOOP("Models", "Begun with {origin}.")),
    str(QT_TRANSLATE_NOOP("Models", "Weights: as the project (MIT).")),
    str(QT_TRANSLATE_NOOP("Models", "Weights: as the project (MIT); begun with {origin}.")),
    str(
        QT_TRANSLATE_NOOP(
            "Models",
            "FER-2013's images come from a web search for a research challenge (Goodfellow et al., "
            "2013), without licences of their own; FER+ labels: MIT.",
        )
    ),
    str(QT_TRANSLATE_NOOP("Models", "recall of {emotion}")),
    str(QT_TRANSLATE_NOOP("Models", "precision of {emotion}")),
)
_CONDITIONS: Final = (
    str(QT_TRANSLATE_NOOP("Models", "flip")),
    str(QT_TRANSLATE_NOOP("Models", "ten-crop")),
    str(QT_TRANSLATE_NOOP("Models", "without leaks")),
    str(QT_TRANSLATE_NOOP("Models", "decided by other faces")),
    str(QT_TRANSLATE_NOOP("Models", "blurred")),
    str(QT_TRANSLATE_NOOP("Models", "noisy")),
    str(QT_TRANSLATE_NOOP("Models", "low light")),
    str(QT_TRANSLATE_NOOP("Models", "JPEG")),
    str(QT_TRANSLATE_NOOP("Models", "partly covered")),
    str(QT_TRANSLATE_NOOP("Models", "shifted {share}")),
    str(QT_TRANSLATE_NOOP("Models", "larger box {share}")),
    str(QT_TRANSLATE_NOOP("Models", "smaller box {share}")),
    str(QT_TRANSLATE_NOOP("Models", "both")),
)
"""Under which conditions a figure was measured, and which labels were learnt."""

_SHARE: Final = re.compile(r"(\d+) %")
_DECIMAL: Final = re.compile(r"\d+\.\d+")


def card_text(text: str, texts: Texts) -> str:
    """Return a text of a model's card in a language; the text itself where it is not known.

    Args:
        text: Some sentences.
        texts: The language.
    """
    written: list[str] = []
    rest = text.strip()
    while rest:
        found = _sentence(rest, texts, _PATTERNS)
        if found is None:
            return text
        written.append(found[0])
        rest = found[1]
    return " ".join(written)


def conditions_text(text: str, texts: Texts) -> str:
    """Return the conditions of a figure, one or several with commas between them.

    Args:
        text: As `fer_core.emotion.model_card.Figure` has them.
        texts: The language.
    """
    return ", ".join(_value(part, texts) for part in text.split(", "))


def _sentence(
    text: str, texts: Texts, patterns: tuple[tuple[str, re.Pattern[str]], ...]
) -> tuple[str, str] | None:
    """Return the first sentence of a text in a language, and what follows it."""
    for template, pattern in patterns:
        match = pattern.match(text)
        if match is not None:
            values = {name: _value(value, texts) for name, value in match.groupdict().items()}
            written = texts.translate("Models", template)
            return written.format(**values) if values else written, text[match.end() :]
    return None


def _value(text: str, texts: Texts) -> str:
    """Return a value of a sentence: an emotion, a share, a number, a condition, or a name."""
    if text in EMOTIONS:
        return texts.translate("Emotions", text)
    share = _SHARE.fullmatch(text)
    if share is not None:
        return texts.percent(int(share[1]) / 100)
    if _DECIMAL.fullmatch(text):
        return texts.number(float(text), len(text.split(".")[1]))
    found = _sentence(text, texts, _VALUES)
    return text if found is None else found[0]


def _pattern(template: str, end: str) -> re.Pattern[str]:
    parts = [
        re.escape(fixed) + (f"(?P<{name}>.+?)" if name else "")
        for fixed, name, _, _ in string.Formatter().parse(template)
    ]
    return re.compile("".join(parts) + end)


def _patterns(templates: tuple[str, ...], end: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((template, _pattern(template, end)) for template in templates)


_PATTERNS: Final = _patterns(_SENTENCES, r"(?:\s+|$)")
_VALUES: Final = _patterns(_CONDITIONS, "$")
