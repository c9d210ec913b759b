"""The version of the program, for both distributions that are built from this tree."""

from typing import Final

VERSION: Final = "0.2.0"
