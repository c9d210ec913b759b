"""Markers: moments and stretches of a recording that somebody gave a name, and their CSV file.

``markers.csv`` is UTF-8 with the heading ``onset_s,offset_s,name,note`` and one line a marker.
Times are seconds on the clock of the table's ``time_s``. Readers need the columns ``onset_s`` and
``name``; others, and their order, are free.
"""

import csv
import io
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_core.errors import ResultError
from fer_core.phrases import Phrase, system_reason
from fer_core.system.files import write_text
from fer_core.system.printable import printable

MARKER_COLUMNS: Final = ("onset_s", "offset_s", "name", "note")
"""The columns of ``markers.csv``, in their order."""

MARKERS_FILE: Final = "markers.csv"
"""Name of the file beside the table of a session."""

MAX_MARKERS: Final = 100_000
"""Most markers that a file may have."""

NAME_LENGTH: Final = 200
"""Most characters of a name."""

NOTE_LENGTH: Final = 4000
"""Most characters of a note."""

_MAX_SECONDS: Final = 1e9
_MAX_BYTES: Final = 64 * 1024 * 1024
_REQUIRED: Final = ("onset_s", "name")


@dataclass(frozen=True, slots=True)
class Marker:
    """A moment, or a stretch of time, with a name. Markers may overlap.

    Attributes:
        onset: When it begins, seconds on the clock of the table's ``time_s``.
        offset: When it ends, at or after ``onset``; None for a moment, and for a stretch that has
            not ended.
        name: What it is called; one line, may be empty.
        note: What somebody wrote about it; may have several lines.

    Raises:
        ValueError: A time is no finite number of at most a billion, or ends before it begins.

    Example:
        >>> Marker(12.5, 14.0, "film").length
        1.5
    """

    onset: float
    offset: float | None = None
    name: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        for time in (self.onset, self.offset):
            if time is not None and not abs(time) <= _MAX_SECONDS:  # also refuses NaN
                raise ValueError(Phrase("{time} is no time in seconds", time=time))
        if self.offset is not None and self.offset < self.onset:
            raise ValueError(
                Phrase(
                    "it ends at {end:g} s, before it begins at {begin:g} s",
                    end=self.offset,
                    begin=self.onset,
                )
            )

    @property
    def length(self) -> float:
        """Seconds from its begin to its end; 0 for a moment."""
        return 0.0 if self.offset is None else self.offset - self.onset


def write_markers(path: Path, markers: Iterable[Marker]) -> None:
    r"""Write markers by their onset, whole or not at all; times are rounded to microseconds.

    Control characters are written as escapes, line breaks within a name as spaces.

    Raises:
        FerError: The file cannot be written.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = Path(folder) / "markers.csv"
        ...     write_markers(path, [Marker(2.0, None, "smile"), Marker(0.5, 4.25, "film", "loud")])
        ...     print(path.read_text(), end="")
        onset_s,offset_s,name,note
        0.5,4.25,film,loud
        2,,smile,
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(MARKER_COLUMNS)
    for marker in sorted(markers, key=lambda marker: marker.onset):
        offset = "" if marker.offset is None else _seconds(marker.offset)
        name, note = clean_name(marker.name), clean_note(marker.note)
        writer.writerow((_seconds(marker.onset), offset, name, note))
    write_text(path, text.getvalue())


def read_markers(path: Path) -> tuple[Marker, ...]:
    """Read markers, sorted by their onset.

    Raises:
        ResultError: The file cannot be read, is no CSV file of markers, or a line of it is wrong;
            the sentence names the line.
    """
    try:
        text = _read_text(path)
    except OSError as error:
        raise ResultError(
            "{path} cannot be read: {reason}.", path=path, reason=system_reason(error)
        ) from error
    except UnicodeDecodeError as error:
        raise ResultError(
            "{name} is no text in UTF-8; save it as CSV in UTF-8 (at byte {start}).",
            name=path.name,
            start=error.start,
        ) from error
    try:
        markers = list(_parse(text))
    except (ValueError, csv.Error) as error:
        raise ResultError(
            "{name} has no markers that can be read: {reason}.", name=path.name, reason=error
        ) from error
    return tuple(sorted(markers, key=lambda marker: marker.onset))


def clean_name(name: str) -> str:
    """Return a name as it is written: one line, without characters that control a terminal."""
    return printable(" ".join(name.split()))


def clean_note(note: str) -> str:
    """Return a note as it is written: its lines, without characters that control a terminal."""
    lines = note.replace("\r\n", "\n").replace("\r", "\n")
    return printable(lines.replace("\t", " "), keep="\n").strip()


def _read_text(path: Path) -> str:
    if path.exists() and not path.is_file():
        raise OSError(0, Phrase("it is no file"))
    with path.open("rb") as file:
        content = file.read(_MAX_BYTES + 1)
    if len(content) > _MAX_BYTES:
        raise OSError(0, Phrase("it is larger than {size} MB", size=_MAX_BYTES // 1024 // 1024))
    return content.decode("utf-8-sig")  # spreadsheets put a mark before the heading


def _parse(text: str) -> Iterator[Marker]:
    # By lines with their ends, so that line breaks within quotes stay as they are.
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    heading = [cell.strip() for cell in next(reader, list[str]())]
    for name in _REQUIRED:
        if name not in heading:
            raise ValueError(
                Phrase(
                    "its first line has no column {name}; expected {columns}",
                    name=name,
                    columns=",".join(MARKER_COLUMNS),
                )
            )
    if len(set(heading)) < len(heading):
        raise ValueError(Phrase("its first line names a column twice"))
    places = [heading.index(name) if name in heading else None for name in MARKER_COLUMNS]
    count = 0
    for cells in reader:
        line = reader.line_num
        if not cells:
            continue
        if len(cells) != len(heading):
            raise ValueError(
                Phrase(
                    "line {line} has {count} cells instead of {expected}",
                    line=line,
                    count=len(cells),
                    expected=len(heading),
                )
            )
        count += 1
        if count > MAX_MARKERS:
            raise ValueError(Phrase("it has more than {count} markers", count=MAX_MARKERS))
        try:
            yield _marker(*("" if place is None else cells[place] for place in places))
        except ValueError as error:
            raise ValueError(Phrase("line {line}: {reason}", line=line, reason=error)) from error


def _marker(onset: str, offset: str, name: str, note: str) -> Marker:
    name, note = clean_name(name), clean_note(note)
    if len(name) > NAME_LENGTH:
        raise ValueError(Phrase("the name has more than {count} characters", count=NAME_LENGTH))
    if len(note) > NOTE_LENGTH:
        raise ValueError(Phrase("the note has more than {count} characters", count=NOTE_LENGTH))
    end = _time(offset, "offset_s") if offset.strip() else None
    return Marker(_time(onset, "onset_s"), end, name, note)


def _time(text: str, column: str) -> float:
    try:
        time = float(text)
    except ValueError:
        time = math.nan
    if not math.isfinite(time):
        shown = printable(text[:40])
        raise ValueError(
            Phrase(
                "{column} is {shown!r}, not a number of seconds such as 12.5",
                column=column,
                shown=shown,
            )
        )
    return time


def _seconds(time: float) -> str:
    return f"{time:.6f}".rstrip("0").rstrip(".")
