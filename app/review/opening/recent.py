"""The results that were reviewed last, saved from one start to the next."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_core.system.files import write_json
from fer_core.system.json_file import read_json
from fer_core.system.user_folders import data_folder

_SCHEMA: Final = 1
MOST: Final = 12
"""Results that are remembered."""


@dataclass(frozen=True, slots=True)
class RecentResult:
    """A result that was reviewed.

    Attributes:
        path: What was opened.
        video: Where the user said that its video is, or None.
    """

    path: Path
    video: Path | None = None


class RecentResults:
    """The list, the newest first; a file that is damaged counts as empty.

    Args:
        path: Its file; left out, that of this user.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = data_folder() / "recent-results.json" if path is None else path
        self.entries = _load(self._path)

    def video_of(self, path: Path) -> Path | None:
        """Return where the user said that a result's video is, if it is there."""
        known = next((entry.video for entry in self.entries if entry.path == path), None)
        return known if known is not None and known.is_file() else None

    def add(self, path: Path, video: Path | None) -> None:
        """Put a result at the head of the list; it is not saved yet."""
        others = [entry for entry in self.entries if entry.path != path]
        self.entries = [RecentResult(path, video), *others][:MOST]

    def save(self) -> None:
        """Write the list as it is; may be called on any thread.

        Raises:
            FerError: The file cannot be written.
        """
        results = [
            {"path": str(entry.path), "video": None if entry.video is None else str(entry.video)}
            for entry in self.entries
        ]
        write_json(self._path, {"schema": _SCHEMA, "results": results}, durable=False)


def _load(path: Path) -> list[RecentResult]:
    try:
        content = read_json(path)
        if content["schema"] != _SCHEMA:
            return []
        return [
            RecentResult(Path(item["path"]), None if item["video"] is None else Path(item["video"]))
            for item in content["results"]
        ][:MOST]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []
