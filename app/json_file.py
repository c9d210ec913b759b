"""Write a JSON file so that it is there whole or not at all."""

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from fer_core.errors import FerError


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Write beside the target and rename when it is whole.

    Raises:
        FerError: The file cannot be written.
    """
    beside = None
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(content, file, indent=1)
            file.write("\n")
        Path(beside).replace(path)
    except OSError as error:
        if beside is not None:
            Path(beside).unlink(missing_ok=True)
        raise FerError(f"{path} cannot be written: {error.strerror or error}.") from error
