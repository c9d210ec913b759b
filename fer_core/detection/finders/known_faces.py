"""Looking again at faces that are followed, each in a view of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from fer_core.detection.boxes import Square
from fer_core.detection.cascades.verification import Examiner
from fer_core.detection.network.blazeface import FoundFace
from fer_core.detection.network.viewer import Viewer, best_at
from fer_core.detection.network.views import patches
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.sighting import Sighting
from fer_core.detection.tracking.lattice import Lattice
from fer_core.detection.tracking.tracks import Track

SURE: Final = 3.0
SEEN: Final = 1.0
WEAK: Final = 0.5
"""Strength of a sighting that confirms a face, of each later one, and of one that needs another:
a face that was seen once keeps its box for longer than the schedules take to look at it again."""

_SIDE: Final = 2.6
"""Side of the view around a known face, in its sides."""

KNOWN: Final = 0.5
_PROMISING: Final = 0.65
"""Score in that view from which a known face, and one that does not count yet, is seen again."""

_LARGE: Final = 0.22
"""Side of a known face, in sides of a view of the whole picture, from which that view verifies it,
so that it needs none of its own."""

_TILTED: Final = 12.0
"""Degrees of tilt from which a known face is looked at in a view that is turned with it."""

_UPRIGHT: Final = 20.0
"""Degrees of tilt up to which the cascades see a face."""

_FINE: Final = 0.3
"""Distance of the places at which the cascade glances, in steps of the lattice."""


@dataclass(frozen=True, slots=True)
class Question:
    """The view in which a known face is looked for.

    Attributes:
        view: Where it lies.
        turn: Degrees by which it is turned clockwise.
        on_lattice: Whether both are those of a lattice, else the face's own.
    """

    view: Square
    turn: float
    on_lattice: bool

    @classmethod
    def of(cls, track: Track, lattice: Lattice) -> "Question":
        """Return where to look for a known face: on the lattice once, then around its place."""
        on_lattice = not is_anchored(track, lattice)
        place = lattice.place(track.square) if on_lattice else track.square
        tilted = lattice.limit(_TILTED) if on_lattice else _TILTED
        turn = 0.0
        # A face that was missed may have changed its tilt: it is looked for without any.
        if abs(track.roll) > tilted and not track.held:
            turn = lattice.turn(track.roll) if on_lattice else track.roll
        return cls(patches(place, [_SIDE])[0], turn, on_lattice)


class KnownFaces:
    """Verifies the faces of tracks by the network, upright ones that it misses by a cascade."""

    def __init__(self, viewer: Viewer, examiner: Examiner) -> None:
        self._viewer = viewer
        self._examiner = examiner

    def closer(
        self,
        pyramid: Pyramid,
        questions: Sequence[Question],
        answers: Sequence[FoundFace | None],
    ) -> list[FoundFace | None]:
        """Look again at faces that were found on the lattice, now in the middle of a view.

        The network errs by some per cent of a side, differently where a face lies otherwise in the
        view; in the middle of it always in the same way.

        Args:
            pyramid: The picture.
            questions: Where each known face was looked for.
            answers: What was found there.

        Returns:
            For each question the face as it is in the middle of a view, else the answer.
        """
        closer = list(answers)
        off = [
            (number, face)
            for number, face in enumerate(answers)
            if face is not None and questions[number].on_lattice and face.score >= KNOWN
        ]
        views = [view for _, face in off for view in patches(face.square, [_SIDE])]
        turns = [face.roll if abs(face.roll) > _TILTED else 0.0 for _, face in off]
        found = self._viewer.faces(pyramid, views, turns)
        for view, (number, face) in enumerate(off):
            again = best_at(face.square, [other for other in found if other.view == view])
            if again is not None and again.score >= KNOWN:
                closer[number] = again
        return closer

    def answer(self, track: Track, face: FoundFace | None, pyramid: Pyramid, time: float) -> None:
        """Record what was found where a known face was looked for; ask the cascade if nothing."""
        if face is not None and face.score >= (KNOWN if track.confirmed else _PROMISING):
            strength = SEEN if track.confirmed else SURE
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


def large_tracks(tracks: Sequence[Track], whole: Square, lattice: Lattice) -> list[Track]:
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


def is_anchored(track: Track, lattice: Lattice) -> bool:
    """Whether a known face was looked at since the lattice moved."""
    return Lattice.at(track.asked).number == lattice.number


def straighten(viewer: Viewer, pyramid: Pyramid, face: FoundFace) -> FoundFace:
    """Look at a tilted face again in a view that is turned with it.

    The network measures the tilt of upright faces best: from about 30 degrees on it errs by
    five and more, and always to the same side for the same head.
    """
    if abs(face.roll) <= _TILTED:
        return face
    views = patches(face.square, [_SIDE])
    again = best_at(face.square, viewer.faces(pyramid, views, [face.roll]))
    return face if again is None or again.score < KNOWN else again
