"""Write numbers and times as the user's region does, for the window; tables never do this."""

from typing import Final

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

from app.system.text import clock_text

_PERCENT: Final = {
    QLocale.Language.French: "\u202f%",
    QLocale.Language.German: "\u00a0%",
    QLocale.Language.Spanish: "\u00a0%",
    QLocale.Language.Chinese: "%",
}
"""What stands behind a number in percent, by language: after CLDR and the languages' own rules."""


def number_text(value: float, decimals: int = 0) -> str:
    """Return a number with a fixed count of decimals: 1234.5 as "1,234.5" or "1.234,5"."""
    return QLocale().toString(float(value), "f", decimals)


def short_number_text(value: float) -> str:
    """Return a number with as few decimals as it needs, at most four digits: 0.5 as "0.5"."""
    return QLocale().toString(float(value), "g", 4)


def percent_text(share: float, decimals: int = 0) -> str:
    """Return a share of 1 in percent: 0.125 with one decimal as "12.5 %"."""
    # Rounded as everywhere else in the program, so that two places never differ by one.
    return number_text(round(100 * share, decimals), decimals) + percent_suffix()


def percent_suffix() -> str:
    """Return what stands behind a number in percent, with the space before it: " %"."""
    return _PERCENT.get(QLocale().language(), " %")


def time_text(seconds: float, decimals: int) -> str:
    """Return a time as on a clock, see `clock_text`, with the region's decimal separator."""
    return decimal_text(clock_text(seconds, decimals))


def decimal_text(plain: str) -> str:
    """Return a number that is written with a point, such as "12.5", with the region's separator."""
    return plain.replace(".", QLocale().decimalPoint())


def date_text(iso: str) -> str:
    """Return a date such as "2026-11-21" as the region writes it; another text as it is."""
    date = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale().toString(date, QLocale.FormatType.ShortFormat) if date.isValid() else iso


def moment_text(moment: QDateTime) -> str:
    """Return a date with its time of day, short."""
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
