"""Faces from frame to frame: gray pictures in, boxes with stable numbers out."""

from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.cascades.haar import check_gray
from fer_core.detection.finders.cascade_finder import CascadeFinder
from fer_core.detection.finders.hybrid_finder import HybridFinder
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.schedule import Moment
from fer_core.detection.settings import DetectionSettings
from fer_core.detection.tracking.tracks import Track, is_known, pack_tracks, unpack_tracks
from fer_core.state import State, part, prefixed
from fer_core.types import FaceStatus, TrackedBoxes

_GAP_SECONDS: Final = 1.0
"""After a longer gap between two frames the faces are looked for anew."""

_SMALLER: Final = 0.9
"""Share of the smallest size that a place may have after it was measured closely."""


class Finder(Protocol):
    """What brings the tracks up to date, frame after frame; depends on frames and times alone.

    Attributes:
        window: Side of the smallest face that it can see, pixels of the working picture.
        outside: A face that sticks out of the picture by this share of its side has left it.
    """

    window: int
    outside: float

    def reset(self) -> None:
        """Forget what was searched."""
        ...

    def is_cut(self, pyramid: Pyramid) -> bool:
        """Take the next frame; whether it shows another scene, as the first frame does."""
        ...

    def update(self, tracks: list[Track], pyramid: Pyramid, moment: Moment) -> None:
        """Verify tracks, and add one for every new face."""
        ...

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything that later frames depend on; see `fer_core.state`."""
        ...

    def restore(self, state: State) -> None:
        """Go on as the finder of equal settings did whose `state` this was."""
        ...


class FaceTracker:
    """Finds the faces of successive frames and keeps each one's number.

    The first frame is searched at once. Afterwards a template follows each face from frame to
    frame, the finder is asked about it at intervals, and scans for new faces are spread over the
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
        self._finder: Finder = (
            CascadeFinder(settings) if settings.detector == "haar" else HybridFinder(settings)
        )
        self._next_number = 1
        self.reset()

    def reset(self, *, renumber: bool = False) -> None:
        """Forget every face, as after a seek; numbers go on, or begin with 1 again."""
        if renumber:
            self._next_number = 1
        self._tracks: list[Track] = []
        self._finder.reset()
        self._shape = (0, 0)
        self._time: float | None = None

    def begin_again(self) -> None:
        """Forget every face and which numbers were given, as before the first frame."""
        self._next_number = 1
        self.reset()

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
        before = self._time
        height, width = self._shape = gray.shape
        self._time = time
        smallest = self.settings.smallest_face_pixels(width, height)
        pyramid = Pyramid(gray, max(1, smallest // self._finder.window))

        cut = self._finder.is_cut(pyramid)
        for track in self._tracks:
            track.follow(pyramid, time)
        if cut:
            self._begin_scene()
        self._finder.update(self._tracks, pyramid, Moment(time, before, smallest))
        self._keep(smallest, time)
        return self._report(time)

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything that later frames depend on; see `fer_core.state`."""
        times = [] if self._time is None else [self._time]
        return {
            **prefixed("tracks", pack_tracks(self._tracks)),
            **prefixed("finder", self._finder.state()),
            "next_number": np.array(self._next_number, np.int64),
            "shape": np.array(self._shape, np.int64),
            "time": np.array(times, np.float64),
        }

    def restore(self, state: State) -> None:
        """Go on as the tracker of equal settings did whose `state` this was."""
        self._tracks = unpack_tracks(part("tracks", state))
        self._finder.restore(part("finder", state))
        self._next_number = int(state["next_number"])
        height, width = state["shape"].tolist()
        self._shape = height, width
        self._time = float(state["time"][0]) if len(state["time"]) else None

    def _begin_scene(self) -> None:
        """Keep only the faces that the new scene has at the same places, as after a flash."""
        self._tracks = [track for track in self._tracks if track.alike]

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
                or outside > self._finder.outside * square.side
                or is_known(square, kept)
            ):
                continue
            if track.confirmed and not track.number:
                track.number = self._next_number
                self._next_number += 1
            kept.append(track)
        self._tracks = kept

    def _report(self, time: float) -> TrackedBoxes:
        tracks = [track for track in self._tracks if track.number]
        if not tracks:
            return TrackedBoxes.empty()
        height, width = self._shape
        steadied = [track.steadied(time) for track in tracks]
        boxes = np.array([square.corners() for square, _ in steadied], np.float32)
        # np.clip takes several times as long.
        inside = np.minimum(
            np.maximum(boxes, np.float32(0)), np.array([width, height, width, height], np.float32)
        )
        status = [FaceStatus.HELD if track.held else FaceStatus.DETECTED for track in tracks]
        return TrackedBoxes(
            inside,
            np.array([track.number for track in tracks], np.int64),
            np.array(status, np.int8),
            np.array([roll for _, roll in steadied], np.float32),
            np.array([track.yaw for track in tracks], np.float32),
            (1 - _areas(inside) / np.maximum(_areas(boxes), 1e-6)).astype(np.float32),
        )


def _areas(boxes: NDArray[np.float32]) -> NDArray[np.float32]:
    sides = boxes[:, 2:] - boxes[:, :2]
    return np.asarray(sides[:, 0] * sides[:, 1], np.float32)
