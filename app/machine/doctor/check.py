"""What one check of the machine found."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any


class Verdict(StrEnum):
    """How a check ended."""

    GOOD = "good"
    WARNING = "warning"
    """The program works, but something is missing or slower than it could be."""
    FAILURE = "failure"
    """Something that the program needs is missing or broken."""


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome of one check.

    Attributes:
        name: What was checked.
        verdict: How it ended.
        detail: What was found.
        advice: What to do about it, or "".
        values: What was measured: a number, or numbers by what they belong to.
    """

    name: str
    verdict: Verdict
    detail: str
    advice: str = ""
    values: Mapping[str, float | Mapping[str, float]] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Return the check as a JSON object."""
        return asdict(self)


def without_home(text: str) -> str:
    """Replace the user's home folder, which holds a name, by ``~``."""
    try:
        home = str(Path.home())
    except RuntimeError:
        return text
    return text.replace(home, "~") if len(home) > 1 else text
