"""Errors carry an English sentence, and the values that are put into it."""

import ast
import copy
import json
import pickle
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import fer_core
from fer_core import errors
from fer_core.errors import FerError, SourceError
from fer_core.phrases import phrase_from, sentence_text, translate_phrases

TEXTS = {"Phrase", "sentence_text"}

ROOM = Path(fer_core.__file__).parent


@pytest.fixture
def german() -> Iterator[None]:
    known = {"{name} is empty.": "{name} ist leer."}
    translate_phrases(lambda sentence: known.get(sentence, sentence))
    yield
    translate_phrases(str)


def test_values_are_put_into_the_sentence() -> None:
    error = SourceError("{name} is {size:.1f} MB, not {kind!r}.", name="a", size=2.04, kind="b")
    assert str(error) == "a is 2.0 MB, not 'b'."


def test_a_sentence_without_values_is_no_template() -> None:
    assert str(FerError("{this} is 100 % literal")) == "{this} is 100 % literal"
    assert str(FerError()) == ""


@pytest.mark.usefixtures("german")
def test_a_sentence_is_translated_when_it_is_shown() -> None:
    error = SourceError("{name} is empty.", name="a.mp4")
    assert str(error) == "a.mp4 ist leer."
    assert error.sentence == "{name} is empty."
    outer = FerError("{path}: {reason}", path=Path("b"), reason=error)
    assert str(outer) == "b: a.mp4 ist leer."
    assert sentence_text("{name} is empty.", name="c") == "c ist leer."


def test_an_error_reaches_another_process() -> None:
    class Foreign(Exception):  # a local class cannot be pickled
        pass

    error = SourceError("{name}: {reason}.", name="a", reason=Foreign("no {luck}"))
    for other in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(other) is SourceError
        assert str(other) == "a: no {luck}."


def test_an_error_is_described_and_made_again() -> None:
    inner = SourceError("{path} is {size:.1f} MB.", path=Path("b"), size=2.04)
    error = FerError("{name}: {reason}", name="a", reason=inner)
    assert str(phrase_from(json.loads(json.dumps(error.as_dict())))) == "a: b is 2.0 MB."


@pytest.mark.slow
def test_every_sentence_has_its_values() -> None:
    sentences = 0
    for path in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(name), args=[ast.Constant(str(text))], keywords=given):
                    if (name.endswith("Error") or name in TEXTS) and given:
                        fields = {
                            field for _, field, _, _ in string.Formatter().parse(text) if field
                        }
                        assert fields == {keyword.arg for keyword in given}, (path, text)
                        sentences += 1
    assert sentences > 200


@pytest.mark.slow
def test_no_sentence_is_made_before_it_is_raised() -> None:
    """An f-string could not be translated."""
    names = {
        name
        for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, FerError)
    } | TEXTS
    made = [
        f"{path.name}:{node.lineno}"
        for path in ROOM.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in names
        and node.args
        and isinstance(node.args[0], ast.JoinedStr)
    ]
    assert not made
