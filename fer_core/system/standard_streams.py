"""Standard streams that are there, also in a program that was started without them."""

import os
import sys


def open_missing_streams() -> None:
    """Open what is closed of standard input, output and error, so that it leads nowhere.

    Else the next file that the program opens would take its number, and messages of libraries would
    be written into that file; and Python's own streams would be None.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            # The lowest number that is free, which is this one.
            os.open(os.devnull, os.O_RDWR)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
