"""The probabilities of each face during the last minutes."""

from array import array
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.widgets.charts.over_time.past import Past
from fer_core.detection.boxes import match
from fer_core.types import Faces

_PAUSE: Final = 1.0
"""Seconds without a frame after which the lines are interrupted."""

_STALE: Final = 1024
"""Samples that may be out of date before their memory is given back, all at once."""

_SEEK: Final = 2.0
"""Seconds by which the source's clock advances more than time passes where the user sought a place:
what follows is a past of its own."""

_SAME_MOMENT: Final = 0.25
"""Seconds between two moments of a source, in two passes, that count as one: not every frame of
either pass is a sample."""

_SAME_PLACE: Final = 0.4
"""Overlap of two boxes at one moment of a source from which they show the same face."""


@dataclass(slots=True, eq=False)
class _Track:
    """The samples on which one face was there.

    Attributes:
        numbers: Of the samples.
        values: Its probabilities, row by row.
        boxes: Its boxes, four values each.
        joined: Whether its past before this pass of the source was found.
    """

    numbers: "array[int]" = field(default_factory=lambda: array("q"))
    values: "array[float]" = field(default_factory=lambda: array("f"))
    boxes: "array[float]" = field(default_factory=lambda: array("f"))
    joined: bool = False

    def continue_from(self, earlier: "_Track") -> None:
        """Put the samples of an earlier pass before those of this one."""
        self.numbers = earlier.numbers + self.numbers
        self.values = earlier.values + self.values
        self.boxes = earlier.boxes + self.boxes
        self.joined = True

    def forget_before(self, first: int, classes: int) -> None:
        """Forget the samples before a number."""
        stale = int(np.searchsorted(np.array(self.numbers), first))
        del self.numbers[:stale], self.values[: stale * classes], self.boxes[: stale * 4]


