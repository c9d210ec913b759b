"""What each digit marks: a name, and whether it is an event or the ends of a stimulus."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from app.system.language.marker_names import MARKER
from fer_core.sessions.markers import NAME_LENGTH, clean_name

DIGITS: Final = 9
"""How many digits there are, from 1."""


@dataclass(frozen=True, slots=True)
class MarkerKey:
    """What a digit marks.

    Attributes:
        name: The name of its markers.
        stretch: Whether the digit marks the start of a stimulus and, pressed again, its end.
    """

    name: str
    stretch: bool = False


DEFAULT_KEYS: Final = tuple(MarkerKey(f"{MARKER} {digit}") for digit in range(1, DIGITS + 1))
"""What the digits mark before the user has given them names."""


def parse_keys(text: str) -> tuple[MarkerKey, ...]:
    """Read what `format_keys` wrote; what does not fit has its default.

    Returns:
        One of each digit, from 1.
    """
    try:
        content: Any = json.loads(text)
    except ValueError:
        content = []
    found = cast("list[Any]", content) if isinstance(content, list) else []
    return tuple(
        _key(found[place] if place < len(found) else None, default)
        for place, default in enumerate(DEFAULT_KEYS)
    )


def format_keys(keys: Sequence[MarkerKey]) -> str:
    """Return the keys as one line of text; "" where all have their defaults."""
    if tuple(keys) == DEFAULT_KEYS:
        return ""
    return json.dumps([[key.name, key.stretch] for key in keys])


def _key(value: object, default: MarkerKey) -> MarkerKey:
    match value:
        case [str(name), bool(stretch)] if name and name == clean_name(name)[:NAME_LENGTH]:
            return MarkerKey(name, stretch)
        case _:
            return default
