"""Texts that are written in the window's language here and in English there, as in a report."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Texts:
    """How texts for people are written.

    Attributes:
        translate: Takes a context and an English text, and returns the text.
        number: Takes a number and a count of decimals, and returns it written.
    """

    translate: Callable[[str, str], str]
    number: Callable[[float, int], str]

    def percent(self, share: float, decimals: int = 0) -> str:
        """Return a share of 1 in percent."""
        return f"{self.number(round(100 * share, decimals), decimals)} %"


def _same(_context: str, text: str) -> str:
    return text


def _plain(value: float, decimals: int) -> str:
    return f"{value:,.{decimals}f}"


ENGLISH_TEXTS: Final = Texts(_same, _plain)
"""For the console and for files, which know no language."""
