"""Decide which faces of a recording are one person, and which may be.

Faces are taken in the order in which they come. Each is compared with everybody who was there
before and is on no picture together with it. A face that is surely somebody's becomes theirs; one
that may be is a suggestion for the user. A wrong join is worse than a missing one: it is made only
where nobody else of the recording is as much alike. Thresholds were chosen on made cuts, see
docs/people.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from fer_core.people.joining.evidence import (
    Evidence,
    Track,
    compare_tracks,
    together_with,
    tracks_of,
)
from fer_core.people.joining.sightings import Sightings
from fer_core.people.people import default_person

_SAME_COLOURS: Final = 0.96
_SOME_COLOURS: Final = 0.92
_SAME_LAYOUT: Final = 0.6
_SAME_TEXTURE: Final = 0.88
_SAME_NECK: Final = 4.0
_LIKE_NECK: Final = 5.0
_SAME_COLLAR: Final = 0.8
_SAME_WORN: Final = 0.75
_SOME_WORN: Final = 0.4
_CLEAR: Final = 8.0
_SAME_LOOKS: Final = 0.72
_VERY_SAME_LOOKS: Final = 0.85
_MARGIN: Final = 0.03
_SAME_PLACE: Final = 0.9
_SAME_SIZE: Final = 1.3
_SHORT_GAP: Final = 6.0
_BREAK_SECONDS: Final = 0.8
_BREAK_PLACE: Final = 1.7
_SAME_SCENE: Final = 20.0


@dataclass(frozen=True, slots=True)
class Join:
    """Two faces that are one person, or may be.

    Attributes:
        face: Number of the later face.
        earlier: Number of the earlier one.
        reason: Why, for people.
    """

    face: int
    earlier: int
    reason: str


@dataclass(frozen=True, slots=True)
class Joins:
    """What was decided about the faces of a recording.

    Attributes:
        persons: The person of each face.
        made: The joins that were made.
        suggested: Those that the user may make.
    """

    persons: Mapping[int, str]
    made: Sequence[Join]
    suggested: Sequence[Join]

    def as_dict(self) -> dict[str, Any]:
        """Return the joins and suggestions as JSON values; nothing of a description is in it."""
        return {
            name: [{"faces": [join.earlier, join.face], "reason": join.reason} for join in joins]
            for name, joins in (("joined", self.made), ("suggested", self.suggested))
        }


@dataclass(frozen=True, slots=True)
class _Match:
    """How much a face is like somebody who was there before."""

    earlier: int
    group: int
    evidence: Evidence
    likeness: float


def join_faces(sightings: Sightings) -> Joins:
    """Decide which faces are one person.

    Args:
        sightings: What was gathered; where it has no `Sightings.looks`, these do not count.
    """
    tracks = tracks_of(sightings)
    together = together_with(sightings)
    groups: list[list[Track]] = []
    made: list[Join] = []
    suggested: list[Join] = []
    for track in tracks:
        beside = together.get(track.face, set())
        compared = [_match(group, number, track) for number, group in enumerate(groups)]
        matches = [match for match in compared if match is not None]
        matches.sort(key=lambda match: -match.likeness)
        free = [
            match
            for match in matches
            if not any(
                member.face in beside or _overlap(member, track) for member in groups[match.group]
            )
        ]
        best = free[0] if free else None
        if best is not None and _is_sure(
            best, [m for m in matches if m is not best], _is_witnessed(groups, best, track)
        ):
            groups[best.group].append(track)
            made.append(Join(track.face, best.earlier, _reason(best.evidence)))
            continue
        if best is not None and _is_likely(best.evidence):
            suggested.append(Join(track.face, best.earlier, _reason(best.evidence)))
        groups.append([track])
    persons = {
        track.face: default_person(min(member.face for member in group))
        for group in groups
        for track in group
    }
    return Joins(persons, made, suggested)


def _overlap(one: Track, other: Track) -> bool:
    """Whether two faces were there at the same time, if on no picture together."""
    return one.first <= other.last and other.first <= one.last


def _is_witnessed(groups: Sequence[Sequence[Track]], match: _Match, track: Track) -> bool:
    """Whether one track of somebody else lasts from before a gap until after it."""
    left = max(member.last for member in groups[match.group])
    return any(
        member.first <= left and member.last >= track.first
        for number, group in enumerate(groups)
        if number != match.group
        for member in group
    )


def _match(group: Sequence[Track], number: int, track: Track) -> _Match | None:
    """Compare a face with a person: the most alike of their faces counts, and the latest place."""
    found = [
        (member.face, evidence)
        for member in group
        if (evidence := compare_tracks(member, track)) is not None
    ]
    if not found:
        return None
    face, best = max(found, key=lambda pair: _likeness(pair[1]))
    return _Match(face, number, best, _likeness(best))


def _likeness(evidence: Evidence) -> float:
    """Return one number for the order of candidates."""
    clothes = 0.4 * evidence.colours + 0.3 * evidence.layout + 0.3 * evidence.texture
    return clothes if evidence.looks is None else clothes + evidence.looks


def _is_sure(match: _Match, rivals: Sequence[_Match], witnessed: bool) -> bool:
    """Whether a face is somebody's beyond doubt.

    Args:
        match: The most alike of those who are free.
        rivals: Everybody else, also those who are on the same picture.
        witnessed: Whether somebody else stayed in the picture meanwhile.
    """
    evidence = match.evidence
    stands_alone = all(match.likeness - rival.likeness > _MARGIN for rival in rivals)
    if evidence.looks is not None:
        dressed_alike = evidence.looks >= _SAME_LOOKS and _is_dressed_alike(evidence)
        alike = evidence.looks >= _VERY_SAME_LOOKS and evidence.colours >= _SOME_COLOURS
        return stands_alone and (dressed_alike or alike)
    if _is_dressed_alike(evidence) and stands_alone:
        return True
    if evidence.colours < _SOME_COLOURS or evidence.gap <= 0:
        return False
    if evidence.gap <= _BREAK_SECONDS and stands_alone and evidence.neck <= _LIKE_NECK:
        # A track that broke while somebody moved fast, in the same shot.
        near = evidence.place <= _BREAK_PLACE and evidence.scene <= _SAME_SCENE
        return near and evidence.layout >= _SAME_LAYOUT
    back = evidence.place <= _SAME_PLACE and evidence.size <= _SAME_SIZE
    if not back or evidence.gap > _SHORT_GAP:
        return False
    if evidence.stands_out >= _CLEAR:
        # Somebody who stays shows that it is the same shot; whoever left the place is back.
        return witnessed and evidence.neck <= _LIKE_NECK and evidence.worn >= _SOME_WORN
    # Clothes that blend with the background: what there is of them must be the same.
    same_shot = witnessed or (stands_alone and evidence.scene <= _SAME_SCENE)
    return same_shot and evidence.worn >= _SAME_WORN and evidence.neck <= _SAME_NECK


def _is_dressed_alike(evidence: Evidence) -> bool:
    same_neck = evidence.neck <= _SAME_NECK or (
        evidence.neck <= _LIKE_NECK and evidence.collar >= _SAME_COLLAR
    )
    return (
        evidence.colours >= _SAME_COLOURS
        and evidence.layout >= _SAME_LAYOUT
        and evidence.texture >= _SAME_TEXTURE
        and same_neck
        and evidence.stands_out >= _CLEAR
    )


def _is_likely(evidence: Evidence) -> bool:
    if evidence.looks is not None and evidence.looks >= _VERY_SAME_LOOKS:
        return True
    return evidence.colours >= _SOME_COLOURS and evidence.layout >= 0.5


def _reason(evidence: Evidence) -> str:
    reasons: list[str] = []
    if evidence.colours >= 0.9:
        reasons.append("the same clothes")
    if evidence.place < 0.6 and evidence.size < 1.25:
        reasons.append("the same place")
    if evidence.looks is not None and evidence.looks >= 0.6:
        reasons.append("a similar face")
    seconds = max(evidence.gap, 0.0)
    return f"{', '.join(reasons) or 'nobody else'}, {seconds:.1f} s later"
