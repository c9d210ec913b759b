"""Write a line of JSON a frame, to a file or to the standard output."""

import os
import sys
from pathlib import Path
from typing import Final, TextIO

from fer_core.errors import StreamError
from fer_core.streams.message import FrameMessage

STANDARD_OUTPUT: Final = "-"


class JsonLines:
    """A file of JSON lines that another program can follow; each line is flushed.

    Args:
        target: The file, or ``-`` for the standard output. One that exists is appended to never,
            and replaced only with ``overwrite``.
        overwrite: Whether a file of that name may be replaced.
    """

    name = "JSON lines"
    clients = None
    hint = ""
    lost = 0
    slow_clients = ()

    def __init__(self, target: str, *, overwrite: bool = False) -> None:
        self.target = target
        self._overwrite = overwrite
        self._file: TextIO | None = None

    def open(self) -> None:
        """See `Stream.open`."""
        if self.target == STANDARD_OUTPUT:
            self._file = sys.stdout
            return
        path = Path(os.path.abspath(self.target))
        try:
            if path.exists() and not path.is_file():
                raise StreamError("{name} is no file but a folder, pipe or device.", name=path.name)
            self._file = path.open("w" if self._overwrite else "x", encoding="utf-8", newline="\n")
        except FileExistsError as error:
            raise StreamError(
                "{name} exists already. Choose another name, or allow it with --overwrite.",
                name=path.name,
            ) from error
        except (OSError, ValueError) as error:
            raise self._failed(error) from error

    def send(self, message: FrameMessage) -> None:
        """See `Stream.send`."""
        assert self._file is not None, "open the stream first"
        try:
            self._file.write(message.as_json() + "\n")
            self._file.flush()
        except (OSError, ValueError) as error:
            raise self._failed(error) from error

    def close(self) -> None:
        """See `Stream.close`."""
        file, self._file = self._file, None
        if file is None or self.target == STANDARD_OUTPUT:
            return
        try:
            file.close()
        except OSError as error:
            raise self._failed(error) from error

    def _failed(self, error: OSError | ValueError) -> StreamError:
        if self.target == STANDARD_OUTPUT:
            return StreamError(
                "No more JSON lines can be written to the standard output: {reason}.", reason=error
            )
        return StreamError(
            "No more JSON lines can be written to {where}: {reason}.",
            where=self.target,
            reason=error,
        )
