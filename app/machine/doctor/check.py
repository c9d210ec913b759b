"""What one check of the machine found."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path


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
    """

    name: str
    verdict: Verdict
    detail: str
    advice: str = ""

    def as_dict(self) -> dict[str, str]:
        """Return the check as a JSON object."""
        return asdict(self)


def without_home(text: str) -> str:
    """Replace the user's home folder, which holds a name, by ``~``."""
    try:
        home = str(Path.home())
    except RuntimeError:
        return text
    return text.replace(home, "~") if len(home) > 1 else text
