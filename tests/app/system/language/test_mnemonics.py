"""Texts without the mark of their mnemonic, and with another one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.system.language.mnemonics import (
    letter_of,
    with_letters_of_their_own,
    without_mnemonic,
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("&Open…", "Open…"),
        ("Save sna&pshot", "Save snapshot"),
        ("打开(&O)…", "打开…"),
        ("Cut && paste", "Cut & paste"),
        ("Plain", "Plain"),
        ("", ""),
    ],
)
def test_the_mark_is_left_out(text: str, read: str) -> None:
    assert without_mnemonic(text) == read


def test_the_letter_of_a_text() -> None:
    assert letter_of("R&&D ca&mera") == "M"
    assert letter_of("打开(&O)…") == "O"
    assert letter_of("R&&D") == ""


@pytest.mark.parametrize(
    ("texts", "taken", "marked"),
    [
        (["&Stop", "Sna&pshot"], "", ["&Stop", "Sna&pshot"]),
        (["&Stop", "&Settings…"], "", ["&Stop", "S&ettings…"]),
        (["&Stop", "Live"], "SM", ["S&top", "&Live"]),
        (["Live", "&List"], "", ["L&ive", "&List"]),
        (["R&&D &one", "&Or"], "", ["R&&D &one", "O&r"]),
        (["Cut && &paste", "&Put"], "P", ["&Cut && paste", "P&ut"]),
        (["停止(&S)", "设置(&S)…", "实时"], "A", ["停止(&S)", "设置(&B)…", "实时(&C)"]),
        (["&Ab", "&Ba", "&A"], "", ["&Ab", "&Ba", "A"]),
        (["停止(&S)"], "ABCDEFGHIJKLMNOPQRSTUVWXYZ", ["停止"]),
    ],
)
def test_each_text_marks_a_letter_of_its_own(
    texts: list[str], taken: str, marked: list[str]
) -> None:
    assert with_letters_of_their_own(texts, taken) == marked


@given(st.lists(st.text("ab&(设…) ", max_size=6), max_size=6), st.sets(st.sampled_from("ABC")))
def test_no_letter_is_marked_twice(texts: list[str], taken: set[str]) -> None:
    letters = [letter_of(text) for text in with_letters_of_their_own(texts, taken)]
    marked = [letter for letter in letters if letter]
    assert len(marked) == len(set(marked))
    assert not taken & set(marked)
