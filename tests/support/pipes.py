"""Named pipes for tests of what must not be opened."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

needs_pipes = pytest.mark.skipif(
    sys.platform == "win32", reason="pipes, sockets and devices have no paths there"
)


@contextlib.contextmanager
def filled_pipe(path: Path, content: bytes = b"content") -> Iterator[Path]:
    """Make a named pipe with bytes in it and a writer.

    Opening it and reading from it do not wait: code that opens it fails its test by what it then
    says, and does not stop all tests.
    """
    os.mkfifo(path)
    number = os.open(path, os.O_RDWR | os.O_NONBLOCK)
    try:
        os.write(number, content)
        yield path
        assert os.read(number, len(content)) == content, "the pipe was read"
    finally:
        os.close(number)
