"""The events that trials are locked to, from a table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fer_core.codes.text import number_of, read_table
from fer_core.errors import ResultError


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened at one time of one clip.

    Attributes:
        onset_s: When, seconds from the file's first frame.
        name: What.
        file: In which clip; "" where the table does not say.
        person: To whom; "" for all who are seen.
        line: All cells of its line, by heading in small letters.
    """

    onset_s: float
    name: str = ""
    file: str = ""
    person: str = ""
    line: Mapping[str, str] = field(default_factory=dict[str, str])


def read_events(path: Path) -> list[Event]:
    """Read a table with the column ``onset_s`` and others, such as ``name, file, person``.

    Raises:
        ResultError: It cannot be read, has no such column or no line.
    """
    records = read_table(path)
    if not records:
        raise ResultError("{name} has no event.", name=path.name)
    if "onset_s" not in records[0]:
        raise ResultError(
            "{name} has no column onset_s; it says when each event is.", name=path.name
        )
    return [
        Event(
            number_of(path, record, "onset_s"),
            record.get("name", ""),
            record.get("file", ""),
            record.get("person", ""),
            record,
        )
        for record in records
    ]
