"""Emotions have names in the window's language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from app.system.language import emotions
from app.system.language.emotions import capitalized_emotion_text, emotion_text
from fer_core.emotion.model_card import EMOTIONS
from fer_core.labels import UNCERTAIN


class _German(QTranslator):
    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return "fröhlich" if (context, text) == ("Emotions", "happy") else text

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translator = _German()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("german")
def test_the_name_is_translated_and_an_unknown_label_is_kept() -> None:
    assert emotion_text("happy") == "fröhlich"
    assert capitalized_emotion_text("happy") == "Fröhlich"
    assert emotion_text("bored") == "bored"


def test_every_label_of_the_models_is_gathered_for_translation() -> None:
    source = emotions.__file__
    with open(source, encoding="utf-8") as file:
        text = file.read()
    assert all(f'("Emotions", "{label}")' in text for label in (*EMOTIONS, UNCERTAIN))
