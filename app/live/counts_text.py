"""Say in words how much a live recording has, for the console and the window."""

from collections.abc import Callable

from fer_core.sessions.recorder import SessionCounts
from fer_core.tables.live_rows import LiveCounts

_Translate = Callable[[str, str], str]
_Number = Callable[[float], str]


def _leave(_context: str, text: str) -> str:
    return text


def describe_counts(
    counts: LiveCounts, translate: _Translate = _leave, number: _Number = str
) -> str:
    """Return the numbers of a recording: "12 frames in 14 rows; 1 was not analysed in time".

    Args:
        counts: The numbers.
        translate: `QCoreApplication.translate` for the window; without it the text is English,
            as the console's texts are.
        number: How numbers are written.
    """
    frames = (
        translate("Live", "1 frame")
        if counts.frames == 1
        else translate("Live", "{count} frames").format(count=number(counts.frames))
    )
    rows = (
        translate("Live", "1 row")
        if counts.rows == 1
        else translate("Live", "{count} rows").format(count=number(counts.rows))
    )
    clauses = [translate("Live", "{frames} in {rows}").format(frames=frames, rows=rows)]
    if counts.dropped == 1:
        clauses.append(translate("Live", "1 was not analysed in time (dropped)"))
    elif counts.dropped:
        text = translate("Live", "{count} were not analysed in time (dropped)")
        clauses.append(text.format(count=number(counts.dropped)))
    if counts.skipped == 1:
        clauses.append(translate("Live", "1 more was passed over to keep up"))
    elif counts.skipped:
        text = translate("Live", "{count} more were passed over to keep up")
        clauses.append(text.format(count=number(counts.skipped)))
    return "; ".join(clauses)


def describe_session(
    counts: SessionCounts, translate: _Translate = _leave, number: _Number = str
) -> str:
    """Return the numbers of a session, with its pictures; arguments as of `describe_counts`."""
    table = LiveCounts(counts.frames, counts.rows, counts.dropped, counts.skipped)
    left_out = number(counts.pictures_dropped)
    if counts.pictures == 1:
        pictures = (
            translate("Live", "1 picture ({left_out} left out)")
            if counts.pictures_dropped
            else translate("Live", "1 picture")
        )
    else:
        pictures = (
            translate("Live", "{count} pictures ({left_out} left out)")
            if counts.pictures_dropped
            else translate("Live", "{count} pictures")
        )
    pictures = pictures.format(count=number(counts.pictures), left_out=left_out)
    return f"{describe_counts(table, translate, number)}; {pictures}"
