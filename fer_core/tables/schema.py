"""Every column that a table can have: its type, unit and meaning, and since when it is there.

Old columns keep their name, meaning and order. A new one goes last, says the version in which it
came in `Column.since`, and raises `TABLE_SCHEMA`. Readers take tables of every version: a column
that came later than a table is empty in all its rows, one that the reader does not know is left
out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

TABLE_SCHEMA: Final = 3
"""Version of the tables that are written; the summary says it as ``table_schema``."""

ColumnKind = Literal["whole", "number", "text"]
Cell = int | float | str | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        name: Its heading.
        kind: What its cells are: whole numbers, numbers or text.
        unit: What its numbers are measured in; "" for none.
        meaning: What its cells say, for people (Markdown).
        empty: When a cell has no value, for people.
        since: Version of the schema that brought it.
    """

    name: str
    kind: ColumnKind
    unit: str
    meaning: str
    empty: str = "never"
    since: int = 1


def missing_columns(names: Sequence[str], columns: Sequence[Column]) -> list[str]:
    """Which columns a table lacks that every version has.

    Args:
        names: The columns that the table has.
        columns: The columns of its kind of table.
    """
    return [column.name for column in columns if column.since == 1 and column.name not in names]


_NO_FACE: Final = "no face"
_NO_POINTS: Final = "no face; one that the cascades alone have seen"
_UNKNOWN: Final = "no face; an emotion that the model does not know"


def _probability(emotion: str) -> Column:
    return Column(
        emotion,
        "number",
        "0 to 1",
        f"calibrated probability of `{emotion}` on this frame alone; the seven sum to 1. For "
        "`filled` rows it lies between those of the two sightings",
        _UNKNOWN,
    )


