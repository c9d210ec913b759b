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
        percent_suffix: Returns what stands behind a number in percent.
    """

    translate: Callable[[str, str], str]
    number: Callable[[float, int], str]
    percent_suffix: Callable[[], str]

    def percent(self, share: float, decimals: int = 0) -> str:
        """Return a share of 1 in percent."""
        return self.number(round(100 * share, decimals), decimals) + self.percent_suffix()


def _same(_context: str, text: str) -> str:
    return text


def _plain(value: float, decimals: int) -> str:
    return f"{value:,.{decimals}f}"


def _plain_suffix() -> str:
    return " %"


ENGLISH_TEXTS: Final = Texts(_same, _plain, _plain_suffix)
"""For the console and for files, which know no language."""
