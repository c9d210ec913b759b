"""Say in plain words how the models compare: how fast they are here, how often they are right."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.models.face_time import ONE_THREAD, face_milliseconds
from app.system.language.numbers import number_text
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_card import ModelCard
from fer_core.emotion.model_library import ModelFile, check_model
from fer_core.errors import FerError

translate = QCoreApplication.translate

_SAME_SPEED: Final = 1.3
"""Up to this ratio two models count as equally fast: live, nobody notices it."""

_SAME_ACCURACY: Final = 0.01
"""Up to this difference they count as equally often right; intervals of the figures overlap."""

_WHOLE: Final = 3
"""From this ratio on it is given in whole numbers, below in halves."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A model, as measured on this machine.

    Attributes:
        path: Its file.
        milliseconds: What one face takes, see `face_milliseconds`.
        accuracy: Share of PrivateTest that it names as most of ten annotators did; None where its
            card does not say.
    """

    path: Path
    milliseconds: float
    accuracy: float | None


def measure(models: Sequence[ModelFile], stop: threading.Event) -> list[Measured]:
    """Measure what one face takes with each model; those that cannot be loaded are left out.

    Takes about a second; a model that was never tried before takes longer.

    Args:
        models: The models.
        stop: Set by another thread to leave out those that are not measured yet.
    """
    found: list[Measured] = []
    for model in models:
        if stop.is_set():
            break
        try:
            check_model(model.path, stop)
            classifier = EmotionClassifier.load(model.path, ONE_THREAD)
            milliseconds = face_milliseconds(classifier)
        except FerError:
            continue  # choosing it says what is wrong
        found.append(Measured(model.path, milliseconds, _accuracy(classifier.card)))
    return found


def describe(measured: Measured, standard: Measured) -> str:
    """Compare a model with the one that is used by default.

    Returns:
        "balanced, 9 ms a face" for the default itself; "twice as slow, right as often, 17 ms a
        face" for others.
    """
    time_text = translate("Models", "{number} ms a face").format(
        number=number_text(measured.milliseconds)
    )
    if measured.milliseconds < 1:
        time_text = translate("Models", "less than 1 ms a face")
    if measured.path == standard.path:
        return translate("Models", "balanced, {time}").format(time=time_text)
    speed = _speed(measured.milliseconds / max(standard.milliseconds, 1e-9))
    if measured.accuracy is None or standard.accuracy is None:
        return translate("Models", "{speed}, {time}").format(speed=speed, time=time_text)
    rightness = _rightness(measured.accuracy - standard.accuracy)
    return translate("Models", "{speed}, {rightness}, {time}").format(
        speed=speed, rightness=rightness, time=time_text
    )


def _speed(ratio: float) -> str:
    if 1 / _SAME_SPEED <= ratio <= _SAME_SPEED:
        return translate("Models", "as fast")
    factor = ratio if ratio > 1 else 1 / ratio
    rounded = max(round(2 * factor) / 2, 1.5) if factor < _WHOLE else round(factor)
    if rounded == 2:
        return (
            translate("Models", "twice as slow")
            if ratio > 1
            else translate("Models", "twice as fast")
        )
    text = (
        translate("Models", "{factor} times as slow")
        if ratio > 1
        else translate("Models", "{factor} times as fast")
    )
    return text.format(factor=number_text(rounded, 0 if rounded == int(rounded) else 1))


def _rightness(difference: float) -> str:
    if abs(difference) <= _SAME_ACCURACY:
        return translate("Models", "right as often")
    return (
        translate("Models", "right more often")
        if difference > 0
        else translate("Models", "right less often")
    )


def _accuracy(card: ModelCard) -> float | None:
    figure = card.figure("accuracy", "PrivateTest", "ferplus-majority")
    return None if figure is None else figure.value