TABLE_COLUMNS: Final = (
    Column(
        "frame",
        "whole",
        "",
        "number of the frame in the file, from 0 (recorded live: number of the captured frame, "
        "counted from the beginning of the table)",
    ),
    Column(
        "time_s",
        "number",
        "seconds",
        "time from the file's first frame, by the file's own clock, also where the file is played "
        "live; of a camera or another live source, time from the table's first frame",
    ),
    Column(
        "face_id",
        "whole",
        "",
        "number of the face, the same on all its frames; a face that was away for longer than "
        "about half a second comes back under a new number",
        _NO_FACE,
    ),
    Column(
        "status",
        "text",
        "",
        "`detected`: seen on this frame, or followed since it was last seen. `held`: the detector "
        "did not see it, the box follows its picture for up to 0.4 s. `filled`: put in between two "
        "sightings. `none`: there is no face on this frame. `dropped` (recorded live only): the "
        "frame was captured and not analysed, since a newer one came before there was time for it",
    ),
    Column(
        "x",
        "number",
        "pixels",
        "left edge of the box in the picture as displayed: upright, with square pixels, from the "
        "left",
        _NO_FACE,
    ),
    Column("y", "number", "pixels", "top edge of the box, from the top", _NO_FACE),
    Column("width", "number", "pixels", "width of the box", _NO_FACE),
    Column("height", "number", "pixels", "height of the box", _NO_FACE),
    Column("emotion", "text", "", "the most probable emotion on this frame alone", _NO_FACE),
    Column("confidence", "number", "0 to 1", "probability of `emotion`", _NO_FACE),
    _probability("angry"),
    _probability("disgust"),
    _probability("fear"),
    _probability("happy"),
    _probability("sad"),
    _probability("surprise"),
    _probability("neutral"),
    Column(
        "emotion_smoothed",
        "text",
        "",
        "what the copy shows: the most probable emotion of the average over time, or `uncertain` "
        "where its probability is below 0.4 (0.6 where something is wrong with the face)",
        _NO_FACE,
    ),
    Column(
        "code",
        "text",
        "",
        "the emotion that a person assigned to this stretch by hand; segments and summaries count "
        "it in place of `emotion_smoothed`",
        "nobody did, as in every table that is written without edits",
        since=2,
    ),
    Column(
        "person",
        "text",
        "",
        "the person whose face it is: `P` and the number of one of its faces, or a name that was "
        "given. Faces of one person were joined by the program or by hand",
        "no face; recorded live",
        since=2,
    ),
    Column(
        "confidence_smoothed",
        "number",
        "0 to 1",
        "largest probability of the average over time, which is shown beside `emotion_smoothed`",
        _NO_FACE,
        since=2,
    ),
    Column(
        "roll",
        "number",
        "degrees",
        "tilt of the line through the eyes, positive where the head leans to the right of the "
        "picture; beyond 12 the face is turned upright before its emotion is read",
        _NO_POINTS,
        since=3,
    ),
    Column(
        "yaw",
        "number",
        "degrees",
        "estimated turn of the head, positive where the face looks to the right of the picture; "
        "its error is known from synthetic turns alone: see "
        "[face quality](quality.md)",
        _NO_POINTS,
        since=3,
    ),
    Column(
        "sharpness",
        "number",
        "",
        "detail of the face as the model sees it (48x48), without noise: variance of the second "
        "differences, across or down, whichever is smaller, by the variance of the gray values",
        _NO_FACE,
        since=3,
    ),
    Column(
        "contrast",
        "number",
        "gray levels",
        "standard deviation of the face as the model sees it, after a mean over 3x3 pixels",
        _NO_FACE,
        since=3,
    ),
    Column(
        "face_px",
        "number",
        "pixels",
        "side of the face in the picture; of one that is cut off, the longer side of what is left",
        _NO_FACE,
        since=3,
    ),
    Column(
        "face_quality",
        "text",
        "",
        "`ok`, or what is wrong with the face on this frame, joined by <code>&#124;</code>: "
        "`small`, `dark` (noise leaves too little contrast), `blurred`, `turned`, `cut_off`",
        _NO_FACE,
        since=3,
    ),
    Column(
        "uncertain_reason",
        "text",
        "",
        "why `emotion_smoothed` is `uncertain`, joined by <code>&#124;</code>: `low_probability` "
        "(below 0.4), and what is wrong with the face for most of the time averaged; with one of "
        "these 0.6 is needed in place of 0.4",
        "`emotion_smoothed` is an emotion; no face",
        since=3,
    ),
)
"""The table: a row for every face on every frame, and one for every frame without a face."""

_LIVE_ONLY: Final = (
    Column(
        "loop",
        "whole",
        "",
        "which pass through a file that begins again at its end, from 1; faces are numbered anew "
        "in each",
        since=2,
    ),
    Column(
        "wall_time",
        "text",
        "",
        "when the frame was captured, by this computer's clock: ISO 8601 with milliseconds and the "
        "difference from UTC",
        since=2,
    ),
)

LIVE_COLUMNS: Final = tuple(sorted((*TABLE_COLUMNS, *_LIVE_ONLY), key=lambda column: column.since))
"""The table of a live run, in which each captured frame has a row, also one that was not analysed.

In the order of their versions, so that old columns keep their place here as well."""

FILE_COLUMN: Final = Column("file", "text", "", "path of the file that the row is from")
"""The first column of a combined table; `TABLE_COLUMNS` follow."""

SEGMENT_COLUMNS: Final = (
    Column("onset_s", "number", "seconds", "when the stretch begins, from the file's first frame"),
    Column("offset_s", "number", "seconds", "when the frame behind its last one begins"),
    Column("face_id", "whole", "", "number of the face"),
    Column("emotion", "text", "", "the smoothed emotion, also `uncertain`"),
    Column(
        "mean_confidence",
        "number",
        "0 to 1",
        "mean over its frames of this emotion's probability, each frame alone; for `uncertain` of "
        "the largest",
    ),
    Column("person", "text", "", "the person whose face it is", "recorded live", since=2),
)
"""The table of segments: stretches of frames on which one face shows one emotion."""
