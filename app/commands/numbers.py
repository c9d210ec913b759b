"""Numbers of command lines."""

import argparse
import math
import re
from typing import Final

_CLOCK: Final = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d*)?)")


def jobs_of(text: str) -> int:
    """Return the number of jobs, 0 for ``auto``."""
    return 0 if text == "auto" else count_of(text)


def count_of(text: str) -> int:
    """Return a whole number from 1 upwards."""
    try:
        count = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number") from None
    if count < 1:
        raise argparse.ArgumentTypeError(f"expected 1 or more, not {text}")
    return count


def number_of(text: str, most: float = math.inf) -> float:
    """Return a number from 0 up to a limit."""
    try:
        number = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from None
    if not (0 <= number <= most and math.isfinite(number)):
        limit = "0 or more" if math.isinf(most) else f"0 to {most:g}"
        raise argparse.ArgumentTypeError(f"expected {limit}, not {text}")
    return number


def moment_of(text: str) -> float:
    """Return the seconds of ``[h:]m:s`` or a number of seconds."""
    match = _CLOCK.fullmatch(text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is neither seconds nor [h:]m:s")
    hours, minutes, seconds = match.groups()
    return 3600 * int(hours or 0) + 60 * int(minutes or 0) + float(seconds)
