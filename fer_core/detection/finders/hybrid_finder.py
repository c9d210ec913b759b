"""Faces of successive frames found by the network, far ones by the cascades."""

from dataclasses import replace
from typing import Any, Final

from numpy.typing import NDArray

from fer_core.detection.boxes import Square
from fer_core.detection.cascades.haar import Cascade
from fer_core.detection.cascades.search import Search
from fer_core.detection.cascades.verification import Examiner
from fer_core.detection.finders.known_faces import (
    KNOWN,
    SEEN,
    KnownFaces,
    Question,
    is_anchored,
    large_tracks,
)
from fer_core.detection.finders.new_faces import NewFaces
from fer_core.detection.network.blazeface import FoundFace
from fer_core.detection.network.view_turns import ViewTurns
from fer_core.detection.network.viewer import Viewer, best_at
from fer_core.detection.network.views import tiles, whole_views
from fer_core.detection.pictures.changes import ChangeMap
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.schedule import TEMPOS, Moment, Tempo
from fer_core.detection.settings import DetectionSettings
from fer_core.detection.sighting import Sighting
from fer_core.detection.tracking.lattice import Lattice
from fer_core.detection.tracking.tracks import Track, due_tracks
from fer_core.state import State, part, prefixed

_FAR: Final = 0.11
"""Side of the largest face that the cascades look for, in longer sides of the picture: tiles show
the network all that are larger than 0.083."""


class HybridFinder:
    """Shows the network the picture in views and patches; asks the cascades where that helps.

    The network finds tilted, turned and partly covered faces, the cascades far ones; and where
    one of them is unsure, the other decides. See `fer_core.detection.tracker.Finder`.
    """

    def __init__(self, settings: DetectionSettings) -> None:
        self._settings = settings
        self._tempo = TEMPOS[settings.schedule]
        self._cascade = Cascade(settings.cascade)
        self._viewer = Viewer()
        examiner = Examiner(settings, self._cascade)
        self._known = KnownFaces(self._viewer, examiner)
        self._new = NewFaces(self._viewer, examiner)
        self.window = self._cascade.window
        self.outside = 0.4
        self.reset()

    def reset(self) -> None:
        """Forget what was searched."""
        far = Tempo(
            full_scans=False,
            change_round=self._tempo.far_round,
            still_round=3 * self._tempo.far_round,
            verification=self._tempo.verification,
            steady_wait=self._tempo.steady_wait,
            tile_round=self._tempo.tile_round,
            far_round=self._tempo.far_round,
        )
        self._far = Search(self._cascade, self._settings.scale_factor, far, _FAR)
        self._changes = ChangeMap()
        self._cut = False
        self._views = ViewTurns(self._tempo)

    def is_cut(self, pyramid: Pyramid) -> bool:
        """Take the next frame; whether it shows another scene, as the first frame does."""
        self._cut = self._changes.is_cut(pyramid.octave(0))
        self._far.take(self._changes, cut=self._cut)
        return self._cut

    def update(self, tracks: list[Track], pyramid: Pyramid, moment: Moment) -> None:
        """Bring the tracks up to date with a frame, and add a track for every new face."""
        complete = moment.first or self._tempo.full_scans
        height, width = pyramid.gray.shape
        lattice = Lattice.at(moment.time)
        whole = whole_views(width, height)[0]
        large = large_tracks(tracks, whole, lattice)
        if complete:
            due = list(tracks)
            self._changes.look()
            views = [*whole_views(width, height), *tiles(width, height)]
            self._views.begin(pyramid, moment)
        else:
            # Large faces have their turn when the whole is looked at, which may verify them.
            shares = [
                0.0 if any(track is other for other in large) else track.square.x / width
                for track in tracks
            ]
            # The look at a place of the lattice, twice a second, is due in any case.
            waits = [
                self._tempo.steady_wait
                if track.steady and is_anchored(track, lattice)
                else 0.5 * self._tempo.verification
                for track in tracks
            ]
            due = due_tracks(tracks, moment, self._tempo.verification, shares, waits)
            if self._cut:
                self._views.begin_scene(self._changes, moment)
            known = [track.square for track in tracks if track.confirmed]
            views = self._views.due(self._changes, known, pyramid, moment)
        # On half of the frames of a face that keeps its place there is nothing to look at.
        if due or views:
            whole_at = views.index(whole) if whole in views else None
            shown: list[Track] = []
            if whole_at is not None and not complete:
                shown = [track for track in large if is_anchored(track, lattice)]
            asked = [track for track in due if not any(track is other for other in shown)]
            found = self._verify(asked, views, pyramid, lattice, moment)
            for track in shown:
                face = best_at(track.square, [face for face in found if face.view == whole_at])
                # Else it stays due, and is looked at closely on the next frame.
                if face is not None and face.score >= KNOWN:
                    track.see(Sighting(face.square, SEEN, face.roll), moment.time, pyramid)
            self._new.add(tracks, found, pyramid, moment, complete=complete)
        self._add_far(tracks, pyramid, moment, complete=complete)

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything that later frames depend on; see `fer_core.state`."""
        return {
            **prefixed("far", self._far.state()),
            **prefixed("changes", self._changes.state()),
            **prefixed("views", self._views.state()),
        }

    def restore(self, state: State) -> None:
        """Go on as the finder of equal settings did whose `state` this was."""
        self._far.restore(part("far", state))
        self._changes.restore(part("changes", state))
        self._views.restore(part("views", state))

    def _verify(
        self,
        asked: list[Track],
        views: list[Square],
        pyramid: Pyramid,
        lattice: Lattice,
        moment: Moment,
    ) -> list[FoundFace]:
        """Show the network known faces and views in one batch, and record what it says of those.

        Returns:
            The faces in the views, numbered as these are.
        """
        questions = [Question.of(track, lattice) for track in asked]
        found = self._viewer.faces(
            pyramid,
            [*[question.view for question in questions], *views],
            [*[question.turn for question in questions], *[0.0] * len(views)],
        )
        answers = [
            best_at(track.square, [face for face in found if face.view == number])
            for number, track in enumerate(asked)
        ]
        for track, face in zip(asked, self._known.closer(pyramid, questions, answers), strict=True):
            self._known.answer(track, face, pyramid, moment.time)
        return [
            replace(face, view=face.view - len(asked)) for face in found if face.view >= len(asked)
        ]

    def _add_far(
        self, tracks: list[Track], pyramid: Pyramid, moment: Moment, *, complete: bool
    ) -> None:
        least = max(moment.smallest / pyramid.reduction, self.window)
        if complete:
            places = self._far.whole(pyramid, least)
        else:
            known = [track.square for track in tracks if track.confirmed]
            places = self._far.share(pyramid, least, moment, known)
        self._new.add_far(tracks, places, pyramid, moment)
