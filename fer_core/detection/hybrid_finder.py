"""Faces of successive frames found by the network, far ones by the cascades."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from numpy.typing import NDArray

from fer_core.detection.blazeface import BlazeFace, FoundFace, decode
from fer_core.detection.boxes import Square
from fer_core.detection.changes import ChangeMap
from fer_core.detection.haar import Cascade
from fer_core.detection.lattice import Lattice
from fer_core.detection.pyramid import Pyramid
from fer_core.detection.schedule import TEMPOS, Moment, Tempo
from fer_core.detection.search import Search
from fer_core.detection.settings import DetectionSettings
from fer_core.detection.tracks import Track, due_tracks, is_known, same_face
from fer_core.detection.verification import Examiner, Sighting
from fer_core.detection.view_turns import ViewTurns
from fer_core.detection.views import cut_views, patches, tiles, whole_views
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

_FINE: Final = 0.3
"""Distance of the places at which the cascade glances, in steps of the lattice."""

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
        large = _large_tracks(tracks, whole, lattice)
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
            due = due_tracks(tracks, moment, self._tempo.verification, shares)
            if self._cut:
                self._views.begin_scene(self._changes, moment)
            known = [track.square for track in tracks if track.confirmed]
            views = self._views.due(self._changes, known, pyramid, moment)
        first = next((number for number, view in enumerate(views) if view == whole), None)
        shown: list[Track] = []
        if first is not None and not complete:
            shown = [track for track in large if _is_anchored(track, lattice)]
        due = [track for track in due if not any(track is other for other in shown)]
        questions = [_question(track, lattice) for track in due]
        found = self._look(
            pyramid,
            [*[question.view for question in questions], *views],
            [*[question.turn for question in questions], *[0.0] * len(views)],
        )
        answers = [
            _best_at(track.square, [face for face in found if face.view == number])
            for number, track in enumerate(due)
        ]
        for track, face in zip(due, self._closer(pyramid, questions, answers), strict=True):
            self._answer(track, face, pyramid, moment.time)
        for track in shown:
            face = _best_at(track.square, [face for face in found if face.view - len(due) == first])
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
            **prefixed("views", self._views.state()),
        }

    def restore(self, state: State) -> None:
        """Go on as the finder of equal settings did whose `state` this was."""
        self._far.restore(part("far", state))
        self._changes.restore(part("changes", state))
        self._views.restore(part("views", state))

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

    def _closer(
        self,
        pyramid: Pyramid,
        questions: Sequence["_Question"],
        answers: Sequence[FoundFace | None],
    ) -> list[FoundFace | None]:
        """Look again at faces that were found on the lattice, now in the middle of a view.

        The network errs by some per cent of a side, differently where a face lies otherwise in the
        view; in the middle of it always in the same way.
        """
        closer = list(answers)
        off = [
            (number, face)
            for number, face in enumerate(answers)
            if face is not None and questions[number].on_lattice and face.score >= _KNOWN
        ]
        views = [view for _, face in off for view in patches(face.square, [_KNOWN_SIDE])]
        turns = [face.roll if abs(face.roll) > _TILTED else 0.0 for _, face in off]
        found = self._look(pyramid, views, turns)
        for view, (number, face) in enumerate(off):
            again = _best_at(face.square, [other for other in found if other.view == view])
            if again is not None and again.score >= _KNOWN:
                closer[number] = again
        return closer

    def _answer(self, track: Track, face: FoundFace | None, pyramid: Pyramid, time: float) -> None:
        if face is not None and face.score >= (_KNOWN if track.confirmed else _PROMISING):
            strength = _SEEN if track.confirmed else _SURE
            track.see(Sighting(face.square, strength, face.roll, face.yaw), time, pyramid)
            return
        sighting = None
        if track.confirmed and abs(track.roll) < _UPRIGHT:
            place = Lattice.at(time).place(track.square, _FINE)
            sighting = self._examiner.glance(pyramid, place)
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
            places = self._far.share(pyramid, least, moment, known)
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


def _large_tracks(tracks: Sequence[Track], whole: Square, lattice: Lattice) -> list[Track]:
    """Return the known faces that a view of the whole shows large and upright enough."""
    least = lattice.limit(_LARGE) * whole.side
    tilted = lattice.limit(_TILTED)
    return [
        track
        for track in tracks
        if track.confirmed
        and not track.held
        and track.alike
        and abs(track.roll) <= tilted
        and track.square.side >= least
    ]


def _is_anchored(track: Track, lattice: Lattice) -> bool:
    """Whether a known face was looked at since the lattice moved."""
    return Lattice.at(track.asked).number == lattice.number


@dataclass(frozen=True, slots=True)
class _Question:
    """The view in which a known face is looked for.

    Attributes:
        view: Where it lies.
        turn: Degrees by which it is turned clockwise.
        on_lattice: Whether both are those of a lattice, else the face's own.
    """

    view: Square
    turn: float
    on_lattice: bool


def _question(track: Track, lattice: Lattice) -> _Question:
    """Return where to look for a known face: on the lattice once, then around its place."""
    on_lattice = not _is_anchored(track, lattice)
    place = lattice.place(track.square) if on_lattice else track.square
    tilted = lattice.limit(_TILTED) if on_lattice else _TILTED
    turn = 0.0
    # A face that was missed may have changed its tilt: it is looked for without any.
    if abs(track.roll) > tilted and not track.held:
        turn = lattice.turn(track.roll) if on_lattice else track.roll
    return _Question(patches(place, [_KNOWN_SIDE])[0], turn, on_lattice)


def _best_at(place: Square, found: Sequence[FoundFace]) -> FoundFace | None:
    """Return the surest face at a place."""
    near = [face for face in found if face.square.overlap(place) >= _LEAST_OVERLAP]
    return max(near, key=lambda face: face.score, default=None)
