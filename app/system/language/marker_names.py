"""The names that markers have before anybody gives them another; tables keep them in English."""

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

MARKER: Final = "marker"
"""The name of a marker, and with a number behind it that of what a digit marks."""

_NUMBERED: Final = re.compile(MARKER + r" ([1-9])")


def marker_text(name: str) -> str:
    """Return a marker's name as it is shown: in the window's language where nobody chose it."""
    if name == MARKER:
        return translate("Widgets", "marker")
    numbered = _NUMBERED.fullmatch(name)
    if numbered is None:
        return name
    return translate("Widgets", "marker {number}").format(number=numbered[1])


def marker_name(text: str, before: str) -> str:
    """Return the name of a marker whose shown name was edited.

    Args:
        text: What the user left there.
        before: The name before, which stays where its text was not changed.
    """
    return before if text == marker_text(before) else text
