"""Write numbers and times as the user's region does, for the window; tables never do this."""

from PySide6.QtCore import QDateTime, QLocale

from app.system.text import clock_text


def number_text(value: float, decimals: int = 0) -> str:
    """Return a number with a fixed count of decimals: 1234.5 as "1,234.5" or "1.234,5"."""
    return QLocale().toString(float(value), "f", decimals)


def short_number_text(value: float) -> str:
    """Return a number with as few decimals as it needs, at most four digits: 0.5 as "0.5"."""
    return QLocale().toString(float(value), "g", 4)


def percent_text(share: float, decimals: int = 0) -> str:
    """Return a share of 1 in percent: 0.125 with one decimal as "12.5 %"."""
    # Rounded as everywhere else in the program, so that two places never differ by one.
    return f"{number_text(round(100 * share, decimals), decimals)} %"


def time_text(seconds: float, decimals: int) -> str:
    """Return a time as on a clock, see `clock_text`, with the region's decimal separator."""
    return clock_text(seconds, decimals).replace(".", QLocale().decimalPoint())


def moment_text(moment: QDateTime) -> str:
    """Return a date with its time of day, short."""
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