class EmotionHistory:
    """Smoothed probabilities of all faces over a rolling time, sampled evenly.

    Each track has its own past alone: a person who leaves and comes back as another track begins
    anew. Where a source is repeated, its faces are numbered from 1 again; one that is where a face
    was at the same moment of an earlier pass goes on with the past of that face, whatever their
    numbers. The samples are held in packed arrays, so that ten minutes are read in less than a
    millisecond.

    Args:
        seconds: How far back it reaches.
        interval: Least seconds between two samples.
    """

    def __init__(self, seconds: float = 600.0, interval: float = 0.1) -> None:
        self.seconds = seconds
        self._interval = interval
        self._classes = 0
        self._first = 0  # number of the first sample in the arrays
        self._times = array("d")
        self._clock = array("d")
        self._moments = array("d")  # seconds since the pass began, on the source's clock
        self._pass_began: float | None = None
        self._tracks: dict[int, _Track] = {}
        self._earlier: list[_Track] = []  # of earlier passes, not seen again in this one so far
        self._followed: _Track | None = None

    def clear(self) -> None:
        """Forget everything, as for another source."""
        self._first = 0
        self._times, self._clock, self._moments = array("d"), array("d"), array("d")
        self._pass_began = None
        self._tracks.clear()
        self._earlier.clear()
        self._followed = None

    def begin_pass(self) -> None:
        """Note that the source begins again, with the next frame, and numbers its faces anew."""
        self._earlier += self._tracks.values()
        self._tracks.clear()
        self._pass_began = None

    def add(self, time: float, clock: float, faces: Faces, followed: int | None) -> bool:
        """Remember the faces of a frame, unless the last sample is too near.

        Args:
            time: Seconds on any clock that only goes forward; a jump back forgets everything
                before, a long pause leaves a gap.
            clock: The frame's time on its source's own clock.
            faces: Its faces.
            followed: Number of the face that is shown in the panel.

        Returns:
            Whether it was taken.
        """
        classes = faces.smoothed.shape[1]
        if self._times and (time < self._times[-1] or classes != self._classes):
            self.clear()
        begins = self._pass_began is None
        if self._pass_began is None:
            self._pass_began = clock
        moment = clock - self._pass_began
        if self._times:
            passed = time - self._times[-1]
            # A new face is not waited for: its past is shown with its first frame.
            new = any(track not in self._tracks for track in faces.track_ids.tolist())
            if passed == 0 or (passed < self._interval and not new):
                return False
            if not begins and not 0 <= clock - self._clock[-1] <= passed + _SEEK:
                self._earlier.clear()
            if passed > _PAUSE:
                # With nobody.
                self._append(self._times[-1], self._clock[-1], self._moments[-1])
        self._classes = classes
        number = self._append(time, clock, moment)
        if self._earlier:
            self._join(faces, moment)
        for track, row, box in zip(
            faces.track_ids.tolist(), faces.smoothed, faces.boxes, strict=True
        ):
            samples = self._tracks.setdefault(track, _Track())
            samples.numbers.append(number)
            samples.values.frombytes(np.ascontiguousarray(row, np.float32).tobytes())
            samples.boxes.frombytes(np.ascontiguousarray(box, np.float32).tobytes())
        if followed is not None:
            self._followed = self._tracks.get(followed)
        self._forget_before(time - self.seconds)
        return True

    def of(self, track: int | None) -> Past:
        """Return the past of a face.

        Args:
            track: Its number; None for whoever was followed last.
        """
        if not self._times:
            return Past.empty()
        times, clock = np.array(self._times), np.array(self._clock)
        rows = np.full((len(times), self._classes), np.nan, np.float32)
        samples = self._followed if track is None else self._tracks.get(track)
        if samples is not None:
            numbers = np.array(samples.numbers) - self._first
            rows[numbers] = _as_rows(samples.values, self._classes)
        return Past(times, clock, rows).since(times[-1] - self.seconds)

    def _append(self, time: float, clock: float, moment: float) -> int:
        self._times.append(time)
        self._clock.append(clock)
        self._moments.append(moment)
        return self._first + len(self._times) - 1

    def _join(self, faces: Faces, moment: float) -> None:
        """Find the past of faces in earlier passes: who was there at the same moment.

        A face that is found later in this pass than it was before is looked for until it is found.
        """
        new = [
            row
            for row, track in enumerate(faces.track_ids.tolist())
            if not self._tracks.setdefault(track, _Track()).joined
        ]
        then = [(track, box) for track in self._earlier if (box := self._box_at(track, moment))]
        if not new or not then:
            return
        boxes = np.array([box for _, box in then], np.float32)
        for place, other in match(faces.boxes[new], boxes, _SAME_PLACE):
            samples, earlier = self._tracks[int(faces.track_ids[new[place]])], then[other][0]
            samples.continue_from(earlier)
            self._earlier.remove(earlier)
            if self._followed is earlier:
                self._followed = samples

    def _box_at(self, track: _Track, moment: float) -> list[float] | None:
        """Return where a face was at a moment of its pass, None where it was not there."""
        if not track.numbers:
            return None
        numbers = np.array(track.numbers) - self._first
        off = np.abs(np.array(self._moments)[numbers] - moment)
        nearest = int(off.argmin())
        if off[nearest] > _SAME_MOMENT:
            return None
        return track.boxes[4 * nearest : 4 * nearest + 4].tolist()

    def _forget_before(self, time: float) -> None:
        if len(self._times) <= _STALE or self._times[_STALE] >= time:
            return
        del self._times[:_STALE], self._clock[:_STALE], self._moments[:_STALE]
        self._first += _STALE
        for samples in (*self._tracks.values(), *self._earlier):
            samples.forget_before(self._first, self._classes)
        self._tracks = {number: one for number, one in self._tracks.items() if one.numbers}
        self._earlier = [one for one in self._earlier if one.numbers]


def _as_rows(values: "array[float]", classes: int) -> NDArray[np.float32]:
    # A copy: an array that is looked at may not grow.
    return np.array(values, np.float32).reshape(-1, classes)
