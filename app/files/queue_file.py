"""Save the queue and load it again at the next start."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.files.entry import Entry
from app.files.options import QueueOptions
from fer_core.system.files import write_json
from fer_core.system.json_file import read_json
from fer_core.system.user_folders import data_folder

_SCHEMA: Final = 1


def queue_file() -> Path:
    """Return the file of this user."""
    return data_folder() / "queue.json"


def load_queue(path: Path) -> tuple[list[Entry], QueueOptions]:
    """Return what was saved; nothing and defaults where there is no such file or it is damaged."""
    try:
        content = read_json(path)
        if content["schema"] != _SCHEMA:
            return [], QueueOptions()
        entries = [Entry.from_dict(item) for item in content["entries"]]
        return entries, QueueOptions.from_dict(content["options"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return [], QueueOptions()


def save_queue(path: Path, entries: Sequence[Entry], options: QueueOptions) -> None:
    """Save.

    Raises:
        FerError: The file cannot be written.
    """
    write_json(
        path,
        {
            "schema": _SCHEMA,
            "options": options.as_dict(),
            "entries": [entry.as_dict() for entry in entries],
        },
        durable=False,
    )
