"""The letters that open a menu or press a button together with Alt, marked by "&" in texts."""

import re
from typing import Final

_BEHIND: Final = re.compile(r"\s*\(&[^)]\)")
"""How languages without letters of their own mark one: "打开(&O)…"."""

_MARK: Final = re.compile(r"&(.)", re.DOTALL)


def without_mnemonic(text: str) -> str:
    """Return the text of an action, button or label as it reads: "&Open…" as "Open…"."""
    return _MARK.sub(r"\1", _BEHIND.sub("", text))
