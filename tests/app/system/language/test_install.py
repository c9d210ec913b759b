"""Qt shows the window's texts and its own in the chosen language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.system.language.install import install_language
from fer_core.phrases import translate_phrases


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    yield qapp
    QLocale.setDefault(before)
    translate_phrases(str)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)


def test_qt_and_numbers_speak_german(application: QApplication) -> None:
    assert install_language(application, "de").code == "de"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().toString(0.5, "f", 1) == "0,5"


def test_english_needs_no_translation(application: QApplication) -> None:
    assert install_language(application, "en").code == "en"
    assert not application.findChildren(QTranslator)


def test_the_system_of_the_tests_has_no_language(application: QApplication) -> None:
    assert install_language(application, "system").code == "en"
