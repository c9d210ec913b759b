"""Make a name of a file harmless where it is printed or written as text."""

import unicodedata
from typing import Final

_ESCAPED: Final = frozenset(("Cc", "Cs", "Zl", "Zp"))
"""Control characters, halves of a surrogate pair, separators of lines and of paragraphs."""

_DIRECTIONS: Final = frozenset(
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Characters that change the order in which the others are shown."""


def printable(text: str, keep: str = "") -> str:
    r"""Replace what commands a terminal, or is no Unicode text, by escapes like ``\u001b``.

    File names may hold any bytes. Those that are not UTF-8 stand in Python's texts as halves of
    surrogate pairs, which no encoding writes. The escapes are those of JSON, so that an object
    that was written by `json.dumps` on one line means the same afterwards.

    Args:
        text: A name, a message that holds names, or JSON.
        keep: Characters that stay as they are.

    Example:
        >>> print(printable("a\x1b[2J.mp4"))
        a\u001b[2J.mp4
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        f"\\u{ord(character):04x}"
        if character not in keep and _is_escaped(character)
        else character
        for character in text
    )


def _is_escaped(character: str) -> bool:
    return character in _DIRECTIONS or unicodedata.category(character) in _ESCAPED
