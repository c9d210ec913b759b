"""The data that pass through the pipeline: frozen classes that hold arrays.

Coordinates everywhere are pixels of the picture as displayed (rotation applied), x to the right,
y down, a box being ``(left, top, right, bottom)`` with the right and bottom edges outside.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray


class FaceStatus(IntEnum):
    """How the box of a face on one frame was obtained."""

    DETECTED = 0
    """The cascade confirmed the face on this frame, or a moment before it, since when it was
    followed by its pattern (see `fer_core.detection`)."""
    HELD = 1
    """The track bridges a frame on which the cascade did not see the face."""
    FILLED = 2
    """Interpolated afterwards between two detections (files only)."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of a source.

    Attributes:
        image: (H, W, 3) uint8 BGR, C-contiguous, read-only; a view of the array that was given,
            which must not be changed afterwards.
        index: Number of the frame in its source, from 0; gaps mean dropped frames.
        time: Seconds on the source's own clock: a file's presentation time, a monotonic clock
            for a camera.
        arrived: ``time.monotonic()`` when the frame was read; latency is measured from it.
        loop: Which pass through a source that begins again at its end, from 1.

    Example:
        >>> Frame(np.zeros((48, 64, 3), np.uint8), index=0, time=0.0, arrived=0.0).size
        (64, 48)
    """

    image: NDArray[np.uint8]
    index: int
    time: float
    arrived: float
    loop: int = 1

    def __post_init__(self) -> None:
        image = self.image
        if image.dtype != np.uint8 or image.ndim != 3 or image.shape[2] != 3:
            raise ValueError(f"expected image (H, W, 3) uint8, not {image.shape} {image.dtype}")
        if not image.flags.c_contiguous:
            raise ValueError("expected a C-contiguous image")
        # A view, so that an array of the caller's stays writeable.
        view = image.view()
        view.flags.writeable = False
        object.__setattr__(self, "image", view)

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in pixels."""
        return self.image.shape[1], self.image.shape[0]


@dataclass(frozen=True, slots=True, eq=False)
class CapturedFrame:
    """A frame as it was captured from a source that is analysed live.

    Attributes:
        frame: The frame.
        number: How many frames of the source were captured before it.
        stretch: Rises by one with every seek, every new pass and every new connection: frames of
            different stretches do not follow one another.
        live: Whether it came in real time, so that its time counts from nothing in particular.
        wall_time: ``time.time()`` when it was captured.
    """

    frame: Frame
    number: int
    stretch: int
    live: bool
    wall_time: float


