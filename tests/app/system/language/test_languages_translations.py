"""Every language of the window has every text, with its values and its mnemonic."""

import importlib.util
import re
import shutil
import string
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from app.system.language.install import TRANSLATIONS
from app.system.language.languages import ENGLISH, LANGUAGES

SCRIPT = Path(__file__).parents[4] / "scripts" / "update_translations.py"

CODES = [language.code for language in LANGUAGES if language != ENGLISH]

_MNEMONIC = re.compile(r"&(?![&\s])")


@dataclass(frozen=True, slots=True)
class Message:
    """A text of a language's file: where it belongs, in English, and translated."""

    context: str
    source: str
    translation: str
    finished: bool

    def __str__(self) -> str:
        return f"{self.context}: {self.source!r} -> {self.translation!r}"


def messages_of(path: Path) -> Iterator[Message]:
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield Message(
                name,
                message.findtext("source", ""),
                translation.text or "",
                "type" not in translation.attrib,
            )


def values_in(text: str) -> Counter[str]:
    """The names of the values that a template has, each as often as it stands there."""
    return Counter(name for _, name, _, _ in string.Formatter().parse(text) if name)


def texts_of(code: str) -> Path:
    return TRANSLATIONS / f"fer_desktop_{code}.ts"


def _tool() -> ModuleType:
    """The script that gathers and compiles the texts."""
    spec = importlib.util.spec_from_file_location("update_translations", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the texts that the code has now, gathered into a copy of the languages."""
    folder = tmp_path_factory.mktemp("translations")
    for code in CODES:
        shutil.copy(texts_of(code), folder)
    _tool().update(folder)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("code", CODES)
def test_no_text_is_missing_and_none_is_left_over(code: str, gathered: Path) -> None:
    now = {(m.context, m.source) for m in messages_of(gathered / texts_of(code).name)}
    kept = {(m.context, m.source) for m in messages_of(texts_of(code))}
    assert sorted(now - kept) == []
    assert sorted(kept - now) == []


@pytest.mark.parametrize("code", CODES)
def test_every_text_is_translated(code: str) -> None:
    left = [m for m in messages_of(texts_of(code)) if not m.finished or not m.translation.strip()]
    assert not left, "\n".join(map(str, left))


@pytest.mark.parametrize("code", CODES)
def test_the_values_are_those_of_the_english_text(code: str) -> None:
    wrong = [m for m in messages_of(texts_of(code)) if not _same_values(m)]
    assert not wrong, "\n".join(map(str, wrong))


def _same_values(message: Message) -> bool:
    try:
        return values_in(message.source) == values_in(message.translation)
    except ValueError:  # a brace that is not closed
        return False


@pytest.mark.parametrize("code", CODES)
def test_a_text_keeps_its_mnemonic(code: str) -> None:
    wrong = [
        m
        for m in messages_of(texts_of(code))
        if len(_MNEMONIC.findall(m.source)) != len(_MNEMONIC.findall(m.translation))
    ]
    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize("code", CODES)
def test_a_text_keeps_its_ends(code: str) -> None:
    """Spaces at the ends, an ellipsis and line breaks belong to the layout."""
    wrong = [m for m in messages_of(texts_of(code)) if _ends(m.source) != _ends(m.translation)]
    assert not wrong, "\n".join(map(str, wrong))


def _ends(text: str) -> tuple[int, int, bool, int]:
    before = len(text) - len(text.lstrip(" "))
    after = len(text) - len(text.rstrip(" "))
    return before, after, text.endswith("…"), text.count("\n\n")


@pytest.mark.slow
def test_what_the_window_loads_is_made_of_the_texts(tmp_path: Path) -> None:
    _tool().compile_texts(TRANSLATIONS, tmp_path)
    for code in CODES:
        name = f"fer_desktop_{code}.qm"
        assert (tmp_path / name).read_bytes() == (TRANSLATIONS / name).read_bytes(), name
