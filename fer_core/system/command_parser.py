"""A parser of command lines that prints no control characters."""

import argparse
from typing import NoReturn

from fer_core.system.printable import printable


class CommandParser(argparse.ArgumentParser):
    """Like `argparse.ArgumentParser`, but what it repeats of a wrong call is `printable`.

    Arguments may be names of files, which hold any bytes: some would command the terminal, others
    cannot be printed at all. The parsers of sub-commands are of this class, too.
    """

    def error(self, message: str) -> NoReturn:
        """Print the usage and what is wrong, and end with exit code 2."""
        super().error(printable(message))
