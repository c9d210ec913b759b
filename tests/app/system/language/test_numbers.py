"""Numbers and times as the user's region writes them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDateTime, QLocale

from app.system.language.numbers import (
    moment_text,
    number_text,
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
    assert percent_text(0.125, 1) == "12,5 %"
    assert time_text(67.25, 1) == "1:07,2"
    assert short_number_text(0.25) == "0,25"
    assert moment_text(QDateTime(2026, 3, 5, 14, 7, 0)).startswith("05.03.")


def test_numbers_are_plain_elsewhere() -> None:
    assert number_text(0.5, 2) == "0.50"
    assert percent_text(0.98) == "98 %"
    assert time_text(67.25, 2) == "1:07.25"
    assert short_number_text(2.0) == "2"
