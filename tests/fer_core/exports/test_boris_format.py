import io
from pathlib import Path

import openpyxl
import pytest

from fer_core.errors import ResultError
from fer_core.exports.boris_format import BorisFormat
from fer_core.exports.timeline import Timeline
from tests.support.recordings import moment


def test_each_stretch_is_a_state_event_of_the_columns_that_boris_reads(
    timeline: Timeline, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(BorisFormat().content(timeline, tmp_path)))
    header, *rows = book.worksheets[0].iter_rows(values_only=True)
    assert header == ("time", "subject", "code", "modifier", "comment")
    events = [
        (time, subject, code, comment.split(",")[0]) for time, subject, code, _, comment in rows
    ]
    expected = [
        (0, "P1", "happy", "start"), (3, "P1", "happy", "stop"),
        (4, "P1", "uncertain", "start"), (6, "P1", "uncertain", "stop"),
        (6, "P1", "sad", "start"), (40, "P2", "surprise", "start"),
        (41, "P2", "surprise", "stop"), (100, "P1", "sad", "stop"),
    ]  # fmt: skip
    assert events == [(pytest.approx(moment(frame), abs=2e-6), *rest) for frame, *rest in expected]


def test_a_person_is_taken_out_and_the_other_rows_stay(timeline: Timeline, tmp_path: Path) -> None:
    content = BorisFormat().content(timeline, tmp_path)
    book = openpyxl.load_workbook(io.BytesIO(content))
    book.worksheets[0].append((9.5, "=cmd", "happy", None, "of a human"))
    book.worksheets[0].cell(book.worksheets[0].max_row, 2).data_type = "s"
    file = io.BytesIO()
    book.save(file)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    left = BorisFormat().without_person(file.getvalue(), "P1", alone=False)
    assert left is not None
    again = openpyxl.load_workbook(io.BytesIO(left)).worksheets[0]
    assert list(again.iter_rows(values_only=True)) == [row for row in rows if row[1] != "P1"]
    assert again.cell(again.max_row, 2).data_type == "s"
    assert BorisFormat().without_person(left, "P1", alone=False) is None


@pytest.mark.parametrize("content", [b"", b"time,subject", b"PK\x03\x04 damaged"])
def test_what_is_no_spreadsheet_is_refused(content: bytes) -> None:
    with pytest.raises(ResultError, match="it is no spreadsheet"):
        BorisFormat().without_person(content, "P1", alone=False)
