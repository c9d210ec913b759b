"""Rows of the table: one for each face and frame, and one for a frame without a face."""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from fer_core.emotion.model_card import EMOTIONS
from fer_core.labels import UNCERTAIN, decide, uncertain_reasons
from fer_core.tables.readers import read_records
from fer_core.tables.schema import TABLE_COLUMNS
from fer_core.types import Faces, FaceStatus, Observation

LABELS: Final = (*EMOTIONS, UNCERTAIN)
"""What a face can show, in the order of their codes in arrays."""

STATUSES: Final = ("detected", "held", "filled")
"""How a face's box was obtained, in the order of their codes in arrays."""

OK: Final = "ok"
"""Quality of a face of which nothing is wrong."""

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
        roll: Tilt of the head in degrees.
        yaw: Estimated turn of the head in degrees.
        sharpness: Of the crop, see `fer_core.emotion.face_quality.CropFigures`.
        contrast: Of the crop, gray levels.
        face_px: Side of the face in pixels.
        face_quality: `OK`, or what is wrong on this frame, joined by "|".
        uncertain_reason: Why the smoothed emotion is uncertain, joined by "|".
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
    roll: float | None = None
    yaw: float | None = None
    sharpness: float | None = None
    contrast: float | None = None
    face_px: float | None = None
    face_quality: str | None = None
    uncertain_reason: str | None = None

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
        flags = faces.quality.lasting(i)
        smoothed, shown = decide(faces.smoothed[i], labels, threshold, flags)
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
                uncertain_reason="|".join(uncertain_reasons(shown, threshold, flags)) or None,
                **_quality_cells(faces, i),
                **{name: round(by_name[name], 6) for name in EMOTIONS if name in by_name},
            )
        )
    return rows


def _quality_cells(faces: Faces, row: int) -> dict[str, Any]:
    """Return the cells that say how far a face's row can be trusted; none if not measured."""
    quality = faces.quality
    side = float(quality.sides[row])
    if math.isnan(side):
        return {}
    yaw = float(quality.yaws[row])
    # Roll and yaw come from the same points.
    pose = {"roll": round(float(faces.rolls[row]), 1), "yaw": round(yaw, 1)}
    return {
        **({} if math.isnan(yaw) else pose),
        "sharpness": round(float(quality.sharpness[row]), 4),
        "contrast": round(float(quality.contrast[row]), 2),
        "face_px": round(side, 1),
        "face_quality": "|".join(quality.names(row)) or OK,
    }


def read_rows(path: Path) -> Iterator[Row]:
    """Read the rows of a table in CSV; see `read_table`."""
    return read_table(path, "csv")


def read_table(path: Path, kind: str) -> Iterator[Row]:
    """Read the rows of a table of any format and schema version.

    Raises:
        ResultError: It cannot be read, is damaged, or is no such table.
    """
    return map(Row._make, read_records(path, kind, TABLE_COLUMNS))
