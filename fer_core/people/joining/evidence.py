"""What speaks for two tracks being one person: place and time, clothes, looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.people.joining.clothes import compare_clothes, stand_out
from fer_core.people.joining.looks import compare_looks
from fer_core.people.joining.sightings import Sightings

MOST_SIGHTINGS: Final = 24
"""Most descriptions of a face that are compared; of more, these are spread over its time."""


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """The sightings of one face.

    Attributes:
        face: Its number.
        first: Number of its first frame.
        last: Number of its last frame.
        times: (n,) float64 when it was described, in seconds.
        boxes: (n, 4) float32.
        scenes: (n, s) uint8.
        clothes: (c, k) uint8, those that were in the picture.
        looks: (n, m) uint8; m is 0 where looks are off.
    """

    face: int
    first: int
    last: int
    times: NDArray[np.float64]
    boxes: NDArray[np.float32]
    scenes: NDArray[np.uint8]
    clothes: NDArray[np.uint8]
    looks: NDArray[np.uint8]


def tracks_of(sightings: Sightings) -> list[Track]:
    """Return the faces in the order in which they came; some may have no description."""
    tracks: list[Track] = []
    for face, first, last in sightings.present.tolist():
        rows = np.flatnonzero(sightings.faces == face)
        if len(rows) > MOST_SIGHTINGS:
            rows = rows[np.linspace(0, len(rows) - 1, MOST_SIGHTINGS).astype(int)]
        tracks.append(
            Track(
                face,
                first,
                last,
                sightings.times[rows],
                sightings.boxes[rows],
                sightings.scenes[rows],
                sightings.clothes[rows][sightings.dressed[rows]],
                sightings.looks[rows],
            )
        )
    return sorted(tracks, key=lambda track: (track.first, track.face))


@dataclass(frozen=True, slots=True)
class Evidence:
    """How two tracks compare, the second one after the first.

    Attributes:
        gap: Seconds from the last sighting of the one to the first of the other.
        place: How far it moved meanwhile, in widths of the face.
        size: Ratio of the larger width to the smaller one.
        scene: How different the whole picture is, in mean steps of gray.
        colours: Likeness of the colours of their clothes, 0 to 1; 0 where they are not seen.
        layout: Likeness of the colours place by place.
        worn: The same where a body is seen before the background.
        collar: The same just below the chins.
        texture: Likeness of the texture of their clothes.
        neck: How far apart the colours just below their chins are, in steps of colour.
        stands_out: How much the clothes of both differ from the background, in steps of colour.
        looks: Likeness of the faces; None where looks are off.
    """

    gap: float
    place: float
    size: float
    scene: float
    colours: float
    layout: float
    worn: float
    collar: float
    texture: float
    neck: float
    stands_out: float
    looks: float | None


def compare_tracks(one: Track, other: Track) -> Evidence | None:
    """Compare a track with a later one; None where either was never described."""
    if len(one.times) == 0 or len(other.times) == 0:
        return None
    before, after = one.boxes[-1], other.boxes[0]
    widths = float(before[2] - before[0]), float(after[2] - after[0])
    middles = [(box[:2] + box[2:]) / 2 for box in (before, after)]
    moved = float(np.linalg.norm(middles[1] - middles[0])) / max(*widths, 1.0)
    step = one.scenes[-1].astype(np.float32) - other.scenes[0].astype(np.float32)
    scene = float(np.abs(step).mean())
    alike = dict.fromkeys(("colours", "layout", "worn", "collar", "texture"), 0.0)
    neck, clear = np.inf, 0.0
    if len(one.clothes) and len(other.clothes):
        compared = compare_clothes(one.clothes, other.clothes)
        alike = {name: _best(getattr(compared, name)) for name in alike}
        neck = float(np.median(compared.neck.min(axis=0)))
        clear = min(float(np.median(stand_out(track.clothes))) for track in (one, other))
    looks = _best(compare_looks(one.looks, other.looks)) if one.looks.shape[1] else None
    return Evidence(
        float(other.times[0] - one.times[-1]),
        moved,
        max(widths) / max(min(widths), 1.0),
        scene,
        **alike,
        neck=neck,
        stands_out=clear,
        looks=looks,
    )


def _best(likeness: NDArray[np.float32]) -> float:
    """Return how alike two tracks are: for each sighting the most alike one of the other counts.

    The median of these, so that one odd sighting decides nothing.
    """
    return float(np.median(likeness.max(axis=0)))


def together_with(sightings: Sightings) -> Mapping[int, set[int]]:
    """Return for each face those that one picture shows together with it."""
    found: dict[int, set[int]] = {}
    for a, b in sightings.together.tolist():
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return found
