"""Average each face over the frames before and after, and fill gaps between two sightings."""

import math
from bisect import bisect_left, bisect_right
from collections import deque
from dataclasses import dataclass, replace
from typing import Final, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from fer_core.annotation.hiding.cover import FaceCover
from fer_core.detection.boxes import turned_extents
from fer_core.emotion.smoothing import MAX_WEIGHT
from fer_core.types import FaceQuality, Faces, FaceStatus, Observation

KERNEL_REACH: Final = 3.0
"""Time constants after which a sighting no longer counts: its weight is below 5 %."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class FinishedFrame(Generic[T]):
    """A frame whose faces no later frame can change.

    Attributes:
        observation: Its faces, with averages and filled gaps.
        around: (m, 4) float32, every box of the frames within reach, this one's included; of a
            face that is turned the upright box that holds the turned one; and the areas of faces
            that were lost a moment ago, see `fer_core.annotation.hiding.cover`.
        item: What was passed to `LookAhead.push` with it.
    """

    observation: Observation
    around: NDArray[np.float32]
    item: T


@dataclass(frozen=True, slots=True, eq=False)
class _Sighting:
    index: int
    time: float
    box: NDArray[np.float32]
    probabilities: NDArray[np.float32]
    roll: float
    quality: FaceQuality


def _index_of(sighting: _Sighting) -> int:
    return sighting.index


class LookAhead(Generic[T]):
    """Holds each frame back until the frames that follow it within reach are known.

    The result for a frame depends on the observations within `reach` frames on either side and
    on nothing else, so memory is bounded and a run can be continued from `history`.

    Args:
        reach: Frames to hold back. With 0 and ``both_ways`` off frames pass as they are.
        every: Of so many frames one is analysed.
        smoothing_seconds: Time constant of the average; 0 switches it off.
        both_ways: Whether to average over the future, too, and to fill gaps; else the faces'
            own averages stay.
        around_seconds: How far `FinishedFrame.around` reaches.

    Attributes:
        cover: The areas of lost faces. Its state is saved beside `history`.
    """

    def __init__(
        self,
        reach: int,
        every: int,
        smoothing_seconds: float,
        both_ways: bool,
        around_seconds: float,
    ) -> None:
        self._reach = reach
        self._kept = max(reach, every)
        self._seconds = smoothing_seconds
        self._both_ways = both_ways
        self._around_seconds = around_seconds
        self.cover = FaceCover()
        self._known: deque[Observation] = deque()
        # The upright boxes that hold the faces of each of them.
        self._extents: deque[NDArray[np.float32]] = deque()
        self._waiting: deque[tuple[Observation, T, NDArray[np.float32]]] = deque()
        self._sightings: dict[int, list[_Sighting]] = {}

    def push(self, observation: Observation, item: T) -> list[FinishedFrame[T]]:
        """Add the next frame and return the frames that it finishes."""
        self._record(observation)
        faces = observation.faces if observation.analysed else None
        self._waiting.append((observation, item, self.cover.update(observation.time, faces)))
        finished: list[FinishedFrame[T]] = []
        while len(self._waiting) > self._reach:
            finished.append(self._finish(*self._waiting.popleft()))
        self._drop_old(observation.index)
        return finished

    def flush(self) -> list[FinishedFrame[T]]:
        """Return the frames that are held back, after the last frame."""
        finished = [self._finish(*waiting) for waiting in self._waiting]
        self._waiting.clear()
        return finished

    def history(self) -> tuple[Observation, ...]:
        """Return the observations that later frames depend on, oldest first."""
        known = list(self._known)
        return tuple(known[len(known) - self._kept :] if self._kept < len(known) else known)

    def restore(self, history: tuple[Observation, ...]) -> None:
        """Continue after the last frame of ``history``, whose frames are finished already."""
        for observation in history:
            self._record(observation)

    def _record(self, observation: Observation) -> None:
        faces = observation.faces
        self._known.append(observation)
        self._extents.append(turned_extents(faces.boxes, faces.rolls))
        for row in np.flatnonzero(faces.status == FaceStatus.DETECTED).tolist():
            sighting = _Sighting(
                observation.index,
                observation.time,
                faces.boxes[row],
                faces.probabilities[row],
                float(faces.rolls[row]),
                faces.quality.take([row]),
            )
            self._sightings.setdefault(int(faces.track_ids[row]), []).append(sighting)

    def _drop_old(self, newest: int) -> None:
        # The oldest frame that is held back looks back by the reach.
        oldest = newest - self._reach - self._kept
        while self._known[0].index < oldest:
            self._known.popleft()
            self._extents.popleft()
        for track, sightings in list(self._sightings.items()):
            if sightings[-1].index < oldest:
                del self._sightings[track]
            elif len(sightings) > 4 * (self._reach + self._kept):
                del sightings[: bisect_left(sightings, oldest, key=_index_of)]

    def _finish(
        self, observation: Observation, item: T, covered: NDArray[np.float32]
    ) -> FinishedFrame[T]:
        faces = observation.faces if observation.analysed else self._repeat_last(observation)
        if self._both_ways:
            faces = self._fill_gaps(observation, self._remove_lost(observation, faces))
            faces = self._average(observation, faces)
        around = [
            extents
            for known, extents in zip(self._known, self._extents, strict=True)
            if abs(known.index - observation.index) <= self._reach
            and abs(known.time - observation.time) <= self._around_seconds
        ]
        return FinishedFrame(
            Observation(observation.index, observation.time, faces, observation.analysed),
            np.concatenate([*around, covered, turned_extents(faces.boxes, faces.rolls)]),
            item,
        )

    def _repeat_last(self, observation: Observation) -> Faces:
        """Return the faces of the last analysed frame, for a frame that was not analysed."""
        before = next(
            (k for k in reversed(self._known) if k.analysed and k.index < observation.index), None
        )
        if before is None:
            return observation.faces
        faces = before.faces
        status = np.full(len(faces), FaceStatus.FILLED, np.int8)
        return replace(faces, status=status)

    def _remove_lost(self, observation: Observation, faces: Faces) -> Faces:
        """Return the faces without those that were only held and never seen again."""
        held = faces.track_ids[faces.status == FaceStatus.HELD].tolist()
        lost: set[int] = set()
        for track in held:
            sightings = self._sightings.get(track)
            if sightings and sightings[-1].index > observation.index:
                continue
            later = (
                known
                for known in self._known
                if known.analysed and 0 < known.index - observation.index <= self._reach
            )
            if any(track not in known.faces.track_ids for known in later):
                lost.add(track)
        if not lost:
            return faces
        keep = [i for i, track in enumerate(faces.track_ids.tolist()) if track not in lost]
        return Faces(
            faces.boxes[keep],
            faces.track_ids[keep],
            faces.status[keep],
            faces.probabilities[keep],
            faces.smoothed[keep],
            faces.rolls[keep],
            faces.quality.take(keep),
        )

    def _fill_gaps(self, observation: Observation, faces: Faces) -> Faces:
        """Return the faces with every track added that was sighted before and after this frame."""
        present = set(faces.track_ids.tolist()) if observation.analysed else set[int]()
        between: dict[int, tuple[NDArray[np.float32], NDArray[np.float32], float, FaceQuality]] = {}
        for track, sightings in self._sightings.items():
            if track in present:
                continue
            place = bisect_left(sightings, observation.index, key=_index_of)
            if place == 0 or place == len(sightings):
                continue
            before, after = sightings[place - 1], sightings[place]
            if (
                observation.index - before.index > self._kept
                or after.index - observation.index > self._reach
            ):
                continue
            share = (observation.time - before.time) / (after.time - before.time)
            between[track] = (
                _between(before.box, after.box, share),
                _between(before.probabilities, after.probabilities, share),
                before.roll + share * ((after.roll - before.roll + 180) % 360 - 180),
                before.quality.between(after.quality, share),
            )
        if not between:
            return faces
        rows = [i for i, track in enumerate(faces.track_ids.tolist()) if track not in between]
        tracks = np.concatenate([faces.track_ids[rows], np.array(list(between), np.int64)])
        boxes = np.concatenate([faces.boxes[rows], [box for box, _, _, _ in between.values()]])
        status = np.concatenate(
            [faces.status[rows], np.full(len(between), FaceStatus.FILLED, np.int8)]
        )
        probabilities = np.concatenate(
            [faces.probabilities[rows], [values for _, values, _, _ in between.values()]]
        )
        rolls = np.concatenate(
            [faces.rolls[rows], np.array([roll for _, _, roll, _ in between.values()], np.float32)]
        )
        quality = faces.quality.take(rows)
        for _, _, _, filled in between.values():
            quality = quality.joined(filled)
        order = np.argsort(tracks, kind="stable")
        chances = probabilities[order]
        return Faces(
            boxes[order],
            tracks[order],
            status[order],
            chances,
            chances,
            rolls[order],
            quality.take(order.tolist()),
        )

    def _average(self, observation: Observation, faces: Faces) -> Faces:
        """Return the faces with averages over their tracks' sightings on both sides."""
        if self._seconds == 0 or len(faces) == 0:
            return faces
        smoothed = faces.probabilities.copy()
        flags = faces.quality.flags.copy()
        for row, track in enumerate(faces.track_ids.tolist()):
            known = self._sightings.get(track, [])
            first = bisect_left(known, observation.index - self._reach, key=_index_of)
            last = bisect_right(known, observation.index + self._reach, key=_index_of)
            near = [
                sighting
                for sighting in known[first:last]
                if abs(sighting.time - observation.time) <= KERNEL_REACH * self._seconds
            ]
            if not near:
                continue
            weights = np.array(
                [math.exp(-abs(s.time - observation.time) / self._seconds) for s in near]
            )
            own = next((i for i, s in enumerate(near) if s.index == observation.index), None)
            if own is not None and len(near) > 1:
                others = weights.sum() - weights[own]
                weights[own] = min(weights[own], others * MAX_WEIGHT / (1 - MAX_WEIGHT))
            weights /= weights.sum()
            smoothed[row] = weights @ np.stack([s.probabilities for s in near])
            flags[row] = weights @ np.concatenate([s.quality.flags for s in near])
        return replace(faces, smoothed=smoothed, quality=replace(faces.quality, smoothed=flags))


def _between(
    before: NDArray[np.float32], after: NDArray[np.float32], share: float
) -> NDArray[np.float32]:
    """Interpolate between two arrays, at a share of the way from the first to the second."""
    return (before + share * (after - before)).astype(np.float32)
