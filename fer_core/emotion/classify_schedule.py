"""Choose the faces to classify on each frame, where not every face is classified each time."""

from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.face_quality import CropFigures
from fer_core.state import State

_ROUNDING: Final = 1e-6

_LONGEST: Final = 2
"""Intervals after which a face that has not changed is classified all the same."""

_CALM: Final = 0.03
"""Largest change of a probability from one classification to the next with which a face is calm."""

_FIELDS: Final = 12
"""Fields across and down in which crops are compared: 4x4 pixels, whose mean has a quarter of the
noise."""

_CHANGED: Final = 12.0
"""Gray levels by which one of the fields differs from a crop that has changed, the brightness of
the whole taken off. On seven clips of 30 frames a second (noise of 14 levels, dim, small, twice as
fast) a fifth of the classifications was left out with that; of the labels 0.6 % differed from those
of every frame, 0.7 % without."""


@dataclass(frozen=True, slots=True, eq=False)
class ClassifiedFaces:
    """What is known of n faces from when the model saw them.

    Attributes:
        crops: (n, 48, 48, 1) uint8 gray, what it saw.
        probabilities: (n, k) float32.
        figures: Of the crops.
    """

    crops: NDArray[np.uint8]
    probabilities: NDArray[np.float32]
    figures: CropFigures


class _Known(NamedTuple):
    """The same of one face.

    Attributes:
        time: When the model saw it.
        calm: Whether it then said much the same as the time before.
        crop: See above, as the next one.
        probabilities: See above.
        figures: Sharpness, contrast and noise.
    """

    time: float
    calm: bool
    crop: NDArray[np.uint8]
    probabilities: NDArray[np.float32]
    figures: NDArray[np.float32]


