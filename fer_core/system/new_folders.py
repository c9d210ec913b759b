"""Remove folders again that were made for results of which nothing came."""

import contextlib
import os
from collections.abc import Generator, Iterable
from pathlib import Path


@contextlib.contextmanager
def remove_if_empty(folders: Iterable[Path]) -> Generator[None]:
    """Remove, at the end of a block, those folders that were made within it and hold nothing.

    Args:
        folders: Folders that may be made, with those above them.
    """
    missing = {
        path
        for folder in {folder.absolute() for folder in folders}
        for path in (folder, *folder.parents)
        if not os.path.lexists(path)
    }
    try:
        yield
    finally:
        for path in sorted(missing, key=lambda path: len(path.parts), reverse=True):
            # One that is missing was not made; one that holds something is needed.
            with contextlib.suppress(OSError):
                path.rmdir()
