"""Make Qt show the window's texts, its own texts and numbers in a language."""

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.system.language.languages import ENGLISH, Language, choose_language
from app.system.language.numbers import percent_suffix
from fer_core.phrases import translate_phrases

TRANSLATIONS: Final = Path(__file__).parent / "translations"
"""Where the texts of each language are: ``fer_desktop_de.ts`` and, compiled, ``.qm``."""

ERRORS: Final = "Errors"
"""The context of the sentences of `fer_core.errors`."""

_log = logging.getLogger(__name__)


def install_language(application: QCoreApplication, choice: str) -> Language:
    """Use a language from now on, for every text that is made after this call.

    Numbers and dates follow the system's region where it speaks the same language, otherwise
    the language's own.

    Args:
        application: Keeps the translations for as long as it lives.
        choice: As `choose_language` takes it.

    Returns:
        The language in use.
    """
    system = QLocale.system()
    language = choose_language(choice, system.uiLanguages())
    own = QLocale(language.locale)
    QLocale.setDefault(system if system.language() == own.language() else own)
    if language != ENGLISH:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _add(application, f"qtbase_{language.locale}", folder)
        _add(application, f"fer_desktop_{language.code}", str(TRANSLATIONS))
        translate_phrases(_translated, QLocale().decimalPoint(), percent_suffix())
    return language


def _translated(sentence: str) -> str:
    return QCoreApplication.translate(ERRORS, sentence)


def _add(application: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(application)
    if translator.load(name, folder):
        application.installTranslator(translator)
    else:
        _log.warning("The translation %s is missing in %s.", name, folder)
