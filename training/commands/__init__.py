"""The commands of ``fer-train``; each module brings its own parser."""

from typing import Final

from fer_core.errors import FerError

FAILED: Final = 1
"""The exit code after a failure, also where only some of several things failed."""

USAGE: Final = 2
"""The exit code of a call that cannot be carried out as it was written."""


class UsageError(FerError):
    """A command was called with a value or an input that cannot be used."""
