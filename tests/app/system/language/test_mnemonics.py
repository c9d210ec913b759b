"""Texts without the mark of their mnemonic."""

import pytest

from app.system.language.mnemonics import without_mnemonic


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
