"""The probabilities of each face during the last minutes."""

from array import array
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.widgets.charts.over_time.past import Past
from fer_core.types import Faces

_PAUSE: Final = 1.0
"""Seconds without a frame after which the lines are interrupted."""

_STALE: Final = 1024
"""Samples that may be out of date before their memory is given back, all at once."""


@dataclass(slots=True)
class _Track:
    """The samples on which one face was there: their numbers and its probabilities, row by row."""

    numbers: "array[int]" = field(default_factory=lambda: array("q"))
    values: "array[float]" = field(default_factory=lambda: array("f"))


class EmotionHistory:
    """Smoothed probabilities of all faces over a rolling time, sampled evenly.

    Each track has its own past alone: a person who leaves and comes back as another track begins
    anew. The samples are held in packed arrays, so that ten minutes are read in less than a
    millisecond.

    Args:
        seconds: How far back it reaches.
        interval: Least seconds between two samples.
    """

    def __init__(self, seconds: float = 600.0, interval: float = 0.1) -> None:
        self.seconds = seconds
        self._interval = interval
        self._classes = 0
        self._first = 0  # number of the first sample in the arrays
        self._times = array("d")
        self._clock = array("d")
        self._tracks: dict[int, _Track] = {}
        self._followed: int | None = None

    def clear(self) -> None:
        """Forget everything, as for another source."""
        self._first = 0
        self._times, self._clock = array("d"), array("d")
        self.forget_faces()

    def forget_faces(self) -> None:
        """Forget what each face showed: the same numbers stand for other faces from now on."""
        self._tracks.clear()
        self._followed = None

    def add(self, time: float, clock: float, faces: Faces, followed: int | None) -> bool:
        """Remember the faces of a frame, unless the last sample is too near.

        Args:
            time: Seconds on any clock that only goes forward; a jump back forgets everything
                before, a long pause leaves a gap.
            clock: The frame's time on its source's own clock.
            faces: Its faces.
            followed: Number of the face that is shown in the panel.

        Returns:
            Whether it was taken.
        """
        classes = faces.smoothed.shape[1]
        if self._times:
            last = self._times[-1]
            if time < last or classes != self._classes:
                self.clear()
            elif time - last < self._interval:
                return False
            elif time - last > _PAUSE:
                self._append(last, self._clock[-1])  # with nobody
        self._classes = classes
        number = self._append(time, clock)
        for track, row in zip(faces.track_ids.tolist(), faces.smoothed, strict=True):
            samples = self._tracks.setdefault(track, _Track())
            samples.numbers.append(number)
            samples.values.frombytes(np.ascontiguousarray(row, np.float32).tobytes())
        if followed is not None:
            self._followed = followed
        self._forget_before(time - self.seconds)
        return True

    def of(self, track: int | None) -> Past:
        """Return the past of a face.

        Args:
            track: Its number; None for whoever was followed last.
        """
        if not self._times:
            return Past.empty()
        times, clock = np.array(self._times), np.array(self._clock)
        rows = np.full((len(times), self._classes), np.nan, np.float32)
        samples = None
        wanted = self._followed if track is None else track
        if wanted is not None:
            samples = self._tracks.get(wanted)
        if samples is not None:
            numbers = np.array(samples.numbers) - self._first
            rows[numbers] = _as_rows(samples.values, self._classes)
        return Past(times, clock, rows).since(times[-1] - self.seconds)

    def _append(self, time: float, clock: float) -> int:
        self._times.append(time)
        self._clock.append(clock)
        return self._first + len(self._times) - 1

    def _forget_before(self, time: float) -> None:
        if len(self._times) <= _STALE or self._times[_STALE] >= time:
            return
        del self._times[:_STALE], self._clock[:_STALE]
        self._first += _STALE
        for track, samples in list(self._tracks.items()):
            stale = int(np.searchsorted(np.array(samples.numbers), self._first))
            del samples.numbers[:stale], samples.values[: stale * self._classes]
            if not samples.numbers:
                del self._tracks[track]


def _as_rows(values: "array[float]", classes: int) -> NDArray[np.float32]:
    # A copy: an array that is looked at may not grow.
    return np.array(values, np.float32).reshape(-1, classes)
