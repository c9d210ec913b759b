"""The faces of a table on the frame that is shown, as boxes, labels and names."""

from typing import Final

import numpy as np

from app.widgets.name_tags import NameTag
from fer_core.detection.boxes import turned_extents
from fer_core.drawing.layout import TURNED_FROM, Decided
from fer_core.emotion.model_card import EMOTIONS
from fer_core.people.people import People
from fer_core.tables.arrays.result import NO_LABEL, ResultArrays
from fer_core.tables.rows import LABELS, STATUSES
from fer_core.types import Faces, FaceStatus

_NEAR_SECONDS: Final = 0.012
"""A frame belongs to the row whose time differs by no more: copies and sessions round theirs."""

_HELD_SECONDS: Final = 0.25
"""Faces stay so long on frames that were captured live and not analysed."""

_STATUS: Final = np.array([FaceStatus[name.upper()] for name in STATUSES], np.int8)


class TableOverlay:
    """Finds what is drawn on a frame.

    Args:
        arrays: The table as it was written; its times rise.

    Attributes:
        people: Everybody after the user's changes; None to draw what the table says.
    """

    def __init__(self, arrays: ResultArrays) -> None:
        self._arrays = arrays
        self.people: People | None = None

    def at(self, seconds: float) -> tuple[Faces, list[Decided], list[NameTag]]:
        """Return the faces of the frame that begins at a time, their labels and names.

        Args:
            seconds: Time on the table's clock.
        """
        place, held = self._place(seconds)
        if place is None:
            return Faces.empty(), [], []
        arrays = self._arrays
        frame = int(arrays.frames[place])
        rows = [
            row
            for row in range(arrays.starts[place], arrays.starts[place + 1])
            if not np.isnan(arrays.boxes[row]).any() and self._is_face(row, frame)
        ]
        faces = self._faces(rows, held)
        decided = [self._decided(row, frame) for row in rows]
        return faces, decided, self._tags(faces, frame)

    def face_of(self, person: str, seconds: float) -> int | None:
        """Return the number of a person's face on the frame at a time, if they are there."""
        faces, _, _ = self.at(seconds)
        for face in faces.track_ids.tolist():
            if self.person_of(face, seconds) == person:
                return face
        return None

    def person_of(self, face: int, seconds: float) -> str | None:
        """Return the number of the person whose face it is on the frame at a time."""
        place, _ = self._place(seconds)
        if place is None or self.people is None:
            return None
        owners = self.people.owners.get(face)
        return None if owners is None else owners.at(int(self._arrays.frames[place]))

    def _place(self, seconds: float) -> tuple[int | None, bool]:
        """Return the place of the frame at a time, and whether it is one from before."""
        times = self._arrays.times
        if len(times) == 0:
            return None, False
        after = int(np.searchsorted(times, seconds))
        near = [place for place in (after - 1, after) if 0 <= place < len(times)]
        place = min(near, key=lambda one: abs(times[one] - seconds))
        if abs(times[place] - seconds) > _NEAR_SECONDS:
            return None, False
        began = times[place]
        held = False
        while self._arrays.dropped[place]:
            if place == 0 or began - times[place - 1] > _HELD_SECONDS:
                return None, False
            place, held = place - 1, True
        return place, held

    def _is_face(self, row: int, frame: int) -> bool:
        owners = (
            None if self.people is None else self.people.owners.get(int(self._arrays.face[row]))
        )
        return owners is None or owners.at(frame) is not None

    def _faces(self, rows: list[int], held: bool) -> Faces:
        arrays = self._arrays
        boxes = arrays.boxes[rows].copy()
        boxes[:, 2:] += boxes[:, :2]
        status = _STATUS[arrays.status[rows]]
        if held:
            status = np.full(len(rows), FaceStatus.HELD, np.int8)
        chances = np.nan_to_num(arrays.probabilities[rows])
        return Faces(boxes, arrays.face[rows], status, chances, chances, rolls=arrays.roll[rows])

    def _decided(self, row: int, frame: int) -> Decided:
        arrays = self._arrays
        code = None
        if self.people is not None:
            code = self.people.code_at(int(arrays.face[row]), frame)
        if code is None and arrays.code[row] != NO_LABEL:
            code = LABELS[arrays.code[row]]
        if code is not None:
            return Decided(code, float("nan"))
        shown = arrays.smoothed[row]
        chances = arrays.probabilities[row]
        label = LABELS[shown] if shown != NO_LABEL else EMOTIONS[int(np.nanargmax(chances))]
        confidence = float(arrays.confidence[row])
        if np.isnan(confidence):
            confidence = float(np.nanmax(chances))
        return Decided(label, confidence)

    def _tags(self, faces: Faces, frame: int) -> list[NameTag]:
        """Return the names, each below the box as it is drawn."""
        if self.people is None:
            return []
        drawn = np.where(np.abs(faces.rolls) >= TURNED_FROM, faces.rolls, np.float32(0))
        extents = turned_extents(faces.boxes, drawn).tolist()
        tags: list[NameTag] = []
        for face, (left, _, _, bottom) in zip(faces.track_ids.tolist(), extents, strict=True):
            title = self.people.title_at(face, frame)
            if title is not None:
                tags.append(NameTag(left, bottom, title))
        return tags
