"""Write the table, the segments and the summary from the rows of the parts."""

import json
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any, Final, Protocol

from fer_core.system.printable import printable
from fer_core.tables.formats.format import TableWriter
from fer_core.tables.rows import Row
from fer_core.tables.schema import SEGMENT_COLUMNS, TABLE_COLUMNS, TABLE_SCHEMA
from fer_core.tables.segments import SegmentFinder
from fer_core.tables.summary import Counts, Summary
from fer_core.tables.writers import open_table

_TINY: Final = 1e-6
"""Times are rounded to the microsecond; a segment of exactly the limit stays."""


class ReportTargets(Protocol):
    """Where the files of a report go; None for a table of segments that is not written."""

    @property
    def table(self) -> Path: ...  # noqa: D102
    @property
    def table_format(self) -> str: ...  # noqa: D102
    @property
    def segments(self) -> Path | None: ...  # noqa: D102
    @property
    def summary(self) -> Path: ...  # noqa: D102


def write_report(
    parts: Iterable[Sequence[Row]],
    end: float,
    labels: Sequence[str],
    head: Mapping[str, Any],
    targets: ReportTargets,
    min_segment_seconds: float = 0.0,
) -> Counts:
    """Write the results that are not pictures.

    Args:
        parts: All rows, each part with whole frames.
        end: When the last frame ends, seconds from the file's first frame.
        labels: The model's emotions.
        head: What the summary holds beside the figures.
        targets: Where the results go.
        min_segment_seconds: Shorter segments, and the transitions to and from them, are left out.

    Returns:
        How many frames and faces there are.
    """
    tally = Summary(labels)
    finder = SegmentFinder()
    with _writing(open_table(targets.table, targets.table_format, TABLE_COLUMNS)) as writer:
        frame: list[Row] = []
        for rows in parts:
            writer.write(rows)
            for following in _frames(rows):
                if frame:
                    tally.add(frame, following[0].time_s - frame[0].time_s)
                finder.add(following, following[0].time_s)
                frame = following
        if frame:
            tally.add(frame, max(end - frame[0].time_s, 0.0))
    segments = [
        segment
        for segment in finder.finish(end)
        if segment.offset_s - segment.onset_s >= min_segment_seconds - _TINY
    ]
    if targets.segments is not None:
        with _writing(open_table(targets.segments, "csv", SEGMENT_COLUMNS)) as writer:
            writer.write(segments)
    content = {
        "schema": 1,
        "table_schema": TABLE_SCHEMA,
        **head,
        "end_s": end,
        **tally.as_dict(segments),
    }
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    # Names of files need not be text.
    targets.summary.write_text(printable(text, keep="\n"), "utf-8")
    return tally.counts


@contextmanager
def _writing(writer: TableWriter) -> Generator[TableWriter]:
    try:
        yield writer
        writer.close()
    except BaseException:
        writer.abandon()
        raise


def _frames(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield the rows frame by frame."""
    for _, group in groupby(rows, key=lambda row: row.frame):
        yield list(group)
