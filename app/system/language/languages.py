"""The languages that the window speaks, and which of them a user wants."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

SYSTEM: Final = "system"
"""The value of the setting that means: as the system."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the window.

    Attributes:
        code: Its ISO 639-1 code, the value of the setting.
        name: What its speakers call it.
        locale: The locale of its Qt translations, such as "zh_CN".
    """

    code: str
    name: str
    locale: str


ENGLISH: Final = Language("en", "English", "en")
"""The language of the texts in the source code."""

LANGUAGES: Final = (
    ENGLISH,
    Language("de", "Deutsch", "de"),
    Language("es", "Español", "es"),
    Language("fr", "Français", "fr"),
    Language("zh", "简体中文", "zh_CN"),
)
"""All of them, English first, then by name."""


def choose_language(choice: str, preferred: Sequence[str]) -> Language:
    """Return the language to use.

    Args:
        choice: A code of `LANGUAGES`, or `SYSTEM`.
        preferred: Languages that the system prefers, the best first, as
            `QLocale.uiLanguages` gives them ("de-AT", "de", "en-US").

    Returns:
        The chosen one; for `SYSTEM` the first preferred one that there is, else English.
    """
    by_code = {language.code: language for language in LANGUAGES}
    if choice in by_code:
        return by_code[choice]
    codes = (name.replace("_", "-").split("-")[0].lower() for name in preferred)
    return next((by_code[code] for code in codes if code in by_code), ENGLISH)
