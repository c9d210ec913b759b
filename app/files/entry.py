"""One file of the queue."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from app.files.progress_text import describe_outcome, describe_refusal
from fer_core.phrases import Phrase, phrase_from
from fer_core.sessions.folder import PICTURES_FILE, TABLE_FILE
from fer_core.tables.results import SESSION_ENDING


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
        progress: How far it is, a text; "" where it is not running.
        note: What there is to say of its state, where the outcome does not say it.
        left: The time left for it, a text; "" where that is unknown.
        begun: Whether a run began before; the next one continues from its finished parts.
        again: Whether results that exist are to be replaced.
        outcome: The object that the command line printed in the end, also where the file failed.
    """

    path: Path
    state: EntryState = EntryState.WAITING
    share: float | None = None
    progress: str = ""
    note: Phrase | None = None
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
        return cls(folder, EntryState.DONE, note=_RECORDED, outcome=outcome)

    @property
    def message(self) -> str:
        """What there is to say of its state, in the present language; else empty."""
        if self.state is EntryState.RUNNING and self.progress:
            return self.progress
        if self.note is not None:
            return str(self.note)
        match self.state:
            case EntryState.DONE if self.outcome:
                return describe_refusal(self.outcome) or describe_outcome(self.outcome)
            case EntryState.FAILED:
                return describe_refusal(self.outcome)
            case _:
                return ""

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
            "note": None if self.note is None else self.note.as_dict(),
            "begun": self.begun,
            "again": self.again,
            "outcome": self.outcome,
        }

    @classmethod
    def from_dict(cls, content: Mapping[str, Any]) -> "Entry":
        """Read from a file; those of earlier versions have a message in the language of its time.

        Raises:
            ValueError: It is no entry.
        """
        try:
            entry = cls(
                Path(content["path"]),
                EntryState(content["state"]),
                note=_note_of(content),
                begun=bool(content["begun"]),
                again=bool(content["again"]),
                outcome=dict(content["outcome"]),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"no entry of the queue: {content!r}") from error
        if entry.state is EntryState.RUNNING:
            # The program ended during this file.
            entry.state, entry.note = (
                EntryState.WAITING,
                Phrase("Interrupted; continues where it stopped"),
            )
        elif entry.is_session:
            entry.note = _RECORDED
        return entry


_RECORDED: Final = Phrase("recorded live")


def _note_of(content: Mapping[str, Any]) -> Phrase | None:
    note = content.get("note")
    if note is not None:
        return phrase_from(note)
    earlier = str(content.get("message", content.get("told", "")))
    # An outcome says more than the message that was once made of it.
    return None if not earlier or content["outcome"] else Phrase(earlier)
