"""One file of the queue."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from fer_core.sessions.folder import PICTURES_FILE, TABLE_FILE
from fer_core.tables.results import SESSION_ENDING

translate = QCoreApplication.translate


class EntryState(StrEnum):
    """The state of a file in the queue."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(slots=True, eq=False)
class Entry:
    """One file of the queue; changed by the queue alone.

    Attributes:
        path: The file.
        state: How far it is.
        share: How much is done, 0 to 1, or None where that is unknown.
        message: A text about its state for the user.
        left: The time left for it, a text; "" where that is unknown.
        begun: Whether a run began before; the next one continues from its finished parts.
        again: Whether results that exist are to be replaced.
        outcome: The object that the command line printed in the end.
    """

    path: Path
    state: EntryState = EntryState.WAITING
    share: float | None = None
    message: str = ""
    left: str = ""
    begun: bool = False
    again: bool = False
    outcome: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def of_session(cls, folder: Path) -> "Entry":
        """Return the entry of a session that was recorded live: there is nothing to be done."""
        outcome = {
            "video": str(folder / PICTURES_FILE),
            "table": str(folder / TABLE_FILE),
        }
        return cls(
            folder, EntryState.DONE, message=translate("Files", "recorded live"), outcome=outcome
        )

    @property
    def is_session(self) -> bool:
        """Whether it is a session that was recorded live."""
        return self.path.suffix.lower() == SESSION_ENDING

    @property
    def result(self) -> Path | None:
        """The annotated copy, or the table where there is none, if it is there."""
        for kind in ("video", "table"):
            name = self.outcome.get(kind)
            if isinstance(name, str) and Path(name).is_file():
                return Path(name)
        return None

    @property
    def reviewed(self) -> Path | None:
        """What the Review page opens: a session, the table, or the copy where there is no table."""
        return self.path if self.is_session else self.result_file("table") or self.result

    def result_file(self, kind: str) -> Path | None:
        """Return a result by its name in the outcome, if it is there."""
        name = self.outcome.get(kind)
        return Path(name) if isinstance(name, str) and Path(name).is_file() else None

    def as_dict(self) -> dict[str, Any]:
        """Return the entry as a JSON object."""
        return {
            "path": str(self.path),
            "state": self.state.value,
            "message": self.message,
            "begun": self.begun,
            "again": self.again,
            "outcome": self.outcome,
        }

    @classmethod
    def from_dict(cls, content: Mapping[str, Any]) -> "Entry":
        """Read from a file.

        Raises:
            ValueError: It is no entry.
        """
        try:
            entry = cls(
                Path(content["path"]),
                EntryState(content["state"]),
                message=str(content.get("message", content.get("told", ""))),
                begun=bool(content["begun"]),
                again=bool(content["again"]),
                outcome=dict(content["outcome"]),
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"no entry of the queue: {content!r}") from error
        if entry.state is EntryState.RUNNING:
            # The program ended during this file.
            entry.state, entry.message = (
                EntryState.WAITING,
                translate("Files", "Interrupted; continues where it stopped"),
            )
        return entry
