"""The names of emotions as the window shows them; tables keep the model's own labels."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

translate = QCoreApplication.translate

_NAMES: Final = (
    str(QT_TRANSLATE_NOOP("Emotions", "angry")),
    str(QT_TRANSLATE_NOOP("Emotions", "disgust")),
    str(QT_TRANSLATE_NOOP("Emotions", "fear")),
    str(QT_TRANSLATE_NOOP("Emotions", "happy")),
    str(QT_TRANSLATE_NOOP("Emotions", "sad")),
    str(QT_TRANSLATE_NOOP("Emotions", "surprise")),
    str(QT_TRANSLATE_NOOP("Emotions", "neutral")),
    str(QT_TRANSLATE_NOOP("Emotions", "uncertain")),
)
"""Those of the bundled models and of `fer_core.labels`, for the tool that gathers texts."""


def emotion_text(label: str) -> str:
    """Return the name of an emotion in the window's language.

    Args:
        label: One of a model's labels, or `fer_core.labels.UNCERTAIN`; a label that is not known
            here is returned as it is.
    """
    return translate("Emotions", label)


def capitalized_emotion_text(label: str) -> str:
    """Return the name of an emotion as it begins a sentence or stands alone."""
    text = emotion_text(label)
    return text[:1].upper() + text[1:]
