"""Faces from frame to frame: gray pictures in, boxes with stable numbers out."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import match
from fer_core.detection.haar import HaarDetector
from fer_core.detection.settings import DetectionSettings
from fer_core.types import FaceStatus, TrackedBoxes

HOLD_SECONDS: Final = 0.4
"""How long a face that the cascade no longer sees keeps its box."""

_SAME_FACE: Final = 0.3


@dataclass(slots=True, eq=False)
class _Track:
    number: int
    box: NDArray[np.float32]
    seen: float


class FaceTracker:
    """Finds the faces of successive frames and keeps each one's number.

    Depends on the pictures and their times alone, never on a clock. Serves one thread at a time.
    """

    def __init__(self, settings: DetectionSettings) -> None:
        self.settings = settings
        self._detector = HaarDetector(settings)
        self._tracks: list[_Track] = []
        self._next_number = 1

    def reset(self) -> None:
        """Forget every face, as after a seek; numbers go on."""
        self._tracks = []

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
        boxes = self._detector.detect(gray)
        known = np.array([track.box for track in self._tracks], np.float32).reshape(-1, 4)
        pairs = match(known, boxes, _SAME_FACE)
        for row, column in pairs:
            self._tracks[row].box = boxes[column]
            self._tracks[row].seen = time
        for column in sorted(set(range(len(boxes))) - {column for _, column in pairs}):
            self._tracks.append(_Track(self._next_number, boxes[column], time))
            self._next_number += 1
        self._tracks = [track for track in self._tracks if 0 <= time - track.seen <= HOLD_SECONDS]
        if not self._tracks:
            return TrackedBoxes.empty()
        return TrackedBoxes(
            np.array([track.box for track in self._tracks], np.float32),
            np.array([track.number for track in self._tracks], np.int64),
            np.array(
                [
                    FaceStatus.DETECTED if track.seen == time else FaceStatus.HELD
                    for track in self._tracks
                ],
                np.int8,
            ),
        )
