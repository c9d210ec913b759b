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

    A person who leaves and comes back is a new track. So that the line of somebody alone goes on
    after the gap, the past of a track is that of the face which was followed before it, provided
    that face was gone when the track began.

    Args:
        seconds: How far back it reaches.
        interval: Least seconds between two samples.
    """

    def __init__(self, seconds: float = 60.0, interval: float = 0.1) -> None:
        self.seconds = seconds
        self._interval = interval
        self._moments: deque[_Moment] = deque()
        self._births: dict[int, tuple[float, frozenset[int]]] = {}

    def clear(self) -> None:
        """Forget everything, as for another source."""
        self._moments.clear()
        self._births.clear()

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
        for track in tracks:
            self._births.setdefault(track, (time, frozenset(tracks)))
        self._moments.append(_Moment(time, tracks, faces.smoothed, followed))
        while self._moments[0].time < time - self.seconds:
            self._moments.popleft()
        oldest = self._moments[0].time
        if len(self._births) > 2 * len(tracks) + 64:
            known = {track for moment in self._moments for track in moment.tracks}
            self._births = {
                track: birth
                for track, birth in self._births.items()
                if track in known or birth[0] >= oldest
            }
        return True

    def of(self, track: int | None) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """The past of a face.

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
        for i in range(len(self._moments) - 1, -1, -1):
            moment = self._moments[i]
            track = self._predecessor(track, moment)
            if track in moment.tracks:
                rows[i] = moment.probabilities[moment.tracks.index(track)]
        return times, rows

    def _predecessor(self, track: int | None, moment: _Moment) -> int | None:
        """Whose past is that of ``track`` at a moment: its own, or the face's before it."""
        if track is None:
            return moment.followed
        born, present = self._births.get(track, (moment.time, frozenset[int]()))
        if moment.time >= born or moment.followed is None or moment.followed in present:
            return track
        return moment.followed
