"""A table as arrays: every frame, and every face on it."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from fer_core.types import FaceFlag

NOT_MEASURED = -1
"""Value of `ResultArrays.flags` for a face whose quality is not known."""

NO_LABEL = -1
"""Code of an empty cell among labels and persons."""


@dataclass(frozen=True, slots=True, eq=False)
class ResultArrays:
    """The table of one result: f frames, n rows with a face on them.

    Attributes:
        frames: (f,) int64, numbers of the frames as the table has them, in its order.
        times: (f,) float64, when each frame begins, seconds from the file's first frame.
        dropped: (f,) bool, frames that were captured live and not analysed.
        starts: (f + 1,) int64, where the rows of each frame begin; the last is n.
        face: (n,) int64, number of the face.
        person: (n,) int32, place in `persons`, or `NO_LABEL`.
        persons: Everybody that a row names.
        status: (n,) int8, how the box was obtained: place in `fer_core.tables.rows.STATUSES`.
        boxes: (n, 4) float32, left, top, width and height in pixels of the picture as displayed;
            NaN where the table has none.
        probabilities: (n, 7) float32 in the order of `EMOTIONS`, of each frame alone; NaN for an
            emotion that the model does not know.
        smoothed: (n,) int8, the smoothed emotion: place in `fer_core.tables.rows.LABELS`, or
            `NO_LABEL`.
        code: (n,) int8, the emotion that a person assigned by hand, in the same way.
        confidence: (n,) float32, the probability that is shown beside the smoothed emotion; NaN
            in tables of before it was written.
        flags: (n,) int8, what is wrong with the face: bit ``1 << flag`` for each
            `fer_core.types.FaceFlag`; `NOT_MEASURED` where it is not known.
        roll: (n,) float32, tilt of the line through the eyes in degrees, positive where the head
            leans to the right of the picture; 0 where it was not measured.
    """

    frames: NDArray[np.int64]
    times: NDArray[np.float64]
    dropped: NDArray[np.bool_]
    starts: NDArray[np.int64]
    face: NDArray[np.int64]
    person: NDArray[np.int32]
    persons: tuple[str, ...]
    status: NDArray[np.int8]
    boxes: NDArray[np.float32]
    probabilities: NDArray[np.float32]
    smoothed: NDArray[np.int8]
    code: NDArray[np.int8]
    confidence: NDArray[np.float32]
    flags: NDArray[np.int8]
    roll: NDArray[np.float32]

    def __len__(self) -> int:
        """Return the number of rows with a face."""
        return len(self.face)

    @property
    def place(self) -> NDArray[np.int64]:
        """(n,) int64, each row's place in `frames`."""
        return np.repeat(np.arange(len(self.frames)), np.diff(self.starts))

    @property
    def label(self) -> NDArray[np.int8]:
        """(n,) int8, the emotion that counts: the one assigned by hand, else the smoothed one."""
        return np.where(self.code == NO_LABEL, self.smoothed, self.code)

    @property
    def end(self) -> float:
        """When the last frame ends, taken to last as long as the one before; 0 without frames."""
        if len(self.times) < 2:
            return float(self.times[-1]) if len(self.times) else 0.0
        return float(2 * self.times[-1] - self.times[-2])

    @property
    def frame_ends(self) -> NDArray[np.float64]:
        """(f,) float64, when the frame behind each frame begins; the last one ends at `end`."""
        return np.append(self.times[1:], self.end)[: len(self.times)]

    @property
    def in_order(self) -> bool:
        """Whether both the numbers and the times of the frames rise."""
        return bool((np.diff(self.frames) > 0).all() and (np.diff(self.times) > 0).all())

    def rows_by_face(self) -> dict[int, NDArray[np.int64]]:
        """Return the rows of each face in the table's order, faces in the order they come."""
        order = np.argsort(self.face, kind="stable")
        faces, firsts = np.unique(self.face[order], return_index=True)
        parts = np.split(order, firsts[1:]) if len(faces) else []
        return {
            int(self.face[rows[0]]): rows for rows in sorted(parts, key=lambda rows: int(rows[0]))
        }

    def keep(self, frames: NDArray[np.bool_], rows: NDArray[np.bool_]) -> "ResultArrays":
        """Return the same result with some of its frames and rows.

        Args:
            frames: (f,) bool, which frames stay; the rows of others go with them.
            rows: (n,) bool, which rows stay; a frame without any stays all the same.
        """
        rows = rows & np.repeat(frames, np.diff(self.starts))
        kept = np.diff(np.concatenate([[0], np.cumsum(rows)])[self.starts])[frames]
        return replace(
            self,
            frames=self.frames[frames],
            times=self.times[frames],
            dropped=self.dropped[frames],
            starts=np.concatenate([[0], np.cumsum(kept)]).astype(np.int64),
            face=self.face[rows],
            person=self.person[rows],
            status=self.status[rows],
            boxes=self.boxes[rows],
            probabilities=self.probabilities[rows],
            smoothed=self.smoothed[rows],
            code=self.code[rows],
            confidence=self.confidence[rows],
            flags=self.flags[rows],
            roll=self.roll[rows],
        )


def flag_names(flags: int) -> tuple[str, ...]:
    """Name what a value of `ResultArrays.flags` says: ``small``, ``dark``, ...

    Example:
        >>> flag_names(0b101)
        ('small', 'blurred')
    """
    if flags == NOT_MEASURED:
        return ()
    return tuple(flag.name.lower() for flag in FaceFlag if flags >> flag & 1)
