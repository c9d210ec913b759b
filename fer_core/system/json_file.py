"""Read a small JSON file that somebody may have damaged or replaced."""

import errno
import json
import os
import stat
from pathlib import Path
from typing import Any

from fer_core.phrases import Phrase


def read_json(path: Path) -> Any:  # noqa: ANN401 (JSON)
    """Read what a file of JSON holds.

    A pipe, a socket or a device in its place is not read: that could wait for ever.

    Raises:
        OSError: It is missing, cannot be read, or is no regular file.
        ValueError: It holds no JSON in UTF-8, or is nested too deep.
    """
    # Opening a pipe that nobody writes waits, without this flag; Windows has none.
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with open(number, "rb") as file:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            raise OSError(errno.EINVAL, Phrase("it is no regular file"), str(path))
        content = file.read()
    try:
        return json.loads(content.decode("utf-8"))
    except RecursionError as error:
        raise ValueError(f"{path.name} is nested too deep") from error