_NO_ROLLS: Final[NDArray[np.float32]] = np.zeros(0, np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class TrackedBoxes:
    """The faces of one frame with their numbers, before their emotions are computed.

    Attributes:
        boxes: (n, 4) float32, pixels, ``left, top, right, bottom``.
        track_ids: (n,) int64, stable from frame to frame, from 1 upwards, never used twice.
        status: (n,) int8, values of `FaceStatus`.
        rolls: (n,) float32, tilt of the line through the eyes in degrees, -180 to 180, positive
            where the head leans to the right of the picture; 0 where it was not measured. Left
            out: all 0.
    """

    boxes: NDArray[np.float32]
    track_ids: NDArray[np.int64]
    status: NDArray[np.int8]
    rolls: NDArray[np.float32] = field(default_factory=lambda: _NO_ROLLS)

    def __post_init__(self) -> None:
        n = len(self.boxes)
        if self.rolls is _NO_ROLLS:
            object.__setattr__(self, "rolls", np.zeros(n, np.float32))
        if self.rolls.shape != (n,):
            raise ValueError(f"expected rolls ({n},), not {self.rolls.shape}")
        if self.boxes.shape != (n, 4):
            raise ValueError(f"expected boxes (n, 4), not {self.boxes.shape}")
        if self.track_ids.shape != (n,) or self.status.shape != (n,):
            raise ValueError(
                f"expected {n} track_ids and status, not "
                f"{self.track_ids.shape} and {self.status.shape}"
            )

    @classmethod
    def empty(cls) -> "TrackedBoxes":
        """No face at all."""
        return cls(np.zeros((0, 4), np.float32), np.zeros(0, np.int64), np.zeros(0, np.int8))

    def __len__(self) -> int:
        return len(self.boxes)


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """The faces of one frame with their emotions, a struct of arrays, also for n = 0.

    Attributes:
        boxes: (n, 4) float32, pixels, ``left, top, right, bottom``.
        track_ids: (n,) int64.
        status: (n,) int8, values of `FaceStatus`.
        probabilities: (n, k) float32, the model's calibrated probabilities for this frame alone;
            rows sum to 1. With a ``classify_interval`` (the live window has one while it
            records no table, and up to the frame with which a recording begins) they may be that
            much older, see `fer_core.emotion.classify_schedule`.
        smoothed: (n, k) float32, the same averaged over time for each track; rows sum to 1.
        rolls: (n,) float32, as in `TrackedBoxes`; crops are turned upright by them.

    Example:
        >>> faces = Faces.empty(classes=7)
        >>> len(faces), faces.boxes.shape, faces.probabilities.shape
        (0, (0, 4), (0, 7))
    """

    boxes: NDArray[np.float32]
    track_ids: NDArray[np.int64]
    status: NDArray[np.int8]
    probabilities: NDArray[np.float32]
    smoothed: NDArray[np.float32]
    rolls: NDArray[np.float32] = field(default_factory=lambda: _NO_ROLLS)

    def __post_init__(self) -> None:
        n = len(self.boxes)
        if self.rolls is _NO_ROLLS:
            object.__setattr__(self, "rolls", np.zeros(n, np.float32))
        if self.rolls.shape != (n,):
            raise ValueError(f"expected rolls ({n},), not {self.rolls.shape}")
        if self.boxes.shape != (n, 4):
            raise ValueError(f"expected boxes (n, 4), not {self.boxes.shape}")
        for name in ("track_ids", "status"):
            if getattr(self, name).shape != (n,):
                raise ValueError(f"expected {name} ({n},), not {getattr(self, name).shape}")
        if self.probabilities.ndim != 2 or len(self.probabilities) != n:
            raise ValueError(f"expected probabilities ({n}, k), not {self.probabilities.shape}")
        if self.smoothed.shape != self.probabilities.shape:
            raise ValueError(
                f"expected smoothed {self.probabilities.shape}, not {self.smoothed.shape}"
            )

    @classmethod
    def empty(cls, classes: int = 7) -> "Faces":
        """No face at all, for a model of ``classes`` emotions."""
        none = TrackedBoxes.empty()
        zeros = np.zeros((0, classes), np.float32)
        return cls(none.boxes, none.track_ids, none.status, zeros, zeros)

    def __len__(self) -> int:
        return len(self.boxes)


@dataclass(frozen=True, slots=True, eq=False)
class Observation:
    """The faces of one frame without its picture, as a table holds them.

    Attributes:
        index: Number of the frame in its source, from 0.
        time: Seconds from the source's first frame.
        faces: Its faces; none where it was not analysed.
        analysed: Whether the pipeline saw the frame.
    """

    index: int
    time: float
    faces: Faces
    analysed: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """The pipeline's result for one frame; what is drawn belongs to the pixels of `frame`.

    Attributes:
        frame: The frame that was analysed.
        faces: Its faces.
        labels: The k emotions, in the order of the columns of ``faces.probabilities``.
        crops: (n, 48, 48, 1) uint8 gray, what the model saw, a row a face.
        seconds: Wall-clock seconds per stage: ``gray``, ``detect``, ``crop``, ``classify``,
            ``smooth``.
    """

    frame: Frame
    faces: Faces
    labels: tuple[str, ...]
    crops: NDArray[np.uint8]
    seconds: Mapping[str, float]
