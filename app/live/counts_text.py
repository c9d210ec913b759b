"""Say in words how much a live recording has."""

from app.system.language.texts import ENGLISH_TEXTS, Texts
from fer_core.sessions.description import SessionCounts
from fer_core.tables.live_rows import LiveCounts


def describe_counts(counts: LiveCounts, texts: Texts = ENGLISH_TEXTS) -> str:
    """Return the numbers of a recording: "12 frames in 14 rows; 1 was not analysed in time"."""
    translate, number = texts.translate, texts.number
    frames = (
        translate("Live", "1 frame")
        if counts.frames == 1
        else translate("Live", "{count} frames").format(count=number(counts.frames, 0))
    )
    rows = (
        translate("Live", "1 row")
        if counts.rows == 1
        else translate("Live", "{count} rows").format(count=number(counts.rows, 0))
    )
    clauses = [translate("Live", "{frames} in {rows}").format(frames=frames, rows=rows)]
    if counts.dropped == 1:
        clauses.append(translate("Live", "1 was not analysed in time (dropped)"))
    elif counts.dropped:
        text = translate("Live", "{count} were not analysed in time (dropped)")
        clauses.append(text.format(count=number(counts.dropped, 0)))
    if counts.skipped == 1:
        clauses.append(translate("Live", "1 more was passed over to keep up"))
    elif counts.skipped:
        text = translate("Live", "{count} more were passed over to keep up")
        clauses.append(text.format(count=number(counts.skipped, 0)))
    return "; ".join(clauses)


def describe_session(counts: SessionCounts, texts: Texts = ENGLISH_TEXTS) -> str:
    """Return the numbers of a session, with its pictures."""
    translate, number = texts.translate, texts.number
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
    pictures = pictures.format(
        count=number(counts.pictures, 0), left_out=number(counts.pictures_dropped, 0)
    )
    table = LiveCounts(counts.frames, counts.rows, counts.dropped, counts.skipped)
    return f"{describe_counts(table, texts)}; {pictures}"
