"""Faces of successive frames found by the cascades alone."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from fer_core.detection.boxes import Square
from fer_core.detection.cascades.haar import Cascade
from fer_core.detection.cascades.search import Search
from fer_core.detection.cascades.verification import Examiner
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.schedule import TEMPOS, Moment
from fer_core.detection.settings import DetectionSettings
from fer_core.detection.sighting import Sighting
from fer_core.detection.tracking.lattice import Lattice
from fer_core.detection.tracking.tracks import Track, due_tracks, is_known
from fer_core.state import State, part, prefixed

_LOOKS_PER_FRAME: Final = 2
"""New places that get a close look on one frame; on the very first one all do."""

_MOST_WAITING: Final = 8
"""New places that wait for a look; a longer queue would be out of date."""

_FINE: Final = 0.3
"""Distance of the places that the cascade is asked about, in steps of the lattice."""

_SAME_FACE: Final = 0.3
"""Overlap from which a box of a full scan shows the face of a track."""


class CascadeFinder:
    """Asks the cascades about known faces at intervals, and scans for new ones.

    See `fer_core.detection.tracker.Finder`.
    """

    def __init__(self, settings: DetectionSettings) -> None:
        self._settings = settings
        self._tempo = TEMPOS[settings.schedule]
        self._cascade = Cascade(settings.cascade)
        self.window = self._cascade.window
        self.outside = 0.15
        self._examiner = Examiner(settings, self._cascade)
        self.reset()

    def reset(self) -> None:
        """Forget what was searched."""
        self._search = Search(self._cascade, self._settings.scale_factor, self._tempo)
        self._waiting: list[Square] = []

    def is_cut(self, pyramid: Pyramid) -> bool:
        """Take the next frame; whether it shows another scene, as the first frame does."""
        cut = self._search.is_cut(pyramid)
        if cut:
            self._waiting = []
        return cut

    def update(self, tracks: list[Track], pyramid: Pyramid, moment: Moment) -> None:
        """Bring the tracks up to date with a frame, and add a track for every new face."""
        if self._tempo.full_scans:
            self._match(tracks, pyramid, moment)
        elif moment.first:
            self._add(
                tracks,
                self._search.whole(pyramid, self._least(pyramid, moment)),
                pyramid,
                moment.time,
            )
        else:
            width = pyramid.gray.shape[1]
            shares = [track.square.x / width for track in tracks]
            waits = [0.5 * self._tempo.verification] * len(tracks)
            for track in due_tracks(tracks, moment, self._tempo.verification, shares, waits):
                self._ask(track, pyramid, moment.time)
            self._add(tracks, self._places(tracks, pyramid, moment), pyramid, moment.time)

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything that later frames depend on; see `fer_core.state`."""
        return {
            **prefixed("search", self._search.state()),
            "waiting": np.array([(w.x, w.y, w.side) for w in self._waiting], np.float64),
        }

    def restore(self, state: State) -> None:
        """Go on as the finder of equal settings did whose `state` this was."""
        self._search.restore(part("search", state))
        self._waiting = [Square(*place) for place in state["waiting"].reshape(-1, 3).tolist()]

    def _ask(self, track: Track, pyramid: Pyramid, time: float) -> None:
        place = Lattice.at(time).place(track.square, _FINE)
        sighting = self._examiner.glance(pyramid, place) if track.confirmed else None
        sighting = sighting or self._examiner.look(pyramid, place)
        if sighting is None:
            track.miss(time)
        else:
            track.see(sighting, time, pyramid)

    def _places(self, tracks: list[Track], pyramid: Pyramid, moment: Moment) -> list[Square]:
        """Where a new face may be; what is more than a frame can look at waits for the next."""
        known = [track.square for track in tracks if track.confirmed]
        least = self._least(pyramid, moment)
        places = self._waiting + self._search.share(pyramid, least, moment, known)
        new = [place for place in places if not is_known(place, tracks)]
        self._waiting = new[_LOOKS_PER_FRAME:][:_MOST_WAITING]
        return new[:_LOOKS_PER_FRAME]

    def _least(self, pyramid: Pyramid, moment: Moment) -> float:
        """Side of the smallest face, pixels of the working picture."""
        return max(moment.smallest / pyramid.reduction, self._cascade.window)

    def _add(
        self, tracks: list[Track], places: list[Square], pyramid: Pyramid, time: float
    ) -> None:
        """Begin a track at every place that turns out to be a face."""
        for place in places:
            if is_known(place, tracks):
                continue
            sighting = self._examiner.approach(pyramid, place)
            if sighting is not None and not is_known(sighting.square, tracks):
                tracks.append(Track.begin(sighting, time, pyramid))

    def _match(self, tracks: list[Track], pyramid: Pyramid, moment: Moment) -> None:
        """Give the faces of a full scan to the tracks, ask about the rest on either side."""
        settings = self._settings
        boxes = self._cascade.faces(
            pyramid.gray, settings.scale_factor, settings.min_neighbours, moment.smallest
        )
        new = [Square.of(box) for box in boxes]
        for track in tracks:
            best = max(new, key=track.square.overlap, default=None)
            if best is not None and track.square.overlap(best) >= _SAME_FACE and track.confirmed:
                new.remove(best)
                sighting = self._examiner.look(pyramid, best)
                if sighting is None:
                    track.miss(moment.time)
                else:
                    track.see(Sighting(best, sighting.strength), moment.time, pyramid)
            else:
                self._ask(track, pyramid, moment.time)
        self._add(tracks, new, pyramid, moment.time)
