import io
from pathlib import Path

import openpyxl
import pytest

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
