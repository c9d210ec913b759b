"""Where the faces of a table are on each frame, to cut pictures out and to find stretches."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from fer_core.people.corrections import FrameStretch
from fer_core.people.people import Person
from fer_core.tables.arrays.result import ResultArrays

_NEARLY: Final = 0.7


class Box(NamedTuple):
    """A face on a frame.

    Attributes:
        frame: Number of the frame.
        time: Its time, seconds from the file's first frame.
        face: Number of the face.
        left: Left edge, in pixels of the picture as displayed.
        top: Top edge.
        width: Width.
        height: Height.
    """

    frame: int
    time: float
    face: int
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, eq=False)
class BoxIndex:
    """The faces of all frames by time.

    Attributes:
        times: (f,) float64 when each frame begins, rising.
        frames: (f,) int64 their numbers.
        starts: (f + 1,) int64 where the faces of each frame begin in the next two.
        faces: (n,) int64 numbers of the faces.
        boxes: (n, 4) float32 left, top, width, height in pixels.
    """

    times: NDArray[np.float64]
    frames: NDArray[np.int64]
    starts: NDArray[np.int64]
    faces: NDArray[np.int64]
    boxes: NDArray[np.float32]

    @classmethod
    def of_arrays(cls, arrays: ResultArrays) -> "BoxIndex":
        """Take the faces of a table."""
        boxes = np.nan_to_num(arrays.boxes, nan=0.0)
        return cls(arrays.times, arrays.frames, arrays.starts, arrays.face, boxes)

    @property
    def start(self) -> float:
        """When the first frame begins, in seconds; 0 where there is none."""
        return float(self.times[0]) if len(self.times) else 0.0

    def stretch(self, start: float, end: float) -> FrameStretch:
        """Return the frames that are shown from one time to another, both included.

        Args:
            start: Seconds from the file's first frame.
            end: The same; the earlier of the two begins the stretch.
        """
        if len(self.times) == 0:
            return FrameStretch(0, 0)
        places = [
            max(bisect_right(self.times, seconds + 0.002) - 1, 0)
            for seconds in sorted((start, end))
        ]
        return FrameStretch(int(self.frames[places[0]]), int(self.frames[places[1]]) + 1)

    def span(self, stretch: FrameStretch) -> tuple[float, float]:
        """Return when a stretch begins, and when the frame behind it does, in seconds."""
        first, after = np.searchsorted(self.frames, stretch)
        begin = float(self.times[min(first, len(self.times) - 1)])
        if after < len(self.times):
            return begin, float(self.times[after])
        usual = float(np.median(np.diff(self.times))) if len(self.times) > 1 else 0.0
        return begin, float(self.times[-1]) + usual

    def clearest(self, person: Person) -> Box | None:
        """Return where a person is seen well; None where they have no face.

        Of the frames on which the face is nearly as large as ever it is the middle one: on the
        first and last ones it is often at the picture's edge.
        """
        by_face: dict[int, list[tuple[int, int]]] = {}
        for face, first, after in person.stretches:
            by_face.setdefault(face, []).append((first, after))
        theirs: list[NDArray[np.int64]] = []
        places = np.repeat(np.arange(len(self.frames)), np.diff(self.starts))
        for face, stretches in by_face.items():
            rows = np.flatnonzero(self.faces == face)
            numbers = self.frames[places[rows]]
            inside = np.zeros(len(rows), bool)
            for first, after in stretches:
                inside |= (numbers >= first) & (numbers < after)
            theirs.append(rows[inside])
        found = np.sort(np.concatenate(theirs)) if theirs else np.zeros(0, np.int64)
        if len(found) == 0:
            return None
        widths = self.boxes[found, 2]
        large = found[widths >= _NEARLY * widths.max()]
        row = int(large[len(large) // 2])
        return self._box(int(places[row]), row)

    def _box(self, place: int, row: int) -> Box:
        left, top, width, height = (float(x) for x in self.boxes[row])
        face = int(self.faces[row])
        moment = float(self.times[place])
        return Box(int(self.frames[place]), moment, face, left, top, width, height)
