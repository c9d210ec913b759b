"""The stretches of frames on which a person shows one emotion, and what is too short to count."""

from dataclasses import dataclass

import numpy as np

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import ResultError
from fer_core.findings.recording import LABELS, Recording


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of frames on which one person shows one emotion.

    Attributes:
        person: Their place in `Recording.persons`.
        emotion: The smoothed emotion, also ``uncertain``.
        onset_s: When it begins, seconds from the file's first frame.
        offset_s: When the frame behind its last one begins.
        first: Place of its first frame in `Recording.frames`.
        last: Place of its last frame.
        mean_confidence: Mean over its frames of this emotion's probability, each frame alone; for
            ``uncertain`` that of each frame's most probable one.
    """

    person: int
    emotion: str
    onset_s: float
    offset_s: float
    first: int
    last: int
    mean_confidence: float

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return self.offset_s - self.onset_s


def find_stretches(recording: Recording, min_seconds: float = 0.0) -> list[Stretch]:
    """Find the stretches of all persons.

    Args:
        recording: Where to look.
        min_seconds: Shorter ones are left out; what is around them stays as it is.

    Returns:
        By onset, then by person.
    """
    known = np.nan_to_num(recording.probabilities, nan=0.0)
    certain = np.minimum(recording.shown, len(EMOTIONS) - 1)
    chances = np.where(
        recording.shown < len(EMOTIONS),
        known[np.arange(len(known)), certain] if len(known) else 0.0,
        known.max(axis=1, initial=0.0),
    )
    found: list[Stretch] = []
    for person in range(len(recording.persons)):
        rows = recording.rows_of(person)
        frames, shown = recording.frame[rows], recording.shown[rows]
        apart = recording.begins[frames[1:]] > recording.ends[frames[:-1]]
        breaks = np.flatnonzero(apart | (np.diff(shown) != 0)) + 1
        for part in np.split(np.arange(len(rows)), breaks):
            first, last = int(frames[part[0]]), int(frames[part[-1]])
            found.append(
                Stretch(
                    person,
                    LABELS[shown[part[0]]],
                    float(recording.begins[first]),
                    float(recording.ends[last]),
                    first,
                    last,
                    float(chances[rows[part]].mean()),
                )
            )
    found.sort(key=lambda stretch: (stretch.onset_s, stretch.person))
    return [stretch for stretch in found if stretch.seconds >= min_seconds - _TINY]


_TINY = 1e-6
"""Times are written to the microsecond; a stretch as long as the limit counts as long enough."""


def drop_short_faces(recording: Recording, min_seconds: float) -> tuple[Recording, list[str]]:
    """Leave out the persons that are seen for too short a time to be one.

    Returns:
        The recording without them, and their names.

    Raises:
        ResultError: The limit is below 0.
    """
    if min_seconds < 0:
        raise ResultError(
            "A face cannot be seen for {min_seconds:g} seconds; give 0 or more.",
            min_seconds=min_seconds,
        )
    seconds = np.bincount(recording.person, recording.seconds, len(recording.persons))
    short = seconds < min_seconds - _TINY
    if not short.any():
        return recording, []
    names = [name for name, gone in zip(recording.persons, short, strict=True) if gone]
    return recording.keep(~short[recording.person]), names
