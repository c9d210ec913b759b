"""Texts for files and the console are English."""

from app.system.language.texts import ENGLISH_TEXTS


def test_english_needs_no_qt_and_no_region() -> None:
    assert ENGLISH_TEXTS.translate("Models", "Weaknesses") == "Weaknesses"
    assert ENGLISH_TEXTS.number(1234.5, 1) == "1,234.5"
    assert ENGLISH_TEXTS.percent(0.125, 1) == "12.5 %"
