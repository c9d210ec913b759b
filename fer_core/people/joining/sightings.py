"""What is gathered about faces while their pictures are at hand, to join them at the end."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.people.joining import clothes, looks
from fer_core.types import Faces, FaceStatus

SECONDS_BETWEEN: Final = 0.4
"""How often faces are described."""

_SCENE: Final = (16, 9)
_SCENE_LENGTH: Final = 3 * _SCENE[0] * _SCENE[1]


@dataclass(frozen=True, slots=True, eq=False)
class Sightings:
    """Descriptions of faces at moments, and which faces were there at the same time.

    Attributes:
        frames: (n,) int64 number of the frame.
        times: (n,) float64 its time in seconds.
        faces: (n,) int64 number of the face.
        boxes: (n, 4) float32 ``left, top, right, bottom`` in pixels.
        dressed: (n,) bool whether enough of the clothes is in the picture.
        clothes: (n, k) uint8, see `fer_core.people.joining.clothes`; zeros where not dressed.
        looks: (n, m) uint8, see `fer_core.people.joining.looks`; m is 0 where it is off.
        scenes: (n, s) uint8 the whole picture in 16x9 cells.
        present: (p, 3) int64 each face with the first and last frame on which it was seen.
        together: (q, 2) int64 faces that were seen on one picture, the smaller number first.
    """

    frames: NDArray[np.int64]
    times: NDArray[np.float64]
    faces: NDArray[np.int64]
    boxes: NDArray[np.float32]
    dressed: NDArray[np.bool_]
    clothes: NDArray[np.uint8]
    looks: NDArray[np.uint8]
    scenes: NDArray[np.uint8]
    present: NDArray[np.int64]
    together: NDArray[np.int64]

    def as_arrays(self) -> dict[str, NDArray[Any]]:
        """Return the arrays by name; see `fer_core.state`."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> "Sightings":
        """Return what `as_arrays` gave."""
        return cls(**{field.name: arrays[field.name] for field in fields(cls)})


def merge_sightings(parts: Iterable[Sightings]) -> Sightings:
    """Return the sightings of several parts of a recording as one."""
    known = list(parts) or [SightingGatherer(1).take()]
    merged = {
        field.name: np.concatenate([getattr(part, field.name) for part in known])
        for field in fields(Sightings)
    }
    spans: dict[int, tuple[int, int]] = {}
    for face, first, last in merged["present"].tolist():
        before = spans.get(face, (first, last))
        spans[face] = min(before[0], first), max(before[1], last)
    merged["present"] = np.array(
        [(face, *span) for face, span in sorted(spans.items())], np.int64
    ).reshape(-1, 3)
    merged["together"] = np.unique(merged["together"], axis=0)
    return Sightings(**merged)


class SightingGatherer:
    """Describes faces at regular frames.

    Args:
        step: Of so many frames one is described, by its number: whatever part of a recording a
            frame is in, the same ones are.
        with_looks: Whether faces are described by their own texture, too.
        known: Faces that earlier parts described; each other one is described when it comes, too.
    """

    def __init__(self, step: int, *, with_looks: bool = False, known: Iterable[int] = ()) -> None:
        self._known = set(known)
        self._step = max(step, 1)
        self._with_looks = with_looks
        self._clear()

    def know(self, faces: Iterable[int]) -> None:
        """Note faces that were described before, as ``known`` does."""
        self._known.update(faces)

    def add(
        self, picture: Callable[[], NDArray[np.uint8]], index: int, time: float, faces: Faces
    ) -> None:
        """Add a frame.

        Args:
            picture: Returns (H, W, 3) uint8 BGR, without anything drawn on it; called only for
                frames whose faces are described.
            index: Number of the frame.
            time: Its time in seconds.
            faces: Its faces.
        """
        numbers: list[int] = faces.track_ids.tolist()
        # Where somebody moves fast, the box that is only held stays beside the new one of the same
        # face for a moment.
        seen: list[int] = np.flatnonzero(faces.status != FaceStatus.HELD).tolist()
        for row in seen:
            first, _ = self._present.get(numbers[row], (index, index))
            self._present[numbers[row]] = first, index
        if len(seen) > 1:
            ordered = sorted(numbers[row] for row in seen)
            self._together.update(
                (a, b) for place, a in enumerate(ordered) for b in ordered[place + 1 :]
            )
        rows = seen
        if index % self._step:
            rows = [row for row in seen if numbers[row] not in self._known]
        if not rows:
            return
        self._known.update(numbers[row] for row in rows)
        image = picture()
        light = clothes.measure_light(image)
        small = cv2.resize(image, _SCENE, interpolation=cv2.INTER_AREA)
        scene = np.asarray(small, np.uint8).ravel()
        textures = np.zeros((len(numbers), 0), np.uint8)
        if self._with_looks:
            gray = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), np.uint8)
            textures = looks.describe_looks(gray, faces.boxes, faces.rolls)
        for row in rows:
            others = [faces.boxes[other] for other in range(len(numbers)) if other != row]
            worn = clothes.describe_clothes(image, faces.boxes[row], others, light)
            self._moments.append((index, time, numbers[row]))
            self._boxes.append(np.array(faces.boxes[row], np.float32))
            self._dressed.append(worn is not None)
            self._clothes.append(np.zeros(clothes.LENGTH, np.uint8) if worn is None else worn)
            self._looks.append(textures[row])
            self._scenes.append(scene)

    def take(self) -> Sightings:
        """Return what was gathered since the last call, and forget it."""
        width = looks.LENGTH if self._with_looks else 0
        moments = np.array(self._moments, np.float64).reshape(-1, 3)
        taken = Sightings(
            moments[:, 0].astype(np.int64),
            moments[:, 1],
            moments[:, 2].astype(np.int64),
            np.array(self._boxes, np.float32).reshape(-1, 4),
            np.array(self._dressed, np.bool_),
            np.array(self._clothes, np.uint8).reshape(-1, clothes.LENGTH),
            np.array(self._looks, np.uint8).reshape(-1, width)
            if width
            else np.zeros((len(moments), 0), np.uint8),
            np.array(self._scenes, np.uint8).reshape(-1, _SCENE_LENGTH),
            np.array([(f, *s) for f, s in self._present.items()], np.int64).reshape(-1, 3),
            np.array(sorted(self._together), np.int64).reshape(-1, 2),
        )
        self._clear()
        return taken

    def _clear(self) -> None:
        self._moments: list[tuple[int, float, int]] = []
        self._boxes: list[NDArray[np.float32]] = []
        self._dressed: list[bool] = []
        self._clothes: list[NDArray[np.uint8]] = []
        self._looks: list[NDArray[np.uint8]] = []
        self._scenes: list[NDArray[np.uint8]] = []
        self._present: dict[int, tuple[int, int]] = {}
        self._together: set[tuple[int, int]] = set()
