"""Write the report of one result beside it, for the Files page and the review."""

from pathlib import Path

from app.models.report_text import models_of
from fer_core.findings.recording import read_recordings
from fer_core.report.content import Report, section_of
from fer_core.report.page import page_of
from fer_core.system.files import write_text


def write_result_report(table: Path) -> Path:
    """Write ``NAME.report.html`` beside a table, without pictures of faces.

    Args:
        table: A table or summary of one result.

    Returns:
        The file; one that exists is kept, and the new one gets a number.

    Raises:
        FerError: The result cannot be read or the report not written.
    """
    recordings = read_recordings([table])
    sections = [section_of(recording, faces={}, metadata={}) for recording in recordings]
    report = Report(f"Report on {recordings[0].name}", sections, models_of(recordings))
    target = _free_name(table)
    write_text(target, page_of(report))
    return target


def _free_name(table: Path) -> Path:
    target, number = table.with_suffix(".report.html"), 1
    while target.exists():
        number += 1
        target = table.with_suffix(f".report-{number}.html")
    return target
