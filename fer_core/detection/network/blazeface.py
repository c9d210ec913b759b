"""BlazeFace short range (Bazarevsky et al., 2019, arXiv 1907.05047): a small network for faces.

It sees 128x128 pixels at a time, so what it is shown is a view: a square part of the picture. It
finds faces from about a sixth of the view's side upwards, at any tilt up to 45 degrees and more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, radians, sin
from typing import Final

import cv2
import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from fer_core.detection.boxes import Square
from fer_core.errors import AssetError
from fer_core.system.resources import asset

# On Windows; elsewhere `fer_core.system.telemetry` has done it.
ort.disable_telemetry_events()  # pyright: ignore  # its stubs lack it

VIEW: Final = 128
"""Side of what the network sees, in pixels."""

SIDE_IN_EYE_DISTANCES: Final = 2.15
BELOW_EYES: Final = 0.113
"""The square that the cascade draws around a face, which the emotion models know: its side, and
how far its centre lies below the middle of the eyes, in its sides. Medians of 1,451 photographs."""

_SIDE_OF_WIDTH: Final = 0.93
_HIGHER: Final = 0.134
"""The same from the box of the network: its side in that box's widths, and how far its centre lies
higher, in its sides."""

_LARGEST_LOGIT: Final = 50.0
"""Beyond this the sigmoid is 0 or 1 in any case."""

_ASPECT: Final = (0.7, 1.4)
"""Ratio of a square by the eyes to one by the box within which the eyes are believed: a head that
looks aside brings its eyes together."""

_NOSE_BEFORE_EARS: Final = 0.83
"""Distance of the nose's tip from the line through the ears, in distances of the ears: 120 of
145 mm, rounded means of adults. The error of angles found so was measured on photographs laid over
a head model (tests/benchmarks/face_quality.py)."""

_SAME_BOX: Final = 0.3
"""Overlap from which two boxes show one face."""


@dataclass(frozen=True, slots=True)
class FoundFace:
    """One face that the network found.

    Attributes:
        square: What the cascade would draw around it, in pixels of the whole picture.
        roll: Tilt of the line through the eyes in degrees, positive where the head leans to the
            right of the picture (clockwise), -180 to 180.
        yaw: Estimated turn of the head in degrees, positive where the face looks to the right of
            the picture, -90 to 90; see `_yaw`.
        score: How sure the network is, 0 to 1.
        view: Number of the view in which it was found.
    """

    square: Square
    roll: float
    yaw: float
    score: float
    view: int


class BlazeFace:
    """The network, loaded; one batch at a time.

    Example:
        >>> import numpy as np
        >>> network = BlazeFace()
        >>> network.run(np.zeros((2, 128, 128), np.uint8))[1].shape
        (2, 896)
    """

    def __init__(self) -> None:
        """Load the bundled network.

        Raises:
            AssetError: The file is missing or damaged.
        """
        path = asset("detectors", "blazeface_short_range.onnx")
        options = ort.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 4
        try:
            self._session = ort.InferenceSession(
                path.read_bytes(), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime raises types of its own
            raise AssetError(
                "The program's file {name} is damaged; install fer-desktop again to bring it back.",
                name=path.name,
            ) from error

    def run(self, views: NDArray[np.uint8]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return what the network says of each view.

        Args:
            views: (n, 128, 128) uint8 gray, also for n = 0.

        Returns:
            (n, 896, 16) float32: centre x and y, width, height, and x and y of right eye, left
            eye, nose, mouth, right ear and left ear (as the person has them), in pixels of the
            view, less `ORIGINS`; (n, 896) float32 scores in 0..1.

        Raises:
            ValueError: ``views`` has another shape or type.
        """
        if views.dtype != np.uint8 or views.shape[1:] != (VIEW, VIEW):
            raise ValueError(
                f"expected views (n, {VIEW}, {VIEW}) uint8, not {views.shape} {views.dtype}"
            )
        if not len(views):
            return np.zeros((0, len(ORIGINS), 16), np.float32), np.zeros(
                (0, len(ORIGINS)), np.float32
            )
        rows = np.asarray(self._session.run(["rows"], {"views": views})[0], np.float32)
        # np.clip takes several times as long.
        logits = np.minimum(np.maximum(rows[..., 16], -_LARGEST_LOGIT), _LARGEST_LOGIT)
        return rows[..., :16], np.asarray(1 / (1 + np.exp(-logits)), np.float32)


