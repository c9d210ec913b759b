"""The areas to cover so that a face that is no longer found does not show."""

from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import turned_extents
from fer_core.state import State
from fer_core.types import Faces, FaceStatus

LOST_SECONDS: Final = 2.0
"""How long the area of a face that is lost stays covered."""

_GROWN: Final = 1.5
"""Side of that area, in sides of the face's last box: people who are lost have mostly moved."""


class _Seen(NamedTuple):
    """Where a face was last.

    Attributes:
        time: When it was last detected, seconds.
        box: (4,) float32 ``left, top, right, bottom``.
        roll: Its tilt in degrees.
    """

    time: float
    box: NDArray[np.float32]
    roll: float


class FaceCover:
    """Keeps the areas of faces that were found a moment ago covered: it fails closed.

    Depends on the faces and times alone, not on what follows, so that it serves live as well as
    in files. Serves one thread at a time.

    Example:
        >>> cover = FaceCover()
        >>> cover.update(0.0, Faces.empty()).shape
        (0, 4)
    """

    def __init__(self) -> None:
        self._seen: dict[int, _Seen] = {}
        self._detected: set[int] = set()

    def update(self, time: float, faces: Faces | None) -> NDArray[np.float32]:
        """Note the faces of the next frame and return the areas to cover on it: both of below."""
        self.note(time, faces)
        return self.areas()

    def note(self, time: float, faces: Faces | None) -> None:
        """Note the faces of the next frame.

        Args:
            time: Of the frame, seconds on the source's clock.
            faces: Its faces; None where it was not analysed.
        """
        self._detected = set()
        if faces is not None:
            for track, status, box, roll in zip(
                faces.track_ids.tolist(),
                faces.status.tolist(),
                faces.boxes,
                faces.rolls.tolist(),
                strict=True,
            ):
                seen = time
                if status == FaceStatus.DETECTED:
                    self._detected.add(track)
                elif track in self._seen:
                    seen = self._seen[track].time
                self._seen[track] = _Seen(seen, box, roll)
        # Also after a step back in time: what is unsure stays covered.
        self._seen = {
            track: seen
            for track, seen in self._seen.items()
            if abs(time - seen.time) <= LOST_SECONDS
        }

    def areas(self) -> NDArray[np.float32]:
        """Return the areas to cover on the frame that was noted last.

        Returns:
            (m, 4) float32 ``left, top, right, bottom``: of each face that is seen on this frame
            the upright box that holds the turned one, and of each that was seen within the last
            two seconds the last such box, grown by half. They may reach beyond the picture.
        """
        extents = self._extents()
        for row, track in enumerate(self._seen):
            if track not in self._detected:
                extents[row] = _grown(extents[row])
        return extents

    def state(self) -> dict[str, NDArray[Any]]:
        """Return everything that later areas depend on; see `fer_core.state`."""
        return {
            "tracks": np.array(list(self._seen), np.int64),
            "seen": np.array([seen.time for seen in self._seen.values()], np.float64),
            "extents": self._extents(),
        }

    def restore(self, state: State) -> None:
        """Continue as the one did whose `state` this was."""
        self._seen = {
            track: _Seen(seen, extent, 0.0)
            for track, seen, extent in zip(
                state["tracks"].tolist(), state["seen"].tolist(), state["extents"], strict=True
            )
        }

    def _extents(self) -> NDArray[np.float32]:
        boxes = np.array([seen.box for seen in self._seen.values()], np.float32).reshape(-1, 4)
        rolls = np.array([seen.roll for seen in self._seen.values()], np.float32)
        return turned_extents(boxes, rolls)


def _grown(box: NDArray[np.float32]) -> NDArray[np.float32]:
    middle, half = (box[:2] + box[2:]) / 2, _GROWN * (box[2:] - box[:2]) / 2
    return np.concatenate([middle - half, middle + half]).astype(np.float32)
