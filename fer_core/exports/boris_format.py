"""A spreadsheet that BORIS imports into an observation: a state event for each stretch.

BORIS 8.27.4 (``import_observations.py``) reads the first sheet of an ``.xlsx`` file and looks for
these five columns. State events begin and end by turns: the first row of a code and subject
starts it, the next one stops it.
"""

import io
import zipfile
from pathlib import Path
from typing import ClassVar, Final

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils.exceptions import InvalidFileException

from fer_core.errors import ResultError
from fer_core.exports.format import ExportFormat
from fer_core.exports.timeline import Timeline

COLUMNS: Final = ("time", "subject", "code", "modifier", "comment")
"""The columns that BORIS looks for."""

_LARGEST: Final = 64 * 1024 * 1024


class BorisFormat(ExportFormat):
    """The events of one observation, times in seconds to the microsecond."""

    name: ClassVar[str] = "boris"
    ending: ClassVar[str] = ".boris.xlsx"
    title: ClassVar[str] = "BORIS"

    def content(self, timeline: Timeline, path: Path) -> bytes:
        """See `ExportFormat.content`."""
        events: list[tuple[float, int, str, str]] = []
        for person, stretch in timeline.stretches:
            events.append((stretch.onset_s, 1, person, stretch.emotion))
            events.append((stretch.offset_s, 0, person, stretch.emotion))
        # What ends stands before what begins at the same time.
        events.sort(key=lambda event: event[:2])
        book = Workbook(write_only=True)
        sheet = book.create_sheet("events")
        sheet.append(COLUMNS)
        for time, begins, person, emotion in events:
            comment = f"{'start' if begins else 'stop'}, {timeline.author}"
            subject = WriteOnlyCell(sheet, person)
            subject.data_type = "s"  # a name that begins with = is no formula
            sheet.append((round(time, 6), subject, emotion, None, comment))
        file = io.BytesIO()
        book.save(file)
        return file.getvalue()

    def without_person(self, content: bytes, person: str, *, alone: bool) -> bytes | None:
        """See `ExportFormat.without_person`; rows whose subject is theirs go, on every sheet."""
        book = _opened(content)
        removed = 0
        for sheet in book.worksheets:
            rows = list(sheet.iter_rows())
            names = [cell.value for cell in rows[0]] if rows else []
            if "subject" not in names:
                continue
            column = names.index("subject")
            left = [row for row in rows[1:] if str(row[column].value) != person]
            if len(left) == len(rows) - 1:
                continue
            removed += len(rows) - 1 - len(left)
            known = [[(cell.value, cell.data_type) for cell in row] for row in left]
            sheet.delete_rows(2, len(rows))
            for number, cells in enumerate(known, 2):
                for place, (value, kind) in enumerate(cells, 1):
                    cell = sheet.cell(number, place, value)
                    if value is not None:
                        cell.data_type = kind  # a name that begins with = is no formula
        if not removed:
            return None
        file = io.BytesIO()
        book.save(file)
        return file.getvalue()


def _opened(content: bytes) -> Workbook:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST:
                raise ResultError("it is larger than 64 MiB when unpacked")
        return load_workbook(io.BytesIO(content))
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise ResultError("it is no spreadsheet that can be read") from error
