"""The probabilities of each face during the last minute."""

from collections import deque
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.types import Faces

_PAUSE: Final = 1.0
"""Seconds without a frame after which the lines are interrupted."""


@dataclass(frozen=True, slots=True, eq=False)
class _Moment:
    time: float
    tracks: tuple[int, ...]
    probabilities: NDArray[np.float32]
    followed: int | None


class EmotionHistory:
    """Smoothed probabilities of all faces over a rolling time, sampled evenly.

    Each track has its own past alone: a person who leaves and comes back as another track begins
    anew.

    Args:
        seconds: How far back it reaches.
        interval: Least seconds between two samples.
    """

    def __init__(self, seconds: float = 60.0, interval: float = 0.1) -> None:
        self.seconds = seconds
        self._interval = interval
        self._moments: deque[_Moment] = deque()

    def clear(self) -> None:
        """Forget everything, as for another source."""
        self._moments.clear()

    def add(self, time: float, faces: Faces, followed: int | None) -> bool:
        """Remember the faces of a frame, unless the last sample is too near.

        Args:
            time: Seconds on any clock that only goes forward; a jump back forgets everything
                before, a long pause leaves a gap.
            faces: Its faces.
            followed: Number of the face that is shown in the panel.

        Returns:
            Whether it was taken.
        """
        if self._moments:
            last = self._moments[-1]
            if time < last.time or last.probabilities.shape[1] != faces.smoothed.shape[1]:
                self.clear()
            elif time - last.time < self._interval:
                return False
            elif time - last.time > _PAUSE:
                nobody = Faces.empty(last.probabilities.shape[1])
                self._moments.append(_Moment(last.time, (), nobody.smoothed, None))
        tracks = tuple(faces.track_ids.tolist())
        self._moments.append(_Moment(time, tracks, faces.smoothed, followed))
        while self._moments[0].time < time - self.seconds:
            self._moments.popleft()
        return True

    def of(self, track: int | None) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Return the past of a face.

        Args:
            track: Its number; None for whoever was followed last.

        Returns:
            Seconds before the newest sample (m,), ascending to 0, and probabilities (m, k), a
            row of NaN where the face was not there.
        """
        if not self._moments:
            return np.zeros(0), np.zeros((0, 0), np.float32)
        newest = self._moments[-1]
        rows = np.full((len(self._moments), newest.probabilities.shape[1]), np.nan, np.float32)
        times = np.array([moment.time for moment in self._moments]) - newest.time
        if track is None:
            followed = (moment.followed for moment in reversed(self._moments))
            track = next((number for number in followed if number is not None), None)
        for row, moment in zip(rows, self._moments, strict=True):
            if track in moment.tracks:
                row[:] = moment.probabilities[moment.tracks.index(track)]
        return times, rows
