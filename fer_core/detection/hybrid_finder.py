"""Faces of successive frames found by the network, far ones by the cascades."""

from collections.abc import Sequence
from typing import Any, Final

from numpy.typing import NDArray

from fer_core.detection.blazeface import BlazeFace, FoundFace, decode
from fer_core.detection.boxes import Square
from fer_core.detection.changes import Cells, ChangeMap
from fer_core.detection.haar import Cascade
from fer_core.detection.pyramid import Pyramid
from fer_core.detection.schedule import TEMPOS, Tempo
from fer_core.detection.search import Search
from fer_core.detection.settings import DetectionSettings
from fer_core.detection.tracks import Moment, Track, due_tracks, is_known, same_face
from fer_core.detection.verification import Examiner, Sighting
from fer_core.detection.views import (
    ViewRound,
    cut_views,
    patches,
    tiles,
    touched,
    whole_views,
    without,
)
from fer_core.state import State, part, prefixed

_CANDIDATE: Final = 0.5
"""Score from which a place is looked at closely. Of 167 photographs none had less in all views."""

_CLOSE: Final = (2.2, 3.0)
"""Sides of the two close views of a place, in sides of the face."""

_FACE: Final = 0.64
"""Mean score of a place and its close views from which it is a face by itself: of 167 photographs
two had less, of 108 places on face-free pictures none had more than 0.6."""

_CLEAR: Final = 0.72
"""The same for a face that counts on the first frame of a clip; others wait for the next one."""

_WITH_CASCADE: Final = 0.4
"""The larger score of the close views from which a place of the cascade is a face."""

_SURE: Final = 3.0
_SEEN: Final = 1.0
_WEAK: Final = 0.5
"""Strength of a sighting that confirms a face, of each later one, and of one that needs another:
a face that was seen once keeps its box for longer than the schedules take to look at it again."""

_KNOWN_SIDE: Final = 2.6
"""Side of the view around a known face, in its sides."""

_KNOWN: Final = 0.5
_PROMISING: Final = 0.65
"""Score in that view from which a known face, and one that does not count yet, is seen again."""

_LEAST_OVERLAP: Final = 0.25
"""A face that overlaps less with the place asked about is another one."""

_LARGE: Final = 0.22
"""Side of a known face, in sides of a view of the whole picture, from which that view verifies it,
so that it needs none of its own."""

_TILTED: Final = 12.0
"""Degrees of tilt from which a known face is looked at in a view that is turned with it."""

_UPRIGHT: Final = 20.0
"""Degrees of tilt up to which the cascades see a face."""

_FAR: Final = 0.11
"""Side of the largest face that the cascades look for, in longer sides of the picture: tiles show
the network all that are larger than 0.083."""

_SCENE_SECONDS: Final = 0.1
"""How long the first look at a new scene takes, in the time of the frames."""

_CANDIDATES_PER_FRAME: Final = 4
"""New places that are looked at closely on one frame, the surest first."""


