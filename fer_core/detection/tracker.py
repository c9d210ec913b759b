"""Faces from frame to frame: gray pictures in, boxes with stable numbers out."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square
from fer_core.detection.haar import Cascade, check_gray
from fer_core.detection.pyramid import Pyramid
from fer_core.detection.schedule import TEMPOS
from fer_core.detection.search import Search
from fer_core.detection.settings import DetectionSettings
from fer_core.detection.tracks import Track, pack_tracks, unpack_tracks
from fer_core.detection.verification import Examiner, Sighting
from fer_core.state import State, part, prefixed
from fer_core.types import FaceStatus, TrackedBoxes

_GAP_SECONDS: Final = 1.0
"""After a longer gap between two frames the faces are looked for anew."""

_USUAL_INTERVAL: Final = 1 / 30
_LOOKS_PER_FRAME: Final = 2
"""New places that get a close look on one frame; on the very first one all do."""

_MOST_WAITING: Final = 8
"""New places that wait for a look; a longer queue would be out of date."""

_SAME_FACE: Final = 0.3
"""Overlap from which two squares show the same face."""

_PART_OF_FACE: Final = 0.5
"""Share of a smaller square within another one from which it is a part of that face: an eye or a
mouth often passes for one. OpenCV's grouping drops boxes inside of others as well."""

_OUTSIDE: Final = 0.15
"""A face that sticks out of the picture by this share of its side has left it."""

_SMALLER: Final = 0.9
"""Share of the smallest size that a place may have after it was measured closely."""


