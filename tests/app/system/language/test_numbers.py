"""Numbers and times as the user's region writes them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDateTime, QLocale

from app.system.language.numbers import (
    date_text,
    decimal_text,
    moment_text,
    number_text,
    percent_suffix,
    percent_text,
    short_number_text,
    time_text,
)


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("german")
def test_numbers_follow_the_region() -> None:
    assert number_text(1234.56, 1) == "1.234,6"
    assert percent_text(0.125, 1) == "12,5\u00a0%"
    assert time_text(67.25, 1) == "1:07,2"
    assert short_number_text(0.25) == "0,25"
    assert moment_text(QDateTime(2026, 3, 5, 14, 7, 0)).startswith("05.03.")


@pytest.mark.parametrize(
    ("name", "percent", "number", "clock", "date"),
    [
        ("de_DE", "12,5\u00a0%", "12.345,6", "1:07,2", "05.03."),
        ("es_ES", "12,5\u00a0%", "12.345,6", "1:07,2", "5/3/"),
        ("fr_FR", "12,5\u202f%", "12\u202f345,6", "1:07,2", "05/03/"),
        ("zh_CN", "12.5%", "12,345.6", "1:07.2", "2026/3/5"),
        ("en_GB", "12.5 %", "12,345.6", "1:07.2", "05/03/"),
        ("C", "12.5 %", "12345.6", "1:07.2", "5 "),
    ],
)
def test_every_language_writes_numbers_its_way(
    name: str, percent: str, number: str, clock: str, date: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        assert percent_text(0.125, 1) == percent
        assert percent.endswith(percent_suffix())
        assert number_text(12345.6, 1) == number
        assert time_text(67.25, 1) == clock
        assert decimal_text("0.5") == ("0.5" if "." in clock else "0,5")
        assert date_text("2026-03-05").startswith(date)
        assert date_text("some day") == "some day"
    finally:
        QLocale.setDefault(before)


def test_numbers_are_plain_elsewhere() -> None:
    assert number_text(0.5, 2) == "0.50"
    assert percent_text(0.98) == "98 %"
    assert time_text(67.25, 2) == "1:07.25"
    assert short_number_text(2.0) == "2"
