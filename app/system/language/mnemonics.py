"""The letters that open a menu or press a button together with Alt, marked by "&" in texts."""

import re
from collections.abc import Collection, Sequence
from string import ascii_uppercase
from typing import Final

from PySide6.QtGui import QKeySequence

_BEHIND: Final = re.compile(r"\s*\(&[^)]\)")
"""How languages without letters of their own mark one: "打开(&O)…"."""

_MARK: Final = re.compile(r"&(.)", re.DOTALL)


def without_mnemonic(text: str) -> str:
    """Return the text of an action, button or label as it reads: "&Open…" as "Open…"."""
    return _MARK.sub(r"\1", _BEHIND.sub("", text))


def letter_of(text: str) -> str:
    """Return the letter that a text marks, in capitals; "" where it marks none."""
    return QKeySequence.mnemonic(text).toString().rpartition("+")[2]


def with_letters_of_their_own(texts: Sequence[str], taken: Collection[str] = ()) -> list[str]:
    """Mark a letter in each text that none of the others marks.

    The first of those that mark one letter keeps it. A text gets another letter that it has, or, in
    languages without letters of their own, one behind it; it marks none where all are taken.

    Args:
        texts: Of the entries of a menu, from the first to the last.
        taken: Letters that other entries have, in capitals.
    """
    used = set(taken)
    kept: list[bool] = []
    for text in texts:
        letter = letter_of(text)
        kept.append(bool(letter) and letter not in used)
        used.add(letter)
    made: list[str] = []
    for text, keep in zip(texts, kept, strict=True):
        marked = text if keep else _with_another_letter(text, used)
        used.add(letter_of(marked))
        made.append(marked)
    return made


def _with_another_letter(text: str, used: Collection[str]) -> str:
    plain = without_mnemonic(text)
    own = [place for place, sign in enumerate(plain) if sign.isascii() and sign.isalpha()]
    for place in own:
        if plain[place].upper() not in used:
            return f"{_escaped(plain[:place])}&{_escaped(plain[place:])}"
    free = "" if own else next((one for one in ascii_uppercase if one not in used), "")
    if not free:
        return _escaped(plain)
    stem = plain.removesuffix("…")
    return f"{_escaped(stem)}(&{free}){plain[len(stem) :]}"


def _escaped(text: str) -> str:
    return text.replace("&", "&&")
