"""How long each person shows which emotion, how it changes, and how well they were seen."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from fer_core.findings.recording import LABELS, STATUSES, Recording
from fer_core.findings.stretches import Stretch
from fer_core.labels import UNCERTAIN


@dataclass(frozen=True, slots=True)
class PersonShares:
    """What one person shows.

    Attributes:
        person: Their name.
        faces: Numbers of the faces that are theirs.
        first_s: When they are first seen, seconds from the file's first frame.
        last_s: When their last frame ends.
        seconds: How long they are seen.
        rows: On how many frames.
        shares: Share of that time for each of `LABELS`; they sum to 1.
        statuses: Share of their frames for each of `STATUSES`.
        confidence: Mean over their frames of the largest probability, each frame alone.
        size: Median of the sides of their boxes, in pixels.
    """

    person: str
    faces: tuple[int, ...]
    first_s: float
    last_s: float
    seconds: float
    rows: int
    shares: dict[str, float]
    statuses: dict[str, float]
    confidence: float
    size: float

    @property
    def uncertain(self) -> float:
        """Share of the time for which no emotion is said."""
        return self.shares[UNCERTAIN]


def shares_of(recording: Recording) -> list[PersonShares]:
    """Return the shares of each person, in the order of `Recording.persons`."""
    found: list[PersonShares] = []
    seconds = recording.seconds
    largest = np.nan_to_num(recording.probabilities, nan=0.0).max(axis=1, initial=0.0)
    for person, name in enumerate(recording.persons):
        rows = recording.rows_of(person)
        lasts = seconds[rows]
        # One picture has no length; there each row counts alike.
        weights = lasts if lasts.sum() > 0 else np.ones(len(rows))
        shown = np.bincount(recording.shown[rows], weights, len(LABELS)) / weights.sum()
        status = np.bincount(recording.status[rows], minlength=len(STATUSES)) / len(rows)
        found.append(
            PersonShares(
                name,
                tuple(int(face) for face in np.unique(recording.face_id[rows])),
                float(recording.begins[recording.frame[rows[0]]]),
                float(recording.ends[recording.frame[rows[-1]]]),
                float(lasts.sum()),
                len(rows),
                dict(zip(LABELS, shown.tolist(), strict=True)),
                dict(zip(STATUSES, status.tolist(), strict=True)),
                float(largest[rows].mean()),
                float(np.median(recording.boxes[rows, 2:].mean(axis=1))),
            )
        )
    return found


def transitions_of(stretches: list[Stretch]) -> Counter[tuple[str, str]]:
    """Count how often a person changed from one label to another without leaving the picture."""
    counts: Counter[tuple[str, str]] = Counter()
    before: dict[int, Stretch] = {}
    for stretch in stretches:
        last = before.get(stretch.person)
        if last is not None and last.offset_s == stretch.onset_s:
            counts[last.emotion, stretch.emotion] += 1
        before[stretch.person] = stretch
    return counts