class FaceTracker:
    """Finds the faces of successive frames and keeps each one's number.

    The first frame is scanned at once. Afterwards a template follows each face from frame to
    frame, the cascade is asked about it at intervals, and scans for new faces are spread over the
    frames, so that none pays for a whole one; a new scene's is spread over the fewest. Depends on
    the pictures and their times alone, never on a clock: equal frames give equal boxes. Serves
    one thread at a time.

    Example:
        >>> import numpy as np
        >>> tracker = FaceTracker(DetectionSettings())
        >>> len(tracker.update(np.zeros((480, 640), np.uint8), 0.0))
        0
    """

    def __init__(self, settings: DetectionSettings) -> None:
        self.settings = settings
        self._tempo = TEMPOS[settings.schedule]
        self._cascade = Cascade(settings.cascade)
        self._examiner = Examiner(settings, self._cascade)
        self._next_number = 1
        self.reset()

    def reset(self) -> None:
        """Forget every face, as after a seek; numbers go on."""
        self._tracks: list[Track] = []
        self._search = Search(self._cascade, self.settings.scale_factor, self._tempo)
        self._shape = (0, 0)
        self._time: float | None = None
        self._waiting: list[Square] = []

    def update(self, gray: NDArray[np.uint8], time: float) -> TrackedBoxes:
        """Faces of the next frame.

        Args:
            gray: (H, W) uint8 of any size, also empty.
            time: The frame's time in seconds, on any clock. A time before the last frame's, a
                gap of more than a second, or another size forgets every face.

        Returns:
            The faces in the order of their numbers, boxes within the picture.

        Raises:
            ValueError: ``gray`` has another shape or type.
        """
        check_gray(gray)
        if self._time is not None and (
            gray.shape != self._shape or not 0 <= time - self._time <= _GAP_SECONDS
        ):
            self.reset()
        first = self._time is None
        elapsed = _USUAL_INTERVAL if self._time is None else time - self._time
        height, width = self._shape = gray.shape
        self._time = time
        smallest = self.settings.smallest_face_pixels(width, height)
        pyramid = Pyramid(gray, max(1, smallest // self._cascade.window))

        cut = self._search.is_cut(pyramid)
        for track in self._tracks:
            track.follow(pyramid)
        if cut:
            self._begin_scene()
        if self._tempo.full_scans:
            self._match(self._cascade_boxes(gray, smallest), pyramid, time)
        elif first:
            self._add(self._search.whole(pyramid, self._least(pyramid, smallest)), pyramid, time)
        else:
            self._verify(pyramid, time, elapsed)
            self._add(self._places(pyramid, smallest, elapsed), pyramid, time)
        self._keep(smallest, time)
        return self._report()

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything that later frames depend on; see `fer_core.state`."""
        times = [] if self._time is None else [self._time]
        return {
            **prefixed("tracks", pack_tracks(self._tracks)),
            **prefixed("search", self._search.state()),
            "next_number": np.array(self._next_number, np.int64),
            "shape": np.array(self._shape, np.int64),
            "time": np.array(times, np.float64),
            "waiting": np.array([(w.x, w.y, w.side) for w in self._waiting], np.float64),
        }

    def restore(self, state: State) -> None:
        """Go on as the tracker of equal settings did whose `state` this was."""
        self._tracks = unpack_tracks(part("tracks", state))
        self._search.restore(part("search", state))
        self._next_number = int(state["next_number"])
        height, width = state["shape"].tolist()
        self._shape = height, width
        self._time = float(state["time"][0]) if len(state["time"]) else None
        self._waiting = [Square(*place) for place in state["waiting"].reshape(-1, 3).tolist()]

    def _begin_scene(self) -> None:
        """Keep only the faces that the new scene has at the same places, as after a flash."""
        self._tracks = [track for track in self._tracks if track.alike]
        self._waiting = []

    def _verify(self, pyramid: Pyramid, time: float, elapsed: float) -> None:
        """Ask about the faces whose turn it is, those first that waited longest."""
        interval = self._tempo.verification
        due = [
            track
            for track in self._tracks
            if not track.confirmed
            or track.held
            or not track.alike
            or time - track.asked >= interval - 1e-6
        ]
        due.sort(key=lambda track: track.asked)
        for track in due[: 1 + int(len(self._tracks) * elapsed / interval)]:
            self._ask(track, pyramid, time)

    def _ask(self, track: Track, pyramid: Pyramid, time: float) -> None:
        sighting = self._examiner.glance(pyramid, track.square) if track.confirmed else None
        sighting = sighting or self._examiner.look(pyramid, track.square)
        if sighting is None:
            track.miss(time)
        else:
            track.see(sighting, time, pyramid)

    def _places(self, pyramid: Pyramid, smallest: int, elapsed: float) -> list[Square]:
        """Where a new face may be; what is more than a frame can look at waits for the next."""
        known = [track.square for track in self._tracks if track.confirmed]
        least = self._least(pyramid, smallest)
        places = self._waiting + self._search.share(pyramid, least, elapsed, known)
        new = [place for place in places if not self._is_known(place)]
        self._waiting = new[_LOOKS_PER_FRAME:][:_MOST_WAITING]
        return new[:_LOOKS_PER_FRAME]

    def _least(self, pyramid: Pyramid, smallest: int) -> float:
        """Side of the smallest face, pixels of the working picture."""
        return max(smallest / pyramid.reduction, self._cascade.window)

    def _add(self, places: list[Square], pyramid: Pyramid, time: float) -> None:
        """Begin a track at every place that turns out to be a face."""
        for place in places:
            if self._is_known(place):
                continue
            sighting = self._examiner.approach(pyramid, place)
            if sighting is not None and not self._is_known(sighting.square):
                self._tracks.append(Track.begin(sighting, time, pyramid))

    def _cascade_boxes(self, gray: NDArray[np.uint8], smallest: int) -> list[Square]:
        settings = self.settings
        boxes = self._cascade.faces(gray, settings.scale_factor, settings.min_neighbours, smallest)
        return [Square.of(box) for box in boxes]

    def _match(self, squares: list[Square], pyramid: Pyramid, time: float) -> None:
        """Give the faces of a full scan to the tracks, ask about the rest on either side."""
        new = list(squares)
        for track in self._tracks:
            best = max(new, key=track.square.overlap, default=None)
            if best is not None and track.square.overlap(best) >= _SAME_FACE and track.confirmed:
                new.remove(best)
                sighting = self._examiner.look(pyramid, best)
                if sighting is None:
                    track.miss(time)
                else:
                    track.see(Sighting(best, sighting.strength), time, pyramid)
            else:
                self._ask(track, pyramid, time)
        self._add(new, pyramid, time)

    def _is_known(self, square: Square) -> bool:
        return any(_same(square, track.square) for track in self._tracks)

    def _keep(self, smallest: int, time: float) -> None:
        """Let go what is lost, left, too small or double; number what begins to count."""
        height, width = self._shape
        kept: list[Track] = []
        # Those with a number first, so that of two tracks of one face the older one stays.
        for track in sorted(self._tracks, key=lambda track: (track.number == 0, track.number)):
            square = track.square
            left, top, right, bottom = square.corners()
            outside = max(-left, -top, right - width, bottom - height)
            if (
                track.lost(time)
                or square.side < _SMALLER * smallest
                or outside > _OUTSIDE * square.side
                or any(_same(square, other.square) for other in kept)
            ):
                continue
            if track.confirmed and not track.number:
                track.number = self._next_number
                self._next_number += 1
            kept.append(track)
        self._tracks = kept

    def _report(self) -> TrackedBoxes:
        tracks = [track for track in self._tracks if track.number]
        if not tracks:
            return TrackedBoxes.empty()
        height, width = self._shape
        boxes = np.array([track.square.corners() for track in tracks], np.float32)
        status = [FaceStatus.HELD if track.held else FaceStatus.DETECTED for track in tracks]
        return TrackedBoxes(
            np.clip(boxes, 0, np.array([width, height, width, height], np.float32)),
            np.array([track.number for track in tracks], np.int64),
            np.array(status, np.int8),
        )


def _same(square: Square, known: Square) -> bool:
    """Whether a square shows the same face as another one, or a part of it."""
    return square.overlap(known) >= _SAME_FACE or square.within(known) >= _PART_OF_FACE