class ClassifySchedule:
    """Spread the classification of tracked faces evenly over the frames.

    A new face is classified at once. Later each face is classified once an interval, those that
    have waited longest first, so that several faces are not all due on the same frame; in between
    a face keeps what was found then. Where frames come no faster than the interval, every face is
    classified on every frame. A face of which the model said the same twice, and that looks as it
    did, may wait for another interval at most.

    On each frame `due`, `pick_changed` and `fill` are called in this order.

    Args:
        interval: Seconds from one classification of a face to its next; 0 classifies every face
            on every frame.
    """

    def __init__(self, interval: float = 0.0) -> None:
        if not 0 <= interval <= 1:
            raise ValueError(f"expected an interval of 0 to 1 second, not {interval}")
        self.interval = interval
        self.reset()

    def reset(self) -> None:
        """Forget every face."""
        self._known: dict[int, _Known] = {}
        self._waited: list[int] = []
        self._credit = 0.0
        self._time: float | None = None
        self._elapsed = 0.0

    def due(self, track_ids: NDArray[np.int64], time: float) -> NDArray[np.intp]:
        """Return the rows of the faces to classify on this frame, in ascending order.

        Args:
            track_ids: (n,) int64 of the frame's faces.
            time: The frame's time, seconds on the source's clock.
        """
        rows = np.arange(len(track_ids))
        if self.interval == 0:
            return rows
        self._elapsed = 0.0 if self._time is None else max(0.0, time - self._time)
        self._time = time
        row_of = {track: row for row, track in enumerate(track_ids.tolist())}
        known = [track for track in self._waited if track in row_of and track in self._known]
        self._credit += len(known) * self._elapsed / self.interval
        count = min(len(known), int(self._credit + _ROUNDING))
        # The rest counts for the next frame, but at most one classification.
        self._credit = min(self._credit - count, 1.0)
        new = [track for track in row_of if track not in self._known]
        chosen = known[:count] + new
        self._waited = known[count:] + chosen
        return np.sort(np.array([row_of[track] for track in chosen], np.intp))

    def pick_changed(
        self, track_ids: NDArray[np.int64], due: NDArray[np.intp], crops: NDArray[np.uint8]
    ) -> NDArray[np.bool_]:
        """Return which of the faces that are due need the model: those that can wait are left out.

        Args:
            track_ids: (n,) int64 as given to `due` for the same frame.
            due: (m,) rows, as `due` returned them.
            crops: (m, 48, 48, 1) uint8 gray, what the model would see now.

        Returns:
            (m,) bool.
        """
        if self.interval == 0:
            return np.ones(len(due), np.bool_)
        needed = [
            not self._can_wait(track, crop)
            for track, crop in zip(track_ids[due].tolist(), crops, strict=True)
        ]
        self._credit = min(self._credit + needed.count(False), 1.0)
        return np.array(needed, np.bool_)

    def fill(
        self, track_ids: NDArray[np.int64], due: NDArray[np.intp], found: ClassifiedFaces
    ) -> ClassifiedFaces:
        """Return the latest that is known of every face, from this frame or an earlier one.

        Args:
            track_ids: (n,) int64 as given to `due` for the same frame.
            due: (m,) rows that were classified.
            found: What was found of the m faces.

        Returns:
            The same of the n faces.
        """
        if self.interval == 0:
            return found
        now = zip(found.crops, found.probabilities, _rows(found.figures), strict=True)
        for track, seen in zip(track_ids[due].tolist(), now, strict=True):
            self._known[track] = self._note(track, *seen)
        self._known = {track: self._known[track] for track in track_ids.tolist()}
        known = list(self._known.values())
        figures = _joined([one.figures for one in known], _rows(found.figures))
        return ClassifiedFaces(
            _joined([one.crop for one in known], found.crops),
            _joined([one.probabilities for one in known], found.probabilities),
            CropFigures(figures[:, 0], figures[:, 1], figures[:, 2]),
        )

    def state(self) -> dict[str, NDArray[Any]]:
        """Return everything that later choices depend on; see `fer_core.state`."""
        known = self._known.values()
        return {
            "tracks": np.array(list(self._known), np.int64),
            "seen": np.array([one.time for one in known], np.float64),
            "calm": np.array([one.calm for one in known], np.bool_),
            "crops": np.array([one.crop for one in known], np.uint8),
            "probabilities": np.array([one.probabilities for one in known], np.float32),
            "figures": np.array([one.figures for one in known], np.float32),
            "waited": np.array(self._waited, np.int64),
            "credit": np.array(self._credit),
            "time": np.array([] if self._time is None else [self._time], np.float64),
        }

    def restore(self, state: State) -> None:
        """Continue from the `state` of a schedule with the same interval."""
        self._known = {
            track: _Known(
                float(state["seen"][row]),
                bool(state["calm"][row]),
                state["crops"][row],
                state["probabilities"][row],
                state["figures"][row],
            )
            for row, track in enumerate(state["tracks"].tolist())
        }
        self._waited = state["waited"].tolist()
        self._credit = float(state["credit"])
        self._time = float(state["time"][0]) if len(state["time"]) else None

    def _can_wait(self, track: int, crop: NDArray[np.uint8]) -> bool:
        known = self._known.get(track)
        if known is None or not known.calm or self._time is None:
            return False
        # Until the next frame at least, which comes as late as this one.
        age = self._time + self._elapsed - known.time
        if not 0 <= age <= _LONGEST * self.interval + _ROUNDING:
            return False
        return bool(np.abs(_fields(crop) - _fields(known.crop)).max() <= _CHANGED)

    def _note(
        self,
        track: int,
        crop: NDArray[np.uint8],
        probabilities: NDArray[np.float32],
        figures: NDArray[np.float32],
    ) -> _Known:
        before = self._known.get(track)
        calm = before is not None and bool(
            np.abs(probabilities - before.probabilities).max() <= _CALM
        )
        return _Known(self._time or 0.0, calm, crop, probabilities, figures)


def _fields(crop: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the mean of each field, less that of the crop; (12, 12) float32."""
    small = cv2.resize(crop, (_FIELDS, _FIELDS), interpolation=cv2.INTER_AREA)
    fields = np.asarray(small, np.float32)
    return fields - fields.mean()


def _rows(figures: CropFigures) -> NDArray[np.float32]:
    """Return the figures of n crops, (n, 3) float32."""
    return np.stack([figures.sharpness, figures.contrast, figures.noise], axis=1)


def _joined(rows: list[NDArray[Any]], like: NDArray[Any]) -> NDArray[Any]:
    """Return rows as one array, also where there are none; ``like`` has as many further axes."""
    return np.array(rows, like.dtype).reshape(-1, *like.shape[1:])
