"""Texts between brackets in place of translations, to find those that are not translated."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from app.system.language.languages import LANGUAGES
from fer_core.phrases import translate_phrases
from tests.support.shown_texts import shown_texts

_MARKED = re.compile(r"⟦[^⟦⟧]*(?:⟧|…$)")
"""A translated text, or its beginning; those within others are removed first."""

_KEYS = re.compile(r"(?<!\w)[+\s]*([A-Z]\d*)(?!\w)")
"""A key, such as the S of "(S)", or a person, such as P1; names of keys are translated by Qt."""

_PATHS = re.compile(r"(?<!\S)/\S+|\*\.\w+")
"""A path, or the files of a kind, such as "*.csv"."""

UNTRANSLATED = (
    *("Python", "Qt", "ONNX Runtime", "OpenCV"),  # in the box about the program
    "fer-desktop",  # the program's name
    "drawn",  # the name of the tests' source
    "tiny",  # the name of their model
    "film.mp4",  # names of their files
    "clip.emotions.csv",
    "clip.mp4",
    *("CSV", "JSON Lines", "Parquet"),  # names of file formats
    *("PublicTest", "PrivateTest"),  # names of the parts of FER-2013
    *(language.name for language in LANGUAGES),
)
"""Names, which are the same in every language."""


class _Marking(QTranslator):
    """Puts every text between brackets, in place of a translation."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"⟦{text}⟧"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def marking(qapp: QApplication) -> Iterator[None]:
    translator = _Marking()
    qapp.installTranslator(translator)
    translate_phrases(lambda sentence: f"⟦{sentence}⟧")
    yield
    translate_phrases(str)
    qapp.removeTranslator(translator)


def untranslated(root: QWidget, *names: str) -> list[str]:
    """The texts, with where they stand, of which some part was not translated.

    Args:
        root: A window or what is within it.
        names: Those that a test has given.
    """
    return sorted(
        {f"{where}: {text!r}" for where, text in shown_texts(root) if rest_of(text, *names)}
    )


def assert_translated(root: QWidget, *names: str) -> None:
    found = untranslated(root, *names)
    assert not found, "\n".join(found)


def rest_of(text: str, *names: str) -> str:
    """What is left of a text without what was translated, keys, and what needs no translation."""
    before = ""
    while before != text:
        before, text = text, _MARKED.sub("", text)
    for name in (*UNTRANSLATED, *names):
        text = text.replace(name, "")
    text = re.sub(r"</?\w+>", "", text)
    text = _KEYS.sub("", _PATHS.sub("", text))
    return text.strip() if any(letter.isalpha() for letter in text) else ""
