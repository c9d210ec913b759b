"""Rows of the table: one for each face and frame, and one for a frame without a face."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from fer_core.emotion.model_card import EMOTIONS
from fer_core.labels import decide
from fer_core.tables.readers import read_records
from fer_core.tables.schema import TABLE_COLUMNS
from fer_core.types import FaceStatus, Observation

NO_FACE: Final = "none"
"""Status of the row of a frame without a face."""

DROPPED: Final = "dropped"
"""Status of the row of a captured frame that was not analysed."""


class Row(NamedTuple):
    """A row of the table; None for an empty cell. See `TABLE_COLUMNS` for units and meanings.

    Attributes:
        frame: Number of the frame in its file, from 0.
        time_s: Seconds from the file's first frame.
        face_id: Number of the face, the same on every frame.
        status: ``detected``, ``held``, ``filled``, ``none`` or ``dropped``.
        x: Left edge of the box, in pixels of the picture as displayed.
        y: Top edge.
        width: Width of the box.
        height: Height of the box.
        emotion: The most probable emotion of this frame alone.
        confidence: Its probability.
        angry: Probability of this emotion, as the next six.
        disgust: See above.
        fear: See above.
        happy: See above.
        sad: See above.
        surprise: See above.
        neutral: See above.
        emotion_smoothed: What the video shows; may be "uncertain".
        code: The emotion that a person assigned by hand.
        person: The person whose face it is.
        confidence_smoothed: The probability that is shown beside it.
    """

    frame: int
    time_s: float
    face_id: int | None = None
    status: str = NO_FACE
    x: float | None = None
    y: float | None = None
    width: float | None = None
    height: float | None = None
    emotion: str | None = None
    confidence: float | None = None
    angry: float | None = None
    disgust: float | None = None
    fear: float | None = None
    happy: float | None = None
    sad: float | None = None
    surprise: float | None = None
    neutral: float | None = None
    emotion_smoothed: str | None = None
    code: str | None = None
    person: str | None = None
    confidence_smoothed: float | None = None

    @property
    def label(self) -> str | None:
        """The emotion that counts: the one assigned by hand, else the smoothed one."""
        return self.code or self.emotion_smoothed


def rows_of(observation: Observation, labels: Sequence[str], threshold: float) -> list[Row]:
    """Return the rows of one frame, in the order of its faces.

    Args:
        observation: The frame's faces.
        labels: The model's emotions, in the order of the columns of its probabilities.
        threshold: Probability below which `Row.emotion_smoothed` is "uncertain".
    """
    time = round(observation.time, 6)
    faces = observation.faces
    if len(faces) == 0:
        return [Row(observation.index, time)]
    rows: list[Row] = []
    for i, track in enumerate(faces.track_ids.tolist()):
        left, top, right, bottom = faces.boxes[i].tolist()
        chances = faces.probabilities[i]
        emotion, confidence = decide(chances, labels, threshold=0.0)
        smoothed, shown = decide(faces.smoothed[i], labels, threshold)
        by_name = dict(zip(labels, chances.tolist(), strict=True))
        rows.append(
            Row(
                observation.index,
                time,
                track,
                FaceStatus(int(faces.status[i])).name.lower(),
                round(left, 2),
                round(top, 2),
                round(right - left, 2),
                round(bottom - top, 2),
                emotion,
                round(confidence, 6),
                emotion_smoothed=smoothed,
                confidence_smoothed=round(shown, 6),
                **{name: round(by_name[name], 6) for name in EMOTIONS if name in by_name},
            )
        )
    return rows


def read_rows(path: Path) -> Iterator[Row]:
    """Read the rows of a table in CSV; see `read_table`."""
    return read_table(path, "csv")


def read_table(path: Path, kind: str) -> Iterator[Row]:
    """Read the rows of a table of any format and schema version.

    Raises:
        ResultError: It cannot be read, is damaged, or is no such table.
    """
    return map(Row._make, read_records(path, kind, TABLE_COLUMNS))