def _anchors() -> NDArray[np.float32]:
    """(896, 2) float32 centres in pixels of the view: 16x16 cells with 2, then 8x8 with 6 each."""
    parts: list[NDArray[np.float32]] = []
    for cells, each in ((16, 2), (8, 6)):
        middle = (np.arange(cells, dtype=np.float32) + np.float32(0.5)) * np.float32(VIEW / cells)
        y, x = np.meshgrid(middle, middle, indexing="ij")
        parts.append(np.repeat(np.stack([x.ravel(), y.ravel()], axis=1), each, axis=0))
    return np.concatenate(parts)


def _origins() -> NDArray[np.float32]:
    """Return `ORIGINS`: the anchor, for sizes 0."""
    origins = np.tile(_anchors(), 8)
    origins[:, 2:4] = 0
    return origins


ORIGINS: Final = _origins()
"""(896, 16) float32, what each value of a row of the network counts from, in pixels of the view."""


def decode(
    rows: NDArray[np.float32],
    scores: NDArray[np.float32],
    views: Sequence[Square],
    turns: Sequence[float],
    least: float,
) -> list[FoundFace]:
    """Faces of each view, the surest of overlapping ones.

    Args:
        rows: (n, 896, 16) float32 and
        scores: (n, 896) float32, as `BlazeFace.run` returns them.
        views: Where each of the n views lies, in pixels of the whole picture.
        turns: By how many degrees each is turned clockwise about its middle.
        least: Smallest score of a face, 0 to 1.

    Returns:
        The faces, those of the first view first, in each the surest first.
    """
    faces: list[FoundFace] = []
    for number, (view, turn) in enumerate(zip(views, turns, strict=True)):
        keep = np.flatnonzero(scores[number] >= least)
        if not len(keep):
            continue
        found = rows[number, keep] + ORIGINS[keep]
        boxes = np.concatenate([found[:, :2] - found[:, 2:4] / 2, found[:, 2:4]], axis=1)
        chosen = cv2.dnn.NMSBoxes(boxes.tolist(), scores[number, keep].tolist(), least, _SAME_BOX)
        faces += [
            _face(found[index], float(scores[number, keep[index]]), view, turn, number)
            for index in np.asarray(chosen, np.int64).ravel().tolist()
        ]
    return faces


def _face(
    row: NDArray[np.float32], score: float, view: Square, turn: float, number: int
) -> FoundFace:
    scale = view.side / VIEW
    left, top = view.x - view.side / 2, view.y - view.side / 2
    seen: list[float] = row.tolist()
    values = [value * scale for value in seen[:8]]
    x, y, width = values[0] + left, values[1] + top, values[2]
    right_eye = values[4] + left, values[5] + top
    left_eye = values[6] + left, values[7] + top
    across, down = left_eye[0] - right_eye[0], left_eye[1] - right_eye[1]
    roll = degrees(atan2(down, across))
    side = SIDE_IN_EYE_DISTANCES * (across**2 + down**2) ** 0.5
    by_box = _SIDE_OF_WIDTH * width
    if _ASPECT[0] <= side / max(by_box, 1e-6) <= _ASPECT[1]:
        # Down the face is at a right angle to the eye line.
        below = BELOW_EYES * side
        square = Square(
            (right_eye[0] + left_eye[0]) / 2 - below * sin(radians(roll)),
            (right_eye[1] + left_eye[1]) / 2 + below * cos(radians(roll)),
            side,
        )
    else:
        above = _HIGHER * by_box
        square = Square(x + above * sin(radians(roll)), y - above * cos(radians(roll)), by_box)
    if turn:
        x, y = square.x - view.x, square.y - view.y
        cosine, sine = cos(radians(turn)), sin(radians(turn))
        square = Square(view.x + cosine * x - sine * y, view.y + sine * x + cosine * y, square.side)
        roll = (roll + turn + 180) % 360 - 180
    return FoundFace(square, roll, _yaw(seen[4:]), score, number)


def _yaw(values: Sequence[float]) -> float:
    """Estimate how far a head is turned aside from where its nose stands between its ears.

    The tip of the nose lies `_NOSE_BEFORE_EARS` bitragal widths before the line through the ears.

    Args:
        values: x and y of the six points of a row of the network, in pixels of the view.

    Returns:
        Degrees, -90 to 90; positive where the face looks to the right of the picture.
    """
    right_eye, left_eye, nose, _, right_ear, left_ear = zip(values[::2], values[1::2], strict=True)
    across, down = left_eye[0] - right_eye[0], left_eye[1] - right_eye[1]
    ears = (left_ear[0] - right_ear[0]) * across + (left_ear[1] - right_ear[1]) * down
    aside = (nose[0] - (left_ear[0] + right_ear[0]) / 2) * across
    aside += (nose[1] - (left_ear[1] + right_ear[1]) / 2) * down
    return degrees(atan2(aside, _NOSE_BEFORE_EARS * max(ears, 1e-6)))
