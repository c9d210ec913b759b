"""Say in words how much a live recording has."""

from app.system.text import counted
from fer_core.sessions.recorder import SessionCounts
from fer_core.tables.live_rows import LiveCounts


def describe_counts(counts: LiveCounts) -> str:
    """Return the numbers of a recording: "12 frames in 14 rows; 1 was not analysed in time"."""
    text = f"{counted(counts.frames, 'frame')} in {counted(counts.rows, 'row')}"
    if counts.dropped:
        text += f"; {counts.dropped} {_verb(counts.dropped)} not analysed in time (dropped)"
    if counts.skipped:
        text += f"; {counts.skipped} more {_verb(counts.skipped)} passed over to keep up"
    return text


def describe_session(counts: SessionCounts) -> str:
    """Return the numbers of a session, with its pictures."""
    table = LiveCounts(counts.frames, counts.rows, counts.dropped, counts.skipped)
    text = f"{describe_counts(table)}; {counted(counts.pictures, 'picture')}"
    if counts.pictures_dropped:
        text += f" ({counts.pictures_dropped} left out)"
    return text


def _verb(number: int) -> str:
    return "was" if number == 1 else "were"
