"""Messages for people, which may be lost without harm to the work that they tell of."""

import contextlib
import io
import os
import sys

from fer_core.errors import FerError


class MessageStream(io.TextIOBase):
    """Standard error, as far as it can be written.

    A terminal that was closed, a pipe that nobody reads and a log on a full disk refuse what is
    written; that must not end the work.
    """

    def __init__(self) -> None:
        super().__init__()
        # Kept: while bars are shown, `sys.stderr` stands for the console that writes to this.
        self._stream = sys.stderr

    @property
    def encoding(self) -> str:  # pyright: ignore[reportIncompatibleVariableOverride]
        """The encoding of standard error; a console draws by it."""
        return self._stream.encoding

    def isatty(self) -> bool:
        """Whether somebody may be watching."""
        return self._stream.isatty()

    def fileno(self) -> int:
        """Return the number of standard error; a console asks it for the width."""
        return self._stream.fileno()

    def write(self, text: str) -> int:
        """Write, or lose, a text; returns its length."""
        with contextlib.suppress(OSError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Show what was written, where that is possible."""
        with contextlib.suppress(OSError):
            self._stream.flush()


def output_failed(error: OSError) -> FerError:
    """Return the error to raise for an error of the system while standard output was written."""
    return FerError(f"The output could not be written: {error.strerror or error}.")


def discard_lost_output() -> None:
    """Where standard output cannot be written, send what is still to come nowhere.

    Else the interpreter would try once more at its end, and complain.
    """
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, sys.stdout.fileno())
        finally:
            os.close(nowhere)
