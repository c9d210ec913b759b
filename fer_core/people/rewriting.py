"""Write a result once more, with its user's changes or without somebody."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import ResultError, writing_failed
from fer_core.labels import UNCERTAIN
from fer_core.people.reading import open_journal, read_result
from fer_core.tables.report import write_report
from fer_core.tables.results import ResultFiles
from fer_core.tables.rows import Row
from fer_core.tables.summary import Counts

COMPUTED: Final = frozenset(
    {"schema", "table_schema", "end_s", "frames", "frames_with_faces", "all_faces"}
    | {"faces", "persons"}
)
"""What `write_report` computes."""


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """Where the files of a result go; see `fer_core.tables.report.ReportTargets`."""

    table: Path
    table_format: str
    segments: Path | None
    summary: Path


def write_edited(result: ResultFiles, folder: Path, *, overwrite: bool = False) -> ReportFiles:
    """Write the table, the summary and the segments of a result with its user's changes.

    Args:
        result: The result; it stays as it is.
        folder: Where the files go, under the same names.
        overwrite: Whether files that exist there may be replaced.

    Raises:
        FerError: The result cannot be read, has no summary, or the files cannot be written.
    """
    summary = read_summary(result)
    journal = open_journal(result)
    written = _inside(result, folder)
    for path in (written.table, written.segments, written.summary):
        if path is None or not path.exists():
            continue
        if any(known is not None and path.samefile(known) for known in _all(result)):
            raise ResultError("A result is not written onto itself; choose another folder.")
        if not overwrite:
            raise ResultError("{path} exists; --overwrite replaces it.", path=path)
    head = {key: value for key, value in summary.items() if key not in COMPUTED}
    head["edits"] = len(journal.edits)
    head["files"] = _names(result, written)
    write_rows(read_result(result), summary, head, written)
    return written


def read_summary(result: ResultFiles) -> dict[str, Any]:
    """Read the summary of a result.

    Raises:
        ResultError: There is none, or it is damaged.
    """
    if result.summary is None:
        raise ResultError(
            "{name} has no summary beside it, which this needs.", name=result.table.name
        )
    try:
        content: object = json.loads(result.summary.read_text("utf-8"))
    except OSError as error:
        raise ResultError(
            "{name} cannot be read: {reason}.", name=result.summary.name, reason=error
        ) from error
    except (ValueError, RecursionError) as error:
        raise ResultError("{name} is damaged.", name=result.summary.name) from error
    if not isinstance(content, dict):
        raise ResultError("{name} is damaged.", name=result.summary.name)
    return cast("dict[str, Any]", content)


def write_rows(
    rows: Iterable[Row], summary: Mapping[str, Any], head: Mapping[str, Any], files: ReportFiles
) -> Counts:
    """Write a table with its segments and its summary anew.

    Args:
        rows: All rows.
        summary: The summary that there is, which says what is counted and when the file ends.
        head: What the new one holds beside the figures.
        files: Where they go; each is replaced as a whole.

    Raises:
        AnnotationError: They cannot be written.
    """
    every = list(rows)
    end = summary.get("end_s")
    if not isinstance(end, int | float):
        # Of before the end was written: the last frame lasts as long as the one before.
        times = sorted({row.time_s for row in every})[-2:]
        end = times[-1] + (times[-1] - times[0]) if times else 0.0
    try:
        return write_report([every], float(end), _labels(summary), head, files)
    except OSError as error:
        raise writing_failed(files.table, error) from error


def _labels(summary: Mapping[str, Any]) -> list[str]:
    """Return the model's emotions, which the summary counts."""
    everybody = summary.get("all_faces")
    share = cast("dict[str, Any]", everybody).get("share") if isinstance(everybody, dict) else None
    names = list(cast("dict[str, Any]", share)) if isinstance(share, dict) else []
    labels = [name for name in names if name != UNCERTAIN]
    return labels if labels and set(labels) <= set(EMOTIONS) else list(EMOTIONS)


def _inside(result: ResultFiles, folder: Path) -> ReportFiles:
    summary = result.summary or result.table.with_suffix(".json")
    return ReportFiles(
        folder / result.table.name,
        result.table_format,
        None if result.segments is None else folder / result.segments.name,
        folder / summary.name,
    )


def _all(result: ResultFiles) -> list[Path | None]:
    return [result.table, result.summary, result.segments, result.copy, result.source]


def _names(result: ResultFiles, written: ReportFiles) -> dict[str, str]:
    """Name the files as a summary does: relative to its own folder."""
    folder = os.path.abspath(written.summary.parent)
    paths = {"source": result.source, "table": written.table, "segments": written.segments}
    names: dict[str, str] = {}
    for key, path in paths.items():
        if path is not None:
            try:
                names[key] = Path(os.path.relpath(path, folder)).as_posix()
            except ValueError:  # Between two drives of Windows there is no relative path.
                continue
    return names
