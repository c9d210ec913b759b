"""What can be said about a file by looking at it from outside, before a decoder does."""

import os
import stat
from pathlib import Path

from fer_core.errors import SourceError
from fer_core.phrases import Phrase


def check_readable(path: Path) -> None:
    """Open a file for a moment.

    Raises:
        SourceError: It is missing, a folder, not ours to read, empty, or a pipe, socket or
            terminal, which is not opened: that would wait for whoever is at the other end.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise SourceError(
                "{name} is a folder; choose a file inside it.", name=path.name or path
            )
        kind = endless_kind(path)
        if kind is not None:
            raise SourceError(
                "{name} is {kind}, not a file; choose a file.", name=path.name, kind=kind
            )
        with path.open("rb") as file:
            empty = not file.read(1)
    except FileNotFoundError:
        raise SourceError(
            "There is no file {path}; check its name and folder.", path=path
        ) from None
    except PermissionError:
        raise SourceError(
            "{name} may not be read by you; change its permissions or copy it.", name=path.name
        ) from None
    except (OSError, ValueError) as error:
        raise SourceError("{path} cannot be read: {reason}.", path=path, reason=error) from error
    if empty:
        raise SourceError("{name} is empty; nothing was ever written to it.", name=path.name)


def endless_kind(path: Path) -> Phrase | None:
    """Name what a path is where opening or reading it could wait without end.

    Returns:
        "a pipe", "a socket", "a terminal" or "no regular file"; None for regular files, folders
        and devices.

    Raises:
        OSError: There is nothing of that name, or it may not be looked at.
        ValueError: The name cannot be that of a file.
    """
    mode = path.stat().st_mode
    if stat.S_ISCHR(mode):
        return Phrase("a terminal") if _is_terminal(path) else None
    if stat.S_ISREG(mode) or stat.S_ISBLK(mode) or stat.S_ISDIR(mode):
        return None
    if stat.S_ISFIFO(mode):
        return Phrase("a pipe")
    return Phrase("a socket") if stat.S_ISSOCK(mode) else Phrase("no regular file")


def _is_terminal(path: Path) -> bool:
    if os.name == "nt":
        return False
    # Neither waits for a line that is not there, nor makes the terminal this program's own.
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY)
    try:
        return os.isatty(number)
    finally:
        os.close(number)
