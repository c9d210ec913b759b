import json
import os
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from fer_core.system.printable import printable

any_text = st.text(st.characters())
"""Halves of surrogate pairs included."""


def test_ordinary_names_stay_as_they_are():
    for name in ("clip.mp4", "Zoë at home.mkv", "映像.mp4", "😀.png", "a b\\c.mp4"):
        assert printable(name) == name


def test_what_commands_a_terminal_is_escaped():
    assert printable("\x1b]0;title\x07.mp4") == "\\u001b]0;title\\u0007.mp4"
    assert printable("\x9b2J") == "\\u009b2J"
    assert printable("a\nb\r\t\x7f") == "a\\u000ab\\u000d\\u0009\\u007f"
    assert printable("gnp.\u202e4pm") == "gnp.\\u202e4pm"


def test_bytes_that_are_not_utf_8_are_escaped():
    assert printable(os.fsencode("b").decode() + b"\xff".decode("utf-8", "surrogateescape")) == (
        "b\\udcff"
    )


def test_kept_characters_stay():
    assert printable("a\n\x1b", keep="\n") == "a\n\\u001b"


@given(any_text)
def test_the_result_is_text_without_control_characters(text):
    result = printable(text)
    result.encode("utf-8")
    assert not {unicodedata.category(character) for character in result} & {"Cc", "Cs"}


@given(any_text)
def test_json_keeps_its_meaning(text):
    assert json.loads(printable(json.dumps({"name": text}, ensure_ascii=False))) == {"name": text}
