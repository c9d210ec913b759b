"""Texts that are kept in English with their values, and shown in the present language."""

import copy
import errno
import json
import os
import pickle
import socket
from collections.abc import Iterator

import av.error
import pytest

from fer_core.errors import FerError
from fer_core.phrases import (
    SYSTEM_REASONS,
    Phrase,
    phrase_from,
    sentence_text,
    system_reason,
    translate_phrases,
)

_GERMAN = {
    "{count} frame(s) had no time.": "{count} Bilder hatten keine Zeit.",
    "{name} cannot be read: {reason}.": "{name} kann nicht gelesen werden: {reason}.",
    "it is a pipe": "es ist eine Pipe",
    "Permission denied": "Zugriff verweigert",
    "No such file or directory": "es gibt sie nicht",
    "Connection timed out": "keine Antwort",
    "Invalid data found when processing input": "ungültige Daten",
    "{words_of_a_library}": "„{words_of_a_library}“",
    "it lasts {seconds:g} s": "sie dauert {seconds:g} s",
}


@pytest.fixture
def german() -> Iterator[None]:
    translate_phrases(lambda sentence: _GERMAN.get(sentence, sentence), ",", " %")
    yield
    translate_phrases(str)


def test_a_phrase_reads_as_the_present_language(german: None) -> None:
    phrase = Phrase("{count} frame(s) had no time.", count=3)
    assert str(phrase) == f"{phrase}" == "3 Bilder hatten keine Zeit."
    assert phrase.english == "3 frame(s) had no time."
    assert sentence_text("it is a pipe") == "es ist eine Pipe"


def test_a_phrase_within_another_and_within_an_error(german: None) -> None:
    inner = Phrase("it is a pipe")
    outer = FerError("{name} cannot be read: {reason}.", name="a", reason=inner)
    assert str(outer) == "a kann nicht gelesen werden: es ist eine Pipe."
    assert outer.english == "a cannot be read: it is a pipe."


def test_an_exception_with_a_phrase_keeps_it(german: None) -> None:
    error = FerError(
        "{name} cannot be read: {reason}.", name="a", reason=ValueError(Phrase("it is a pipe"))
    )
    assert str(error) == "a kann nicht gelesen werden: es ist eine Pipe."
    foreign = FerError("{name} cannot be read: {reason}.", name="a", reason=ValueError("line 3"))
    assert str(foreign) == "a kann nicht gelesen werden: „line 3“."
    assert foreign.english == "a cannot be read: line 3."


def test_numbers_have_the_decimal_point_of_the_language(german: None) -> None:
    assert str(Phrase("it lasts {seconds:g} s", seconds=2.5)) == "sie dauert 2,5 s"
    assert Phrase("it lasts {seconds:g} s", seconds=2.5).english == "it lasts 2.5 s"
    assert str(Phrase("{name}: {count}", name="a.csv", count=2)) == "a.csv: 2"
    assert str(Phrase("{share:.1%} of it", share=0.125)) == "12,5 % of it"
    assert Phrase("{share:.1%} of it", share=0.125).english == "12.5% of it"


def test_what_the_system_says_is_translated_where_it_is_known(german: None) -> None:
    refused = PermissionError(errno.EACCES, "Permission denied", "/a")
    assert str(system_reason(refused)) == "Zugriff verweigert"
    assert str(system_reason(OSError(1, "a strange reason"))) == "„a strange reason“"
    assert str(system_reason(OSError("without a number"))) == "„without a number“"
    assert system_reason(OSError()) == ""
    error = FerError("{name} cannot be read: {reason}.", name="a", reason=refused)
    assert str(error) == "a kann nicht gelesen werden: Zugriff verweigert."
    own = OSError(errno.EINVAL, Phrase("it is a pipe"), "/a")
    assert str(system_reason(own)) == "es ist eine Pipe"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOENT, "The system cannot find the file specified"), "es gibt sie nicht"),
        (socket.gaierror(errno.ENOENT, "nodename nor servname"), "„nodename nor servname“"),
        (TimeoutError("timed out"), "keine Antwort"),
        (TimeoutError(), "keine Antwort"),
        (TimeoutError("camera 0 sends nothing"), "„camera 0 sends nothing“"),
        (av.error.InvalidDataError(1, "Invalid data found when processing input", "a"),
         "ungültige Daten"),
        (av.error.FileNotFoundError(2, "No such file or directory", "a"), "es gibt sie nicht"),
        (av.error.BugError(2, "Internal bug, should not have happened", "a"),
         "„Internal bug, should not have happened“"),
        (UnicodeError("surrogates not allowed"), "„surrogates not allowed“"),
    ],
)  # fmt: skip
def test_what_a_library_says_is_told_by_its_kind_or_quoted(
    german: None, error: Exception, said: str
) -> None:
    told = FerError("{name} cannot be read: {reason}.", name="a", reason=error)
    assert str(told) == f"a kann nicht gelesen werden: {said}."
    again = phrase_from(json.loads(json.dumps(told.as_dict())))
    assert str(again) == str(told)
    assert told.english.isascii()


@pytest.mark.skipif(os.strerror(errno.ENXIO) != "No such device or address", reason="not Linux")
def test_the_reasons_are_those_of_the_system() -> None:
    said = {os.strerror(number) for number in errno.errorcode}
    of_names = {"Name or service not known", "Temporary failure in name resolution"}
    assert set(SYSTEM_REASONS) - of_names <= said


def test_a_phrase_is_described_and_made_again(german: None) -> None:
    inner = FerError("it lasts {seconds:g} s", seconds=0.5)
    phrase = Phrase("{name} cannot be read: {reason}.", name="a", reason=inner)
    made = phrase_from(json.loads(json.dumps(phrase.as_dict())))
    assert str(made) == "a kann nicht gelesen werden: sie dauert 0,5 s."
    assert made.english == "a cannot be read: it lasts 0.5 s."


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"sentence": 1, "values": {}},
        {"sentence": "{a:.1f}", "values": {"a": "text"}},
        {"sentence": "{a}", "values": {"b": 1}},
    ],
)
def test_what_describes_no_phrase_is_refused(content: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"no sentence|do not fit"):
        phrase_from(content)


def test_phrases_are_equal_by_text_and_values_and_can_be_copied() -> None:
    phrase = Phrase("{count} frame(s) had no time.", count=3)
    assert phrase == Phrase("{count} frame(s) had no time.", count=3)
    assert phrase != Phrase("{count} frame(s) had no time.", count=4)
    assert phrase != "3 frame(s) had no time."
    assert len({phrase, copy.copy(phrase), pickle.loads(pickle.dumps(phrase))}) == 1
    assert repr(phrase) == "Phrase('{count} frame(s) had no time.', {'count': 3})"
