"""Write the labels of faces in the window's language, and measure them as Qt paints them."""

import math
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF

from app.system.language.emotions import emotion_text
from app.system.language.numbers import percent_text
from app.widgets.overlay_painter import has_letters, label_font
from fer_core.drawing.plates import LabelWriter
from fer_core.drawing.text import text_width
from fer_core.labels import UNCERTAIN

translate = QCoreApplication.translate

_MEASURED: Final = 100


def write_label(number: int | None, label: str, confidence: float) -> str:
    """Return the text of a label, see `fer_core.drawing.plates.label_text`."""
    emotion = emotion_text(label)
    if math.isnan(confidence):
        text = translate("Widgets", "{emotion}, by hand").format(emotion=emotion)
    else:
        text = emotion if label == UNCERTAIN else f"{emotion} {percent_text(confidence)}"
    return text if number is None else f"{number} · {text}"


def measure_label(text: str, pixels: float) -> float:
    """Return the width of a text in pixels, see `fer_core.drawing.text.text_width`."""
    return text_width(text, pixels) if has_letters(text) else _width(text) * pixels / _MEASURED


@lru_cache(maxsize=512)
def _width(text: str) -> float:
    return QFontMetricsF(label_font(_MEASURED, text)).horizontalAdvance(text)


LABELS: Final = LabelWriter(write_label, measure_label)
"""The labels of the window's picture."""
