"""A disk that is full: file objects that take so much and then fail as the system does."""

import errno
import io
import os
from pathlib import Path
from typing import Any

import pytest

from fer_core.system import files


class FullDiskFile(io.FileIO):
    """A raw file that takes ``room`` bytes; then writing fails, and, if asked to, closing."""

    def __init__(self, path: Path, room: int, *, close_fails: bool) -> None:
        super().__init__(path, "xb")
        self._room = room
        self._close_fails = close_fails

    def write(self, content: Any, /) -> int:
        size = memoryview(content).nbytes
        if size > self._room:
            raise _no_space()
        self._room -= size
        return super().write(content)

    def close(self) -> None:
        was_open = not self.closed
        super().close()
        if was_open and self._close_fails:
            raise _no_space()


def fill_disk(monkeypatch: pytest.MonkeyPatch, room: int = 0, *, close_fails: bool = False) -> None:
    """Let every file that `fer_core.system.files` creates stand on a full disk.

    Args:
        monkeypatch: Undoes it.
        room: Bytes that each file takes before it fails.
        close_fails: Whether closing fails as well.
    """
    monkeypatch.setattr(
        files,
        "_create",
        lambda path: io.BufferedWriter(FullDiskFile(path, room, close_fails=close_fails)),
    )


def _no_space() -> OSError:
    return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
