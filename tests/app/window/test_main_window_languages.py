"""Every text that the window shows goes through Qt Linguist."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.system.language.languages import LANGUAGES
from app.window.crash_dialog import CrashDialog
from fer_core.errors import FerError, translate_errors
from tests.support.shown_texts import shown_texts
from tests.support.whole_window import dialogs_of, fill_files, fill_live, fill_review

_MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
"""A translated text; those within others are removed first."""

_KEYS = re.compile(r"(?<!\w)[+\s]*([A-Z]\d*)(?!\w)")
"""A key, such as the S of "(S)", or a person, such as P1; names of keys are translated by Qt."""

_PATHS = re.compile(r"(?<!\S)/\S+|\*\.\w+")
"""A path, or the files of a kind, such as "*.csv"."""

UNTRANSLATED = (
    *("Python", "Qt", "ONNX Runtime", "OpenCV"),  # in the box about the program
    "fer-desktop",  # the program's name
    "drawn",  # the name of the tests' source
    "tiny",  # the name of their model
    "CPUExecutionProvider",  # a name of ONNX Runtime, in the card of a model
    "film.mp4",  # names of their files
    "clip.emotions.csv",
    "clip.mp4",
    *("CSV", "JSON Lines", "Parquet"),  # names of file formats
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
    translate_errors(lambda sentence: f"⟦{sentence}⟧")
    yield
    translate_errors(str)
    qapp.removeTranslator(translator)


@pytest.fixture
def window(marking: None, make_window, opened):
    window = make_window()
    window.resize(1280, 800)
    return window


def untranslated(root: QWidget) -> list[str]:
    """The texts, with where they stand, of which some part was not translated."""
    return sorted({f"{where}: {text!r}" for where, text in shown_texts(root) if _rest_of(text)})


def assert_translated(root: QWidget) -> None:
    found = untranslated(root)
    assert not found, "\n".join(found)


def _rest_of(text: str) -> str:
    """What is left of a text without what was translated, keys, and what needs no translation."""
    before = ""
    while before != text:
        before, text = text, _MARKED.sub("", text)
    for name in UNTRANSLATED:
        text = text.replace(name, "")
    text = re.sub(r"\bmarker [1-9]\b", "", text)  # the names that tables have
    text = re.sub(r"</?\w+>", "", text)
    text = _KEYS.sub("", _PATHS.sub("", text))
    return text.strip() if any(letter.isalpha() for letter in text) else ""


def test_what_is_left_of_a_text() -> None:
    assert _rest_of("⟦Record⟧ (⟦Ctrl⟧+R)") == ""
    assert _rest_of("⟦{name} has ⟦1 face⟧⟧") == ""
    assert _rest_of("⟦Face⟧ of nobody") == "of nobody"
    assert _rest_of("12 %") == ""


def test_errors_are_marked(marking: None) -> None:
    assert str(FerError("{name} is empty.", name="a.mp4")) == "⟦a.mp4 is empty.⟧"


@pytest.mark.slow
def test_every_text_of_the_window_is_translated(window, qtbot: QtBot, tmp_path: Path) -> None:
    fill_live(window, qtbot)
    assert_translated(window)
    for _, dialog in dialogs_of(window):
        assert_translated(dialog)
    fill_files(window, tmp_path)
    assert_translated(window)
    fill_review(window, qtbot, tmp_path)
    assert_translated(window)


def test_every_text_about_a_crash_is_translated(
    marking: None, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = CrashDialog(tmp_path / "crash.txt", "Segmentation fault", None)
    qtbot.addWidget(dialog)
    assert_translated(dialog)
