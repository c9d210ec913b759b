"""The window in each of its languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.system.language.install import install_language
from app.system.language.languages import LANGUAGES
from fer_core.phrases import translate_phrases

CODES = [language.code for language in LANGUAGES]


@pytest.fixture
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The language of the window."""
    before = QLocale()
    yield install_language(qapp, request.param).code
    QLocale.setDefault(before)
    translate_phrases(str)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
