"""A lock that the system lets go of when its holder dies, however that happens."""

import sys
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """Held from construction to `release`.

    Args:
        path: A file that stands for what is locked; made where it does not exist.

    Raises:
        BlockingIOError: Another process, or another part of this one, holds it.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("ab")
        try:
            _take(self._file)
        except OSError as error:
            self._file.close()
            raise BlockingIOError(f"{path} is locked") from error

    def release(self) -> None:
        """Let go; may be called again."""
        self._file.close()