class HybridFinder:
    """Shows the network the picture in views and patches; asks the cascades where that helps.

    The network finds tilted, turned and partly covered faces, the cascades far ones; and where
    one of them is unsure, the other decides. See `fer_core.detection.tracker.Finder`.
    """

    def __init__(self, settings: DetectionSettings) -> None:
        self._settings = settings
        self._tempo = TEMPOS[settings.schedule]
        self._cascade = Cascade(settings.cascade)
        self._examiner = Examiner(settings, self._cascade)
        self._network = BlazeFace()
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
            tile_round=self._tempo.tile_round,
            far_round=self._tempo.far_round,
        )
        self._far = Search(self._cascade, self._settings.scale_factor, far, _FAR)
        self._changes = ChangeMap()
        self._changed: Cells | None = None
        self._scene_begins = False
        self._begin_rounds()

    def _begin_rounds(self) -> None:
        self._whole_round = ViewRound([], 0.0)
        self._tile_round = ViewRound([], 0.0)
        self._still_round = ViewRound([], 0.0)

    def is_cut(self, pyramid: Pyramid) -> bool:
        """Take the next frame; whether it shows another scene, as the first frame does."""
        cut = self._changes.is_cut(pyramid.octave(0))
        self._far.take(self._changes, cut=cut)
        if cut:
            self._changed = None
            self._begin_rounds()
            self._scene_begins = True
        return cut

    def update(self, tracks: list[Track], pyramid: Pyramid, moment: Moment) -> None:
        """Bring the tracks up to date with a frame, and add a track for every new face."""
        complete = moment.first or self._tempo.full_scans
        if complete:
            due = list(tracks)
            self._scene_begins = False
            self._changes.look()
            height, width = pyramid.gray.shape
            views = [*whole_views(width, height), *tiles(width, height)]
        else:
            due = due_tracks(tracks, moment.time, moment.elapsed, self._tempo.verification)
            views = self._due_views(tracks, pyramid, moment)
        whole = self._whole_view(views, pyramid)
        shown = [] if complete or whole is None else _shown_large(tracks, views[whole])
        due = [track for track in due if not any(track is other for other in shown)]
        around = [view for track in due for view in patches(track.square, [_KNOWN_SIDE])]
        # A face that was missed may have changed its tilt: it is looked for without any.
        turns = [
            track.roll if abs(track.roll) > _TILTED and not track.held else 0.0 for track in due
        ]
        found = self._look(pyramid, [*around, *views], [*turns, *[0.0] * len(views)])
        for number, track in enumerate(due):
            answers = [face for face in found if face.view == number]
            self._answer(track, answers, pyramid, moment.time)
        for track in shown:
            face = _best_at(track.square, [face for face in found if face.view - len(due) == whole])
            # Else it stays due, and is looked at closely on the next frame.
            if face is not None and face.score >= _KNOWN:
                track.see(Sighting(face.square, _SEEN, face.roll), moment.time, pyramid)
        new = [face for face in found if face.view >= len(due) and face.score >= _CANDIDATE]
        self._add(tracks, new, pyramid, moment, complete=complete)
        self._add_far(tracks, pyramid, moment, complete=complete)

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything that later frames depend on; see `fer_core.state`."""
        return {
            **prefixed("far", self._far.state()),
            **prefixed("changes", self._changes.state()),
            **prefixed("whole_round", self._whole_round.state()),
            **prefixed("tile_round", self._tile_round.state()),
            **prefixed("still_round", self._still_round.state()),
            **({} if self._changed is None else {"changed": self._changed}),
        }

    def restore(self, state: State) -> None:
        """Go on as the finder of equal settings did whose `state` this was."""
        self._far.restore(part("far", state))
        self._changes.restore(part("changes", state))
        self._whole_round = ViewRound.restored(part("whole_round", state))
        self._tile_round = ViewRound.restored(part("tile_round", state))
        self._changed = state.get("changed")
        self._still_round = ViewRound.restored(part("still_round", state))

    def _due_views(self, tracks: list[Track], pyramid: Pyramid, moment: Moment) -> list[Square]:
        """Return the views of a frame: of what changed, soon; of the whole picture, at leisure."""
        height, width = pyramid.gray.shape
        whole, parts = whole_views(width, height)[:2], tiles(width, height)
        if self._scene_begins:
            # A new scene's faces are to be there well within a quarter of a second.
            self._scene_begins = False
            self._changes.look()
            self._tile_round = ViewRound([*whole, *parts], _SCENE_SECONDS)
        if self._still_round.finished:
            self._still_round = ViewRound([*whole, *parts], 2 * self._tempo.still_round)
        if self._whole_round.finished:
            cells = self._changes.look()
            if cells is not None:
                known = [track.square for track in tracks if track.confirmed]
                new = without(cells, known, pyramid.reduction)
                self._changed = new if self._changed is None else self._changed | new
                if new.any():
                    # In step with the questions about large faces, which it answers.
                    answers = _shown_large(tracks, whole[0])
                    tempo = self._tempo
                    seconds = tempo.verification if answers else tempo.change_round
                    self._whole_round = ViewRound(whole[:1], seconds)
        if self._tile_round.finished and self._changed is not None:
            cells, self._changed = self._changed, None
            changed = [view for view in parts if touched(view, cells, pyramid.reduction)]
            self._tile_round = ViewRound(changed, self._tempo.tile_round)
        soon = [
            view
            for round_ in (self._whole_round, self._tile_round)
            for view in round_.advance(moment.elapsed)
        ]
        self._still_round.leave_out(soon)
        return soon + self._still_round.advance(moment.elapsed)

    def _whole_view(self, views: Sequence[Square], pyramid: Pyramid) -> int | None:
        """Return the number of the first view that shows the whole picture, if one does."""
        longer = max(pyramid.gray.shape)
        return next((i for i, view in enumerate(views) if view.side >= longer), None)

    def _look(
        self, pyramid: Pyramid, views: Sequence[Square], turns: Sequence[float] | None = None
    ) -> list[FoundFace]:
        """Return all faces of some views; a view that is smaller than a pixel shows none.

        Args:
            pyramid: The picture.
            views: Where they lie.
            turns: Degrees by which each is turned clockwise; None: all are upright.
        """
        if not views or not pyramid.gray.size:
            return []
        turns = [0.0] * len(views) if turns is None else turns
        pixels = cut_views(pyramid, views, turns)
        return decode(*self._network.run(pixels), views, turns, _WITH_CASCADE)

    def _straighten(self, pyramid: Pyramid, face: FoundFace) -> FoundFace:
        """Look at a tilted face again in a view that is turned with it.

        The network measures the tilt of upright faces best: from about 30 degrees on it errs by
        five and more, and always to the same side for the same head.
        """
        if abs(face.roll) <= _TILTED:
            return face
        views = patches(face.square, [_KNOWN_SIDE])
        again = _best_at(face.square, self._look(pyramid, views, [face.roll]))
        return face if again is None or again.score < _KNOWN else again

    def _answer(self, track: Track, found: list[FoundFace], pyramid: Pyramid, time: float) -> None:
        face = _best_at(track.square, found)
        if face is not None and face.score >= (_KNOWN if track.confirmed else _PROMISING):
            strength = _SEEN if track.confirmed else _SURE
            track.see(Sighting(face.square, strength, face.roll, face.yaw), time, pyramid)
            return
        sighting = None
        if track.confirmed and abs(track.roll) < _UPRIGHT:
            sighting = self._examiner.glance(pyramid, track.square)
        if sighting is None:
            track.miss(time)
        else:
            track.see(sighting, time, pyramid)

    def _add(
        self,
        tracks: list[Track],
        found: list[FoundFace],
        pyramid: Pyramid,
        moment: Moment,
        *,
        complete: bool,
    ) -> None:
        """Begin a track at every place that turns out to be a face."""
        places: list[FoundFace] = []
        for face in sorted(found, key=lambda face: -face.score):
            known = is_known(face.square, tracks) or any(
                same_face(face.square, other.square) for other in places
            )
            if not known and face.square.side >= 0.9 * moment.smallest:
                places.append(face)
        if not complete:
            places = places[:_CANDIDATES_PER_FRAME]
        for face, scores, close in self._close(pyramid, places):
            mean = (face.score + sum(scores)) / (1 + len(scores))
            strength = _SURE if mean >= (_FACE if complete else _CLEAR) else 0.0
            best = close if close is not None and close.score >= _CANDIDATE else face
            if not strength and mean >= _FACE:
                strength = _WEAK
            if not strength and self._examiner.approach(pyramid, face.square) is not None:
                strength = _SURE
            if not strength:
                continue
            best = self._straighten(pyramid, best)
            if not is_known(best.square, tracks):
                tracks.append(
                    Track.begin(
                        Sighting(best.square, strength, best.roll, best.yaw), moment.time, pyramid
                    )
                )

    def _add_far(
        self, tracks: list[Track], pyramid: Pyramid, moment: Moment, *, complete: bool
    ) -> None:
        """Begin a track where the cascades see a face and the network does not contradict."""
        least = max(moment.smallest / pyramid.reduction, self.window)
        if complete:
            places = self._far.whole(pyramid, least)
        else:
            known = [track.square for track in tracks if track.confirmed]
            places = self._far.share(pyramid, least, moment.elapsed, known)
        for place in places:
            if is_known(place, tracks):
                continue
            sighting = self._examiner.approach(pyramid, place)
            if sighting is None or is_known(sighting.square, tracks):
                continue
            seen = FoundFace(sighting.square, 0.0, 0.0, 0.0, 0)
            for _, scores, close in self._close(pyramid, [seen]):
                if max(scores) >= _WITH_CASCADE:
                    sure = sighting.strength + sum(scores) / len(scores)
                    roll, yaw = (None, None) if close is None else (close.roll, close.yaw)
                    tracks.append(
                        Track.begin(
                            Sighting(sighting.square, _SURE if sure >= 1.0 else _WEAK, roll, yaw),
                            moment.time,
                            pyramid,
                        )
                    )

    def _close(
        self, pyramid: Pyramid, places: Sequence[FoundFace]
    ) -> list[tuple[FoundFace, list[float], FoundFace | None]]:
        """Each place, its scores in the close views (0 where none is found), and the best face."""
        views = [view for face in places for view in patches(face.square, _CLOSE)]
        found = self._look(pyramid, views)
        looked: list[tuple[FoundFace, list[float], FoundFace | None]] = []
        for number, face in enumerate(places):
            answers = [
                _best_at(
                    face.square,
                    [other for other in found if other.view == number * len(_CLOSE) + step],
                )
                for step in range(len(_CLOSE))
            ]
            scores = [0.0 if answer is None else answer.score for answer in answers]
            seen = [answer for answer in answers if answer is not None]
            looked.append((face, scores, max(seen, key=lambda other: other.score, default=None)))
        return looked


def _shown_large(tracks: Sequence[Track], view: Square) -> list[Track]:
    """Return the known faces that a view shows so large and upright that it verifies them."""
    return [
        track
        for track in tracks
        if track.confirmed
        and not track.held
        and track.alike
        and abs(track.roll) <= _TILTED
        and track.square.side >= _LARGE * view.side
    ]


def _best_at(place: Square, found: Sequence[FoundFace]) -> FoundFace | None:
    """Return the surest face at a place."""
    near = [face for face in found if face.square.overlap(place) >= _LEAST_OVERLAP]
    return max(near, key=lambda face: face.score, default=None)
