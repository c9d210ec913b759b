"""Faces from frame to frame: gray pictures in, boxes with stable numbers out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square
from fer_core.detection.changes import ChangeMap
from fer_core.detection.following import Template
from fer_core.detection.haar import Cascade, check_gray
from fer_core.detection.pyramid import Pyramid
from fer_core.detection.scan import Round, proposals, slices
from fer_core.detection.settings import DetectionSettings, ScheduleName
from fer_core.detection.tracks import Track, worth_tracking
from fer_core.detection.verification import Sighting, glance, look_closely
from fer_core.types import FaceStatus, TrackedBoxes


@dataclass(frozen=True, slots=True)
class Tempo:
    """How often a schedule looks where, in seconds of the frames' time.

    Attributes:
        change_round: A scan of what changed.
        still_round: A scan of the whole picture.
        verification: From one question to the cascade about a face to the next.
    """

    change_round: float
    still_round: float
    verification: float


_TEMPOS: Final[Mapping[ScheduleName, Tempo]] = {
    "balanced": Tempo(0.15, 1.0, 0.1),
    "light": Tempo(0.4, 3.0, 0.2),
}

_GAP_SECONDS: Final = 1.0
"""After a longer gap between two frames the faces are looked for anew."""

_USUAL_INTERVAL: Final = 1 / 30

_SAME_FACE: Final = 0.3
_PART: Final = 0.7
_LOOKS_PER_FRAME: Final = 2


class FaceTracker:
    """Finds the faces of successive frames and keeps each one's number.

    Depends on the pictures and their times alone, never on a clock. Serves one thread at a time.
    """

    def __init__(self, settings: DetectionSettings) -> None:
        self.settings = settings
        self._cascade = Cascade(settings.cascade)
        self._tempo = _TEMPOS.get(settings.schedule)
        self._next_number = 1
        self.reset()

    def reset(self) -> None:
        """Forget every face, as after a seek; numbers go on."""
        self._tracks: list[Track] = []
        self._changes = ChangeMap()
        self._change_round: Round | None = None
        self._still_round: Round | None = None
        self._phase = 0
        self._size = (0, 0)
        self._time: float | None = None

    def update(self, gray: NDArray[np.uint8], time: float) -> TrackedBoxes:
        """Faces of the next frame.

        Args:
            gray: (H, W) uint8 of any size, also empty.
            time: The frame's time in seconds, on any clock; a time before the last frame's
                forgets every face.

        Returns:
            The faces in the order of their numbers.

        Raises:
            ValueError: ``gray`` has another shape or type.
        """
        check_gray(gray)
        if self._time is not None and (
            gray.shape != self._size or not 0 <= time - self._time <= _GAP_SECONDS
        ):
            self.reset()
        elapsed = _USUAL_INTERVAL if self._time is None else time - self._time
        self._size, self._time = gray.shape, time
        smallest = self.settings.smallest_face_pixels(gray.shape[1], gray.shape[0])
        pyramid = Pyramid(gray, max(1, smallest // self._cascade.window))

        cut = self._changes.is_cut(pyramid.octave(0))
        if cut:
            self._verify_all(pyramid, time)
        else:
            for track in self._tracks:
                track.follow(pyramid)
            self._verify(pyramid, time, elapsed)
        for place in self._places(pyramid, smallest / pyramid.reduction, elapsed, cut):
            self._consider(pyramid, place, time)
        self._settle(gray.shape, time)
        return self._report()

    def _verify_all(self, pyramid: Pyramid, time: float) -> None:
        """Keep only the faces that a new scene has at the same place."""
        for track in self._tracks:
            sighting = look_closely(self._cascade, pyramid, track.square, self._factor)
            if sighting is not None and worth_tracking(sighting):
                track.see(sighting, time, pyramid)
            else:
                track.evidence = 0.0

    def _verify(self, pyramid: Pyramid, time: float, elapsed: float) -> None:
        """Ask the cascade about the faces whose turn it is, those first that waited longest."""
        interval = self._tempo.verification
        due = [
            track
            for track in self._tracks
            if not track.confirmed
            or track.held
            or not track.alike
            or time - track.asked >= interval - 1e-6
        ]
        due.sort(key=lambda track: track.asked)
        for track in due[: 1 + int(len(self._tracks) * elapsed / interval)]:
            sighting = self._ask(pyramid, track)
            if sighting is None:
                track.miss(time)
            else:
                track.see(sighting, time, pyramid)

    def _ask(self, pyramid: Pyramid, track: Track) -> Sighting | None:
        if track.confirmed:
            sighting = glance(self._cascade, pyramid, track.square, self._factor)
            if sighting is not None and sighting.neighbours >= 2:
                return sighting
            sighting = look_closely(self._cascade, pyramid, track.square, self._factor)
            return sighting if sighting is not None and sighting.neighbours >= 4 else None
        sighting = look_closely(self._cascade, pyramid, track.square, self._factor)
        return sighting if sighting is not None and worth_tracking(sighting) else None

    def _places(
        self, pyramid: Pyramid, smallest: float, elapsed: float, cut: bool
    ) -> list[Square]:
        """Where a new face may be."""
        height, width = pyramid.octave(0).shape
        whole = (0, 0, width, height)
        tempo = self._tempo
        if cut:
            self._change_round = None
            round_ = Round(self._plan(pyramid, whole, smallest), 1.0)
            found = round_.advance(self._cascade, pyramid, 1.0)
            self._changes.look([], pyramid.reduction)
            return self._new(found)
        found = []
        if self._still_round is None or self._still_round.finished:
            self._still_round = Round(self._plan(pyramid, whole, smallest), tempo.still_round)
        found += self._still_round.advance(self._cascade, pyramid, elapsed)
        if self._change_round is None or self._change_round.finished:
            known = [track.square for track in self._tracks if track.confirmed]
            region = self._changes.look(known, pyramid.reduction)
            if region is not None:
                self._change_round = Round(
                    self._plan(pyramid, region, smallest), tempo.change_round
                )
        if self._change_round is not None:
            found += self._change_round.advance(self._cascade, pyramid, elapsed)
        return self._new(found)[:_LOOKS_PER_FRAME]

    def _plan(self, pyramid, region, smallest):
        self._phase ^= 1
        f = self._factor
        return slices(self._cascade, pyramid, region, smallest * (f if self._phase else 1.0), f * f)

    def _new(self, found) -> list[Square]:
        if not found:
            return []
        return [
            place
            for place in proposals(found)
            if not any(_same(place, track.square) for track in self._tracks)
        ]

    def _consider(self, pyramid: Pyramid, place: Square, time: float) -> None:
        sighting = look_closely(self._cascade, pyramid, place, self._factor)
        if sighting is None or not worth_tracking(sighting):
            return
        if any(_same(sighting.square, track.square) for track in self._tracks):
            return
        from fer_core.detection.tracks import strength

        self._tracks.append(
            Track(
                sighting.square,
                Template(pyramid, sighting.square),
                time,
                time,
                strength(sighting),
            )
        )

    @property
    def _factor(self) -> float:
        return self.settings.scale_factor

    def _settle(self, shape, time: float) -> None:
        kept: list[Track] = []
        for track in sorted(self._tracks, key=lambda t: (not t.number, t.number)):
            s = track.square
            l, t, r, b = s.corners()
            out = max(-l, -t, r - shape[1], b - shape[0]) > 0.15 * s.side
            if track.lost(time) or out or any(_same(s, k.square) for k in kept):
                continue
            if track.confirmed and not track.number:
                track.number = self._next_number
                self._next_number += 1
            kept.append(track)
        self._tracks = kept

    def _report(self) -> TrackedBoxes:
        tracks = [track for track in self._tracks if track.number]
        if not tracks:
            return TrackedBoxes.empty()
        height, width = self._size
        boxes = np.array([track.square.corners() for track in tracks], np.float32)
        np.clip(boxes, 0, (width, height, width, height), out=boxes)
        return TrackedBoxes(
            boxes,
            np.array([track.number for track in tracks], np.int64),
            np.array([FaceStatus.HELD if t.held else FaceStatus.DETECTED for t in tracks], np.int8),
        )


def _same(square: Square, known: Square) -> bool:
    """Whether a square shows the face of another one, or a part of it."""
    return square.overlap(known) >= _SAME_FACE or square.within(known) >= _PART
