"""Build short English texts."""


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 frame", "2 frames"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def clock_text(seconds: float, decimals: int = 0) -> str:
    """Return a time as on a clock, cut and not rounded: 67 as 1:07, 3667.25 as 1:01:07.2.

    Args:
        seconds: The time; a negative one gets a minus sign.
        decimals: Digits of the fraction of a second.
    """
    sign = "-" if seconds < 0 else ""
    units = int(abs(seconds) * 10**decimals + 1e-6)
    whole, fraction = divmod(units, 10**decimals)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    end = f".{fraction:0{decimals}}" if decimals else ""
    return (
        f"{sign}{hours}:{minutes:02}:{left:02}{end}" if hours else f"{sign}{minutes}:{left:02}{end}"
    )
