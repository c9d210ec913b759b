"""Deciding which places of a picture are new faces."""

from collections.abc import Sequence
from typing import Final

from fer_core.detection.boxes import Square
from fer_core.detection.cascades.verification import Examiner
from fer_core.detection.finders.known_faces import SURE, WEAK, straighten
from fer_core.detection.network.blazeface import FoundFace
from fer_core.detection.network.viewer import LEAST_SCORE, Viewer, best_at
from fer_core.detection.network.views import patches
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.detection.schedule import Moment
from fer_core.detection.sighting import Sighting
from fer_core.detection.tracking.tracks import Track, is_known, same_face

_CANDIDATE: Final = 0.5
"""Score from which a place is looked at closely. Of 167 photographs none had less in all views."""

_CANDIDATE_OF_STILL: Final = 0.4
"""The same where all places of a picture are looked at: in 82 groups of twelve that found five
faces more, and none on 105 stills without a face."""

_CLOSE: Final = (2.2, 3.0)
"""Sides of the two close views of a place, in sides of the face."""

_FACE: Final = 0.64
"""Mean score of a place and its close views from which it is a face by itself: of 167 photographs
two had less, of 108 places on face-free pictures none had more than 0.6."""

_CLEAR: Final = 0.72
"""The same for a face that counts on the first frame of a clip; others wait for the next one."""

_CANDIDATES_PER_FRAME: Final = 4
"""New places that are looked at closely on one frame, the surest first."""


class NewFaces:
    """Begins a track where network and cascades together see a face; either decides for the other.

    Places come from the network or from the cascades; the other one is asked where one is unsure.
    """

    def __init__(self, viewer: Viewer, examiner: Examiner) -> None:
        self._viewer = viewer
        self._examiner = examiner

    def add(
        self,
        tracks: list[Track],
        found: Sequence[FoundFace],
        pyramid: Pyramid,
        moment: Moment,
        *,
        complete: bool,
    ) -> None:
        """Begin a track at every place of the network that turns out to be a face.

        Args:
            tracks: All that there are; new ones are added.
            found: What the network saw in its views.
            pyramid: The picture.
            moment: The frame.
            complete: Whether all places are looked at, and faces count at once.
        """
        places: list[FoundFace] = []
        for face in sorted(found, key=lambda face: -face.score):
            if face.score < (_CANDIDATE_OF_STILL if complete else _CANDIDATE):
                break
            known = is_known(face.square, tracks) or any(
                same_face(face.square, other.square) for other in places
            )
            if not known and face.square.side >= 0.9 * moment.smallest:
                places.append(face)
        if not complete:
            places = places[:_CANDIDATES_PER_FRAME]
        for face, scores, close in self._close(pyramid, places):
            mean = (face.score + sum(scores)) / (1 + len(scores))
            strength = SURE if mean >= (_FACE if complete else _CLEAR) else 0.0
            best = close if close is not None and close.score >= _CANDIDATE else face
            if not strength and mean >= _FACE:
                strength = WEAK
            if not strength and self._examiner.approach(pyramid, face.square) is not None:
                strength = SURE
            if not strength:
                continue
            best = straighten(self._viewer, pyramid, best)
            if not is_known(best.square, tracks):
                tracks.append(
                    Track.begin(
                        Sighting(best.square, strength, best.roll, best.yaw), moment.time, pyramid
                    )
                )

    def add_far(
        self, tracks: list[Track], places: Sequence[Square], pyramid: Pyramid, moment: Moment
    ) -> None:
        """Begin a track where the cascades see a face and the network does not contradict.

        Args:
            tracks: All that there are; new ones are added.
            places: Where the cascades' search found windows.
            pyramid: The picture.
            moment: The frame.
        """
        for place in places:
            if is_known(place, tracks):
                continue
            sighting = self._examiner.approach(pyramid, place)
            if sighting is None or is_known(sighting.square, tracks):
                continue
            seen = FoundFace(sighting.square, 0.0, 0.0, 0.0, 0)
            for _, scores, close in self._close(pyramid, [seen]):
                if max(scores) >= LEAST_SCORE:
                    sure = sighting.strength + sum(scores) / len(scores)
                    roll, yaw = (None, None) if close is None else (close.roll, close.yaw)
                    tracks.append(
                        Track.begin(
                            Sighting(sighting.square, SURE if sure >= 1.0 else WEAK, roll, yaw),
                            moment.time,
                            pyramid,
                        )
                    )

    def _close(
        self, pyramid: Pyramid, places: Sequence[FoundFace]
    ) -> list[tuple[FoundFace, list[float], FoundFace | None]]:
        """Each place, its scores in the close views (0 where none is found), and the best face."""
        views = [view for face in places for view in patches(face.square, _CLOSE)]
        found = self._viewer.faces(pyramid, views)
        looked: list[tuple[FoundFace, list[float], FoundFace | None]] = []
        for number, face in enumerate(places):
            answers = [
                best_at(
                    face.square,
                    [other for other in found if other.view == number * len(_CLOSE) + step],
                )
                for step in range(len(_CLOSE))
            ]
            scores = [0.0 if answer is None else answer.score for answer in answers]
            seen = [answer for answer in answers if answer is not None]
            looked.append((face, scores, max(seen, key=lambda other: other.score, default=None)))
        return looked
