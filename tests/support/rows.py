"""Observations and rows that tests make up."""

import numpy as np

from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.rows import Row
from fer_core.tables.schema import LIVE_COLUMNS
from fer_core.types import Faces, Observation


def observation(index, chances, smoothed=None, labels=EMOTIONS):
    chances = np.array(chances, np.float32).reshape(-1, len(labels))
    n = len(chances)
    return Observation(
        index,
        index / 10,
        Faces(
            np.array([[1.25, 2, 33.125, 44]] * n, np.float32).reshape(n, 4),
            np.arange(1, n + 1),
            np.zeros(n, np.int8),
            chances,
            chances if smoothed is None else np.array([smoothed], np.float32),
        ),
    )


HAPPY = [0.05, 0.05, 0.05, 0.7, 0.05, 0.05, 0.05]
EVEN = [1 / 7] * 7


def shown(frame, face, emotion, chance=0.5):
    return Row(frame, frame / 10, face, "detected", 0, 0, 9, 9, emotion, chance,
               *[chance] * 7, emotion)  # fmt: skip


def live_row(frame, time):
    """The row of a frame without a face in a live table."""
    cells = Row(frame, time)._asdict() | {"loop": 1, "wall_time": "1970-01-01T00:00:00.000+00:00"}
    return tuple(cells[column.name] for column in LIVE_COLUMNS)
