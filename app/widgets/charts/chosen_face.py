"""Choose the face that the panel describes."""

from typing import Final

import numpy as np

from fer_core.types import Faces

_CLEARLY_LARGER: Final = 1.3


class ChosenFace:
    """The face that was clicked, else the largest, without jumping between equals."""

    def __init__(self) -> None:
        self._track: int | None = None

    @property
    def track(self) -> int | None:
        """Number of the face that `choose` found last, None for none."""
        return self._track

    def forget(self) -> None:
        """Begin anew, as for another source."""
        self._track = None

    def choose(self, faces: Faces, clicked: int | None) -> int | None:
        """Row of the face in ``faces``, or None where there is none.

        Args:
            faces: The faces of a frame.
            clicked: Number of the face that was clicked, which need not be there any more.
        """
        if len(faces) == 0:
            self._track = None
            return None
        tracks: list[int] = faces.track_ids.tolist()
        if clicked in tracks:
            row = tracks.index(clicked)
        elif len(tracks) == 1:
            row = 0
        else:
            sides = faces.boxes[:, 2:] - faces.boxes[:, :2]
            areas = np.prod(sides, axis=1)
            row = int(np.argmax(areas))
            if self._track in tracks:
                followed = tracks.index(self._track)
                if areas[row] < _CLEARLY_LARGER * areas[followed]:
                    row = followed
        self._track = tracks[row]
        return row
