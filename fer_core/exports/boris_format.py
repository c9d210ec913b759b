"""A spreadsheet that BORIS imports into an observation: a state event for each stretch.

BORIS 8.27.4 (``import_observations.py``) reads the first sheet of an ``.xlsx`` file and looks for
these five columns. State events begin and end by turns: the first row of a code and subject
starts it, the next one stops it.
"""

import io
from pathlib import Path
from typing import ClassVar, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from fer_core.exports.format import ExportFormat
from fer_core.exports.timeline import Timeline

COLUMNS: Final = ("time", "subject", "code", "modifier", "comment")
"""The columns that BORIS looks for."""


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
