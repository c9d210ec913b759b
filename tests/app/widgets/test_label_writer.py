"""Labels of faces in the window's language."""

import math
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from app.widgets.label_writer import LABELS, measure_label, write_label
from app.widgets.overlay_painter import has_letters, label_font
from fer_core.drawing.layout import layout_overlay
from fer_core.drawing.plates import label_text
from fer_core.drawing.text import text_width
from fer_core.emotion.model_card import EMOTIONS
from fer_core.labels import UNCERTAIN
from tests.support.analyses import make_analysis

CHINESE = {"happy": "高兴", "{emotion}, by hand": "{emotion}（人工）"}


class _Chinese(QTranslator):
    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return CHINESE.get(text, text)

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    translator = _Chinese()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("confidence", [0.0, 0.125, 0.5, 0.994, 1.0, math.nan])
@pytest.mark.parametrize("number", [None, 3])
def test_in_english_the_window_says_what_exports_say(
    qapp: QApplication, number: int | None, confidence: float
) -> None:
    for label in (*EMOTIONS, UNCERTAIN):
        text = label_text(number, label, confidence)
        assert write_label(number, label, confidence) == text
        assert measure_label(text, 17) == text_width(text, 17)


@pytest.mark.usefixtures("chinese")
def test_letters_that_the_font_lacks_are_measured_as_they_are_painted() -> None:
    text = write_label(3, "happy", 0.83)
    assert text == "3 · 高兴 83 %"
    assert write_label(None, "happy", math.nan) == "高兴（人工）"
    assert not has_letters(text)
    painted = QFontMetricsF(label_font(100, text)).horizontalAdvance(text)
    assert measure_label(text, 50) == painted / 2


@pytest.mark.usefixtures("chinese")
def test_the_plate_has_room_for_the_text_that_it_bears() -> None:
    analysis = make_analysis([(100, 100, 160, 160)])
    (mark,) = layout_overlay(analysis, (1280, 720), threshold=0.0, writer=LABELS).marks
    assert mark.plate is not None
    needed = measure_label(mark.plate.text, mark.plate.text_pixels)
    assert mark.plate.rect.width >= needed + mark.plate.text_left
