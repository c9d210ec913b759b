"""A lock on a file that the system releases when the process of its holder ends."""

import errno
import os
import stat
import sys
from pathlib import Path
from typing import IO

from fer_core.phrases import Phrase

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """A lock between processes, held from construction to `release`.

    Args:
        path: The file to lock; created where it does not exist.

    Raises:
        BlockingIOError: Another process, or another part of this one, holds it.
        OSError: It cannot be created, or is no regular file.
    """

    def __init__(self, path: Path) -> None:
        self._file = open(path, "ab", opener=_open)  # noqa: SIM115
        try:
            _take(self._file)
        except OSError as error:
            self._file.close()
            raise BlockingIOError(f"{path} is locked") from error

    def release(self) -> None:
        """Release the lock; may be called again."""
        self._file.close()


def _open(path: str, flags: int) -> int:
    # Opening a pipe that nobody reads would wait, or fail in words that nobody understands.
    number = os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o666)
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise OSError(errno.EINVAL, Phrase("it is no regular file"), path)
    return number
