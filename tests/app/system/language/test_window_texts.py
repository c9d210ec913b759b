"""Texts in the window's language."""

from PySide6.QtCore import QLocale

from app.system.language.window_texts import WINDOW_TEXTS


def test_numbers_follow_the_region() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        assert WINDOW_TEXTS.number(1234.5, 1) == "1.234,5"
        assert WINDOW_TEXTS.percent(0.5) == "50\u00a0%"
    finally:
        QLocale.setDefault(before)
    assert WINDOW_TEXTS.translate("Models", "Weaknesses") == "Weaknesses"
