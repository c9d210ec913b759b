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
class GrayFrame:
    """A picture of a source in gray, for an analysis that nobody looks at.

    Attributes:
        gray: (H, W) uint8, 0 to 255, as `cv2.COLOR_BGR2GRAY` weighs colours (ITU-R BT.601).
        time: Seconds on the source's own clock, as in `Frame`.
    """

    gray: NDArray[np.uint8]
    time: float


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


class FaceFlag(IntEnum):
    """What may be wrong with a face as the model sees it; the value is its place in arrays."""

    SMALL = 0
    """It has few pixels in the picture."""
    DARK = 1
    """Noise leaves too little of its contrast; the brightness of the skin does not count."""
    BLURRED = 2
    """It is out of focus or in motion."""
    TURNED = 3
    """It looks aside."""
    CUT_OFF = 4
    """A part of it lies outside of the picture."""


@dataclass(frozen=True, slots=True, eq=False)
class FaceQuality:
    """How far what a model says of each face can be trusted: figures, and what they amount to.

    The figures and their limits are those of `fer_core.emotion.face_quality`.

    Attributes:
        yaws: (n,) float32, estimated turn of the head in degrees, positive where the face looks
            to the right of the picture; NaN where it was not estimated.
        sharpness: (n,) float32, see `fer_core.emotion.face_quality.CropFigures`, as the next.
        contrast: (n,) float32, gray levels.
        sides: (n,) float32, side of the face in pixels, also of what lies outside of the picture.
        flags: (n, 5) float32, 1 where a `FaceFlag` applies on this frame, else 0.
        smoothed: (n, 5) float32, the same averaged over time as the probabilities are.

    Example:
        >>> FaceQuality.unknown(2).names(0)
        ()
    """

    yaws: NDArray[np.float32]
    sharpness: NDArray[np.float32]
    contrast: NDArray[np.float32]
    sides: NDArray[np.float32]
    flags: NDArray[np.float32]
    smoothed: NDArray[np.float32]

    def __post_init__(self) -> None:
        n = len(self.yaws)
        for name in ("yaws", "sharpness", "contrast", "sides"):
            if getattr(self, name).shape != (n,):
                raise ValueError(f"expected {name} ({n},), not {getattr(self, name).shape}")
        for name in ("flags", "smoothed"):
            if getattr(self, name).shape != (n, len(FaceFlag)):
                raise ValueError(
                    f"expected {name} ({n}, {len(FaceFlag)}), not {getattr(self, name).shape}"
                )

    @classmethod
    def unknown(cls, n: int) -> "FaceQuality":
        """Return the quality of n faces that were not measured: no figures, nothing wrong."""
        figure = np.full(n, np.nan, np.float32)
        none = np.zeros((n, len(FaceFlag)), np.float32)
        return cls(figure, figure, figure, figure, none, none)

    def __len__(self) -> int:
        return len(self.yaws)

    def names(self, row: int) -> tuple[str, ...]:
        """Name what is wrong with a face on this frame alone: ``small``, ``dark``, ..."""
        return _flag_names(self.flags[row])

    def lasting(self, row: int) -> tuple[str, ...]:
        """Name what is wrong with it for at least half of the average over time."""
        return _flag_names(self.smoothed[row])

    def take(self, rows: list[int]) -> "FaceQuality":
        """Return the quality of some of the faces, in the order of ``rows``."""
        return FaceQuality(*(values[rows] for values in self.arrays()))

    def between(self, after: "FaceQuality", share: float) -> "FaceQuality":
        """Return the quality at a share of the way to later figures of the same faces."""
        pairs = zip(self.arrays(), after.arrays(), strict=True)
        return FaceQuality(
            *((first + share * (last - first)).astype(np.float32) for first, last in pairs)
        )

    def joined(self, other: "FaceQuality") -> "FaceQuality":
        """Return the quality of these faces and then of those."""
        pairs = zip(self.arrays(), other.arrays(), strict=True)
        return FaceQuality(*(np.concatenate(pair) for pair in pairs))

    def arrays(self) -> tuple[NDArray[np.float32], ...]:
        """Return all arrays, in the order of the fields."""
        return (
            self.yaws,
            self.sharpness,
            self.contrast,
            self.sides,
            self.flags,
            self.smoothed,
        )


def _flag_names(shares: NDArray[np.float32]) -> tuple[str, ...]:
    return tuple(
        name for name, share in zip(_FLAG_NAMES, shares.tolist(), strict=True) if share >= _HALF
    )


_FLAG_NAMES: Final = tuple(flag.name.lower() for flag in FaceFlag)

_HALF: Final = 0.5
"""Share of the average over time from which a flag counts."""

_NO_QUALITY: Final = FaceQuality.unknown(0)


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
        yaws: (n,) float32, as in `FaceQuality`. Left out: all NaN.
        outside: (n,) float32, share of each face's square that lies outside of the picture, where
            ``boxes`` end at its edges. Left out: all 0.
    """

    boxes: NDArray[np.float32]
    track_ids: NDArray[np.int64]
    status: NDArray[np.int8]
    rolls: NDArray[np.float32] = field(default_factory=lambda: _NO_ROLLS)
    yaws: NDArray[np.float32] = field(default_factory=lambda: _NO_ROLLS)
    outside: NDArray[np.float32] = field(default_factory=lambda: _NO_ROLLS)

    def __post_init__(self) -> None:
        n = len(self.boxes)
        for name, usual in (("rolls", 0.0), ("yaws", np.nan), ("outside", 0.0)):
            if getattr(self, name) is _NO_ROLLS:
                object.__setattr__(self, name, np.full(n, usual, np.float32))
            if getattr(self, name).shape != (n,):
                raise ValueError(f"expected {name} ({n},), not {getattr(self, name).shape}")
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
        quality: How far each face's probabilities can be trusted. Left out: not measured.

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
    quality: FaceQuality = field(default_factory=lambda: _NO_QUALITY)

    def __post_init__(self) -> None:
        n = len(self.boxes)
        if self.rolls is _NO_ROLLS:
            object.__setattr__(self, "rolls", np.zeros(n, np.float32))
        if self.quality is _NO_QUALITY:
            object.__setattr__(self, "quality", FaceQuality.unknown(n))
        if len(self.quality) != n:
            raise ValueError(f"expected the quality of {n} faces, not of {len(self.quality)}")
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
        crops: (n, 48, 48, 1) uint8 gray, what the model saw, a row a face; as old as
            ``faces.probabilities`` are.
        seconds: Wall-clock seconds per stage: ``gray``, ``detect``, ``crop``, ``classify``,
            ``smooth``, ``quality``.
    """

    frame: Frame
    faces: Faces
    labels: tuple[str, ...]
    crops: NDArray[np.uint8]
    seconds: Mapping[str, float]
